"""Who led a country on a day: a sample written, and answered a second time, without the project's table."""

from datetime import date
from pathlib import Path

from dateline.codes.actors import actors
from dateline.codes.agents import holder
from dateline.codes.names import fold

SAMPLE = Path(__file__).with_name("leaders_sample.tsv")
ROWS = [line.split("\t") for line in SAMPLE.read_text(encoding="utf-8").splitlines()[1:]]
IN_FACT = ("leader", "supreme leader", "head of the military government", "chief adviser", "president")
RIGHT_AT_LEAST = 318  # of 320, which is 99.4 %


def names_of(actor_id: str | None) -> set[str]:
    known = actors()[actor_id] if actor_id else None
    return {fold(name) for name in (known.name, *known.aliases)} if known else set()


def is_right(country: str, office: str, day: str, name: str) -> bool:
    offices = IN_FACT if office == "leader" else (office,)
    held = set().union(*(names_of(holder(country, title, date.fromisoformat(day))) for title in offices))
    return fold(name) in held or fold(name).split()[-1] in {form.split()[-1] for form in held}


def test_99_of_100_leaders_are_known():
    wrong = [row for row in ROWS if not is_right(*row[:4])]
    assert len(ROWS) - len(wrong) >= RIGHT_AT_LEAST, wrong


def test_the_sample_covers_the_world_and_the_years():
    assert len(ROWS) >= 300
    assert len({country for country, *_ in ROWS}) >= 60
    assert {day[:4] for _, _, day, *_ in ROWS} == {str(year) for year in range(2012, 2026)}


def test_every_answer_has_its_source():
    sources = {source.split()[0] for *_, source in ROWS}
    assert sources == {"factbook", "general"}

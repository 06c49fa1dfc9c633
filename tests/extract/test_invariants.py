"""Whatever a text says, what is made of it holds together."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.extract import extract
from dateline.ingest.readers import read
from dateline.ingest.source import Defaults, Found
from dateline.model import Article, Number, Party, Place
from dateline.when import within
from tests.extract.invariants import broken, edtf_bounds
from tests.extract.scoring import Case, cases

SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "samples").iterdir() if path.suffix != ".md")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_what_is_made_of_a_sample_holds_together(path: Path) -> None:
    articles = [one.article for one in read(str(path), Defaults(), lambda _: None) if isinstance(one, Found)]
    assert articles
    assert [fault for article in articles for fault in broken(extract(article))] == []


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_what_is_made_of_a_sentence_holds_together(case: Case) -> None:
    published = date.fromisoformat(case.published)
    assert broken(extract(Article(case.text, published=published, language="en"))) == []


def test_what_is_made_of_all_sentences_as_one_text_holds_together() -> None:
    text = " ".join(case.text for case in cases())
    assert broken(extract(Article(text, published=date(2024, 6, 20), language="en"))) == []
    assert broken(extract(Article(text, language="en"))) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"source": (Party("Chad", "Chad", "tcd", "TCD"),)}, "not the words of the quote"),
        ({"source": (Party("Russia", "Russia", None),)}, "of no country"),
        ({"source": (Party("Russia", "Russia", "rus", "RUS", None, "XXX"),)}, "not in PLOVER's words"),
        ({"source": (Party("Russia", "Russia", "rus.nobody", "RUS"),)}, "no actor"),
        ({"target": (Party("Russia", "Russia", "rus", "RUS"),)}, "one party stands twice"),
        ({"source": (), "target": ()}, "nobody acts"),
        ({"target": (), "mutual": True}, "mutual, but"),
        ({"places": (Place("Russia", "Russia", "country", "RUS"),)}, "is a party too"),
        ({"numbers": (Number("dead", "two", 3, 2),)}, "in the wrong order"),
        ({"numbers": (Number("dead", "two", 2, 2),) * 2}, "stands twice"),
        ({"mode": "visit"}, "is not PLOVER's"),
        ({"said": (date(2023, 1, 1), date(2023, 1, 1))}, "after publication"),
        ({"modality": "future", "when": replace(within(None, date(2020, 1, 1)), rule="x")}, "but dated"),
        ({"when": within(date(2022, 1, 1), date(2022, 1, 1))}, "no rule says"),
        ({"type": "AID", "mode": None, "modality": "future"}, "is a promise"),
    ],
)
def test_what_does_not_hold_together_is_told(changes: dict[str, Any], fault: str) -> None:
    text = "Russia attacked Ukraine and killed two soldiers."
    found = extract(Article(text, published=date(2022, 8, 18), language="en"))
    bent = replace(found, events=(replace(found.events[0], **changes),))
    assert broken(found) == []
    assert any(fault in line for line in broken(bent))


@pytest.mark.parametrize(
    ("form", "first", "last"),
    [
        ("2022-02-24", date(2022, 2, 24), date(2022, 2, 24)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("18XX", date(1800, 1, 1), date(1899, 12, 31)),
        ("2022-24", date(2022, 12, 1), date(2023, 2, 28)),
        ("2022-36", date(2022, 10, 1), date(2022, 12, 31)),
        ("[..2022-03-01]", None, date(2022, 3, 1)),
        ("2022-02-24/..", date(2022, 2, 24), None),
        ("2021/2022-03", date(2021, 1, 1), date(2022, 3, 31)),
    ],
)
def test_the_reader_of_edtf_that_judges_them_is_right(form: str, first: date | None, last: date | None) -> None:
    assert edtf_bounds(form) == (first, last)

"""The sample article of the shared folder: what must be found in it, and what must not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dateline.extract import Extraction, extract
from dateline.model import Event, Party
from dateline.records import article_from_record

ARTICLE = Path(__file__).parents[3] / "shared" / "seed" / "article-2022-08-18.txt"
GUESTS = {"IND", "BLR", "TJK", "MNG"}
INVASION = date(2022, 2, 24)

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="../shared/seed is not here")


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    return extract(article_from_record({"text": ARTICLE.read_text(encoding="utf-8")}))


def countries(parties: tuple[Party, ...]) -> set[str | None]:
    return {party.country for party in parties}


def days(event: Event) -> tuple[date | None, date | None]:
    return event.when.earliest, event.when.latest


MUST: dict[str, Callable[[Event], bool]] = {
    "China sends troops to Russia, said on Wednesday": lambda e: (
        e.type in ("AGREE", "COOPERATE")
        and countries(e.source) == {"CHN"}
        and e.source[0].sector in ("MIL", "GOV")
        and countries(e.target) == {"RUS"}
        and "military" in e.contexts
        and days(e) == (date(2022, 8, 17), date(2022, 8, 17))
        and e.when.anchor == "said"
    ),
    "a joint exercise of four guests in late August": lambda e: (
        countries(e.source) >= GUESTS
        and e.modality == "future"
        and days(e) == (date(2022, 8, 21), date(2022, 8, 31))
        and e.when.kind == "within"
    ),
    "talks of the United States and China in July": lambda e: (
        e.type == "CONSULT" and e.mutual and countries(e.source) == {"USA", "CHN"} and e.when.edtf == "2022-07"
    ),
    "the United States criticises China": lambda e: (
        e.type == "ACCUSE" and countries(e.source) == {"USA"} and countries(e.target) == {"CHN"}
    ),
    "Russia attacks Ukraine on 24 February": lambda e: (
        e.type == "ASSAULT"
        and countries(e.source) == {"RUS"}
        and countries(e.target) == {"UKR"}
        and days(e) == (INVASION, INVASION)
    ),
    "China and Russia agree shortly before": lambda e: (
        e.type in ("AGREE", "SUPPORT")
        and countries((*e.source, *e.target)) == {"CHN", "RUS"}
        and e.when.latest is not None
        and e.when.latest < INVASION
    ),
    "Putin offers arms": lambda e: (
        e.type == "AGREE" and countries(e.source) == {"RUS"} and "supply military equipment" in e.quote.text
    ),
}


@pytest.mark.parametrize("expected", MUST.values(), ids=MUST.keys())
def test_the_article_tells_that(extraction: Extraction, expected: Callable[[Event], bool]) -> None:
    assert any(expected(event) for event in extraction.events)


def test_nobody_is_coded_as_violent_who_is_not(extraction: Extraction) -> None:
    violent = [event for event in extraction.events if event.type in ("ASSAULT", "COERCE", "SANCTION")]
    assert not [event for event in violent if countries(event.source) & (GUESTS | {"CHN"})]


def test_aid_that_was_not_seen_is_not_asserted(extraction: Extraction) -> None:
    aid = [event for event in extraction.events if event.type == "AID" and countries(event.source) == {"CHN"}]
    assert {event.modality for event in aid} <= {"negated"}


def test_no_more_events_than_a_reader_would_count(extraction: Extraction) -> None:
    assert len(extraction.events) <= 20


def test_every_span_slices_back_to_its_words(extraction: Extraction) -> None:
    text = extraction.document.text
    spans = [(one.start, one.end, one.text) for one in (*extraction.timexes, *extraction.entities)]
    spans += [(event.quote.start, event.quote.end, event.quote.text) for event in extraction.events]
    assert [text[start:end] for start, end, _ in spans] == [words for _, _, words in spans]


def test_a_headline_glued_to_its_text_is_a_sentence_of_its_own(extraction: Extraction) -> None:
    document = extraction.document
    headlines = [document.text[one.start : one.end] for one in document.sentences if one.headline]
    assert headlines == ["Putin says Russia can train foreign fighters"]

"""Each family of triggers is tested by its own examples and rejects."""

from datetime import date

import pytest

from dateline.codes import plover
from dateline.extract import extract
from dateline.extract.lexicon import Entry, lexicon
from dateline.model import Article

CASES = [(entry, text) for entry in lexicon().entries for text in entry.examples]
REJECTS = [(entry, text) for entry in lexicon().entries for text in entry.rejects]


def types_of(text: str) -> set[tuple[str, str | None]]:
    extraction = extract(Article(text, published=date(2022, 8, 18), language="en"))
    return {(event.type, event.mode) for event in extraction.events if event.modality != "negated"}


@pytest.mark.parametrize(("entry", "text"), CASES, ids=lambda value: value if isinstance(value, str) else "")
def test_an_example_of_a_family_is_coded_as_it(entry: Entry, text: str) -> None:
    assert (entry.type, entry.mode) in types_of(text)


@pytest.mark.parametrize(("entry", "text"), REJECTS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_reject_of_a_family_is_not_coded_as_it(entry: Entry, text: str) -> None:
    assert (entry.type, entry.mode) not in types_of(text)


@pytest.mark.parametrize("entry", lexicon().entries, ids=lambda entry: f"{entry.type}/{entry.mode}")
def test_families_speak_plovers_words_and_have_both_examples_and_rejects(entry: Entry) -> None:
    assert entry.mode is None or entry.mode in plover.types()[entry.type].modes
    assert set(entry.contexts) <= set(plover.contexts())
    assert entry.needs <= set(plover.sectors())
    assert entry.examples
    assert entry.rejects

"""How well the project's own sentences are coded: floors that only rise, each the score reached, rounded down."""

from collections.abc import Sequence
from functools import cache

import pytest

from dateline.codes import plover
from tests.extract.scoring import Case, Coding, cases, false_events, parse, scores

FLOORS = {
    "type": 0.81,
    "source": 0.86,
    "target": 0.75,
    "dyad": 0.67,
    "sectors": 0.69,
    "modality": 0.99,
    "mode": 0.78,
    "exact": 0.33,
}
MOST_FALSE_EVENTS = 14  # in the sentences that tell of no event


@cache
def coded_cases() -> Sequence[tuple[Case, Sequence[Coding]]]:
    return [(case, case.found) for case in cases()]


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items(), ids=FLOORS)
def test_a_measure_does_not_fall(measure: str, floor: float) -> None:
    told = [(case, found) for case, found in coded_cases() if case.expected]
    assert scores(told)[measure] >= floor


def test_no_more_false_events_are_found() -> None:
    assert false_events(coded_cases()) <= MOST_FALSE_EVENTS


def test_the_sentences_cover_all_types_and_modalities_and_each_has_a_name_of_its_own() -> None:
    expected = [coding for case in cases() for coding in case.expected]
    assert {coding.type for coding in expected} == set(plover.types())
    assert {coding.modality for coding in expected} == {"asserted", "future", "alleged", "hypothetical", "negated"}
    assert len({case.id for case in cases()}) == len({case.text for case in cases()}) == len(cases())


@pytest.mark.parametrize("coding", sorted({(c.type, c.mode) for case in cases() for c in case.expected}, key=str))
def test_an_expected_coding_speaks_plovers_words(coding: tuple[str, str | None]) -> None:
    kind, mode = coding
    assert mode is None or mode in plover.types()[kind].modes


def test_scores_are_those_of_hand_worked_cases() -> None:
    met, struck = parse("CONSULT FRA&DEU"), parse("ASSAULT/aerial negated RUS.MIL>UKR+POL")
    case = Case("a", "", "2022-01-01", (met, struck))
    right = scores([(case, (struck, parse("CONSULT DEU&FRA")))])
    assert set(right.values()) == {1.0}
    half = scores([(case, (parse("ASSAULT RUS>UKR"),))])
    assert (half["type"], half["source"], half["target"]) == (2 / 3, 1 / 2, 2 / 3)
    assert (half["dyad"], half["modality"], half["mode"], half["exact"]) == (1 / 2, 0.0, 0.0, 0.0)


@pytest.mark.parametrize("line", ["ASSAULT", "assault RUS>UKR", "ASSAULT denied RUS>UKR", "ASSAULT RUS > UKR"])
def test_what_is_no_coded_form_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="not a coded form"):
        parse(line)

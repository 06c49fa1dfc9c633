"""Reported quantities, by the examples and rejects of their rules."""

import pytest

from dateline.extract.numbers import find_numbers, number_rules

RULES = number_rules()["rules"]
KINDS = frozenset(rule["what"] for rule in RULES)
EXAMPLES = [(rule["what"], text, words) for rule in RULES for text, words in rule["examples"].items()]
REJECTS = [(rule["what"], text) for rule in RULES for text in rule["rejects"]]


@pytest.mark.parametrize(("what", "text", "words"), EXAMPLES)
def test_an_example_tells_of_a_quantity(what: str, text: str, words: str) -> None:
    assert [number.text.lower() for number in find_numbers(text, frozenset((what,)))] == [words.lower()]


@pytest.mark.parametrize(("what", "text"), REJECTS)
def test_a_reject_tells_of_none(what: str, text: str) -> None:
    assert not list(find_numbers(text, frozenset((what,))))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("At least three people were killed.", 3, None),
        ("No fewer than 20 people died.", 20, None),
        ("Up to 40 people died.", None, 40),
        ("About 40 people died.", 40, 40),
        ("Dozens of people were killed.", 24, None),
        ("More than a dozen people were killed.", 12, None),
        ("Half a dozen people were killed.", 6, 6),
        ("The attack on 7 October killed 1,200 people.", 1200, 1200),
        ("The 2015 attacks killed 130 people.", 130, 130),
        ("Two gunmen killed five guards.", 5, 5),
        ("A drone killed nine miners.", 9, 9),
        ("In a raid that killed six, a bridge fell.", 6, 6),
    ],
)
def test_the_dead_have_bounds(text: str, low: float | None, high: float | None) -> None:
    assert [(one.low, one.high) for one in find_numbers(text, frozenset(("dead",)))] == [(low, high)]


@pytest.mark.parametrize(
    ("text", "high", "unit"),
    [
        ("Japan pledged $2.5 billion.", 2.5e9, "USD"),
        ("Japan pledged £3m.", 3e6, "GBP"),
        ("Japan pledged up to €40bn.", 4e10, "EUR"),
        ("Japan pledged 500 million yen.", 5e8, "JPY"),
    ],
)
def test_money_has_its_currency(text: str, high: float, unit: str) -> None:
    assert [(one.high, one.unit) for one in find_numbers(text, frozenset(("money",)))] == [(high, unit)]


def test_the_dead_and_the_injured_of_one_sentence_are_kept_apart() -> None:
    found = find_numbers("Three people were killed and 12 wounded.", KINDS)
    assert [(one.what, one.low) for one in found] == [("dead", 3), ("injured", 12)]

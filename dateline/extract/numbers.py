"""Reported quantities: the dead, the injured, the arrested, crowds, troops, money."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from dateline.extract.rule_files import rules_file
from dateline.model import Number


def find_numbers(text: str, kinds: frozenset[str]) -> Iterator[Number]:
    """Give the quantities of a sentence that are among ``kinds``."""
    for what, pattern in _patterns():
        for match in pattern.finditer(text) if what in kinds else ():
            low, high = _bounds(match)
            unit = match.groupdict().get("unit")
            yield Number(what, match["said"].strip(), low, high, _currency(unit) if unit else None)  # type: ignore[arg-type]


def number_rules() -> dict[str, Any]:
    """Give the words of numbers and the rules for what they count, with their examples and rejects."""
    rules: dict[str, Any] = rules_file("numbers.yaml")
    return rules


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rules = number_rules()
    value = (
        rf"(?P<value>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{_longest_first(rules['words'])})"
        rf"(?:\s?(?P<scale>{_longest_first(rules['scales'])})\b)?"
    )
    limit = rf"(?:(?P<limit>{_longest_first((*rules['at_least'], *rules['at_most'], *rules['about']))})\s)?"
    parts = {
        "$number": rf"\b(?P<said>{limit}{value})\b",
        "$money": rf"(?P<said>{limit}(?P<unit>[$€£]){value})\b",
        "$noun": rules["noun"],
        "$passive": rules["passive"],
    }
    return tuple((rule["what"], re.compile(_filled(rule["pattern"], parts), re.IGNORECASE)) for rule in rules["rules"])


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _filled(pattern: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(name, part)
    return pattern


def _bounds(match: re.Match[str]) -> tuple[float | None, float | None]:
    value = _value(match["value"].lower(), (match["scale"] or "").lower())
    limit = (match["limit"] or "").lower()
    if limit in number_rules()["at_least"] or match["value"].lower() in number_rules()["vague"]:
        return value, None
    if limit in number_rules()["at_most"]:
        return None, value
    return value, value


def _value(text: str, scale: str) -> float:
    number = number_rules()["words"].get(text)
    plain = float(text.replace(",", "")) if number is None else float(number)
    return plain * float(number_rules()["scales"].get(scale, 1))


def _currency(unit: str) -> str:
    return str(number_rules()["currencies"].get(unit.lower(), unit))

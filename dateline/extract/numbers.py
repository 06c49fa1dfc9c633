"""Reported quantities: the dead, the injured, the arrested, crowds, troops, money."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from dateline.model import Number


def find_numbers(text: str, kinds: frozenset[str]) -> Iterator[Number]:
    """Give the quantities of a sentence that are among ``kinds``."""
    for what, pattern in _patterns():
        for match in pattern.finditer(text) if what in kinds else ():
            low, high = _bounds(match)
            unit = match.groupdict().get("unit")
            yield Number(what, match["said"].strip(), low, high, _currency(unit) if unit else None)  # type: ignore[arg-type]


@cache
def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = yaml.safe_load(
        files(__package__).joinpath("rules/numbers.yaml").read_text(encoding="utf-8")
    )
    return rules


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = "|".join(sorted(_rules()["words"], key=len, reverse=True))
    value = (
        rf"(?P<value>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{words})(?:\s(?P<scale>hundred|thousand|million|billion))?"
    )
    limit = "|".join(sorted((*_rules()["at_least"], *_rules()["at_most"], *_rules()["about"]), key=len, reverse=True))
    said = rf"\b(?P<said>(?:(?P<limit>{limit})\s)?{value})\b"
    return tuple(
        (rule["what"], re.compile(rule["pattern"].replace("$number", said), re.IGNORECASE))
        for rule in _rules()["rules"]
    )


def _bounds(match: re.Match[str]) -> tuple[float | None, float | None]:
    value = _value(match["value"].lower(), (match["scale"] or "").lower())
    limit = (match["limit"] or "").lower()
    if limit in _rules()["at_least"] or match["value"].lower() in _rules()["vague"]:
        return value, None
    if limit in _rules()["at_most"]:
        return None, value
    return value, value


def _value(text: str, scale: str) -> float:
    number = _rules()["words"].get(text)
    plain = float(text.replace(",", "")) if number is None else float(number)
    scales = {"": 1, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
    return plain * scales[scale]


def _currency(unit: str) -> str:
    return str(_rules()["currencies"].get(unit.lower(), unit))

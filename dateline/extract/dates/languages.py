"""Dates in languages other than English: names, forms and verbs are data, one regular expression a form."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.extract.rule_files import rules_file

_NAMES = re.compile(r"\{(\w+)\}")
_SPACE = re.compile(r"\(\?<[!=](?:[^()]|\([^()]*\))*\)| ")
_NO_DIGIT_BEFORE, _NO_DIGIT_BEHIND = r"(?<!\d)", r"(?!\d)"
_DIGITS = {
    "day": (_NO_DIGIT_BEFORE, r"\d{1,2}", _NO_DIGIT_BEHIND),
    "year": (_NO_DIGIT_BEFORE, r"1\d{3}|2[01]\d{2}|[١٢][٠-٩]{3}", _NO_DIGIT_BEHIND),
    "month_number": (_NO_DIGIT_BEFORE, r"1[0-2]|0?[1-9]", ""),
}  # what may not stand before, the digits, what may not stand behind
_EVERYWHERE = {
    "iso": r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])",
    "day-first": r"(?<![\d/.])(?P<day>\d{1,2})(?P<mark>[/.])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})(?![\d/])",
}  # in all these languages the day comes before the month


@dataclass(frozen=True, slots=True)
class Language:
    """How a language writes dates, and which verbs tell whether they are past or ahead."""

    code: str
    names: Mapping[str, Mapping[str, Any]]
    forms: Mapping[str, re.Pattern[str]]
    future: re.Pattern[str]
    past: re.Pattern[str]
    relations: Mapping[str, str]
    clauses: re.Pattern[str]
    weeks: bool
    dotted_days: bool

    def said(self, match: re.Match[str]) -> dict[str, Any]:
        """Give what the words of a form mean, by name; digits are the number that they write."""
        groups = ((group.partition("__")[0], word) for group, word in match.groupdict().items() if word)
        return {name: self._meaning(name, word) for name, word in groups if name != "mark"}

    def _meaning(self, name: str, word: str) -> Any:  # noqa: ANN401 - a number, or a unit
        return int(word) if word.isdecimal() else self.names[name][re.sub(r"\s+", " ", word.lower())]


@cache
def codes() -> frozenset[str]:
    """Give the ISO 639-1 codes of the languages that are read."""
    return frozenset(_file())


@cache
def language(code: str) -> Language:
    """Give one of the languages. Raises KeyError for another one."""
    entry = _file()[code]
    names = {name: {word.lower(): value for word, value in words.items()} for name, words in entry["names"].items()}
    return Language(
        code,
        names,
        dict(_forms(entry)),
        re.compile(entry["future"]),
        re.compile(entry["past"]),
        entry["relations"],
        re.compile("|".join(["[,،，]", *(rf"\b{word}\b" for word in entry["clauses"])])),
        entry.get("weeks", False),
        entry.get("dotted_days", False),
    )


@cache
def _file() -> Mapping[str, Any]:
    rules: Mapping[str, Any] = rules_file("dates_languages.yaml")
    return rules


def _forms(entry: Mapping[str, Any]) -> Iterator[tuple[str, re.Pattern[str]]]:
    alternatives = {name: _alternatives(words, entry.get("small", ())) for name, words in entry["names"].items()}
    edges = ("", "") if entry.get("joined") else (r"(?<!\w)", r"(?!\w)")
    for name, form in entry["forms"].items():
        written = _NAMES.sub(lambda match: _piece(match, alternatives), _spaced(form))
        yield name, re.compile(f"{edges[0]}(?:{written}){edges[1]}")
    for name, form in _EVERYWHERE.items():
        yield name, re.compile(form)


def _piece(match: re.Match[str], alternatives: Mapping[str, str]) -> str:
    """Give the group of a name; its place in the form tells it from others of the name."""
    before, written, behind = _DIGITS.get(match[1], ("", "", ""))
    name = match[1].removesuffix("_number")
    return f"{before}(?P<{name}__{match.start()}>{written or alternatives[name]}){behind}"


def _spaced(form: str) -> str:
    """Let a space fit any white space; what is looked back at has a fixed width, so there it is one character."""
    return _SPACE.sub(lambda match: match[0].replace(" ", r"\s" if match[0] != " " else r"\s+"), form)


def _alternatives(words: Mapping[str, Any], small: list[str]) -> str:
    """Give the words, longest first, each also with a capital, in which a sentence may begin."""
    written = set(words) | {word[0].upper() + word[1:] for word in words if word not in small}
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in sorted(written, key=lambda word: (-len(word), word))
    )

"""All forms that a text is searched for, and what each can stand for."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from re import Match

from ahocorasick_rs import AhoCorasick, MatchKind

from dateline.codes.gazetteer import Surface, surfaces
from dateline.codes.places import GazetteerPlace, place_lines, places_named
from dateline.extract.rule_files import rules_file
from dateline.model import Document

_OPENING = 3  # sentences among which a dateline stands
_CAPITALS = re.compile(r"(?=.{4})[^\W\d_a-z](?:[.'’-]?[^\W\d_a-z])+(?: [^\W\d_a-z](?:[.'’-]?[^\W\d_a-z])+)*(?![a-z])")


@dataclass(frozen=True, slots=True)
class Spot:
    """A form where it stands in the text, with what it can stand for: places, and anything else."""

    start: int
    end: int
    form: str
    surfaces: tuple[Surface, ...]
    places: tuple[GazetteerPlace, ...]


@dataclass(frozen=True, slots=True)
class _Forms:
    """The automaton of all forms, their numbers by the way they are written, and what each number stands for."""

    automaton: AhoCorasick
    numbers: Mapping[str, int]
    entries: Sequence[tuple[str, tuple[Surface, ...]]]


def spots(document: Document) -> Iterator[Spot]:
    """Give the forms that stand whole in the sentences, in order, none overlapping another."""
    forms = _forms()
    text, bounds = _readable(document), iter(document.sentences)
    sentence = next(bounds, None)
    for index, start, end in forms.automaton.find_matches_as_indexes(text):
        while sentence and sentence.end <= start:
            sentence = next(bounds, None)
        if sentence and sentence.start <= start and not _goes_on(text[start - 1 : start]):
            found = _whole(text, start, end, index, forms)
            if found:
                form, known = forms.entries[found[0]]
                yield Spot(start, found[1], form, known, places_named(form))


def _readable(document: Document) -> str:
    """Give the text with the place that its first sentences open with in capitals as it stands elsewhere."""
    text = document.text
    for sentence in document.sentences[:_OPENING]:
        capitals = _CAPITALS.match(text, sentence.start, sentence.end)
        if capitals:
            text = text[: sentence.start] + _as_elsewhere(capitals) + text[capitals.end() :]
    return text


def _as_elsewhere(match: Match[str]) -> str:
    written = _by_capitals().get(match[0], match[0])
    return written if len(written) == len(match[0]) else match[0]


@cache
def _by_capitals() -> Mapping[str, str]:
    """Give the names of places and countries by the way that they are written in capitals."""
    lands = (one.form for one in surfaces() if one.kind == "country")
    return {form.upper(): form for form in (*place_lines(), *lands)}


def _whole(text: str, start: int, end: int, index: int | None, forms: _Forms) -> tuple[int, int] | None:
    """Give the number of the form that stands whole at a place, and its end; a shorter one where the longest goes on.

    "Donetsk region" is none in "Donetsk regions", but "Donetsk" is.
    """
    while _goes_on(text[end : end + 1]) or index is None:
        end = text.rfind(" ", start, end)
        if end < 0:
            return None
        index = forms.numbers.get(text[start:end])
    return index, end


def _goes_on(char: str) -> bool:
    return char.isalnum() or char in ("_", "@")


@cache
def _forms() -> _Forms:
    known: dict[str, list[Surface]] = defaultdict(list, {form: [] for form in _without_meaning()})
    for surface in surfaces():
        known[surface.form].append(surface)
    for form in place_lines():
        known.setdefault(form, [])
    written = {spelling: form for form in known for spelling in (form, form.replace("'", "’"))}
    automaton = AhoCorasick(list(written), matchkind=MatchKind.LeftmostLongest)
    numbers = {spelling: number for number, spelling in enumerate(written)}
    return _Forms(automaton, numbers, [(form, tuple(known[form])) for form in written.values()])


def _without_meaning() -> list[str]:
    """Give names that shield a country's name inside them ("Latin American")."""
    return list(rules_file("regions.yaml"))

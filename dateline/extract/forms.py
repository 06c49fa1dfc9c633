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
_CAPITALS = re.compile(r"(?=.{4})[^\W\d_a-z][^\W\d_a-z.'’-]+(?:[ -][^\W\d_a-z][^\W\d_a-z.'’-]+)*(?![a-z])")


@dataclass(frozen=True, slots=True)
class Spot:
    """A form where it stands in the text, with what it can stand for: places, and anything else."""

    start: int
    end: int
    form: str
    surfaces: tuple[Surface, ...]
    places: tuple[GazetteerPlace, ...]


def spots(document: Document) -> Iterator[Spot]:
    """Give the forms that stand whole in the sentences, in order, none overlapping another."""
    automaton, forms = _automaton()
    text, bounds = _readable(document), iter(document.sentences)
    sentence = next(bounds, None)
    for index, start, end in automaton.find_matches_as_indexes(text):
        while sentence and sentence.end <= start:
            sentence = next(bounds, None)
        if sentence and sentence.start <= start and _is_whole(text, start, end):
            form, known = forms[index]
            yield Spot(start, end, form, known, places_named(form))


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
    """Give the names of places by the way that they are written in capitals."""
    return {form.upper(): form for form in place_lines()}


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before in ("_", "@") or after.isalnum() or after == "_")


@cache
def _automaton() -> tuple[AhoCorasick, Sequence[tuple[str, tuple[Surface, ...]]]]:
    known: dict[str, list[Surface]] = defaultdict(list, {form: [] for form in _without_meaning()})
    for surface in surfaces():
        known[surface.form].append(surface)
    for form in place_lines():
        known.setdefault(form, [])
    written = {spelling: form for form in known for spelling in (form, form.replace("'", "’"))}
    forms = [(form, tuple(known[form])) for form in written.values()]
    return AhoCorasick(list(written), matchkind=MatchKind.LeftmostLongest), forms


def _without_meaning() -> list[str]:
    """Give names that shield a country's name inside them ("Latin American")."""
    return list(rules_file("regions.yaml"))

"""Find the names and role nouns of a text: countries, places, persons, organisations, groups and offices."""

import re
import sys
from bisect import bisect
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache

from dateline.codes.agents import agents
from dateline.codes.gazetteer import Surface
from dateline.codes.personal import first_names, surnames
from dateline.codes.places import GazetteerPlace
from dateline.extract.forms import Spot, spots
from dateline.extract.names import Name
from dateline.extract.role_nouns import owned_nouns, role_nouns
from dateline.extract.small_places import small_places
from dateline.extract.strangers import strangers
from dateline.extract.whereabouts import Evidence, choose, likelihood, of_country, weigh
from dateline.extract.words import is_plain
from dateline.model import Document, Timex

_WORD_AFTER = re.compile(r" (\w[\w-]*)")
_LARGE = 1_000_000  # inhabitants of a city that no surname is thought of before
_KNOWN = 100_000  # inhabitants of one that is meant rather than a person or body of its name
_POINTS = frozenset(
    "Central Greater East West North South Eastern Western Northern Southern Downtown Upper Lower Old New".split()
)


def find_names(document: Document, timexes: Sequence[Timex]) -> tuple[Name, ...]:
    """Give names and role nouns in order, none overlapping; a name wins over a role noun inside it, and over nobody."""
    found = _apart(_listed(document), role_nouns(document.text), _touches)
    found = _apart(found, owned_nouns(document.text, found), _meets)
    found = _apart(found, strangers(_without(document.text, [one for one in found if one.is_agent])), _meets)
    inside = [(sentence.start, sentence.end) for sentence in document.sentences]
    dated = [(timex.start, timex.end) for timex in timexes]
    return tuple(name for name in found if _is_within(name, inside) and not _is_within(name, dated))


def _without(text: str, names: Iterable[Name]) -> str:
    """Give the text with other letters where the names stand, so that titles are in nobody's name."""
    pieces, done = [], 0
    for name in names:
        pieces += [text[done : name.start], re.sub(r"\S", "x", name.text)]
        done = name.end
    return "".join((*pieces, text[done:]))


def _is_within(name: Name, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a name begins in one of the spans, which are in order."""
    place = bisect(spans, (name.start, sys.maxsize)) - 1
    return place >= 0 and name.start < spans[place][1]


def _apart(names: list[Name], others: Iterable[Name], clash: Callable[[Name, Name], bool]) -> list[Name]:
    """Put names in order between others, save those that clash with one of them."""
    starts = [name.start for name in names]
    kept = [other for other in others if not any(clash(other, name) for name in _around(other, names, starts))]
    return sorted((*names, *kept), key=lambda name: name.start)


def _around(name: Name, names: Sequence[Name], starts: Sequence[int]) -> Sequence[Name]:
    return names[max(bisect(starts, name.start) - 1, 0) : bisect(starts, name.end)]


def _touches(name: Name, other: Name) -> bool:
    """Whether the first or the last letter of a name stands in another."""
    return other.start <= name.start < other.end or other.start < name.end <= other.end


def _meets(name: Name, other: Name) -> bool:
    return name.start < other.end and other.start < name.end


def _listed(document: Document) -> list[Name]:
    """Give what the knowledge base names."""
    text, day = document.text, document.published
    found = list(spots(document))
    evidence = weigh(text, found)
    christened = {spot.form for spot in found if _is_first_name(spot, text)} - evidence.told.keys()
    names = (_name_of(spot, text, evidence, day) for spot in found if spot.form not in christened)
    return _apart([name for name in names if name], small_places(text, found), _meets)


def _name_of(spot: Spot, text: str, evidence: Evidence, day: date | None) -> Name | None:
    """Give what a spot names: a place, or what else its form stands for on the day."""
    surface = _reading(spot.surfaces, day)
    place = choose(spot, evidence) if spot.places else None
    if surface and place and not _is_rather(place, surface, spot, evidence):
        place = None
    if place:
        return None if _is_part_of_a_name(place, spot, text, evidence) else _place(place, spot, text)
    if surface is None or _is_part_of_a_longer_name(surface, text, spot.start, spot.end):
        return None
    return _name(surface, spot.start, spot.end, text[spot.start : spot.end])


def _is_first_name(spot: Spot, text: str) -> bool:
    """Whether a name that is a first name, too, stands before a surname: "Georgia Stevens"."""
    return spot.form in first_names() and _word_after(text, spot.end) in surnames()


def _is_rather(place: GazetteerPlace, surface: Surface, spot: Spot, evidence: Evidence) -> bool:
    """Whether the place is meant rather than a country, person or body of the same name."""
    if spot.form in evidence.told:
        return True
    if surface.kind in ("country", "demonym") and surface.country:
        return surface.ambiguous and likelihood(place, evidence) > of_country(surface.country, spot.form, evidence)
    return place.inhabitants >= _KNOWN and not (surface.country == place.country and surface.kind != "person")


def _place(place: GazetteerPlace, spot: Spot, text: str) -> Name:
    return Name(
        spot.start, spot.end, text[spot.start : spot.end], "place", place.country, None, None, None,
        place.level, place.lat, place.lon,
    )  # fmt: skip


def _is_part_of_a_name(place: GazetteerPlace, spot: Spot, text: str, evidence: Evidence) -> bool:
    """Whether a city's name is somebody's surname, or the beginning of a longer name."""
    capitals = text[spot.start : spot.end].isupper()
    if place.level != "city" or spot.form in evidence.told or capitals:
        return False
    previous = _word_before(text, spot.start)
    if previous in first_names() and is_plain(previous.lower()) and spot.form in surnames():
        return True
    if place.inhabitants < _LARGE and _is_name_like(previous) and previous not in _POINTS:
        return True
    return place.inhabitants < _KNOWN and _is_name_like(_word_after(text, spot.end))


def _name(surface: Surface, start: int, end: int, text: str) -> Name:
    return Name(
        start, end, text, surface.kind, surface.country, surface.org, surface.sector, surface.actor,
        surface.level, surface.lat, surface.lon,
    )  # fmt: skip


def _reading(readings: tuple[Surface, ...], day: date | None) -> Surface | None:
    """Give the reading that holds on the day, the weightiest of several."""
    valid = [one for one in readings if day is None or _holds(one, day)]
    return max(valid, key=lambda one: (one.weight, one.actor is not None), default=None)


def _holds(surface: Surface, day: date) -> bool:
    return (surface.first is None or surface.first <= day) and (surface.last is None or day <= surface.last)


def _is_part_of_a_longer_name(surface: Surface, text: str, start: int, end: int) -> bool:
    """Whether an unsure form stands beside a capitalised word ("Michael Jordan"), or a surname is a first name."""
    surname = surface.kind == "person" and " " not in surface.form
    if surface.kind == "demonym" or not (surface.ambiguous or surname):
        return False
    if _is_name_like(_word_after(text, end)):
        return True
    previous = _word_before(text, start)
    return _is_name_like(previous) and not (surname and _is_title(previous))


def _word_after(text: str, end: int) -> str:
    """Give the next word, without the marks behind it, nothing where a mark comes first."""
    match = _WORD_AFTER.match(text, end)
    return match[1] if match else ""


def _word_before(text: str, start: int) -> str:
    """Give the word right before, nothing at the beginning of a sentence."""
    before = text[max(start - 24, 0) : start]
    return before[:-1].split(" ")[-1] if before.endswith(" ") and before[-2:-1].isalpha() else ""


def _is_title(word: str) -> bool:
    return word.lower() in _title_words()


@cache
def _title_words() -> frozenset[str]:
    return frozenset(word for phrase in agents() for word in phrase.split()) | {"mr", "mrs", "ms", "dr"}


def _is_name_like(word: str) -> bool:
    return word[:1].isupper() and word[1:2].islower() and word.isalpha() and word not in _SENTENCE_WORDS


_SENTENCE_WORDS = frozenset(
    ("The", "In", "On", "At", "And", "But", "From", "For", "With", "After", "Before", "President")
)

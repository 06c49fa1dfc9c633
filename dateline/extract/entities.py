"""Find the names and role nouns of a text: countries, places, persons, organisations, groups and offices."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.codes.agents import agents, offices
from dateline.codes.gazetteer import Surface
from dateline.codes.names import fold
from dateline.codes.personal import first_names, surnames
from dateline.codes.places import GazetteerPlace
from dateline.extract.forms import Spot, spots
from dateline.extract.inflect import verb_forms
from dateline.extract.rule_files import word_lists
from dateline.extract.tokens import Token
from dateline.extract.whereabouts import Evidence, choose, likelihood, of_country, weigh
from dateline.extract.words import is_plain
from dateline.model import Document, EntityKind, PlaceLevel

_LONGEST_AGENT = 5  # words
_LONGEST_NAME = 4  # words of a person's
_POINTING = frozenset(("the", "this", "that", "its", "their"))
_LARGE = 1_000_000  # inhabitants of a city that no surname is thought of before
_KNOWN = 100_000  # inhabitants of one that is meant rather than a person or body of its name
_POINTS = frozenset(
    "Central Greater East West North South Eastern Western Northern Southern Downtown Upper Lower Old New".split()
)
_COLLECTIVES = frozenset(("people", "police", "military personnel", "opposition"))


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of something that has a name or a role, before anyone asks what part it plays."""

    start: int
    end: int
    text: str
    kind: EntityKind
    country: str | None
    org: str | None
    sector: str | None
    actor: str | None
    level: PlaceLevel | None = None
    lat: float | None = None
    lon: float | None = None

    @property
    def is_anaphor(self) -> bool:
        """Whether it points to a country or place named before: "the country", "its capital"."""
        return self.kind in ("country", "place") and self.level is None and self.actor is None

    @property
    def is_unknown_person(self) -> bool:
        """Whether it is the name of somebody of whom nothing is known."""
        return self.kind == "person" and self.actor is None

    @property
    def is_agent(self) -> bool:
        """Whether it is a role noun ("police", "foreign minister"), which belongs to a country named elsewhere."""
        return self.actor is None and self.sector is not None and self.country is None and self.org is None


def find_names(document: Document, tokens: Sequence[tuple[Token, ...]]) -> tuple[Name, ...]:
    """Give names and role nouns in order, none overlapping; a name wins over a role noun inside it."""
    dated = {offset for words in tokens for token in words if token.dated for offset in range(token.start, token.end)}
    named = [name for name in _gazetteer_names(document) if name.start not in dated]
    taken = {offset for name in named for offset in range(name.start, name.end)}
    for sentence in tokens:
        found = (*_agents(sentence, document.text), *_anaphors(sentence))
        named.extend(name for name in found if not _touches(name, taken))
        taken |= {offset for name in found for offset in range(name.start, name.end)}
        named.extend(name for name in _strangers(sentence, document.text) if not _meets(name, taken))
    return tuple(sorted(named, key=lambda name: name.start))


def _meets(name: Name, taken: set[int]) -> bool:
    return any(offset in taken for offset in range(name.start, name.end))


def _anaphors(sentence: tuple[Token, ...]) -> Iterator[Name]:
    """Give words for a country or place that was named before."""
    for before, word, after in zip(sentence, sentence[1:], (*sentence[2:], None), strict=False):
        kind = _anaphor_kinds().get(word.lower)
        if kind and before.lower in _POINTING and not (after and _is_compound(after)):
            yield Name(word.start, word.end, word.text, kind, None, None, None, None)


def _is_compound(after: Token) -> bool:
    """Whether a noun follows, of which the word is a part: "the town hall"."""
    return is_plain(after.lower) and after.text.islower() and after.lower not in verb_forms()


@cache
def _anaphor_kinds() -> Mapping[str, EntityKind]:
    kinds: dict[str, EntityKind] = {}
    for kind, words in word_lists("anaphors.yaml").items():
        kinds |= dict.fromkeys(words, "country" if kind == "country" else "place")
    return kinds


def _strangers(sentence: tuple[Token, ...], text: str) -> Iterator[Name]:
    """Give names of people that nobody listed: a first name, and one to three more words with a capital."""
    position = 0
    while position < len(sentence):
        end = _end_of_name(sentence, position)
        if end - position > 1:
            first, last = sentence[position], sentence[end - 1]
            yield Name(first.start, last.end, text[first.start : last.end], "person", None, None, None, None)
        position = max(end, position + 1)


def _end_of_name(sentence: tuple[Token, ...], position: int) -> int:
    word = sentence[position]
    if word.text.split("-")[0] not in first_names() or not is_plain(word.lower):
        return position
    end = position + 1
    while end < len(sentence) and end - position < _LONGEST_NAME and _is_of_a_name(sentence[end].text):
        end += 1
    return end


def _is_of_a_name(word: str) -> bool:
    return word[0].isupper() and word[-1].islower() and word.replace("-", "").replace("'", "").isalpha()


def _touches(name: Name, taken: set[int]) -> bool:
    return any(offset in taken for offset in (name.start, name.end - 1))


def _gazetteer_names(document: Document) -> Iterator[Name]:
    text = document.text
    found = list(spots(document))
    evidence = weigh(text, found)
    christened = {spot.form for spot in found if _is_first_name(spot, text)} - evidence.told.keys()
    for spot in found:
        if spot.form in christened:
            continue
        name = _name_of(spot, text, evidence, document.published)
        if name:
            yield name


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
    return text[end + 1 : end + 24].split(" ", maxsplit=1)[0] if text[end : end + 1] == " " else ""


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


def _agents(sentence: tuple[Token, ...], text: str) -> Iterator[Name]:
    position = 0
    while position < len(sentence):
        size, sector = _agent_at(sentence, position)
        if sector:
            first, last = sentence[position], sentence[position + size - 1]
            words = text[first.start : last.end]
            yield Name(first.start, last.end, words, _kind_of_agent(words), None, None, sector, None)
        position += max(size, 1)


def _kind_of_agent(words: str) -> EntityKind:
    if fold(words) in offices():
        return "office"
    return "group" if words.endswith("s") or words.lower() in _COLLECTIVES else "organization"


def _agent_at(sentence: tuple[Token, ...], position: int) -> tuple[int, str | None]:
    if sentence[position].lower not in _first_words():
        return 0, None
    for size in range(min(_LONGEST_AGENT, len(sentence) - position), 0, -1):
        phrase = fold(" ".join(token.text for token in sentence[position : position + size]))
        if phrase in agents():
            return size, agents()[phrase]
    return 0, None


@cache
def _first_words() -> Mapping[str, bool]:
    return {phrase.split(" ")[0]: True for phrase in agents()}

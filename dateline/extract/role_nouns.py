"""Role nouns ("police", "foreign minister"), and words for a country or place named before ("the country")."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from dateline.codes.agents import agents, offices
from dateline.extract.inflect import verb_forms
from dateline.extract.names import Name
from dateline.extract.rule_files import word_lists
from dateline.extract.words import is_plain
from dateline.model import EntityKind

_COLLECTIVES = frozenset(("people", "police", "military personnel", "opposition"))
_POINTING = ("the", "this", "that", "its", "their")
_OWNED = re.compile(r"(?:['’]s)? ([a-z]+(?:-[a-z]+)?)\b")
_NEXT_WORD = re.compile(r" ([a-z]+)")


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a phrase is: a role of a sector, or with ``sector`` None a word that stands for a country or place."""

    kind: EntityKind
    sector: str | None
    skipped: int = 0  # characters of the article before it


@dataclass(frozen=True, slots=True)
class _Roles:
    automaton: AhoCorasick
    numbers: Mapping[str, int]
    meanings: Sequence[_Meaning]


def role_nouns(text: str) -> Iterator[Name]:
    """Give the role nouns of a text in order, the longest at each place, whole words only."""
    roles = _roles()
    for index, start, end in roles.automaton.find_matches_as_indexes(text):
        if not _goes_on(text[start - 1 : start]):
            found = _whole(text, start, end, index, roles)
            if found:
                meaning = roles.meanings[found[0]]
                first, last = start + meaning.skipped, found[1]
                if meaning.sector or not _is_compound(text, last):
                    yield Name(first, last, text[first:last], meaning.kind, None, None, meaning.sector, None)


def owned_nouns(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Give the nouns that act only behind a nationality or country: "Russian tanks", "Peru's navy"."""
    for name in names:
        match = _OWNED.match(text, name.end) if name.kind in ("demonym", "country") else None
        sector = _sectors_of_owned().get(match[1]) if match else None
        if match and sector and not _is_compound(text, match.end()):
            yield Name(match.start(1), match.end(), match[1], "group", None, None, sector, None)


@cache
def _sectors_of_owned() -> Mapping[str, str]:
    return {word: sector for sector, words in word_lists("after_nationality.yaml").items() for word in words}


def _whole(text: str, start: int, end: int, index: int | None, roles: _Roles) -> tuple[int, int] | None:
    while _goes_on(text[end : end + 1]) or index is None:
        end = text.rfind(" ", start, end)
        if end < 0:
            return None
        index = roles.numbers.get(text[start:end])
    return index, end


def _goes_on(char: str) -> bool:
    return char.isalnum() or char in ("_", "-")


def _is_compound(text: str, end: int) -> bool:
    """Whether a noun follows, of which the word is a part: "the town hall"."""
    after = _NEXT_WORD.match(text, end)
    return after is not None and is_plain(after[1]) and after[1] not in verb_forms()


@cache
def _roles() -> _Roles:
    known: dict[str, _Meaning] = {}
    for phrase, meaning in _phrases():
        for written in _ways_to_write(phrase):
            known.setdefault(written, meaning)
    automaton = AhoCorasick(list(known), matchkind=MatchKind.LeftmostLongest)
    return _Roles(automaton, {phrase: number for number, phrase in enumerate(known)}, list(known.values()))


def _ways_to_write(phrase: str) -> tuple[str, ...]:
    """Give a phrase in small letters, with a capital, with capitals, all in capitals, and as an abbreviation (MPs)."""
    return phrase, phrase[:1].upper() + phrase[1:], phrase.title(), phrase.upper(), phrase[:-1].upper() + phrase[-1:]


def _phrases() -> Iterator[tuple[str, _Meaning]]:
    for phrase, sector in agents().items():
        yield phrase, _Meaning(_kind(phrase), sector)
    for kind, words in word_lists("anaphors.yaml").items():
        for word in words:
            for pointing in _POINTING:
                meaning = _Meaning("country" if kind == "country" else "place", None, len(pointing) + 1)
                yield f"{pointing} {word}", meaning


def _kind(phrase: str) -> EntityKind:
    if phrase in offices():
        return "office"
    return "group" if phrase.endswith("s") or phrase in _COLLECTIVES else "organization"

"""Filters as people write them: a comma is *or*, a leading ``-`` is *not*, names are resolved to ids.

The API and the command line share this, so that the same words mean the same events in both. Every function raises
FilterError with all that is wrong with the text.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TypeVar, get_args

from dateline.codes import actors, countries, plover
from dateline.codes.names import nearest
from dateline.codes.names import words as words_of
from dateline.errors import Fault, FilterError, UnknownNameError
from dateline.model import ActorKind, Choice, Modality, PartyPattern

T = TypeVar("T")

MODALITIES: tuple[Modality, ...] = get_args(Modality)
ACTOR_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
ANY = "any"
_KEY = re.compile(r"[0-9a-f]{32}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A name as given, and the ids that it stands for."""

    given: str
    ids: tuple[str, ...]


def parties(text: str) -> tuple[Choice[PartyPattern], tuple[Resolved, ...]]:
    """Read actors by id, name or alias: what they match, and how each was understood."""
    found: list[Resolved] = []

    def read(item: str) -> tuple[PartyPattern, ...]:
        ids = actors.find_actor(item)
        found.append(Resolved(item, ids))
        return tuple(actors.pattern(actor_id) for actor_id in ids)

    return _choice(text, read), tuple(found)


def country_choice(text: str) -> Choice[str]:
    """Read countries by alpha-3, alpha-2 or English name, as alpha-3."""
    return _choice(text, lambda item: (countries.find_country(item),))


def event_types(text: str) -> Choice[str]:
    """Read PLOVER event types."""
    return words(text, plover.types())


def modalities(text: str) -> Choice[str] | None:
    """Read modalities; ``any`` alone asks for all, which is no filter."""
    return None if text == ANY else words(text, MODALITIES)


def sectors(text: str) -> Choice[str]:
    """Read PLOVER's sectors."""
    return words(text, plover.sectors())


def actor_kinds(text: str) -> Choice[str]:
    """Read kinds of actors."""
    return words(text, ACTOR_KINDS)


def name_words(text: str) -> tuple[str, ...]:
    """Read the words of a name, each once, in no order of their own."""
    found = tuple(sorted(set(words_of(text.strip()))))
    if not found:
        raise FilterError((Fault("holds no word"),))
    return found


def words(text: str, allowed: Collection[str]) -> Choice[str]:
    """Read values of a closed vocabulary, spelled as it spells them."""

    def read(item: str) -> tuple[str, ...]:
        if item not in allowed:
            raise FilterError((Fault(f"{item!r} is unknown", nearest(item, allowed, 1), tuple(allowed)),))
        return (item,)

    return _choice(text, read)


def article_keys(text: str) -> Choice[str]:
    """Read keys of articles."""

    def read(item: str) -> tuple[str, ...]:
        if not _KEY.fullmatch(item):
            raise FilterError((Fault(f"{item!r} is not an article's id: 32 hexadecimal digits"),))
        return (item,)

    return _choice(text, read)


def _choice(text: str, read: Callable[[str], tuple[T, ...]]) -> Choice[T]:
    wanted: dict[T, None] = {}
    unwanted: dict[T, None] = {}
    faults: list[Fault] = []
    for item in text.split(","):
        name = item.removeprefix("-")
        side = wanted if name == item else unwanted
        try:
            side.update(dict.fromkeys(_values(name, read)))
        except FilterError as fault:
            faults += fault.faults
    if faults:
        raise FilterError(tuple(faults))
    return Choice(tuple(wanted), tuple(unwanted))


def _values(name: str, read: Callable[[str], tuple[T, ...]]) -> tuple[T, ...]:
    if not name.strip():
        raise FilterError((Fault("holds an empty item"),))
    try:
        return read(name)
    except UnknownNameError as fault:
        raise FilterError((Fault(str(fault), fault.suggestions),)) from fault

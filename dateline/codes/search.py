"""Actors found by the beginnings of words and by what they are."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dateline.codes.actors import everyone, pattern
from dateline.codes.names import words
from dateline.model import Actor, ActorQuery, Choice, PartyPattern

_Asked = Collection[tuple[int, Choice[str]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor, and what a filter by its id matches.

    ``names`` are lines: its id, name and aliases as folded words, a space before each. ``standings`` are the kind,
    country and sector that it has by itself and by each of its offices.
    """

    actor: Actor
    pattern: PartyPattern
    names: str
    standings: frozenset[tuple[str | None, ...]]


def search(query: ActorQuery, after: str = "") -> Iterator[Entry]:
    """Yield the actors that meet the query, stored or not, in the order of their ids, from behind ``after``."""
    beginnings = [f" {word}" for word in query.words]
    choices = enumerate((query.kind, query.country, query.sector))
    asked = [(column, choice) for column, choice in choices if choice is not None]
    for entry in _bearing(beginnings):
        if entry.actor.id > after and _is(entry, asked):
            yield entry


def _bearing(beginnings: Collection[str]) -> Iterable[Entry]:
    """Give those who have a name in which all of these begin words; most have not even one of them."""
    likely: Iterable[Entry] = _entries()
    for beginning in beginnings:
        likely = [entry for entry in likely if beginning in entry.names]
    return [entry for entry in likely if _bears(entry, beginnings)] if len(beginnings) > 1 else likely


@cache
def _entries() -> tuple[Entry, ...]:
    return tuple(sorted(map(_entry, everyone()), key=lambda entry: entry.actor.id))


def _entry(actor: Actor) -> Entry:
    names = dict.fromkeys(_spaced(name) for name in (actor.id, actor.name, *actor.aliases))
    standings = [(actor.country, actor.sector), *((role.country, role.sector) for role in actor.roles)]
    return Entry(actor, pattern(actor.id), "\n".join(names), frozenset((actor.kind, *one) for one in standings))


def _spaced(name: str) -> str:
    return "".join(f" {word}" for word in words(name))


def _bears(entry: Entry, beginnings: Collection[str]) -> bool:
    return any(all(beginning in name for beginning in beginnings) for name in entry.names.split("\n"))


def _is(entry: Entry, asked: _Asked) -> bool:
    """Whether one standing is all that is wanted, and none is what is not."""
    return any(_suits(standing, asked) for standing in entry.standings) and not any(
        standing[column] in choice.none_of for column, choice in asked for standing in entry.standings
    )


def _suits(standing: tuple[str | None, ...], asked: _Asked) -> bool:
    return all(not choice.any_of or standing[column] in choice.any_of for column, choice in asked)

"""How many events each term has, counted as they are written: whoever asks reads a row for each term, and no event."""

import sqlite3
from collections.abc import Iterator, Mapping

from dateline.model import PartyPattern
from dateline.store import terms
from dateline.store.base import CountryCounts, CountryTally, PartyCounts, PartyTally
from dateline.store.stamps import revision
from dateline.wire import Json

_ADD = (
    "insert into tally values (?, ?, ?, ?) on conflict (term) do update set events = tally.events + excluded.events,"
    " sources = tally.sources + excluded.sources, targets = tally.targets + excluded.targets"
)
# By the table's primary key, as all that is asked of it: one term, or those that begin alike.
_ONE = "select events, sources, targets from tally where term = ? and events > 0"
_ALIKE = "select substr(term, ?), events, sources, targets from tally where term >= ? and term < ? and events > 0"
_NONE = PartyCounts(0, 0, 0)


def change(db: sqlite3.Connection, former: Json | None, now: Json) -> None:
    """Count an event as the object that it is now, no longer as the ``former`` one."""
    db.executemany(_ADD, _differences(terms.counted(former) if former else {}, terms.counted(now)))


def parties(db: sqlite3.Connection, pattern: PartyPattern | None) -> PartyTally:
    """Give the counts of one pattern, or of all actors, countries and sectors that any event has."""
    if pattern is None:
        return PartyTally(dict(_every_party(db)), revision(db))
    row = db.execute(_ONE, (terms.of_party(pattern),)).fetchone()
    return PartyTally({pattern: PartyCounts(*row)} if row else {}, revision(db))


def countries(db: sqlite3.Connection) -> CountryTally:
    """Give the counts of all countries that any event has."""
    events, acting, places = (dict(_alike(db, prefix)) for prefix in (terms.COUNTRY, terms.PARTY, terms.PLACE))
    counts = {}
    for code, told in events.items():
        party = acting.get(code, _NONE)
        counts[code] = CountryCounts(told.events, party.sources, party.targets, places.get(code, _NONE).events)
    return CountryTally(counts, revision(db))


def types(db: sqlite3.Connection) -> dict[str, int]:
    """Give the number of events of each type that has any."""
    return {name: counts.events for name, counts in _alike(db, terms.TYPE)}


def _differences(
    former: Mapping[str, terms.Counts], now: Mapping[str, terms.Counts]
) -> Iterator[tuple[str, int, int, int]]:
    for term in sorted(former.keys() | now.keys()):
        events, sources, targets = now.get(term, (0, 0, 0))
        no_more = former.get(term, (0, 0, 0))
        if no_more != (events, sources, targets):
            yield term, events - no_more[0], sources - no_more[1], targets - no_more[2]


def _every_party(db: sqlite3.Connection) -> Iterator[tuple[PartyPattern, PartyCounts]]:
    for name, counts in _alike(db, terms.ACTOR):
        yield PartyPattern(actor=name), counts
    for name, counts in _alike(db, terms.PARTY):
        yield PartyPattern(country=name), counts
    for name, counts in _alike(db, terms.SECTOR):
        country, _, sector = name.partition(".")
        yield PartyPattern(country=country, sector=sector), counts


def _alike(db: sqlite3.Connection, prefix: str) -> Iterator[tuple[str, PartyCounts]]:
    """Give what follows the prefix in each term that begins with it, and its counts."""
    behind = prefix[:-1] + chr(ord(prefix[-1]) + 1)
    for name, *counts in db.execute(_ALIKE, (len(prefix) + 1, prefix, behind)):
        yield name, PartyCounts(*counts)

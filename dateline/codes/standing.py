"""For whom an actor acts on a day: the sectors that its offices give it, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from dateline.codes.data import Record, day

_EVER = date.min
_DAY = timedelta(days=1)
_OF_THE_STATE = frozenset(("GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY"))


@dataclass(frozen=True, slots=True)
class Standing:
    """Country, organisation code and sector from ``first`` to ``last``, both included, None is open.

    ``office`` tells whether an office held on these days gives them.
    """

    country: str | None
    org: str | None
    sector: str | None
    office: bool
    first: date | None = None
    last: date | None = None

    def same(self, other: "Standing") -> bool:
        """Whether the other differs in its days only."""
        mine = (self.country, self.org, self.sector, self.office)
        return mine == (other.country, other.org, other.sector, other.office)


def standings(record: Record) -> list[Standing]:
    """Give an actor's standings in order of time, without a gap.

    Before a person's first office the sector is the record's own; after an office of the state and out of any, a person
    is a former official (PLOVER's ELI). Who led rebels or the opposition stays what he was.
    """
    merged: list[Standing] = []
    for one in _pieces(record):
        again = bool(merged) and merged[-1].same(one)
        merged.append(_joined(merged.pop(), one) if again else one)
    return merged


def _pieces(record: Record) -> Iterator[Standing]:
    roles = sorted(record["roles"], key=lambda role: role["start"] or "")
    for first, last in pairwise(_moments(roles)):
        held = [role for role in roles if _start(role) <= first <= _end(role)]
        past = [role for role in roles if _end(role) < first]
        yield _standing(record, held[-1] if held else None, past[-1] if past else None, first, last)


def _standing(record: Record, role: Record | None, past: Record | None, first: date, after: date) -> Standing:
    days = (None if first == _EVER else first, None if after == date.max else after - _DAY)
    if role:
        return Standing(role["country"], role["org"], role["sector"], True, *days)
    person = record["kind"] == "person"
    sector = _afterwards(past) if person and past else record["sector"]
    return Standing(record["country"], None if person else record["org"], sector, False, *days)


def _afterwards(past: Record) -> str | None:
    """Give what somebody is after an office of the state, and after another part, which is not laid down like one."""
    sector: str | None = past["sector"]
    return "ELI" if sector is None or sector in _OF_THE_STATE else sector


def _moments(roles: list[Record]) -> list[date]:
    starts = {_start(role) for role in roles}
    ends = {_end(role) + _DAY for role in roles if role["end"]}
    return sorted({_EVER, date.max} | starts | ends)


def _start(role: Record) -> date:
    return day(role["start"]) or _EVER


def _end(role: Record) -> date:
    return day(role["end"]) or date.max - _DAY


def _joined(one: Standing, other: Standing) -> Standing:
    return Standing(one.country, one.org, one.sector, one.office, one.first, other.last)

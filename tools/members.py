"""Read from the entries of organisations which countries belong to them, and on which days."""

from collections.abc import Collection, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

Record = dict[str, Any]
Stated = Mapping[str, Collection[str]]

UNKNOWN = ".."
_SHARED = ("members", "factbook", "without", "joined", "left", "first", "last")


def runs(actor_id: str, given: Record, stated: Stated, known: Collection[str]) -> list[Record]:
    """Give the runs of membership of an entry, sorted by country and day; both days are included, None is open.

    Raises ValueError for a country that is unknown, for a day of one that is no member and for days out of order.
    """
    belong = _countries(actor_id, given, stated)
    _require_known(actor_id, {*belong, *given.get("without", [])}, known)
    for key in ("joined", "left"):
        _require_members(f"{actor_id}, {key}", given.get(key, {}), belong)
    return [run for country in sorted(belong) for run in _of_country(actor_id, country, given)]


def entry(entries: Mapping[str, Record], actor_id: str) -> Record:
    """Give an organisation's entry, with the members and days of the one that it is like."""
    given = entries[actor_id]
    if "like" not in given:
        return given
    return {key: entries[given["like"]][key] for key in _SHARED if key in entries[given["like"]]} | given


def _countries(actor_id: str, given: Record, stated: Stated) -> set[str]:
    name = given.get("factbook")
    if name and name not in stated:
        raise ValueError(f"{actor_id}: the Factbook has no members of {name}")
    return (set(stated.get(name, ())) | set(given.get("members", []))) - set(given.get("without", []))


def _require_known(actor_id: str, codes: set[str], known: Collection[str]) -> None:
    strange = sorted(codes - set(known))
    if strange:
        raise ValueError(f"{actor_id}: members that are no countries: {', '.join(strange)}")


def _require_members(where: str, days: Mapping[str, Any], belong: set[str]) -> None:
    strange = sorted(set(days) - belong)
    if strange:
        raise ValueError(f"{where}: days of countries that are no members: {', '.join(strange)}")


def _of_country(actor_id: str, country: str, given: Record) -> list[Record]:
    starts, ends = _days(given, "joined", country), _days(given, "left", country)
    if not starts or (ends and starts[0] > ends[0]):
        starts.insert(0, _iso(given.get("first")))
    if len(ends) < len(starts):
        ends.append(_iso(given.get("last")))
    _require_order(f"{actor_id}, {country}", starts, ends)
    pairs = zip(starts, ends, strict=True)
    return [{"country": country, "start": start or None, "end": end or None} for start, end in pairs]


def _days(given: Record, key: str, country: str) -> list[str]:
    """Give the days of a country as ISO texts; an unknown one is empty, which sorts before all days."""
    days = given.get(key, {}).get(country, [])
    return [_iso(day) for day in (days if isinstance(days, list) else [days])]


def _iso(day: date | str | None) -> str:
    return day.isoformat() if isinstance(day, date) else "" if day in (None, UNKNOWN) else str(day)


def _require_order(where: str, starts: list[str], ends: list[str]) -> None:
    """Each start is followed by its end and each end by the next start; only the last end may be open."""
    moments = [day for pair in zip(starts, ends, strict=False) for day in pair]
    paired = len(starts) == len(ends) and all(ends[:-1])
    days = [day for day in moments if day]
    if not paired or any(one > other for one, other in pairwise(days)):
        raise ValueError(f"{where}: days of joining and leaving that do not follow one another")

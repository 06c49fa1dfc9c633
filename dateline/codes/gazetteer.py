"""Every surface form that a text is searched for, with what it stands for and when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from dateline.codes.countries import Country, countries
from dateline.codes.data import Record, day, records, rows
from dateline.codes.standing import Standing, standings
from dateline.model import EntityKind, PlaceLevel

COUNTRY_WEIGHT = 10**9
_BEFORE_OFFICE = timedelta(days=730)
_RIVAL = 5  # a name is unsure when another country's place of that name has a fifth of the inhabitants


@dataclass(frozen=True, slots=True)
class Surface:
    """One form as written (case counts) and one reading of it.

    ``first`` and ``last`` are the days between which the reading holds, both included, None is open; a form may have
    several readings. ``lat`` and ``lon`` are degrees. ``weight`` orders the places of one name: inhabitants, and for a
    country more than any city has. ``ambiguous`` says that the form is also a common word, a personal name or another
    entity's name, so that something near it must speak for this reading. ``level`` is given for countries and places.
    """

    form: str
    kind: EntityKind
    country: str | None = None
    org: str | None = None
    sector: str | None = None
    actor: str | None = None
    first: date | None = None
    last: date | None = None
    lat: float | None = None
    lon: float | None = None
    weight: int = 0
    ambiguous: bool = False
    level: PlaceLevel | None = None


@cache
def surfaces() -> tuple[Surface, ...]:
    """Give all forms: countries, demonyms, places, seats and state bodies, persons, organisations and groups."""
    unsure = {form for (form,) in rows("ambiguous.tsv")}
    found = (*_of_countries(), *_of_bodies(), *_of_heads(), *_of_actors(unsure))
    unsure |= _shared(found)
    return tuple(replace(one, ambiguous=True) if one.form in unsure else one for one in found)


def _of_countries() -> Iterator[Surface]:
    for country in countries().values():
        yield from _forms(country)


def _forms(country: Country) -> Iterator[Surface]:
    for form in (country.name, *country.aliases):
        yield replace(_of_country(country, form, "country"), level="country", weight=COUNTRY_WEIGHT)
    for form in country.demonyms:
        yield _of_country(country, form, "demonym")


def _of_country(country: Country, form: str, kind: EntityKind) -> Surface:
    """A country that exists keeps its name for the time before it was one: "Serbia" of 1999, "South Sudan" of 2005."""
    code = country.alpha3
    first = country.first if country.last else None
    return Surface(form, kind, code, None, None, code.lower(), first, country.last, country.lat, country.lon)


def _of_bodies() -> Iterator[Surface]:
    for record in records("bodies.jsonl"):
        code, sector = record["actor"].upper().split(".")
        for form in record["forms"]:
            if record["kind"] != "metonym":  # the form itself is a place
                yield Surface(form, record["kind"], code, None, sector, record["actor"])


def _of_heads() -> Iterator[Surface]:
    for record in records("heads.jsonl"):
        for form in record["forms"]:
            days = (day(record["first"]), day(record["last"]))
            yield Surface(form, "office", None, record["org"], None, record["actor"], *days)


def _of_actors(unsure: set[str]) -> Iterator[Surface]:
    everyone = list(records("actors.jsonl"))
    in_office_only = unsure | _namesakes(everyone)
    for record in everyone:
        runs = standings(record)
        for form in (record["name"], *record["aliases"]):
            known = runs if record["kind"] != "person" else _of_person(form, runs, in_office_only)
            for one in known:
                sector = one.sector or ("REB" if one.org == "IMG" else None)
                yield Surface(form, record["kind"], one.country, one.org, sector, record["id"], one.first, one.last)


def _of_person(form: str, runs: Iterable[Standing], in_office_only: set[str]) -> Iterator[Standing]:
    """When a person's name stands for the person; a surname alone not long before the first office."""
    for one in runs:
        if one.office or (form not in in_office_only and (" " in form or one.first or not one.last)):
            yield one
        elif form not in in_office_only and one.last:
            yield replace(one, first=one.last - _BEFORE_OFFICE)


def _namesakes(everyone: Iterable[Record]) -> set[str]:
    """Forms that several actors share: these stand for whoever is in office."""
    seen: set[str] = set()
    twice: set[str] = set()
    for record in everyone:
        forms = {record["name"], *record["aliases"]}
        twice |= forms & seen
        seen |= forms
    return twice


def _shared(found: Iterable[Surface]) -> set[str]:
    """Forms with more than one meaning that the days do not tell apart."""
    meanings: dict[str, dict[tuple[str | None, str | None], Surface]] = {}
    for one in found:
        meanings.setdefault(one.form, {}).setdefault((one.actor, one.country), one)
    return {form for form, readings in meanings.items() if _rivals(list(readings.values()))}


def _rivals(readings: list[Surface]) -> bool:
    ranked = sorted(readings, key=lambda one: -one.weight)
    return any(_clash(ranked[0], other) for other in ranked[1:])


def _clash(one: Surface, other: Surface) -> bool:
    if one.country == other.country and "place" in (one.kind, other.kind):
        return False
    if one.kind == other.kind == "place":
        return other.weight * _RIVAL >= one.weight
    return _not_before(one.last, other.first) and _not_before(other.last, one.first)


def _not_before(end: date | None, start: date | None) -> bool:
    return end is None or start is None or end >= start

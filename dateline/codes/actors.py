"""Actors by id: named persons, organisations and groups, and the countries and their sectors, which need no listing.

Ids are dotted lower-case slugs: ``rus`` a country, ``rus.gov`` one of its sectors, ``rus.putin`` a person, ``nato`` or
``hamas`` an organisation or group, ``un.guterres`` one who speaks for an organisation.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from dateline.codes.countries import Country, countries
from dateline.codes.data import Record, day, records
from dateline.codes.names import Spellings, look_up_key
from dateline.codes.plover import sectors
from dateline.errors import UnknownNameError
from dateline.model import Actor, ActorKind, PartyPattern, Role

SECTOR_NAMES: Mapping[str, str] = {
    "COP": "Police of {}",
    "GOV": "Government of {}",
    "JUD": "Courts of {}",
    "LEG": "Parliament of {}",
    "MIL": "Armed forces of {}",
    "PRM": "Paramilitaries of {}",
    "PTY": "Political parties of {}",
    "REB": "Armed opposition of {}",
    "SPY": "Intelligence services of {}",
    "UAF": "Unidentified armed people of {}",
    "UNK": "Unidentified actors of {}",
    "AGR": "Farm workers of {}",
    "BUS": "Businesses of {}",
    "CRM": "Criminals of {}",
    "CVL": "Civilians of {}",
    "EDU": "Schools and universities of {}",
    "ELI": "Former officials of {}",
    "JRN": "Media of {}",
    "LAB": "Workers of {}",
    "MED": "Health services of {}",
    "REF": "Refugees of {}",
    "OPP": "Opposition of {}",
    "PRE": "Partially recognised entities of {}",
    "REL": "Religious bodies of {}",
    "SOC": "Civil society of {}",
}
_STATE = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
_WITH_ARTICLE = re.compile(
    r"(?:United|Democratic|Central|Dominican|Soviet|Holy|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros)\b"
    r"|Republic of the|.*(?:Islands|Territory|Territories)$"
)


@cache
def actors() -> Mapping[str, Actor]:
    """Give the named actors by id: persons, organisations and groups."""
    return {record["id"]: _actor(record) for record in records("actors.jsonl")}


def actor(actor_id: str) -> Actor:
    """Give the actor of an id, a country's or a country's sector too.

    Raises UnknownNameError with the ids that go by this text as a name, else with some that are near by id or name.
    """
    named = actors().get(actor_id)
    if named:
        return named
    code, sector = split_id(actor_id)
    if code is None:
        raise UnknownNameError(actor_id, _ids_meant(actor_id))
    return _sector_actor(countries()[code], sector) if sector else _country_actor(countries()[code])


def find_actor(text: str) -> tuple[str, ...]:
    """Give the ids that go by this id, name or alias, whatever its case and accents; several if they share it.

    Raises UnknownNameError with up to three names that are near.
    """
    found = _ids_of(text)
    if not found:
        raise UnknownNameError(text, _spellings().nearest(text))
    return found


def pattern(actor_id: str) -> PartyPattern:
    """Give what a filter by this id matches: any party of a country, of its sector, or one entity."""
    code, sector = split_id(actor_id)
    return PartyPattern(country=code, sector=sector) if code else PartyPattern(actor=actor_id)


def split_id(actor_id: str) -> tuple[str | None, str | None]:
    """Give country and sector of an id like ``rus`` or ``rus.gov``, (None, None) for any other id."""
    head, dot, tail = actor_id.partition(".")
    code, sector = head.upper(), tail.upper()
    if code.lower() != head or sector.lower() != tail or code not in countries():
        return None, None
    if dot and sector not in sectors():
        return None, None
    return code, sector or None


def everyone() -> Iterator[Actor]:
    """Give each country with its sectors, then the named actors."""
    for country in countries().values():
        yield _country_actor(country)
        for sector in sectors():
            yield _sector_actor(country, sector)
    yield from actors().values()


def _ids_of(text: str) -> tuple[str, ...]:
    key = look_up_key(text)
    if key in actors() or split_id(key)[0]:
        return (key,)
    return _ids_named().get(key, ())


def _ids_meant(text: str) -> tuple[str, ...]:
    near = _ids_of(text) or _ids().nearest(text)
    named = dict.fromkeys(actor_id for name in _spellings().nearest(text) for actor_id in _ids_of(name))
    return near or tuple(named)


@cache
def _ids_named() -> Mapping[str, tuple[str, ...]]:
    index: dict[str, dict[str, None]] = {}
    for named in everyone():
        for text in (named.name, *named.aliases):
            index.setdefault(look_up_key(text), {})[named.id] = None
    own_names = {look_up_key(country.name): (code.lower(),) for code, country in countries().items()}
    return {key: tuple(ids) for key, ids in index.items()} | own_names


@cache
def _ids() -> Spellings:
    return Spellings(known.id for known in everyone())


@cache
def _spellings() -> Spellings:
    names = {name: None for country in countries().values() for name in (country.name, *country.aliases)}
    bodies = {name: None for forms in _bodies().values() for name in forms}
    persons = {name: None for named in actors().values() for name in (named.name, *named.aliases)}
    return Spellings(names | bodies | persons)


@cache
def _bodies() -> Mapping[str, tuple[str, ...]]:
    """The names of seats of power, ministries and forces, by the id of the country's sector that they stand for."""
    forms: dict[str, list[str]] = {}
    for record in records("bodies.jsonl"):
        forms.setdefault(record["actor"], []).extend(record["forms"])
    return {actor_id: tuple(names) for actor_id, names in forms.items()}


def _country_actor(country: Country) -> Actor:
    return Actor(country.alpha3.lower(), country.name, "country", country.alpha3, aliases=country.aliases)


def _sector_actor(country: Country, sector: str) -> Actor:
    actor_id = f"{country.alpha3}.{sector}".lower()
    name = SECTOR_NAMES[sector].format(_with_article(country.name))
    kind: ActorKind = "office" if sector in _STATE else "group"
    plain = Actor(actor_id, name, kind, country.alpha3, sector=sector)
    return replace(plain, aliases=_bodies().get(actor_id, ()))


def _with_article(name: str) -> str:
    return f"the {name}" if _WITH_ARTICLE.match(name) else name


def _actor(record: Record) -> Actor:
    return Actor(
        record["id"],
        record["name"],
        record["kind"],
        record["country"],
        record["org"],
        record["sector"],
        tuple(record["aliases"]),
        record.get("wikidata"),
        roles=tuple(_role(given) for given in record["roles"]),
    )


def _role(record: Record) -> Role:
    return Role(record["title"], record["country"], record["sector"], day(record["start"]), day(record["end"]))

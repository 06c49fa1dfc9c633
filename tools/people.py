"""Build the records of named actors: persons with their offices, organisations, groups."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import factbook
import members

Record = dict[str, Any]
Table = Callable[[str], Any]

OWN = "Dateline"
FACTBOOK = "CIA World Factbook, snapshots to 2026-01-22"
_PLAIN = str.maketrans("ıøłđðØŁĐ", "iolddOLD", "\u2018\u02bb")  # the last two stand for a sound of Arabic and Hebrew
_TERM = re.compile(r"(?P<name>.+?) (?P<start>\d{4}-\d{2}-\d{2}|\.\.)(?: (?P<end>\d{4}-\d{2}-\d{2}))?")
_FOREIGN = re.compile("Charles|Elizabeth|Willem-Alexander|Frederik|Margrethe|Harald")  # crowns of other countries too


def actors(facts: Path, table: Table) -> Iterator[Record]:
    """Yield all named actors, ordered by id; raises ValueError when an id stands for two."""
    found = [*_persons(facts, table), *_organisations(facts, table)]
    ids = [record["id"] for record in found]
    twice = sorted({actor_id for actor_id in ids if ids.count(actor_id) > 1})
    if twice:
        raise ValueError(f"ids given twice: {', '.join(twice)}")
    yield from sorted(found, key=lambda record: record["id"])


def heads(table: Table) -> Iterator[Record]:
    """Yield what the heads of organisations are called without their names, with who that was on which days."""
    ids = {record["name"]: record["id"] for record in _own_persons(table)}
    own, orgs = table("offices"), _orgs(table)
    for owner, forms_of in table("heads").items():
        for title, forms in forms_of.items():
            for _, _, term in _own_terms({owner: {title: own[owner][title]}}, set()):
                days = {"first": term["start"], "last": term["end"]}
                yield {"actor": ids[term["name"]], "org": orgs[owner], **days, "forms": forms}


def spelled(names: Iterable[str]) -> list[str]:
    """Give the names and, after each that has accents, the form without them; no form twice."""
    return list(dict.fromkeys(form for name in names for form in (name, unaccented(name))))


def unaccented(name: str) -> str:
    """Give the name in plain letters."""
    apart = unicodedata.normalize("NFKD", name.translate(_PLAIN))
    return "".join(char for char in apart if not unicodedata.combining(char)).replace("\u2019", "'")


def slug(name: str) -> str:
    """Give the part of an id that stands for a name: lower case, plain letters, words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", unaccented(name).casefold().replace("'", "")).strip("-")


def unseen_surnames(facts: Path, table: Table) -> set[str]:
    """Give the surnames that stand in the Factbook only: nobody looked which of them are also words or first names."""
    strangers = (record for record in _persons(facts, table) if record["source"] == FACTBOOK)
    return {form for record in strangers for form in record["aliases"] if " " not in form}


def _persons(facts: Path, table: Table) -> Iterator[Record]:
    """Yield the project's own persons, then the leaders whom its table leaves to the Factbook."""
    words = set(table("words"))
    own = list(_own_persons(table))
    ids = {record["id"] for record in own}
    forms = words | {form for record in own for form in record["aliases"]}
    yield from (_without(record, words) for record in own)
    left = (term for term in chain.from_iterable(factbook.leaders(facts).values()) if _is_left(term, table))
    yield from (_without(record, forms) for record in _strangers(left, ids))


def _without(record: Record, forms: set[str]) -> Record:
    return record | {"aliases": [form for form in record["aliases"] if form not in forms]}


def _own_persons(table: Table) -> Iterable[Record]:
    details, titles, orgs = table("persons"), table("titles"), _orgs(table)
    sectors = {title: sector for sector, of_sector in titles.items() for title in of_sector if sector != "several"}
    persons: dict[str, Record] = {}
    for owner, title, term in _own_terms(table("offices"), set(titles["several"])):
        record = persons.setdefault(term["name"], _person(owner, term["name"], details, orgs))
        record["roles"].append(_role(owner, title, term, sectors, orgs))
        record["org"] = record["org"] or orgs.get(owner)
    unused = sorted(set(details) - set(persons))
    if unused:
        raise ValueError(f"details of persons without an office: {', '.join(unused)}")
    return persons.values()


def _is_left(term: factbook.Term, table: Table) -> bool:
    own = table("offices").get(term.country, {})
    return not (term.title in own or term.country in table("territories") or _FOREIGN.match(term.name))


def _orgs(table: Table) -> dict[str, str]:
    """PLOVER's code of each organisation and group of no state, by its id."""
    orgs = {org_id: org for org, entries in table("organisations").items() for org_id in entries}
    return orgs | {group_id: given["org"] for group_id, given in table("groups").items() if "org" in given}


def _own_terms(own: Record, several: set[str]) -> Iterator[tuple[str, str, Record]]:
    for owner, by_title in own.items():
        for title, lines in by_title.items():
            terms = [_term(f"{owner} {title}", line) for line in lines]
            if title not in several:
                _close(terms)
            _require_order(f"{owner} {title}", terms)
            yield from ((owner, title, term) for term in terms)


def _close(terms: list[Record]) -> None:
    """End each term that has no end of its own on the day before the next one starts."""
    for term, after in pairwise(terms):
        if term["end"] is None:
            term["end"] = (date.fromisoformat(after["start"]) - timedelta(days=1)).isoformat()


def _require_order(where: str, terms: list[Record]) -> None:
    for term in terms:
        if term["end"] and (term["start"] or "") > term["end"]:
            raise ValueError(f"{where}: the term of {term['name']} ends before it starts")


def _term(where: str, line: str) -> Record:
    match = _TERM.fullmatch(line)
    if match is None:
        raise ValueError(f"{where}: not NAME START [END]: {line}")
    start = None if match["start"] == ".." else match["start"]
    return {"name": match["name"], "start": start, "end": match["end"]}


def _person(owner: str, name: str, details: Record, orgs: Record) -> Record:
    more = details.get(name, {})
    surname = more.get("surname", name.rsplit(maxsplit=1)[-1])
    country = more.get("country", None if owner in orgs else owner)
    return {
        "id": more.get("id") or f"{owner.lower()}.{slug(surname or name)}",
        "name": name,
        "kind": "person",
        "country": country,
        "org": orgs.get(owner),
        "sector": None,
        "aliases": _aliases(name, [surname] if surname else [], more.get("also", [])),
        "roles": [],
        "source": OWN,
    }


def _role(owner: str, title: str, term: Record, sectors: Record, orgs: Record) -> Record:
    org = orgs.get(owner)
    return {
        "title": title,
        "country": None if org else owner,
        "org": org,
        "sector": None if org else sectors[title],
        "start": term["start"],
        "end": term["end"],
    }


def _strangers(terms: Iterable[factbook.Term], taken: set[str]) -> Iterable[Record]:
    persons: dict[str, Record] = {}
    for term in terms:
        actor_id = _free_id(term, persons, taken)
        persons.setdefault(actor_id, _stranger(actor_id, term))["roles"].append(_stated_role(term))
    return persons.values()


def _free_id(term: factbook.Term, persons: dict[str, Record], taken: set[str]) -> str:
    short = f"{term.country.lower()}.{slug(term.surname)}"
    held = persons.get(short)
    other = held is not None and held["name"].split()[0] != term.name.split()[0]
    return f"{term.country.lower()}.{slug(term.name)}" if other or short in taken else short


def _stranger(actor_id: str, term: factbook.Term) -> Record:
    return {
        "id": actor_id,
        "name": term.name,
        "kind": "person",
        "country": term.country,
        "org": None,
        "sector": None,
        "aliases": _aliases(term.name, [term.surname], []),
        "roles": [],
        "source": FACTBOOK,
    }


def _stated_role(term: factbook.Term) -> Record:
    return {
        "title": term.title,
        "country": term.country,
        "org": None,
        "sector": "GOV",
        "start": term.start.isoformat(),
        "end": term.end.isoformat() if term.end else None,
    }


def _organisations(facts: Path, table: Table) -> Iterator[Record]:
    belong = _members(facts, table)
    for org, entries in table("organisations").items():
        for actor_id, given in entries.items():
            yield _organisation(actor_id, given, "organization", org) | {"members": belong[actor_id]}
    for actor_id, given in table("groups").items():
        yield _organisation(actor_id, given, given.get("kind", "group"), given.get("org"))


def _members(facts: Path, table: Table) -> dict[str, list[Record]]:
    """Give the runs of membership in each organisation by its id."""
    entries = dict(chain.from_iterable(by_id.items() for by_id in table("organisations").values()))
    stated, known = factbook.memberships(facts), table("countries")
    return {key: members.runs(key, members.entry(entries, key), stated, known) for key in entries}


def _organisation(actor_id: str, given: Record, kind: str, org: str | None) -> Record:
    spells = [_spell(given, spell) for spell in given.get("spells", [])]
    return {
        "id": actor_id,
        "name": given["name"],
        "kind": kind,
        "country": given.get("country"),
        "org": org,
        "sector": given.get("sector"),
        "aliases": _aliases(given["name"], [], given.get("also", [])),
        "roles": spells,
        "source": OWN,
        "members": [],
        **{side: given[side].isoformat() if side in given else None for side in ("first", "last")},
    }


def _spell(given: Record, spell: Record) -> Record:
    days = {side: spell[side].isoformat() if spell.get(side) else None for side in ("start", "end")}
    return {"title": spell["as"], "country": given["country"], "org": None, "sector": spell["sector"], **days}


def _aliases(name: str, short: list[str], also: list[str]) -> list[str]:
    return [form for form in spelled([name, *short, *also]) if form != name]

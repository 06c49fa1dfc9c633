"""The ids of persons of Wikidata: those that the project gave already, else new ones by its rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import people
from wikidata import Record
from wikidata_offices import Post
from wikidata_persons import Person, shared, surname


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that are out: by item, by country and full name, and all that no newcomer may take."""

    by_item: dict[str, str]
    by_name: dict[tuple[str, str], dict[str, Record]]
    taken: frozenset[str]


def known(records: Iterable[Record], reserved: Iterable[str]) -> Known:
    """Index the project's records; ``reserved`` are ids that stand for no record."""
    held = list(records)
    by_item = {record["wikidata"]: record["id"] for record in held if record.get("wikidata")}
    by_name: dict[tuple[str, str], dict[str, Record]] = {}
    for record in held:
        for key in _names(record) if record["kind"] == "person" else ():
            by_name.setdefault(key, {})[record["id"]] = record
    return Known(by_item, by_name, frozenset(record["id"] for record in held) | frozenset(reserved))


def named(persons: Iterable[Person], ids: Known) -> Iterator[tuple[Person, str]]:
    """Yield the persons with their ids, oldest item first, so that the same dump always gives the same ids."""
    used: set[str] = set()
    for one in sorted(persons, key=lambda one: int(one.item[1:])):
        actor_id = _given(one, ids)
        if actor_id is None or actor_id in used:
            actor_id = next(choice for choice in _choices(one) if choice not in used | ids.taken)
        used.add(actor_id)
        yield one, actor_id


def _given(one: Person, ids: Known) -> str | None:
    """The id that is out: the item's, else that of the namesake who held the same offices longest on the same days."""
    countries = dict.fromkeys(term.post.country for term in one.terms)
    keys = [(country, people.slug(form)) for form in (one.label, one.name, *one.aliases) for country in countries]
    namesakes = {actor_id: record for key in keys for actor_id, record in ids.by_name.get(key, {}).items()}
    alike = max(namesakes, key=lambda actor_id: _together(one, namesakes[actor_id]), default=None)
    return ids.by_item.get(one.item, alike)


def _together(one: Person, record: Record) -> timedelta:
    """For how long a person and a record hold the same offices."""
    pairs = ((term, role) for term in one.terms for role in record["roles"] if _is_same(term.post, role))
    spans = (shared((term.start, term.end), (_day(role["start"]), _day(role["end"]))) for term, role in pairs)
    return sum((max(span, timedelta(0)) for span in spans), timedelta(0))


def _is_same(post: Post, role: Record) -> bool:
    return (post.title, post.country) == (role["title"], role["country"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _choices(one: Person) -> Iterator[str]:
    """The surname, else the full name, else that with the item's number, each under the country."""
    country = one.terms[0].post.country.lower()
    full = people.slug(one.name)
    for part in (people.slug(surname(one) or one.name), full, f"{full}-{one.item.lower()}"):
        if part:
            yield f"{country}.{part}"


def _names(record: Record) -> Iterator[tuple[str, str]]:
    forms = [record["name"], *(form for form in record["aliases"] if " " in form)]
    countries = {record["country"], *(role["country"] for role in record["roles"])} - {None}
    return ((country, people.slug(form)) for country in countries for form in forms)

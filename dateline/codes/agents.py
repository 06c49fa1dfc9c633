"""Role nouns and phrases ("soldiers", "foreign ministry") and the sector that they stand for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import yaml

from dateline.codes.actors import actors
from dateline.codes.data import text_of
from dateline.codes.names import fold


@dataclass(frozen=True, slots=True)
class Family:
    """Phrases of one sector and meaning.

    ``office`` is the title that they name ("president"), None when they name no single office. Each of ``examples`` is
    a sentence and the phrase to be found in it; in none of ``rejects`` is a phrase of this family to be found.
    """

    name: str
    sector: str
    phrases: tuple[str, ...]
    office: str | None
    examples: tuple[tuple[str, str], ...]
    rejects: tuple[str, ...]


@cache
def families() -> tuple[Family, ...]:
    """Give the families of phrases in the order of the file."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return tuple(_family(given) for given in yaml.load(text_of("agents.yaml"), Loader=loader))  # noqa: S506 - both safe


@cache
def agents() -> Mapping[str, str]:
    """Give the sector of each folded phrase. Where phrases overlap the longest one counts."""
    return {fold(phrase): family.sector for family in families() for phrase in family.phrases}


@cache
def offices() -> Mapping[str, str]:
    """Give the title of the one office that each folded phrase names ("premier": "prime minister")."""
    return {fold(phrase): family.office for family in families() if family.office for phrase in family.phrases}


def holder(country: str, title: str, day: date) -> str | None:
    """Give the id of the actor who held a country's office on that day, None where that is not known.

    On a day that two held it, the later one counts. An office that stands empty is its acting holder's; an acting
    holder is looked for first where the title says so.
    """
    plain = title.removeprefix("acting ")
    for wanted in dict.fromkeys((title, plain, f"acting {plain}")):
        held = [
            (start, actor_id) for start, end, actor_id in _terms().get((country, wanted), ()) if start <= day <= end
        ]
        if held:
            return max(held)[1]
    return None


@cache
def _terms() -> Mapping[tuple[str, str], list[tuple[date, date, str]]]:
    terms: dict[tuple[str, str], list[tuple[date, date, str]]] = {}
    for office, term in _spells():
        terms.setdefault(office, []).append(term)
    return terms


def _spells() -> Iterator[tuple[tuple[str, str], tuple[date, date, str]]]:
    for actor in actors().values():
        for role in actor.roles:
            if role.country:
                yield (role.country, role.title), (role.start or date.min, role.end or date.max, actor.id)


def _family(given: dict[str, Any]) -> Family:
    return Family(
        given["family"],
        given["sector"],
        tuple(given["phrases"]),
        given.get("office"),
        tuple((sentence, phrase) for phrase, sentence in given["examples"].items()),
        tuple(given["rejects"]),
    )

"""The terms under which an event is found: each names a list of events in the order of time."""

from collections.abc import Iterator

from dateline.model import EventQuery, PartyPattern
from dateline.wire import Json

COUNTRY = "country:"
PLACE = "place:"
ACTOR = "actor:"
SECTOR = "sector:"
TYPE = "type:"


def of_event(shown: Json) -> set[str]:
    """Give the terms of an event object."""
    terms = {TYPE + shown["type"], *(COUNTRY + code for code in shown["countries"])}
    terms.update(PLACE + place["country"] for place in shown["places"] if place["country"])
    for party in (*shown["source"], *shown["target"]):
        if party["actor"]:
            terms.add(ACTOR + party["actor"])
        if party["country"] and party["sector"]:
            terms.add(f"{SECTOR}{party['country']}.{party['sector']}")
    return terms


def of_query(query: EventQuery) -> Iterator[tuple[str, ...]]:
    """Give, for each filter that can lead to its events, the terms of which every event it matches has at least one."""
    named = ((TYPE, query.type), (PLACE, query.place_country))
    countries = (query.country, query.source_country, query.target_country)
    for prefix, choice in (*named, *((COUNTRY, choice) for choice in countries)):
        if choice is not None and choice.any_of:
            yield tuple(prefix + value for value in dict.fromkeys(choice.any_of))
    for patterns in (query.actor, query.source, query.target):
        if patterns is not None and patterns.any_of:
            yield from _of_patterns(patterns.any_of)


def _of_patterns(patterns: tuple[PartyPattern, ...]) -> Iterator[tuple[str, ...]]:
    terms = [_of_pattern(pattern) for pattern in patterns]
    known = tuple(dict.fromkeys(term for term in terms if term))
    if None not in terms:
        yield known


def _of_pattern(pattern: PartyPattern) -> str | None:
    if pattern.actor:
        return ACTOR + pattern.actor
    if pattern.country and pattern.sector:
        return f"{SECTOR}{pattern.country}.{pattern.sector}"
    return COUNTRY + pattern.country if pattern.country else None

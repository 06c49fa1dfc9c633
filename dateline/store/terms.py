"""The terms under which an event is found and counted: each names a list of events in the order of time."""

from collections.abc import Iterable, Iterator, Mapping

from dateline.model import EventQuery, PartyPattern
from dateline.wire import Json

COUNTRY = "country:"
PLACE = "place:"
PARTY = "party:"  # a country of source or target; it is counted, and has no list of its own
ACTOR = "actor:"
SECTOR = "sector:"
TYPE = "type:"

Counts = tuple[int, int, int]  # events, those where it stands on the side of the source, on that of the target


def of_event(shown: Json) -> set[str]:
    """Give the terms of an event object."""
    terms = {TYPE + shown["type"], *(COUNTRY + code for code in shown["countries"])}
    terms.update(PLACE + place["country"] for place in shown["places"] if place["country"])
    terms.update(_of_parties((*shown["source"], *shown["target"])))
    return terms


def counted(shown: Json) -> Mapping[str, Counts]:
    """Give what an event object adds to the counts of its terms; all parties of a mutual event stand on both sides."""
    sources = _counted_parties(shown["source"])
    targets = sources if shown["mutual"] else _counted_parties(shown["target"])
    return {term: (1, int(term in sources), int(term in targets)) for term in of_event(shown) | sources | targets}


def of_party(pattern: PartyPattern) -> str:
    """Give the term that counts the events in which a party of this pattern takes part."""
    if pattern.country and not (pattern.actor or pattern.sector):
        return PARTY + pattern.country
    term = _of_pattern(pattern)
    if term is None:
        raise ValueError("a sector of no country is not counted")
    return term


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


def _of_parties(parties: Iterable[Json]) -> Iterator[str]:
    for party in parties:
        if party["actor"]:
            yield ACTOR + party["actor"]
        if party["country"] and party["sector"]:
            yield f"{SECTOR}{party['country']}.{party['sector']}"


def _counted_parties(parties: Iterable[Json]) -> set[str]:
    return {*_of_parties(parties), *(PARTY + party["country"] for party in parties if party["country"])}


def _of_pattern(pattern: PartyPattern) -> str | None:
    if pattern.actor:
        return ACTOR + pattern.actor
    if pattern.country and pattern.sector:
        return f"{SECTOR}{pattern.country}.{pattern.sector}"
    return COUNTRY + pattern.country if pattern.country else None

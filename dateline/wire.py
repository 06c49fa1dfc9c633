"""Facts as the JSON that leaves the house: the one place that names the members of an event object."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from dateline.codes import plover
from dateline.model import Article, Entity, Event, Number, Party, Place, Timex
from dateline.when import When

Json = dict[str, Any]


def event_object(event: Event, article: Article) -> Json:
    """Give the event as one article tells it: every member of the contract's object that needs no store."""
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "quad": plover.quad(event.type),
        "intensity": plover.intensity(event.type, event.mode),
        "cameo": plover.cameo(event.type, event.mode),
        "modality": event.modality,
        "historical": event.historical,
        "mutual": event.mutual,
        "when": when_object(event.when),
        "said": {"earliest": iso(event.said[0]), "latest": iso(event.said[1])},
        "source": [party_object(party) for party in event.source],
        "target": [party_object(party) for party in event.target],
        "attribution": [party_object(party) for party in event.attribution],
        "places": [place_object(place) for place in event.places],
        "numbers": [number_object(number) for number in event.numbers],
        "countries": list(event.countries),
        "confidence": event.confidence,
        "quote": quote_object(event, article),
    }


def quote_object(event: Event, article: Article) -> Json:
    """Give the evidence: the sentence, and the article that holds it."""
    quote = event.quote
    return {
        "article": article.key,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "published": iso(article.published),
        "text": quote.text,
        "start": quote.start,
        "end": quote.end,
        "trigger": list(quote.trigger),
    }


def when_object(when: When) -> Json:
    """Give the four days, and how they were read."""
    return {
        "earliest": iso(when.earliest),
        "start_max": iso(when.start_max),
        "end_min": iso(when.end_min),
        "latest": iso(when.latest),
        "kind": when.kind,
        "precision": when.precision,
        "edtf": when.edtf,
        "text": when.text,
        "anchor": when.anchor,
        "rule": when.rule,
    }


def party_object(party: Party) -> Json:
    """Give one side's member."""
    return {
        "actor": party.actor,
        "name": party.name,
        "text": party.text,
        "country": party.country,
        "org": party.org,
        "sector": party.sector,
    }


def place_object(place: Place) -> Json:
    """Give a place, with degrees of latitude and longitude where known."""
    return {
        "name": place.name,
        "text": place.text,
        "level": place.level,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
    }


def number_object(number: Number) -> Json:
    """Give a reported quantity."""
    return {"what": number.what, "low": number.low, "high": number.high, "unit": number.unit, "text": number.text}


def timex_object(timex: Timex) -> Json:
    """Give a time expression."""
    return {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
        "when": when_object(timex.when) if timex.when else None,
        "rule": timex.rule,
        "counted_from": timex.counted_from,
        "other": when_object(timex.other) if timex.other else None,
        "certainty": timex.certainty,
    }


def entity_object(entity: Entity) -> Json:
    """Give an entity mention."""
    return {
        "start": entity.start,
        "end": entity.end,
        "text": entity.text,
        "kind": entity.kind,
        "country": entity.country,
        "org": entity.org,
        "sector": entity.sector,
        "actor": entity.actor,
        "role": entity.role,
    }


def extract_object(
    article: Article, language: str, timexes: Iterable[Timex], entities: Iterable[Entity], events: Iterable[Event]
) -> Json:
    """Give one article and all that was found in it, as `dateline extract` prints it."""
    return {
        "id": article.external_id or article.key,
        "published": iso(article.published),
        "title": article.title,
        "language": language,
        "text": article.text,
        "timexes": [timex_object(timex) for timex in timexes],
        "entities": [entity_object(entity) for entity in entities],
        "events": [event_object(event, article) for event in events],
    }


def iso(day: date | None) -> str | None:
    """Give a day as it is written, or None."""
    return day.isoformat() if day else None

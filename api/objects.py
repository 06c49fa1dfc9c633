"""What is kept, as the JSON that goes out. Events are joined from text that the store has ready."""

from datetime import date

from dateline.codes import plover
from dateline.codes.countries import Country
from dateline.codes.plover import EventType
from dateline.model import Actor, Role
from dateline.store.base import CountryCounts, PartyCounts, StoredArticle, StoredEvent
from dateline.wire import Json, iso


def event_text(event: StoredEvent) -> str:
    """Give an event object as text: the kept body, and what only the store and the API know."""
    links = f'{{"self":"/v1/events/{event.id}","html":"/?event={event.id}"}}'
    return f'{event.body[:-1]},"revision":{event.revision},"updated":"{event.updated}","links":{links}}}'


def article_object(stored: StoredArticle, *, text: bool = False) -> Json:
    """Give an article object, with its text if asked for."""
    article, key = stored.article, stored.article.key
    moment = article.published_at
    shown = {
        "id": key,
        "external_id": article.external_id,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "language": article.language,
        "published": iso(article.published),
        "published_at": moment.isoformat().replace("+00:00", "Z") if moment else None,
        "rights": article.rights,
        "status": stored.status,
        "event_count": stored.event_count,
        "countries": list(stored.countries),
        "revision": stored.revision,
        "updated": stored.updated,
        "links": {"self": f"/v1/articles/{key}", "events": f"/v1/events?article={key}&modality=any"},
    }
    return {**shown, "text": article.text} if text else shown


def type_object(event_type: EventType, event_count: int) -> Json:
    """Give an event type with its modes, and the number of its events."""
    modes = [
        {
            "mode": mode.name,
            "meaning": mode.meaning,
            "intensity": plover.intensity(event_type.name, mode.name),
            "cameo": plover.cameo(event_type.name, mode.name),
        }
        for mode in event_type.modes.values()
    ]
    return {
        "type": event_type.name,
        "meaning": event_type.meaning,
        "quad": event_type.quad,
        "intensity": event_type.intensity,
        "cameo": event_type.cameo,
        "modes": modes,
        "event_count": event_count,
    }


def actor_object(known: Actor, counts: PartyCounts | None) -> Json:
    """Give an actor object; without counts it stands in no event."""
    return {
        "id": known.id,
        "name": known.name,
        "kind": known.kind,
        "country": known.country,
        "org": known.org,
        "sector": known.sector,
        "aliases": list(known.aliases),
        "wikidata": known.wikidata,
        "roles": [role_object(role) for role in sorted(known.roles, key=lambda role: role.start or date.min)],
        "event_count": counts.events if counts else 0,
        "source_count": counts.sources if counts else 0,
        "target_count": counts.targets if counts else 0,
        "links": {"self": f"/v1/actors/{known.id}", "events": f"/v1/events?actor={known.id}&modality=any"},
    }


def role_object(role: Role) -> Json:
    """Give an office, and the days in it."""
    return {
        "title": role.title,
        "country": role.country,
        "sector": role.sector,
        "from": iso(role.start),
        "to": iso(role.end),
    }


def country_object(country: Country, counts: CountryCounts | None) -> Json:
    """Give a country object; without counts it stands in no event."""
    return {
        "country": country.alpha3,
        "alpha2": country.alpha2,
        "name": country.name,
        "aliases": list(country.aliases),
        "from": iso(country.first),
        "to": iso(country.last),
        "lat": country.lat,
        "lon": country.lon,
        "event_count": counts.events if counts else 0,
        "source_count": counts.sources if counts else 0,
        "target_count": counts.targets if counts else 0,
        "place_count": counts.places if counts else 0,
    }

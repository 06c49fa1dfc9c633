"""What is kept, as the JSON that goes out. Events are joined from text that the store has ready."""

from dateline.codes import plover
from dateline.codes.plover import EventType
from dateline.store.base import StoredArticle, StoredEvent
from dateline.wire import Json


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
        "published": article.published.isoformat() if article.published else None,
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

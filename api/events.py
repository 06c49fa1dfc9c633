"""Events."""

from dataclasses import replace

from flask import Response, request
from werkzeug.exceptions import NotFound

from api.answers import answer, joined, unless_unchanged
from api.blueprint import KEY, Blueprint
from api.current import timeline
from api.objects import event_text
from api.pages import event_meta, links_of, start_of
from dateline.store.cursor import filters_text
from schemas.events import EventSchema
from schemas.pages import EventPageSchema
from schemas.queries import EventQuerySchema, EventRequest

events = Blueprint("events", __name__, url_prefix="/v1/events", description="Who did what to whom, and when.")


@events.get("")
@events.query(EventQuerySchema)
@events.gives(200, EventPageSchema, "A page of events.", "ETag", "Link")
@events.problems(401, 406, 422, 503)
def list_events(asked: EventRequest) -> Response:
    """List events.

    Different parameters must all hold. Without a cursor the list starts at its first page; `links.next` leads through
    all of it, each event once. A list without events is an ordinary page.
    """
    return unless_unchanged(lambda: _page(asked))


@events.get("/<id>", parameters=[KEY])
@events.query()
@events.gives(200, EventSchema, "The event.", "ETag")
@events.problems(401, 404, 406, 422, 503)
def show_event(id: str) -> Response:  # noqa: A002 - the parameter’s name in the description
    """Show an event."""
    event = timeline().event(id)
    if event is None:
        raise NotFound("There is no event with this id.")
    return answer(event_text(event), event.revision)


def _page(asked: EventRequest) -> Response:
    filters = filters_text(asked.query)
    page = timeline().find(replace(asked.query, after=start_of(asked, filters)))
    links = links_of(request.path, asked.given, page.next, filters)
    rest = {"links": links, "meta": event_meta(asked, page.revision)}
    return answer(joined(map(event_text, page.events), rest), page.revision, links=links)

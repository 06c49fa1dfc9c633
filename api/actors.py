"""Actors, and in how many events they stand."""

from collections.abc import Iterator
from itertools import islice

from flask import Response, request

from api.answers import answer, unless_unchanged
from api.blueprint import Blueprint
from api.current import timeline
from api.objects import actor_object
from api.pages import links_of, start_of
from api.problems import UnknownIdError, fault_object
from dateline.codes.actors import actor, pattern
from dateline.codes.search import Entry, search
from dateline.errors import Fault, UnknownNameError
from dateline.model import Actor, Position
from dateline.store.base import PartyTally
from dateline.store.cursor import filters_text
from schemas.actors import ActorSchema
from schemas.pages import ActorPageSchema
from schemas.queries import ActorQuerySchema, ActorRequest

actors = Blueprint("actors", __name__, url_prefix="/v1/actors", description="Who acts and is acted on.")

_ID = {
    "name": "id",
    "in": "path",
    "description": "Its id: that of a country (`rus`) or of its sector (`rus.gov`), too.",
    "schema": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9]+(-[a-z0-9]+)*)?$",
        "examples": ["rus.putin"],
    },
}


@actors.get("")
@actors.query(ActorQuerySchema)
@actors.gives(200, ActorPageSchema, "A page of actors.", "ETag", "Link")
@actors.problems(401, 406, 422, 503)
def list_actors(asked: ActorRequest) -> Response:
    """List actors.

    In the order of their ids. A country’s id stands for any party of that country, `rus.gov` for any of its government.
    """
    return unless_unchanged(lambda: _page(asked))


@actors.get("/<id>", parameters=[_ID])
@actors.query()
@actors.gives(200, ActorSchema, "The actor.", "ETag")
@actors.problems(401, 404, 406, 422, 503)
def show_actor(id: str) -> Response:  # noqa: A002 - the parameter’s name in the description
    """Show an actor.

    One that stands in no event is shown as well, as long as it is known.
    """
    known = _known(id)
    return unless_unchanged(lambda: _alone(known))


def _known(actor_id: str) -> Actor:
    try:
        return actor(actor_id)
    except UnknownNameError as unknown:
        fault = Fault(str(unknown), unknown.suggestions)
        raise UnknownIdError([fault_object({"parameter": "id"}, fault)]) from unknown


def _alone(known: Actor) -> Response:
    asked = pattern(known.id)
    tally = timeline().party_counts(asked)
    return answer(actor_object(known, tally.counts.get(asked)), tally.revision)


def _page(asked: ActorRequest) -> Response:
    filters = filters_text(asked.query)
    start = start_of(asked, filters)
    tally = timeline().party_counts()
    found = list(islice(_found(asked, tally, start.id if start else ""), asked.limit + 1))
    shown = found[: asked.limit]
    more = Position((), shown[-1].actor.id) if len(found) > len(shown) else None
    links = links_of(request.path, asked.given, more, filters)
    items = [actor_object(entry.actor, tally.counts.get(entry.pattern)) for entry in shown]
    meta = {"filters": asked.filters, "revision": tally.revision}
    return answer({"items": items, "links": links, "meta": meta}, tally.revision, links=links)


def _found(asked: ActorRequest, tally: PartyTally, after: str) -> Iterator[Entry]:
    for entry in search(asked.query, after):
        if asked.query.known == "all" or entry.pattern in tally.counts:
            yield entry

"""What the service says of itself."""

from typing import get_args

from flask import Response

from api.answers import answer, unless_unchanged
from api.blueprint import Blueprint
from api.current import timeline
from api.objects import type_object
from dateline import __version__
from dateline.codes import plover
from dateline.codes.credits import attributions
from dateline.model import Modality
from dateline.when import Precision
from dateline.wire import Json
from schemas.about import HealthSchema, IndexSchema, TypesSchema

about = Blueprint("about", __name__, description="What this is, and how to ask it.")

_INDEX = {
    "self": "/v1",
    "events": "/v1/events",
    "articles": "/v1/articles",
    "actors": "/v1/actors",
    "countries": "/v1/countries",
    "types": "/v1/types",
    "openapi": "/v1/openapi.yaml",
    "dashboard": "/",
}
_TYPES = {"self": "/v1/types", "first": "/v1/types"}


@about.get("/v1")
@about.query()
@about.gives(200, IndexSchema, "Name, version, contents and links.", "ETag")
@about.problems(401, 406, 422, 503)
def show_index() -> Response:
    """Show what this is and how much it holds."""
    return unless_unchanged(lambda: answer(*_index()))


@about.get("/v1/types")
@about.query()
@about.gives(200, TypesSchema, "Event types and vocabularies.", "ETag", "Link")
@about.problems(401, 406, 422, 503)
def list_types() -> Response:
    """List the event types, and the other vocabularies.

    The event types, their modes and scores are PLOVER 2.0’s.
    """
    return unless_unchanged(lambda: answer(*_types(), links=_TYPES))


@about.get("/v1/openapi.yaml")
@about.query()
@about.gives(200, {"type": "object"}, "The description as YAML.", "ETag", media_type="application/yaml")
@about.problems(401, 406, 422)
def show_openapi_yaml() -> Response:
    """Show this description as YAML."""
    from api.openapi import document

    return Response(document(), mimetype="application/yaml")


@about.get("/v1/openapi.json")
@about.query()
@about.gives(200, {"type": "object"}, "The description as JSON.", "ETag")
@about.problems(401, 406, 422)
def show_openapi_json() -> Response:
    """Show this description as JSON."""
    from api.openapi import as_json

    return Response(as_json(), mimetype="application/json")


@about.get("/healthz")
@about.query()
@about.gives(200, HealthSchema, "The process answers.", "ETag")
@about.problems(406, 422)
def check_health() -> Response:
    """Tell whether the process answers."""
    return answer({"status": "ok"}, 0)


@about.get("/readyz")
@about.query()
@about.gives(200, HealthSchema, "The timeline can be read.", "ETag")
@about.problems(406, 422, 503)
def check_readiness() -> Response:
    """Tell whether the timeline can be read."""
    timeline().revision()
    return answer({"status": "ok"}, 0)


def _index() -> tuple[Json, int]:
    counts = timeline().counts()
    held = {"articles": counts.articles, "pending": counts.pending, "events": counts.events}
    body = {
        "name": "Dateline",
        "version": __version__,
        "revision": counts.revision,
        "counts": {**held, "mentions": counts.mentions},
        "attributions": list(attributions()),
        "links": _INDEX,
    }
    return body, counts.revision


def _types() -> tuple[Json, int]:
    revision = timeline().revision()
    counts = timeline().type_counts()
    body = {
        "items": [type_object(event_type, counts.get(name, 0)) for name, event_type in plover.types().items()],
        "vocabularies": {
            "context": list(plover.contexts()),
            "sector": list(plover.sectors()),
            "org": list(plover.orgs()),
            "modality": get_args(Modality),
            "precision": get_args(Precision),
        },
        "links": _TYPES,
        "meta": {"revision": revision},
    }
    return body, revision

"""How a view is declared: what it takes, what it gives, what can go wrong, and who may call it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

import flask_smorest
from flask import Response, request
from marshmallow import Schema
from werkzeug.datastructures import MIMEAccept
from werkzeug.exceptions import NotAcceptable

from api.access import require
from api.parser import JSON, StrictParser
from api.problems import KINDS
from dateline.store.base import Scope
from schemas.members import EXAMPLE_ID
from schemas.queries import NothingSchema

View = TypeVar("View", bound=Callable[..., Response])

KEY = {
    "name": "id",
    "in": "path",
    "description": "Its id.",
    "schema": {"type": "string", "pattern": "^[0-9a-f]{32}$", "examples": [EXAMPLE_ID]},
}
HEADERS = {
    "ETag": {
        "description": "Names this very answer: send it back as `If-None-Match`.",
        "schema": {"type": "string", "examples": ['"8f3ab4ac0f10f8a63dbe7f0b5f1f3f8a"']},
    },
    "Link": {
        "description": "The `links` of the body (RFC 8288).",
        "schema": {"type": "string", "examples": ['</v1/events>; rel="first"']},
    },
    "Location": {
        "description": "Where the article is.",
        "schema": {"type": "string", "examples": [f"/v1/articles/{EXAMPLE_ID}"]},
    },
}
UNCHANGED = "NotModified"


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]  # it is untyped
    """A group of views that the description lists under one tag."""

    ARGUMENTS_PARSER = StrictParser()

    def get(self, rule: str, **options: Any) -> Callable[[View], View]:  # noqa: ANN401 - handed on
        """Let a view answer GET and HEAD, under its own name; it is spared when the client has the answer."""
        unchanged = super().alt_response(304, UNCHANGED)
        return lambda view: self._route("GET", rule, options)(unchanged(view))

    def post(self, rule: str, **options: Any) -> Callable[[View], View]:  # noqa: ANN401 - handed on
        """Let a view answer POST, under its own name."""
        return self._route("POST", rule, options)

    def query(self, schema: type[Schema] = NothingSchema) -> Callable[[View], View]:
        """Hand a view what the query string asks for; without a schema it may ask for nothing."""
        return self._arguments(schema, location="query", as_kwargs=schema is NothingSchema)

    def body(self, schema: type[Schema]) -> Callable[[View], View]:
        """Hand a view what the JSON of the body comes to."""
        return self._arguments(schema, location="json")

    def gives(
        self, status: int, schema: type[Schema] | dict[str, str], about: str, *headers: str, media_type: str = JSON
    ) -> Callable[[View], View]:
        """Declare an answer, and which of ``HEADERS`` it has; a client that accepts no such media type is refused."""

        def decorate(view: View) -> View:
            @wraps(view)
            def acceptable(*args: Any, **kwargs: Any) -> Response:  # noqa: ANN401 - handed on
                if not _accepts(media_type):
                    raise NotAcceptable(f"This address gives {media_type}.")
                return view(*args, **kwargs)

            named = {"headers": {name: name for name in headers}} if headers else {}
            declare = super(Blueprint, self).alt_response
            return cast(
                "View", declare(status, schema=schema, content_type=media_type, description=about, **named)(acceptable)
            )

        return decorate

    def problems(self, *statuses: int) -> Callable[[View], View]:
        """Declare what can go wrong."""

        def decorate(view: View) -> View:
            for status in statuses:
                view = super(Blueprint, self).alt_response(status, KINDS[status].name)(view)
            return view

        return decorate

    def needs(self, scope: Scope) -> Callable[[View], View]:
        """Let only those call a view whose key has the scope."""

        def decorate(view: View) -> View:
            @wraps(view)
            def guarded(*args: Any, **kwargs: Any) -> Response:  # noqa: ANN401 - handed on
                require(scope)
                return view(*args, **kwargs)

            return cast("View", self.doc(security=[{"bearer": []}])(self.problems(401, 403)(cast("View", guarded))))

        return decorate

    def _route(self, method: str, rule: str, options: dict[str, Any]) -> Callable[[View], View]:
        def decorate(view: View) -> View:
            head, *tail = view.__name__.split("_")
            named = self.doc(operationId=head + "".join(word.title() for word in tail))(view)
            return cast("View", self.route(rule, methods=[method], **options)(named))

        return decorate

    def _arguments(self, schema: type[Schema], **options: Any) -> Callable[[View], View]:  # noqa: ANN401 - handed on
        def decorate(view: View) -> View:
            reading = super(Blueprint, self).arguments(schema, **options)(view)
            del reading._apidoc["arguments"]["responses"]  # named after the Python version; see ``problems``
            return cast("View", reading)

        return decorate


def _accepts(media_type: str) -> bool:
    """Whether the client takes a media type; parameters such as ``charset=utf-8`` make it no other."""
    ranges = MIMEAccept([(name.partition(";")[0].rstrip(), quality) for name, quality in request.accept_mimetypes])
    return not ranges or ranges.quality(media_type) > 0

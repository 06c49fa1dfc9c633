"""Everything that can go wrong, as ``application/problem+json`` (RFC 9457)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from flask import Flask, Response, current_app
from marshmallow.exceptions import SCHEMA
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.http import HTTP_STATUS_CODES

from dateline.errors import Fault, StoreError

MEDIA_TYPE = "application/problem+json"
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """A status: its name in the description, its words, and what it means here where the request gives no reason."""

    name: str
    title: str
    detail: str


KINDS: Mapping[int, Kind] = {
    400: Kind("Unreadable", "Bad Request", "The request cannot be read."),
    401: Kind("KeyNeeded", "Unauthorized", "This needs a valid key, as `Authorization: Bearer KEY`."),
    403: Kind("KeyTooWeak", "Forbidden", "The key’s scope does not allow this."),
    404: Kind("NotFound", "Not Found", "There is nothing at this address."),
    405: Kind("WrongMethod", "Method Not Allowed", "This address does not take this method."),
    406: Kind("NotAcceptable", "Not Acceptable", "There is no answer of a media type that the client accepts."),
    413: Kind("TooLarge", "Content Too Large", "The body is larger than 2 MiB."),
    415: Kind("WrongMediaType", "Unsupported Media Type", "The body must be application/json, not compressed."),
    422: Kind("Unprocessable", "Unprocessable Content", "The request cannot be done as it stands."),
    500: Kind("Failure", "Internal Server Error", "Something went wrong here; it has been noted."),
    503: Kind("Unavailable", "Service Unavailable", "The timeline cannot be used at the moment."),
}
_RETRY = {"Retry-After": "2"}  # seconds: a lock of the store is over by then


class FaultyError(HTTPException):
    """A request that is refused for what it says; ``errors`` are all its faults."""

    def __init__(self, errors: Sequence[Json]) -> None:
        super().__init__("; ".join(map(_told, errors)))
        self.errors = errors


class UnprocessableError(FaultyError):
    """A request that can be read but not done."""

    code = 422


class UnknownIdError(FaultyError):
    """A request for something that is not there, where another id may be meant."""

    code = 404


def register(app: Flask) -> None:
    """Let an application answer every failure with a problem."""
    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(StoreError, _unavailable)


def problem(
    status: int, detail: str, errors: Sequence[Json] = (), headers: Mapping[str, str] | None = None
) -> Response:
    """Give a problem as an answer."""
    return Response(orjson.dumps(problem_object(status, detail, errors)), status, headers, mimetype=MEDIA_TYPE)


def problem_object(status: int, detail: str, errors: Sequence[Json] = ()) -> Json:
    """Give a problem as the wire has it."""
    kind = KINDS.get(status)
    title = kind.title if kind else HTTP_STATUS_CODES.get(status, "Unknown Error")
    return {"type": "about:blank", "title": title, "status": status, "detail": detail, "errors": list(errors)}


def fault_object(place: Mapping[str, str], fault: Fault | str) -> Json:
    """Give a fault as the wire has it; ``place`` names the parameter, or points into the body."""
    if isinstance(fault, str):
        return {**place, "detail": fault}
    shown: Json = {**place, "detail": fault.detail}
    if fault.suggestions:
        shown["suggestion"] = fault.suggestions[0]
    if len(fault.suggestions) > 1:
        shown["suggestions"] = fault.suggestions
    if fault.allowed:
        shown["allowed"] = fault.allowed
    return shown


def parameter_errors(messages: Mapping[str, Iterable[Fault | str]], order: Iterable[str]) -> list[Json]:
    """Give the faults of a query string, in the order in which its parameters stand."""
    names = dict.fromkeys([*order, *messages])
    return [fault_object({"parameter": name}, fault) for name in names for fault in messages.get(name, ())]


def body_errors(messages: Mapping[str, Iterable[Fault | str]]) -> list[Json]:
    """Give the faults of a body’s members, or of the body as a whole."""
    places = {name: {"pointer": "" if name == SCHEMA else f"/{name}"} for name in messages}
    return [fault_object(places[name], fault) for name, faults in messages.items() for fault in faults]


def _refused(error: HTTPException) -> Response:
    status = error.code or InternalServerError.code
    errors = error.errors if isinstance(error, FaultyError) else ()
    return problem(status, _detail(error, status), errors, dict(error.get_headers()))


def _detail(error: HTTPException, status: int) -> str:
    """Give the reason that the request was given, else what the status means here."""
    if error.description and error.description != type(error).description:
        return error.description
    kind = KINDS.get(status)
    return kind.detail if kind else str(error.name)


def _unavailable(error: StoreError) -> Response:
    current_app.logger.error("%s", error)
    return problem(503, KINDS[503].detail, headers=_RETRY)


def _told(error: Json) -> str:
    place = error.get("parameter") or error.get("pointer")
    return f"`{place}` {error['detail']}" if place else str(error["detail"])

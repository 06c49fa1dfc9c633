"""Answers that a client need not fetch twice: each has a strong ETag, known before the answer is made."""

import hmac
from collections.abc import Callable, Iterable, Mapping

import orjson
from flask import Response, request

from api.current import timeline
from api.parser import JSON
from dateline import __version__
from dateline.wire import Json


def answer(body: Json | str, revision: int, *, status: int = 200, links: Mapping[str, str] | None = None) -> Response:
    """Give a JSON answer; to a GET it holds while the revision does. Links go out as an RFC 8288 header, too."""
    response = Response(body if isinstance(body, str) else orjson.dumps(body), status, mimetype=JSON)
    if request.method != "POST":
        response.set_etag(_tag(revision))
    if links:
        response.headers["Link"] = ", ".join(f'<{address}>; rel="{name}"' for name, address in links.items())
    return response


def unless_unchanged(make: Callable[[], Response]) -> Response:
    """Make the answer, unless the client has the one of the timeline’s present revision: then give 304."""
    tag = _tag(timeline().revision())
    if request.if_none_match.star_tag or not request.if_none_match.contains_weak(tag):
        return make()
    response = Response(status=304)
    response.set_etag(tag)
    return response


def joined(items: Iterable[str], rest: Json) -> str:
    """Give an object whose ``items`` are texts of JSON already."""
    return f'{{"items":[{",".join(items)}],{orjson.dumps(rest).decode()[1:]}'


def _tag(revision: int) -> str:
    """Name an answer by all that it depends on: the question, the store, its revision, the version that words it."""
    question = [__version__, revision, request.path, sorted(request.args.items(multi=True))]
    return hmac.digest(timeline().secret, orjson.dumps(question), "sha256").hex()[:32]

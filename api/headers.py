"""What every answer carries: who may read it, how long it holds, and what a browser may do with it."""

from typing import Final

from flask import Response, request
from werkzeug.exceptions import PreconditionFailed

from api.current import settings
from api.problems import problem

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
    " base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_SAFE: Final = {
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_SHARED: Final = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link"}
_PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def finish(response: Response) -> Response:
    """Add the headers that all answers have, and turn what the client has already into 304."""
    reading = request.method in ("GET", "HEAD")
    if reading and response.status_code == 200:
        if "ETag" not in response.headers:
            response.add_etag()
        response.make_conditional(request)
    if response.status_code == PreconditionFailed.code:
        response.close()
        response = problem(PreconditionFailed.code, "The answer is another than the one named in `If-Match`.")
    response.headers["Cache-Control"] = _keeping(reading and response.status_code in (200, 304))
    response.headers.update(_SAFE)
    if settings().public_read:
        response.headers.update(_crossing(reading))
    else:
        response.vary.add("Authorization")
    return response


def _keeping(lasting: bool) -> str:
    """Let a client keep an answer and ask whether it still holds; nobody else, where reading needs a key."""
    if not lasting:
        return "no-store"
    return "no-cache" if settings().public_read else "private, no-cache"


def _crossing(reading: bool) -> dict[str, str]:
    """Let pages of any other site read, without credentials."""
    if reading:
        return _SHARED
    return {**_SHARED, **_PREFLIGHT} if request.method == "OPTIONS" else {}

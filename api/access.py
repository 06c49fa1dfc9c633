"""Who may do what: keys, and the scopes that they have."""

from typing import get_args

from flask import request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, Unauthorized

from api.current import settings, timeline
from dateline.store.base import Scope

_SCOPES: tuple[Scope, ...] = get_args(Scope)  # each includes those before it


def require(scope: Scope) -> None:
    """Raise Unauthorized without a live key, Forbidden if its scope is too narrow."""
    given = request.authorization
    held = timeline().scope_of(given.token or "") if given and given.type == "bearer" else None
    if held is None:
        raise Unauthorized(www_authenticate=WWWAuthenticate("bearer"))
    if _SCOPES.index(held) < _SCOPES.index(scope):
        raise Forbidden(f"This needs a key of scope {scope}.")


def require_reader() -> None:
    """Raise Unauthorized if reading is not public and the request has no key."""
    is_api = request.path == "/v1" or request.path.startswith("/v1/")
    if is_api and request.method != "OPTIONS" and not settings().public_read:
        require("read")

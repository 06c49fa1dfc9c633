"""Cursors: a place in a list as opaque text, signed for one set of filters."""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import asdict

from dateline.errors import CursorError
from dateline.model import ActorQuery, EventQuery, Position

_PAGING = ("limit", "after")


def sign(position: Position, filters: str, secret: bytes) -> str:
    """Write a position as URL-safe text that only this secret and these filters accept."""
    place = f"{position.id}:{','.join(map(str, position.keys))}".encode()
    mac = hmac.digest(secret, hashlib.sha256(filters.encode()).digest() + place, "sha256")
    return base64.urlsafe_b64encode(mac + place).decode().rstrip("=")


def read(cursor: str, filters: str, secret: bytes) -> Position:
    """Give the position of a cursor; raises CursorError for anything that ``sign`` did not write for these filters."""
    position = _position(cursor)
    if position is None or not hmac.compare_digest(sign(position, filters, secret).encode(), cursor.encode()):
        raise CursorError("is not a cursor of this list with these filters")
    return position


def filters_text(query: EventQuery | ActorQuery) -> str:
    """Give what a query asks for, its limit and position aside, as one text for all its spellings."""
    asked = {name: value for name, value in asdict(query).items() if name not in _PAGING}
    return json.dumps({name: _sorted(value) for name, value in asked.items()}, sort_keys=True, default=str)


def _position(cursor: str) -> Position | None:
    try:
        raw = base64.urlsafe_b64decode(cursor.encode("ascii") + b"==")
        name, _, keys = raw[hashlib.sha256().digest_size :].decode().partition(":")
        return Position(tuple(int(key) for key in keys.split(",") if key), name)
    except ValueError:
        return None


def _sorted(value: object) -> object:
    """Put the values of a choice in order: they are sets."""
    if not isinstance(value, Mapping):
        return value
    return {
        name: sorted(values, key=str) if isinstance(values, (list, tuple)) else values for name, values in value.items()
    }

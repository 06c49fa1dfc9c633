"""Pages of a list: where they start and end, and what was understood."""

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from api.current import timeline
from api.problems import UnprocessableError
from dateline.errors import CursorError
from dateline.model import Position
from dateline.store import cursor
from dateline.wire import Json
from schemas.queries import EventRequest, ListRequest, Texts


def start_of(asked: ListRequest, filters: str) -> Position | None:
    """Give the position that a request’s cursor stands for. Raises UnprocessableError for one of another list."""
    if asked.cursor is None:
        return None
    try:
        return cursor.read(asked.cursor, filters, timeline().secret)
    except CursorError as fault:
        raise UnprocessableError([{"parameter": "cursor", "detail": str(fault)}]) from fault


def links_of(path: str, given: Texts, following: Position | None, filters: str) -> Mapping[str, str]:
    """Give the addresses of this page, the next (if any) and the first."""
    rest = {name: text for name, text in given.items() if name != "cursor"}
    links = {"self": _address(path, given)}
    if following:
        links["next"] = _address(path, {**rest, "cursor": cursor.sign(following, filters, timeline().secret)})
    return {**links, "first": _address(path, rest)}


def event_meta(asked: EventRequest, revision: int) -> Json:
    """Give what was understood of a question for events."""
    window = asked.query.window
    return {
        "window": {
            "from": window.first.isoformat() if window.first else None,
            "to": window.last.isoformat() if window.last else None,
        },
        "filters": asked.filters,
        "resolved": {
            name: [{"given": understood.given, "ids": understood.ids} for understood in names]
            for name, names in asked.resolved.items()
        },
        "revision": revision,
    }


def _address(path: str, texts: Texts) -> str:
    return f"{path}?{urlencode(texts, safe=',:', quote_via=quote)}" if texts else path

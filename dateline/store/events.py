"""Events read from the SQLite file."""

import sqlite3
from collections.abc import Iterator

from dateline.model import EventQuery, Position
from dateline.store import plan
from dateline.store.base import EventPage, StoredEvent
from dateline.store.fragments import Sql
from dateline.store.stamps import revision


def page(db: sqlite3.Connection, query: EventQuery) -> EventPage:
    """Give a page of the query's events; raises ValueError if it has no limit."""
    if query.limit is None:
        raise ValueError("a page has a limit")
    found = _rows(db, query, query.limit + 1).fetchall()
    rows = found[: query.limit]
    more = Position(rows[-1][1:3], rows[-1][0]) if len(found) > query.limit else None
    return EventPage(tuple(map(_stored, rows)), more, revision(db))


def stream(db: sqlite3.Connection, query: EventQuery) -> Iterator[StoredEvent]:
    """Give all of the query's events."""
    return map(_stored, _rows(db, query, None))


def one(db: sqlite3.Connection, event_id: str) -> StoredEvent | None:
    """Give an event by its id."""
    row = db.execute(plan.ONE, (event_id,)).fetchone()
    return _stored(row) if row else None


def _rows(db: sqlite3.Connection, query: EventQuery, limit: int | None) -> sqlite3.Cursor:
    def count(statement: Sql) -> int:
        return int(db.execute(statement.text, statement.values).fetchone()[0])

    statement = plan.select(query, plan.choose(query, count), limit)
    return db.execute(statement.text, statement.values)


def _stored(row: tuple[str, int, int, str, int, int, int, int, str]) -> StoredEvent:
    """Close the body of the canonical mention with the event's counts."""
    event_id, _, _, body, mentions, articles, publishers, changed, updated = row
    counts = f'"mention_count":{mentions},"article_count":{articles},"publisher_count":{publishers}'
    return StoredEvent(event_id, f"{body[:-1]},{counts}}}", changed, updated)

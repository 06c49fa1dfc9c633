"""The count of changes, and what each leaves beside the rows that it touches."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Stamp:
    """The number of a change, and its RFC 3339 instant in UTC."""

    revision: int
    updated: str


def next_stamp(db: sqlite3.Connection, now: datetime) -> Stamp:
    """Count one more change of the timeline."""
    db.execute("update meta set revision = revision + 1")
    return Stamp(revision(db), instant(now))


def revision(db: sqlite3.Connection) -> int:
    """Give the number of changes so far."""
    return int(db.execute("select revision from meta").fetchone()[0])


def instant(moment: datetime) -> str:
    """Write a UTC moment to the second."""
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"

"""What SQLite complains of, said in one clear line."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from dateline.errors import StoreError

_WHY = {
    sqlite3.SQLITE_BUSY: "is locked by another process",
    sqlite3.SQLITE_LOCKED: "is locked by another process",
    sqlite3.SQLITE_READONLY: "cannot be written: the file or its folder is read-only",
    sqlite3.SQLITE_FULL: "cannot be written: the disk is full",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk reports an error",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: its folder must exist, and both must be writable",
    sqlite3.SQLITE_NOTADB: "is not a database",
    sqlite3.SQLITE_CORRUPT: "is damaged",
}


@contextmanager
def told(url: str) -> Iterator[None]:
    """Raise StoreError that names the store where SQLite raises an error of its own."""
    try:
        yield
    except sqlite3.Error as fault:
        raise StoreError(url, reason(fault)) from fault


def reason(fault: sqlite3.Error) -> str:
    """Say what an error means for whoever runs the store; the low byte of its code is the primary result code."""
    code = getattr(fault, "sqlite_errorcode", None)
    return str(fault) if code is None else _WHY.get(code & 0xFF, str(fault))

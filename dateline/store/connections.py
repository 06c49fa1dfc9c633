"""Connections to one SQLite file: one a thread, none carried over a fork."""

import os
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

_inherited: list[sqlite3.Connection] = []


class _Handle:
    """A connection that is closed when its thread ends, or earlier by calling ``close``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.pid = os.getpid()
        self.close = weakref.finalize(self, _release, connection, self.pid)

    @property
    def usable(self) -> bool:
        """Whether it is open, and was opened by this process."""
        return self.close.alive and self.pid == os.getpid()


class Connections:
    """The connections of this process to one file. ``patience`` is how long a lock is waited for, in seconds."""

    def __init__(self, path: str, patience: float) -> None:
        self._path = path
        self._patience = patience
        self._local = threading.local()
        self._handles: weakref.WeakSet[_Handle] = weakref.WeakSet()

    def here(self) -> sqlite3.Connection:
        """Give the connection of the calling thread."""
        handle: _Handle | None = getattr(self._local, "handle", None)
        if handle is None or not handle.usable:
            handle = self._local.handle = _Handle(self.fresh())
            self._handles.add(handle)
        return handle.connection

    def fresh(self) -> sqlite3.Connection:
        """Open a connection that the caller closes."""
        with ExitStack() as undo:
            db = sqlite3.connect(self._path, timeout=self._patience, isolation_level=None, check_same_thread=False)
            undo.callback(db.close)
            db.execute("pragma foreign_keys = on")
            db.execute("pragma synchronous = full")
            undo.pop_all()
            return db

    def close(self) -> None:
        """Close the connections of all threads; a later call of ``here`` opens a new one."""
        for handle in list(self._handles):
            handle.close()


@contextmanager
def transaction(db: sqlite3.Connection, mode: str = "deferred") -> Iterator[None]:
    """Keep all that is done inside, or nothing.

    Writers ask for ``immediate``: SQLite lets nobody wait who has begun to read and then wants to write.
    """
    db.execute(f"begin {mode}")
    try:
        yield
        db.execute("commit")
    finally:
        if db.in_transaction:
            db.execute("rollback")


def _release(connection: sqlite3.Connection, pid: int) -> None:
    if pid == os.getpid():
        connection.close()
    else:  # SQLite forbids to use or close a connection of the parent process: it is kept, untouched
        _inherited.append(connection)

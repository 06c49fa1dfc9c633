"""The timeline kept: a store is opened by its URL."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from dateline.errors import StoreError
from dateline.store.base import Store
from dateline.store.sqlite import SqliteStore

_SQLITE = "sqlite:///"


def _utc_now() -> datetime:
    return datetime.now(UTC)


def open(  # noqa: A001
    url: str, *, create: bool = True, now: Callable[[], datetime] = _utc_now, patience: float = 10.0
) -> Store:
    """Open a store: ``sqlite:///relative.db`` or ``sqlite:////absolute/path.db``.

    One that is not there is made, or refused where ``create`` is false. ``now`` gives the UTC moment of a change,
    ``patience`` is how long another process's lock is waited for, in seconds. Raises StoreError for any other URL, and
    for a file that cannot be a store.
    """
    path = url.removeprefix(_SQLITE)
    if path in (url, "", ":memory:"):
        raise StoreError(url, "must be sqlite:///relative.db or sqlite:////absolute/path.db")
    if not create and not Path(path).exists():
        raise StoreError(url, "is not there")
    return SqliteStore(url, str(Path(path).absolute()), now, patience)  # a bare ``file:…`` would be taken for a URI

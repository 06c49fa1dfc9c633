"""A timeline in one SQLite file."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime

from dateline.model import Article, Event, EventQuery, PartyPattern, Position
from dateline.store import api_keys, articles, events, mentions, stamps, tallies
from dateline.store.articles import Reading
from dateline.store.base import (
    ArticlePage,
    CountryTally,
    Counts,
    EventPage,
    Key,
    PartyTally,
    Scope,
    StoredArticle,
    StoredEvent,
)
from dateline.store.connections import Connections, transaction
from dateline.store.faults import told
from dateline.store.schema import prepare
from dateline.store.stamps import Stamp, instant, next_stamp

_COUNTS = (
    "select (select count(*) from article), (select count(*) from article where status = 'pending'),"
    " (select count(*) from event), (select count(*) from mention), (select revision from meta)"
)


class SqliteStore:
    """A ``Store`` that many threads and processes may use at once, also after a fork."""

    def __init__(self, url: str, path: str, now: Callable[[], datetime], patience: float) -> None:
        """Open the file, making it or bringing it up to date; a lock is waited for ``patience`` seconds."""
        self.url = url
        self._now = now
        self._connections = Connections(path, patience)
        with told(url):
            db = self._connections.here()
            prepare(db, url, patience)
            self.secret: bytes = db.execute("select secret from meta").fetchone()[0]

    def add(self, article: Article, events: Sequence[Event]) -> bool:
        """Keep an article and what it reports; False (and nothing changed) if it is known already and read."""
        with self._writing() as db:
            unread = articles.status(db, article.key) != "stored"
            if unread:
                mentions.keep(db, article, events, self._stamp(db))
            return unread

    def accept(self, article: Article) -> bool:
        """Keep an article that is still to be read; False if it is known already."""
        with self._writing() as db:
            unknown = articles.status(db, article.key) in (None, "rejected")
            if unknown:
                articles.put(db, article, Reading("pending"), self._stamp(db))
            return unknown

    def settle(self, article: Article, events: Sequence[Event]) -> None:
        """Keep what a pending article reports, and count it as stored; nothing happens if it is no longer pending."""
        with self._writing() as db:
            if articles.status(db, article.key) == "pending":
                mentions.keep(db, article, events, self._stamp(db))

    def refuse(self, key: str, reason: str) -> None:
        """Mark a pending article as one that cannot be read."""
        with self._writing() as db:
            if articles.status(db, key) == "pending":
                articles.refuse(db, key, reason, self._stamp(db))

    def pending(self, limit: int) -> list[Article]:
        """Give articles that wait to be read, the longest waiting first."""
        with self._reading() as db:
            return articles.pending(db, limit)

    def known(self, keys: Iterable[str]) -> set[str]:
        """Give those of these article keys that the store holds (read or waiting)."""
        with self._reading() as db:
            return set(articles.known(db, keys))

    def find(self, query: EventQuery) -> EventPage:
        """Give the page of events that the query asks for."""
        with self._reading() as db:
            return events.page(db, query)

    def stream(self, query: EventQuery) -> Iterator[StoredEvent]:
        """Give all events of the query in order, in constant memory, as they were when the first was taken."""
        with told(self.url), closing(self._connections.fresh()) as db, transaction(db):
            yield from events.stream(db, query)

    def event(self, event_id: str) -> StoredEvent | None:
        """Give one event."""
        with self._reading() as db:
            return events.one(db, event_id)

    def articles(self, *, limit: int, after: Position | None = None) -> ArticlePage:
        """Give articles, newest publication first (those without a date last), then by key."""
        with self._reading() as db:
            return articles.page(db, limit, after)

    def article(self, key: str) -> StoredArticle | None:
        """Give one article."""
        with self._reading() as db:
            return articles.one(db, key)

    def type_counts(self) -> dict[str, int]:
        """Give the number of events of each type that has any."""
        with self._reading() as db:
            return tallies.types(db)

    def party_counts(self, pattern: PartyPattern | None = None) -> PartyTally:
        """Count the events of one actor, country or country's sector, or of all that any event has."""
        with self._reading() as db:
            return tallies.parties(db, pattern)

    def country_counts(self) -> CountryTally:
        """Count the events of all countries."""
        with self._reading() as db:
            return tallies.countries(db)

    def counts(self) -> Counts:
        """Give the numbers of what is held."""
        with self._reading() as db:
            return Counts(*db.execute(_COUNTS).fetchone())

    def revision(self) -> int:
        """Give the number of changes so far: while it stays, so does every answer."""
        with self._reading() as db:
            return stamps.revision(db)

    def create_key(self, scope: Scope, name: str | None = None) -> str:
        """Make an API key and give its secret, which is kept nowhere."""
        with self._writing() as db:
            return api_keys.create(db, scope, name, instant(self._now()))

    def keys(self) -> list[Key]:
        """Give all keys, oldest first."""
        with self._reading() as db:
            return api_keys.every(db)

    def revoke_key(self, key_id: str) -> bool:
        """End a key; False if there is no such key, or it is ended already."""
        with self._writing() as db:
            return api_keys.revoke(db, key_id, instant(self._now()))

    def scope_of(self, secret: str) -> Scope | None:
        """Give the scope of a live key, None for any other text."""
        with self._reading() as db:
            return api_keys.scope_of(db, secret)

    def close(self) -> None:
        """Let go of the database; a later call opens it again."""
        with told(self.url):
            self._connections.close()

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with told(self.url):
            db = self._connections.here()
            with transaction(db):
                yield db

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with told(self.url):
            db = self._connections.here()
            with transaction(db, "immediate"):
                yield db

    def _stamp(self, db: sqlite3.Connection) -> Stamp:
        return next_stamp(db, self._now())

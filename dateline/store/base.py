"""What a store of the timeline does, whatever database holds it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from dateline.model import Article, Event, EventQuery, PartyPattern, Position, Status

Scope = Literal["read", "ingest", "admin"]


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as kept. ``body`` is its JSON object up to ``publisher_count``, ready to be joined into a page."""

    id: str
    body: str
    revision: int
    updated: str


@dataclass(frozen=True, slots=True)
class EventPage:
    """Some events in order; ``next`` is where the following page starts, None at the end."""

    events: tuple[StoredEvent, ...]
    next: Position | None
    revision: int


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as kept, with what is known of its reading. ``updated`` is an RFC 3339 instant in UTC."""

    article: Article
    status: Status
    event_count: int
    countries: tuple[str, ...]
    revision: int
    updated: str


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Some articles, newest first; ``next`` is where the following page starts, None at the end."""

    articles: tuple[StoredArticle, ...]
    next: Position | None
    revision: int


@dataclass(frozen=True, slots=True)
class PartyCounts:
    """Events of any modality with a party on either side, and on each; those of a mutual event stand on both."""

    events: int
    sources: int
    targets: int


@dataclass(frozen=True, slots=True)
class PartyTally:
    """For each pattern that any event has a party of: its counts, each what the filter by that pattern finds."""

    counts: Mapping[PartyPattern, PartyCounts]
    revision: int


@dataclass(frozen=True, slots=True)
class CountryCounts:
    """Events of any modality with a country at all, of a source, of a target, of a place."""

    events: int
    sources: int
    targets: int
    places: int


@dataclass(frozen=True, slots=True)
class CountryTally:
    """For each country that any event has: its counts, each what the filter by that country finds."""

    counts: Mapping[str, CountryCounts]
    revision: int


@dataclass(frozen=True, slots=True)
class Key:
    """An API key as kept: never its secret."""

    id: str
    name: str | None
    scope: Scope
    created: str
    revoked: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a store holds."""

    articles: int
    pending: int
    events: int
    mentions: int
    revision: int


class Store(Protocol):
    """A timeline. Every method that writes is one transaction: all of it is kept, or nothing. Raises StoreError."""

    url: str
    secret: bytes  # of the store's own, made with it: cursors are signed with it

    def add(self, article: Article, events: Sequence[Event]) -> bool:
        """Keep an article and what it reports; False (and nothing changed) if it is known already and read."""

    def accept(self, article: Article) -> bool:
        """Keep an article that is still to be read; False if it is known already."""

    def settle(self, article: Article, events: Sequence[Event]) -> None:
        """Keep what a pending article reports, and count it as stored; nothing happens if it is no longer pending."""

    def refuse(self, key: str, reason: str) -> None:
        """Mark a pending article as one that cannot be read."""

    def pending(self, limit: int) -> list[Article]:
        """Give articles that wait to be read, the longest waiting first."""

    def known(self, keys: Iterable[str]) -> set[str]:
        """Give those of these article keys that the store holds (read or waiting)."""

    def find(self, query: EventQuery) -> EventPage:
        """Give the page of events that the query asks for."""

    def stream(self, query: EventQuery) -> Iterator[StoredEvent]:
        """Give all events of the query in order, in constant memory, whatever its ``limit``."""

    def event(self, event_id: str) -> StoredEvent | None:
        """Give one event."""

    def articles(self, *, limit: int, after: Position | None = None) -> ArticlePage:
        """Give articles, newest publication first (those without a date last), then by key."""

    def article(self, key: str) -> StoredArticle | None:
        """Give one article."""

    def type_counts(self) -> dict[str, int]:
        """Give the number of events of each type that has any."""

    def party_counts(self, pattern: PartyPattern | None = None) -> PartyTally:
        """Count the events of one actor, country or country's sector, or of all that any event has."""

    def country_counts(self) -> CountryTally:
        """Count the events of all countries."""

    def counts(self) -> Counts:
        """Give the numbers of what is held."""

    def revision(self) -> int:
        """Give the number of changes so far: while it stays, so does every answer."""

    def create_key(self, scope: Scope, name: str | None = None) -> str:
        """Make an API key and give its secret, which is kept nowhere."""

    def keys(self) -> list[Key]:
        """Give all keys, oldest first."""

    def revoke_key(self, key_id: str) -> bool:
        """End a key; False if there is no such key, or it is ended already."""

    def scope_of(self, secret: str) -> Scope | None:
        """Give the scope of a live key, None for any other text."""

    def close(self) -> None:
        """Let go of the database."""

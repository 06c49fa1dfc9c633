"""The vocabulary everyone speaks: frozen facts, no I/O, no SQL, no JSON.

Offsets are Unicode code points into an article's text, end excluded.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, Literal, TypeVar

from dateline.errors import BadArticleError
from dateline.when import Match, When, Window

Modality = Literal["asserted", "future", "alleged", "hypothetical", "negated"]
EntityKind = Literal["country", "demonym", "place", "person", "organization", "group", "office"]
ActorKind = Literal["country", "office", "person", "organization", "group"]
EntityRole = Literal["actor", "location", "modifier"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
PlaceLevel = Literal["country", "region", "city", "site"]
NumberOf = Literal["dead", "injured", "arrested", "participants", "troops", "displaced", "money"]
Undated = Literal["exclude", "include", "only"]
Sort = Literal["-when", "when"]
Status = Literal["stored", "pending", "rejected"]
Known = Literal["stored", "all"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Article:
    """One published text: ``published`` is the day in the publisher's own offset, ``published_at`` the UTC instant."""

    text: str
    title: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    rights: str | None = None
    external_id: str | None = None

    def __post_init__(self) -> None:
        """Refuse an article without words, and text that cannot be written as UTF-8."""
        if not self.text.strip():
            raise BadArticleError("must hold some text", "text")
        for name in ("text", "title", "url", "publisher", "language", "rights", "external_id"):
            _require_unicode(name, getattr(self, name))

    @property
    def key(self) -> str:
        """32 hexadecimal digits of what the article says and where it came from: the same article twice has one key."""
        origin = ["url", self.url] if self.url else ["publisher", self.publisher] if self.publisher else []
        moment = self.published_at or self.published
        return _digest([self.title, self.text, moment.isoformat() if moment else None, origin])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of the text that holds one statement; ``headline`` when it stands as a title does."""

    start: int
    end: int
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """An article's text cut into sentences, ready to be read; ``published`` is what relative dates count from."""

    text: str
    published: date | None
    language: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the text that means something."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Timex(Mention):
    """A time expression as TIMEX3 types and values it; ``when`` is null for sets and unanchored durations.

    ``counted_from`` says what a relative one counts from: ``published``, ``dateline``, or ``[start:end] text`` of the
    expression that anchors it. ``other`` is the second-best reading, past where the best is ahead and the other way
    round. ``certainty`` is above 0 and at most 1, and 1 for what is said in full.
    """

    type: TimexType
    value: str
    when: When | None
    rule: str
    counted_from: str | None = None
    other: When | None = None
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity(Mention):
    """A country, place, person, organisation, group or office. ``actor`` is its id, None for what has no id."""

    kind: EntityKind
    country: str | None = None
    org: str | None = None
    sector: str | None = None
    actor: str | None = None
    role: EntityRole = "actor"


@dataclass(frozen=True, slots=True)
class Role:
    """An office held from ``start`` to ``end`` (both included, None is open)."""

    title: str
    country: str | None
    sector: str | None
    start: date | None = None
    end: date | None = None

    def held_on(self, day: date) -> bool:
        """Whether the office was held on that day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Actor:
    """A party that the knowledge base knows by name."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    org: str | None = None
    sector: str | None = None
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """One who acts, is acted on, or says so: ``actor`` is None for an unnamed group, ``text`` the article's words."""

    text: str
    name: str
    actor: str | None = None
    country: str | None = None
    org: str | None = None
    sector: str | None = None

    @property
    def identity(self) -> tuple[str | None, ...]:
        """What makes two mentions the same party: the id, else what is known of it."""
        return (self.actor,) if self.actor else (None, self.country, self.org, self.sector)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event happened; ``lat`` and ``lon`` in degrees."""

    name: str
    text: str
    level: PlaceLevel
    country: str | None
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A reported quantity: from ``low`` to ``high``, None where the text leaves a side open."""

    what: NumberOf
    text: str
    low: float | None
    high: float | None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """The sentence that says so, and the trigger's span; all offsets are into the article's text."""

    text: str
    start: int
    end: int
    trigger: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, when and where, and which sentence says so.

    ``type``, ``mode`` and ``contexts`` are PLOVER's. A mutual event lists every party under ``source``.
    ``said`` is the closed run of days of the report.
    """

    type: str
    when: When
    quote: Quote
    source: tuple[Party, ...]
    target: tuple[Party, ...] = ()
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    modality: Modality = "asserted"
    historical: bool = False
    mutual: bool = False
    said: tuple[date | None, date | None] = (None, None)
    attribution: tuple[Party, ...] = ()
    places: tuple[Place, ...] = ()
    numbers: tuple[Number, ...] = ()
    confidence: float = 0.5

    def __post_init__(self) -> None:
        """Refuse a mutual event with a target."""
        if self.mutual and self.target:
            raise ValueError("a mutual event lists every party under source")

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries of source, target and places, sorted: exactly what the ``country`` filter matches."""
        parties = {party.country for party in (*self.source, *self.target)}
        places = {place.country for place in self.places}
        return tuple(sorted(code for code in parties | places if code))

    @property
    def id(self) -> str:
        """32 hexadecimal digits of what happened: two reports that agree on all of it are mentions of one event.

        Between states the country is what counts of a party; inside a country also its sector and name.
        """
        when = self.when
        bounds = [str(day) for day in (when.earliest, when.start_max, when.end_min, when.latest)]
        act = [self.type, self.mode, self.modality, self.historical, self.mutual, when.kind, bounds]
        places = sorted([place.name, place.country or ""] for place in self.places)
        states = self._is_between_states
        return _digest([act, _identities(self.source, states=states), _identities(self.target, states=states), places])

    @property
    def _is_between_states(self) -> bool:
        """Whether each party is of a country and no country stands on both sides: then "Moscow" and "Putin" are one."""
        homes = [{party.country for party in side} for side in (self.source, self.target)]
        return all(homes) and None not in homes[0] | homes[1] and homes[0].isdisjoint(homes[1])


@dataclass(frozen=True, slots=True)
class PartyPattern:
    """What a party filter asks for: one entity, or any party of a country (and sector)."""

    actor: str | None = None
    country: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """Any of some values and none of others; both may not be empty."""

    any_of: tuple[T, ...] = ()
    none_of: tuple[T, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a choice that says nothing."""
        if not (self.any_of or self.none_of):
            raise ValueError("an empty choice")


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the order of a list: the sort keys of the last row given out, and its id."""

    keys: tuple[int, ...]
    id: str


@dataclass(frozen=True, slots=True)
class EventQuery:
    """Which events, in which order, how many. A filter that is None was not asked for."""

    actor: Choice[PartyPattern] | None = None
    source: Choice[PartyPattern] | None = None
    target: Choice[PartyPattern] | None = None
    country: Choice[str] | None = None
    source_country: Choice[str] | None = None
    target_country: Choice[str] | None = None
    place_country: Choice[str] | None = None
    type: Choice[str] | None = None
    modality: Choice[str] | None = None
    article: Choice[str] | None = None
    window: Window = field(default_factory=Window)
    match: Match = "possible"
    undated: Undated = "exclude"
    sort: Sort = "-when"
    limit: int | None = 100
    after: Position | None = None


@dataclass(frozen=True, slots=True)
class ActorQuery:
    """Which actors. Each of ``words``, folded, begins a word of one name; ``known`` asks for those of stored events."""

    words: tuple[str, ...] = ()
    country: Choice[str] | None = None
    sector: Choice[str] | None = None
    kind: Choice[str] | None = None
    known: Known = "stored"


def _digest(parts: object) -> str:
    raw = json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()
    return hashlib.sha256(raw).hexdigest()[:32]


def _identities(parties: Iterable[Party], *, states: bool) -> list[list[str | None]]:
    told = {(party.country,) if states else party.identity for party in parties}
    return sorted((list(one) for one in told), key=str)


def _require_unicode(name: str, value: str | None) -> None:
    try:
        (value or "").encode()
    except UnicodeEncodeError as fault:
        raise BadArticleError(f"holds a lone surrogate at character {fault.start}", name) from fault

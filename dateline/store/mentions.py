"""What an article reports, written into the SQLite file: mentions, and the events that they are mentions of.

Several mentions make one event. Its words are those of the canonical mention: the one published first, then of the
smallest article key, then the first in the text; so they do not depend on the order in which articles arrive.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from urllib.parse import urlsplit

import orjson

from dateline.model import Article, Event
from dateline.store import articles, tallies, terms
from dateline.store.articles import Reading
from dateline.store.days import bounds
from dateline.store.stamps import Stamp
from dateline.wire import Json, event_object

_MENTION = "insert into mention values (?, ?, ?, ?, ?, ?, ?)"
_LAST = "select coalesce(max(number), 0) from mention"
_EVENT = "insert into event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_FURTHER = (
    "update event set canonical = ?, mention_count = mention_count + ?, article_count = article_count + 1,"
    " publisher_count = publisher_count + ?, revision = ?, updated = ? where id = ?"
)
_CANONICAL = (
    "select m.number, m.published, a.key, m.body from event e"
    " join mention m on m.number = e.canonical join article a on a.number = m.article where e.id = ?"
)
_REPORTED_BY = "select exists (select 1 from mention where event = ? and publisher = ?)"
_POST = "insert into posting values (?, ?, ?, ?, ?, ?)"
_UNPOST = "delete from posting where term = ? and starts = ? and ends = ? and id = ?"
_PARTICIPANT = "insert into participant values (?, ?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Report:
    """One mention: the event as the article tells it, as an object and as its JSON text."""

    event: Event
    shown: Json
    body: str

    @property
    def id(self) -> str:
        """The event's id."""
        return str(self.shown["id"])

    @property
    def place(self) -> tuple[str, int, tuple[int, int]]:
        """What tells one mention of an article from another, in the order of the text."""
        return self.id, self.event.quote.start, self.event.quote.trigger


@dataclass(frozen=True, slots=True)
class Origin:
    """Where reports come from: the article's number and rank, and who counts as its publisher."""

    number: int
    published: int
    key: str
    publisher: str | None


@dataclass(frozen=True, slots=True)
class Canonical:
    """The mention that gives an event its words."""

    number: int
    published: int
    key: str
    body: str


def keep(db: sqlite3.Connection, article: Article, events: Sequence[Event], stamp: Stamp) -> None:
    """Write an article as read, and all that it reports."""
    reports = list(_reports(article, events))
    countries = frozenset(code for report in reports for code in report.event.countries)
    reading = Reading("stored", len({report.id for report in reports}), countries)
    number = articles.put(db, article, reading, stamp)
    origin = Origin(number, (article.published or date.max).toordinal(), article.key, publisher_of(article))
    for _, mentions in groupby(reports, key=attrgetter("id")):
        _keep_event(db, origin, list(mentions), stamp)


def publisher_of(article: Article) -> str | None:
    """Give who counts as the publisher: the one named, else the host of the address, else None."""
    try:
        return article.publisher or urlsplit(article.url or "").hostname
    except ValueError:  # an address that is none
        return None


def _reports(article: Article, events: Iterable[Event]) -> Iterator[Report]:
    """Give the mentions by event and in the order of the text, each once."""
    objects = [(event, event_object(event, article)) for event in events]
    reports = [Report(event, shown, orjson.dumps(shown).decode()) for event, shown in objects]
    reports.sort(key=lambda report: (report.place, report.body))
    for _, same in groupby(reports, key=attrgetter("place")):
        yield next(same)


def _keep_event(db: sqlite3.Connection, origin: Origin, reports: Sequence[Report], stamp: Stamp) -> None:
    best = reports[0]
    former = _canonical(db, best.id)
    publishers = int(origin.publisher is not None and not _reported_by(db, best.id, origin.publisher))
    number = int(db.execute(_LAST).fetchone()[0]) + 1
    changed = (stamp.revision, stamp.updated)
    leads = former is None or (origin.published, origin.key) < (former.published, former.key)
    if former is None:
        _insert_event(db, best, (number, len(reports), 1, publishers, *changed))
    else:
        canonical = number if leads else former.number
        db.execute(_FURTHER, (canonical, len(reports), publishers, *changed, best.id))
    db.executemany(_MENTION, [_mention(origin, report, number + index) for index, report in enumerate(reports)])
    if leads:
        told = orjson.loads(former.body) if former else None
        _index(db, best, terms.of_event(told) if told else set())
        tallies.change(db, told, best.shown)


def _canonical(db: sqlite3.Connection, event_id: str) -> Canonical | None:
    row = db.execute(_CANONICAL, (event_id,)).fetchone()
    return Canonical(*row) if row else None


def _reported_by(db: sqlite3.Connection, event_id: str, publisher: str) -> bool:
    return bool(db.execute(_REPORTED_BY, (event_id, publisher)).fetchone()[0])


def _mention(origin: Origin, report: Report, number: int) -> tuple[str | int | float | None, ...]:
    confidence = report.event.confidence
    return (number, report.id, origin.number, origin.published, origin.publisher, confidence, report.body)


def _insert_event(db: sqlite3.Connection, report: Report, state: tuple[int | str, ...]) -> None:
    event, days = report.event, bounds(report.event.when)
    limits = (days.earliest, days.start_max, days.end_min, days.latest)
    facts = (event.when.undated, event.mutual, event.type, event.modality)
    db.execute(_EVENT, (*days.order, report.id, *limits, *facts, *state))


def _index(db: sqlite3.Connection, report: Report, former: set[str]) -> None:
    """Make the event found by what its canonical mention says; ``former`` are the terms that it had."""
    days = bounds(report.event.when)
    now = terms.of_event(report.shown)
    db.executemany(_UNPOST, [(term, *days.order, report.id) for term in sorted(former - now)])
    posts = [(term, *days.order, report.id, days.earliest, days.latest) for term in sorted(now - former)]
    db.executemany(_POST, posts)
    db.execute("delete from participant where event = ?", (report.id,))
    db.executemany(_PARTICIPANT, _participants(report))


def _participants(report: Report) -> Iterator[tuple[str | int, ...]]:
    """Give every party; those of one identity share the number ``party``."""
    for side, parties in (("source", report.event.source), ("target", report.event.target)):
        identities = list(dict.fromkeys(party.identity for party in parties))
        for position, party in enumerate(parties):
            known = (party.actor or "", party.country or "", party.sector or "", party.org or "")
            yield (report.id, side, position, identities.index(party.identity), *known)

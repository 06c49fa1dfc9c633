"""Articles in the SQLite file."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import NamedTuple

import orjson

from dateline.model import Article, Position, Status
from dateline.store.base import ArticlePage, StoredArticle
from dateline.store.fragments import fill, one_of
from dateline.store.stamps import Stamp, revision

_CHUNK = 500  # any SQLite takes 999 values in a statement


class _Row(NamedTuple):
    key: str
    age: int  # minus the publication day's number, 0 without one: ascending is newest first
    external_id: str | None
    url: str | None
    title: str | None
    publisher: str | None
    language: str | None
    rights: str | None
    published: str | None
    published_at: str | None
    text: str
    status: Status
    event_count: int
    countries: str
    revision: int
    updated: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of an article's reading."""

    status: Status
    event_count: int = 0
    countries: frozenset[str] = frozenset()


_READ = (
    "select key, age, external_id, url, title, publisher, language, rights, published, published_at, text,"
    " status, event_count, countries, revision, updated from article"
)
_PUT = (
    "insert into article (key, age, external_id, url, title, publisher, language, rights, published, published_at,"
    " text, status, event_count, countries, revision, updated) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " on conflict (key) do update set status = excluded.status, event_count = excluded.event_count,"
    " countries = excluded.countries, revision = excluded.revision, updated = excluded.updated, reason = null"
)
_KNOWN = "select key from article where status <> 'rejected' and {}"


def status(db: sqlite3.Connection, key: str) -> str | None:
    """Give how far an article is, None for one that is not there."""
    row = db.execute("select status from article where key = ?", (key,)).fetchone()
    return row[0] if row else None


def put(db: sqlite3.Connection, article: Article, reading: Reading, stamp: Stamp) -> int:
    """Write an article and its reading, or only the reading of one that is there; give its number."""
    row = _row(article, reading, stamp)
    db.execute(_PUT, row)
    return int(db.execute("select number from article where key = ?", (row.key,)).fetchone()[0])


def refuse(db: sqlite3.Connection, key: str, reason: str, stamp: Stamp) -> None:
    """Mark an article as one that cannot be read."""
    state = (reason, stamp.revision, stamp.updated, key)
    db.execute("update article set status = 'rejected', reason = ?, revision = ?, updated = ? where key = ?", state)


def known(db: sqlite3.Connection, keys: Iterable[str]) -> Iterator[str]:
    """Give those keys that are read or waiting."""
    left = iter(keys)
    while chunk := list(islice(left, _CHUNK)):
        statement = fill(_KNOWN, one_of("key", chunk))
        yield from (row[0] for row in db.execute(statement.text, statement.values))


def pending(db: sqlite3.Connection, limit: int) -> list[Article]:
    """Give the articles that wait, in the order of their arrival."""
    rows = db.execute(f"{_READ} where status = 'pending' order by number limit ?", (limit,))
    return [_article(_Row._make(row)) for row in rows]


def one(db: sqlite3.Connection, key: str) -> StoredArticle | None:
    """Give an article by its key."""
    row = db.execute(f"{_READ} where key = ?", (key,)).fetchone()
    return _stored(_Row._make(row)) if row else None


def page(db: sqlite3.Connection, limit: int, after: Position | None) -> ArticlePage:
    """Give a page, newest publication first, those without a date last, then by key."""
    where, values = ("where (age, key) > (?, ?)", (*after.keys, after.id)) if after else ("", ())
    found = db.execute(f"{_READ} {where} order by age, key limit ?", (*values, limit + 1)).fetchall()
    rows = [_Row._make(row) for row in found[:limit]]
    more = Position((rows[-1].age,), rows[-1].key) if len(found) > limit else None
    return ArticlePage(tuple(map(_stored, rows)), more, revision(db))


def _row(article: Article, reading: Reading, stamp: Stamp) -> _Row:
    return _Row(
        key=article.key,
        age=-article.published.toordinal() if article.published else 0,
        external_id=article.external_id,
        url=article.url,
        title=article.title,
        publisher=article.publisher,
        language=article.language,
        rights=article.rights,
        published=article.published.isoformat() if article.published else None,
        published_at=article.published_at.isoformat() if article.published_at else None,
        text=article.text,
        status=reading.status,
        event_count=reading.event_count,
        countries=orjson.dumps(sorted(reading.countries)).decode(),
        revision=stamp.revision,
        updated=stamp.updated,
    )


def _article(row: _Row) -> Article:
    return Article(
        text=row.text,
        title=row.title,
        published=date.fromisoformat(row.published) if row.published else None,
        published_at=datetime.fromisoformat(row.published_at) if row.published_at else None,
        url=row.url,
        publisher=row.publisher,
        language=row.language,
        rights=row.rights,
        external_id=row.external_id,
    )


def _stored(row: _Row) -> StoredArticle:
    countries = tuple(orjson.loads(row.countries))
    return StoredArticle(_article(row), row.status, row.event_count, countries, row.revision, row.updated)

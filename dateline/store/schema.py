"""The tables of the SQLite store, as forward-only steps: ``user_version`` counts those that a file has seen.

A step is never changed once released: a change is a new one. PostgreSQL keeps the same tables.
"""

import secrets
import sqlite3
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.errors import StoreError
from dateline.store.connections import transaction
from dateline.store.faults import reason

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x446C696E  # "Dlin": tells the file from any other program's


def prepare(db: sqlite3.Connection, url: str, patience: float) -> None:
    """Bring a new or older file up to date; raises StoreError for another program's, or a newer one."""
    foreign = _number(db, "select count(*) from sqlite_master") and _pragma(db, "application_id") != APPLICATION_ID
    if foreign:
        raise StoreError(url, "is a database of something else")
    version = _pragma(db, "user_version")
    if version > len(STEPS):
        raise StoreError(url, f"was written by a newer Dateline (schema {version}, this one knows {len(STEPS)})")
    if version < len(STEPS):
        _write_ahead(db, url, patience)
    while version < len(STEPS):
        version = _step(db)


def _step(db: sqlite3.Connection) -> int:
    """Take the next step in one transaction, unless another process has just taken the last; give the version."""
    from sqlite_utils import Database  # 60 ms, and only a file that is behind needs it

    with transaction(db, "immediate"):
        version = _pragma(db, "user_version")
        if version < len(STEPS):
            STEPS[version](Database(db, execute_plugins=False))
            version += 1
            db.execute(f"pragma user_version = {version}")
    return version


def _write_ahead(db: sqlite3.Connection, url: str, patience: float) -> None:
    """Switch to write-ahead logging. SQLite does not wait here for another process that does the same: we do."""
    deadline = time.monotonic() + patience
    while True:
        try:
            db.execute("pragma journal_mode = wal")
            return
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise StoreError(url, reason(fault)) from fault
            time.sleep(0.01)


def _tables(db: "Database") -> None:
    db.execute(f"pragma application_id = {APPLICATION_ID}")
    _meta(db)
    _articles(db)
    _events(db)
    _mentions(db)
    _postings(db)
    _participants(db)
    _keys(db)


def _meta(db: "Database") -> None:
    table = db.table("meta").create({"revision": int, "secret": bytes}, not_null={"revision", "secret"})
    table.insert({"revision": 0, "secret": secrets.token_bytes(32)})


def _articles(db: "Database") -> None:
    """``number`` grows with arrival. ``age`` is minus the publication day's number, 0 without one."""
    texts = ("url", "title", "publisher", "language", "rights", "external_id", "published", "published_at", "reason")
    needed = {"key": str, "status": str, "age": int, "event_count": int, "countries": str}
    stamp = {"revision": int, "updated": str, "text": str}
    columns = {"number": int, **needed, **dict.fromkeys(texts, str), **stamp}
    table = db.table("article").create(columns, pk="number", not_null={*needed, *stamp})
    # known(), article(), add(): an article by its key
    table.create_index(["key"], "article_by_key", unique=True)
    # articles(): a page, newest publication first
    table.create_index(["age", "key"], "article_by_age")
    # pending(): the longest waiting; counts()
    db.execute("create index article_pending on article (number) where status = 'pending'")


def _events(db: "Database") -> None:
    """An event lies in the order of ``when``; ``canonical`` is the number of the mention that gives it its words.

    That is no foreign key: two tables that refer to each other need deferred ones, which make SQLite scan.
    """
    db.execute("""
        create table event (
            starts integer not null, ends integer not null, id text not null,
            earliest integer not null, start_max integer not null, end_min integer not null, latest integer not null,
            undated integer not null, mutual integer not null, type text not null, modality text not null,
            canonical integer not null,
            mention_count integer not null, article_count integer not null, publisher_count integer not null,
            revision integer not null, updated text not null,
            primary key (starts, ends, id)
        ) without rowid
    """)
    # event(): one by its id; the mentions' and participants' foreign keys
    db.execute("create unique index event_by_id on event (id)")


def _mentions(db: "Database") -> None:
    """``body`` is the event as that article tells it; ``published`` its day's number, the last of all without one."""
    db.execute("""
        create table mention (
            number integer primary key,
            event text not null references event (id),
            article integer not null references article (number),
            published integer not null, publisher text, confidence real not null, body text not null
        )
    """)
    # add(): whether a publisher has reported the event before
    db.execute("create index mention_by_publisher on mention (event, publisher)")
    # find(article=...): the events of an article
    db.execute("create index mention_by_article on mention (article, event)")


def _postings(db: "Database") -> None:
    """For each term the events that have it, in the order of ``when``: a page is read off the list of its rarest."""
    db.execute("""
        create table posting (
            term text not null, starts integer not null, ends integer not null, id text not null references event (id),
            earliest integer not null, latest integer not null,
            primary key (term, starts, ends, id)
        ) without rowid
    """)


def _participants(db: "Database") -> None:
    """Who took part; rows of one event and side with the same ``party`` name the same one.

    What is not known is an empty text, so that every comparison is true or false.
    """
    db.execute("""
        create table participant (
            event text not null references event (id), side text not null, position integer not null,
            party integer not null,
            actor text not null, country text not null, sector text not null, org text not null,
            primary key (event, side, position)
        ) without rowid
    """)


def _keys(db: "Database") -> None:
    columns = {"number": int, "id": str, "name": str, "scope": str, "digest": str, "created": str, "revoked": str}
    table = db.table("api_key").create(columns, pk="number", not_null={"id", "scope", "digest", "created"})
    # scope_of(), revoke_key(): a key by its id
    table.create_index(["id"], "api_key_by_id", unique=True)


_TALLY_ALL = """
    insert into tally
    with party as (
        select p.event, p.side = 'source' or e.mutual as acts, p.side = 'target' or e.mutual as meets,
            'actor:' || nullif(p.actor, '') as actor, 'party:' || nullif(p.country, '') as country,
            'sector:' || nullif(p.country, '') || '.' || nullif(p.sector, '') as sector
        from participant p join event e on e.id = p.event
    ), side as (
        select actor as term, event, acts, meets from party
        union all select country, event, acts, meets from party
        union all select sector, event, acts, meets from party
    ), one as (
        select term, event, max(acts) as acts, max(meets) as meets from side where term is not null group by 1, 2
        union all select term, id, 0, 0 from posting where term < 'actor:' or term >= 'actor;'
            and (term < 'sector:' or term >= 'sector;')
    )
    select term, count(*), sum(acts), sum(meets) from one group by term
"""


def _tallies(db: "Database") -> None:
    """For each term, and for each country of a party, the number of its events, on either side and on each."""
    # party_counts(), country_counts(), type_counts(): one term, or those of one prefix, by the primary key
    db.execute("""
        create table tally (
            term text not null primary key, events integer not null, sources integer not null, targets integer not null
        ) without rowid
    """)
    db.execute(_TALLY_ALL)


STEPS: tuple[Callable[["Database"], None], ...] = (_tables, _tallies)


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return _number(db, f"pragma {name}")


def _number(db: sqlite3.Connection, statement: str) -> int:
    return int(db.execute(statement).fetchone()[0])

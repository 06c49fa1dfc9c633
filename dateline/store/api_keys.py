"""API keys in the SQLite file: of a secret only its SHA-256 is kept, which suffices for 32 random bytes."""

import hashlib
import hmac
import re
import secrets
import sqlite3

from dateline.store.base import Key, Scope

_SHAPE = re.compile(r"dl_([0-9a-f]{12})_([A-Za-z0-9_-]{43})", re.ASCII)


def create(db: sqlite3.Connection, scope: Scope, name: str | None, created: str) -> str:
    """Make a key, and give the text that opens the door."""
    key_id, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
    values = (key_id, name, scope, _digest(secret), created)
    db.execute("insert into api_key (id, name, scope, digest, created) values (?, ?, ?, ?, ?)", values)
    return f"dl_{key_id}_{secret}"


def every(db: sqlite3.Connection) -> list[Key]:
    """Give all keys, oldest first."""
    return [Key(*row) for row in db.execute("select id, name, scope, created, revoked from api_key order by number")]


def revoke(db: sqlite3.Connection, key_id: str, revoked: str) -> bool:
    """End a key; False if it is ended or unknown."""
    values = (revoked, key_id)
    return db.execute("update api_key set revoked = ? where id = ? and revoked is null", values).rowcount == 1


def scope_of(db: sqlite3.Connection, text: str) -> Scope | None:
    """Give what a live key may do, None for any other text."""
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        return None
    row = db.execute("select digest, scope from api_key where id = ? and revoked is null", (shape[1],)).fetchone()
    return row[1] if row and hmac.compare_digest(row[0], _digest(shape[2])) else None


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()

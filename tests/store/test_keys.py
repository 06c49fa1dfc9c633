"""API keys: shown once, kept as a digest, dead as soon as they are revoked."""

import re
import sqlite3
from pathlib import Path

import pytest

import dateline.store
from dateline.store.base import Key, Scope, Store


@pytest.mark.parametrize("scope", ["read", "ingest", "admin"])
def test_a_key_opens_its_scope(store: Store, scope: Scope) -> None:
    secret = store.create_key(scope, "dashboard")
    assert re.fullmatch(r"dl_[0-9a-f]{12}_[\w-]{43}", secret)
    assert store.scope_of(secret) == scope
    assert store.keys() == [Key(secret[3:15], "dashboard", scope, "2022-08-18T12:00:00Z", None)]


def test_a_revoked_key_opens_nothing_at_once(url: str, store: Store) -> None:
    secret = store.create_key("admin")
    elsewhere = dateline.store.open(url)
    assert elsewhere.scope_of(secret) == "admin"
    assert store.revoke_key(secret[3:15])
    assert elsewhere.scope_of(secret) is None
    assert store.scope_of(secret) is None
    assert not store.revoke_key(secret[3:15])
    assert store.keys()[0].revoked == "2022-08-18T12:00:00Z"
    elsewhere.close()


def test_an_unknown_key_is_not_revoked(store: Store) -> None:
    assert not store.revoke_key("0" * 12)


def test_keys_are_listed_oldest_first(store: Store) -> None:
    made = [store.create_key("read", str(number)) for number in range(5)]
    held = store.keys()
    assert [key.id for key in held] == [secret[3:15] for secret in made]


@pytest.mark.parametrize(
    "change",
    [
        lambda secret: secret[:-1] + ("A" if secret[-1] != "A" else "B"),
        lambda secret: secret + "\n",
        lambda secret: secret[3:],
        lambda secret: secret.upper(),
        lambda secret: secret[:16],
        lambda secret: "dl_" + "0" * 12 + secret[15:],
        lambda secret: "",
        lambda secret: "\ud800",
        lambda secret: "dl_' or 1=1 --_" + secret[16:],
    ],
)
def test_any_other_text_opens_nothing(store: Store, change: object) -> None:
    assert callable(change)
    assert store.scope_of(change(store.create_key("admin"))) is None


def test_one_key_s_secret_does_not_open_another(store: Store) -> None:
    one, other = store.create_key("admin"), store.create_key("read")
    assert store.scope_of(one[:16] + other[16:]) is None


def test_the_secret_is_nowhere_in_the_file(url: str, store: Store) -> None:
    secret = store.create_key("admin")
    path = Path(url.removeprefix("sqlite:///"))
    held = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert secret[3:15].encode() in held
    assert secret[16:].encode() not in held


def test_a_store_keeps_the_secret_it_was_made_with(url: str, store: Store, tmp_path: Path) -> None:
    again, other = dateline.store.open(url), dateline.store.open(f"sqlite:///{tmp_path / 'other.db'}")
    assert again.secret == store.secret != other.secret
    assert len(store.secret) == 32
    again.close()
    other.close()
    with sqlite3.connect(url.removeprefix("sqlite:///")) as db:
        assert db.execute("select count(*) from api_key").fetchone() == (0,)
    db.close()

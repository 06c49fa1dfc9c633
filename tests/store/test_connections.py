"""Connections: set to keep what they confirm, one a thread, none shared with a child process."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import dateline.store
from dateline.store.connections import Connections, transaction

AFTER_A_FORK = """
import os, sys
from dateline.store.connections import Connections
connections = Connections(sys.argv[1], 1.0)
before = connections.here()
if os.fork() == 0:
    os._exit(connections.here() is before)
_, status = os.wait()
kept = connections.here() is before
connections.close()
sys.exit(os.waitstatus_to_exitcode(status) or not kept)
"""

ALL_AT_ONCE = """
import os, sys
import sqlite_utils
import dateline.store
failed = 0
for number in range(30):
    gate, opener = os.pipe()
    for _ in range(4):
        if os.fork() == 0:
            os.read(gate, 1)
            dateline.store.open(f"sqlite:///{sys.argv[1]}/{number}.db")
            os._exit(0)
    os.write(opener, b"1234")
    failed += sum(os.wait()[1] != 0 for _ in range(4))
sys.exit(failed)
"""


@pytest.fixture
def connections(url: str) -> Iterator[Connections]:
    dateline.store.open(url).close()
    opened = Connections(url.removeprefix("sqlite:///"), 1.0)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 1000)]
)
def test_a_connection_is_set_to_keep_what_it_confirms(connections: Connections, pragma: str, value: object) -> None:
    assert connections.here().execute(f"pragma {pragma}").fetchone() == (value,)


def test_a_thread_keeps_its_connection_and_shares_it_with_none(connections: Connections) -> None:
    here = connections.here()
    with ThreadPoolExecutor(1) as pool:
        there = pool.submit(connections.here).result()
        assert there is not here
        assert pool.submit(connections.here).result() is there
    assert connections.here() is here


def test_a_child_process_does_not_touch_its_parent_s_connection(tmp_path: Path) -> None:
    command = [sys.executable, "-c", AFTER_A_FORK, str(tmp_path / "forked.db")]
    assert subprocess.run(command, timeout=60, check=False).returncode == 0


def test_closing_ends_the_connections_of_all_threads(connections: Connections) -> None:
    with ThreadPoolExecutor(1) as pool:
        there = pool.submit(connections.here).result()
        connections.close()
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            there.execute("select 1")
        assert pool.submit(connections.here).result() is not there


def test_a_failed_transaction_leaves_nothing(connections: Connections) -> None:
    db = connections.here()

    def fail() -> None:
        with transaction(db, "immediate"):
            db.execute("update meta set revision = 7")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not db.in_transaction
    assert db.execute("select revision from meta").fetchone() == (0,)


def test_a_new_file_may_be_opened_by_many_at_the_same_moment(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ALL_AT_ONCE, str(tmp_path)]
    answer = subprocess.run(command, timeout=120, check=False, capture_output=True, text=True)
    assert (answer.returncode, answer.stderr) == (0, "")

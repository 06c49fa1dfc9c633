"""Nothing is lost, doubled or kept by halves; what goes wrong is said in one clear line."""

import json
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import dateline.store
from dateline.errors import StoreError
from dateline.model import Article, Event, EventQuery, Party, Quote
from dateline.store.base import Store
from dateline.when import calendar_unit

ADDER = Path(__file__).with_name("adder.py")
EVENT = Event("AGREE", calendar_unit(2022), Quote("Words.", 0, 6, (0, 1)), (Party("x", "x", "x", "CHN"),))


def adder(url: str, name: str, count: int, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(ADDER), url, name, str(count), *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def file_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def check_whole(url: str, events: int) -> set[str]:
    """Every article of the store reports all its events, and all counts agree; gives the articles' keys."""
    db = sqlite3.connect(file_of(url))
    assert db.execute("pragma quick_check").fetchall() == [("ok",)]
    assert db.execute("pragma foreign_key_check").fetchall() == []
    by_article = db.execute(
        "select a.key, count(distinct m.event), a.event_count from article a"
        " left join mention m on m.article = a.number group by a.key"
    ).fetchall()
    assert all(found == counted == events for _, found, counted in by_article)
    [articles] = db.execute("select revision from meta").fetchone()
    assert articles == len(by_article)
    by_event = db.execute("select mention_count, article_count from event").fetchall()
    assert by_event == [(articles, articles)] * (events if articles else 0)
    db.close()
    return {key for key, _, _ in by_article}


def test_two_processes_add_to_one_file_at_once(url: str) -> None:
    processes = [adder(url, name, 60) for name in ("one", "two")]
    answers = [process.communicate(timeout=60) for process in processes]
    assert [(process.returncode, err) for process, (_, err) in zip(processes, answers, strict=True)] == [(0, "")] * 2
    keys = {key for out, _ in answers for key in out.split()}
    assert len(keys) == 120
    assert check_whole(url, 3) == keys


def test_many_processes_make_one_new_file_at_once(url: str) -> None:
    processes = [adder(url, str(number), 2) for number in range(6)]
    answers = [process.communicate(timeout=60) for process in processes]
    assert [process.returncode for process in processes] == [0] * 6, answers
    assert len(check_whole(url, 3)) == 12


def test_a_store_opened_before_a_fork_serves_both_sides(url: str) -> None:
    process = adder(url, "family", 20, "--fork", "3")
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    assert check_whole(url, 3) == set(out.split())
    assert len(out.split()) == 80


def test_threads_share_a_store(url: str, store: Store) -> None:
    def work(name: int) -> int:
        for number in range(10):
            store.add(Article(f"{name} {number}."), [EVENT])
        return len(store.find(EventQuery()).events)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(work, range(4))) == [1] * 4
    assert len(check_whole(url, 1)) == 40


@pytest.mark.parametrize("kept", range(1, 7))
def test_a_killed_process_leaves_whole_articles(url: str, kept: int) -> None:
    process = adder(url, "victim", 100, "--events", "400")
    assert process.stdout is not None
    printed = {process.stdout.readline().strip() for _ in range(kept)}
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    held = check_whole(url, 400)
    assert held >= printed | set(rest.split())
    assert len(held) < 100
    again = adder(url, "victim", 100, "--events", "1")
    out, _ = again.communicate(timeout=60)
    assert again.returncode == 0
    assert held <= set(out.split())


def test_a_full_disk_stops_with_a_line_and_keeps_what_was_kept(url: str) -> None:
    dateline.store.open(url).close()
    process = adder(url, "much", 200, "--events", "20", "--limit", str(600_000))
    out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err.startswith(f"store {url}: cannot be")
    assert err.count("\n") == 1
    held = check_whole(url, 20)
    assert set(out.split()) <= held
    assert 0 < len(held) < 200


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.mark.parametrize("mode", [0o555, 0o777])
def test_a_read_only_file_is_not_written(open_folder: Path, mode: int) -> None:
    path = open_folder / "timeline.db"
    url = f"sqlite:///{path}"
    dateline.store.open(url).close()
    path.chmod(0o444)
    open_folder.chmod(mode)
    process = adder(url, "outsider", 1, "--nobody")
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err == f"store {url}: cannot be written: the file or its folder is read-only\n"


def garbage(path: Path) -> None:
    path.write_bytes(b"These are words and no database at all. " * 100)


def someone_elses(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("create table mine (a)")
    db.close()


def newer(path: Path) -> None:
    dateline.store.open(f"sqlite:///{path}").close()
    db = sqlite3.connect(path)
    db.execute("pragma user_version = 99")
    db.close()


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (garbage, "is not a database"),
        (someone_elses, "is a database of something else"),
        (newer, "was written by a newer Dateline"),
        (Path.mkdir, "cannot be opened"),
    ],
)
def test_what_is_no_store_is_refused(url: str, spoil: Callable[[Path], None], why: str) -> None:
    spoil(file_of(url))
    with pytest.raises(StoreError, match=why) as caught:
        dateline.store.open(url)
    assert caught.value.url == url
    assert "\n" not in str(caught.value)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/missing/timeline.db"
    with pytest.raises(StoreError, match="its folder must exist"):
        dateline.store.open(url)


@pytest.mark.parametrize(
    "url", ["", "timeline.db", "sqlite://", "sqlite:///", "sqlite:///:memory:", "postgresql://host/db", "mysql:///x"]
)
def test_other_urls_are_refused_with_what_is_accepted(url: str) -> None:
    with pytest.raises(StoreError, match=r"sqlite:///relative\.db or sqlite:////absolute/path\.db"):
        dateline.store.open(url)


def test_a_relative_path_counts_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    dateline.store.open("sqlite:///here.db").close()
    assert (tmp_path / "here.db").is_file()


def test_a_path_is_no_sqlite_uri(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    dateline.store.open("sqlite:///file:timeline.db?mode=memory").close()
    assert (tmp_path / "file:timeline.db?mode=memory").stat().st_size > 0


def test_an_empty_file_becomes_a_store(url: str) -> None:
    file_of(url).touch()
    dateline.store.open(url).close()
    assert dateline.store.open(url).counts().articles == 0


def test_a_locked_file_is_waited_for_and_then_named(url: str, store: Store) -> None:
    store.add(Article("First."), [EVENT])
    other = sqlite3.connect(file_of(url), isolation_level=None)
    other.execute("begin immediate")
    hasty = dateline.store.open(url, patience=0.05)
    with pytest.raises(StoreError, match="is locked by another process"):
        hasty.add(Article("Words."), [EVENT])
    assert len(hasty.find(EventQuery()).events) == 1
    other.execute("rollback")
    assert hasty.add(Article("Words."), [EVENT])
    hasty.close()
    other.close()


def test_a_damaged_file_is_named(url: str, store: Store) -> None:
    store.add(Article("Words." * 2000), [EVENT])
    store.close()
    path = file_of(url)
    held = bytearray(path.read_bytes())
    held[4096:] = b"\xff" * (len(held) - 4096)
    path.write_bytes(held)
    with pytest.raises(StoreError, match="is damaged"):
        dateline.store.open(url).find(EventQuery())


def test_an_article_that_cannot_be_written_changes_nothing(url: str, store: Store) -> None:
    store.add(Article("First."), [EVENT])
    unknown_type = Event("WHISTLE", EVENT.when, EVENT.quote, EVENT.source)
    with pytest.raises(KeyError):
        store.add(Article("Second."), [EVENT, unknown_type])
    assert store.add(Article("Third."), [EVENT])
    assert len(check_whole(url, 1)) == 2


def test_a_closed_store_opens_again(store: Store) -> None:
    store.add(Article("Words."), [EVENT])
    store.close()
    [event] = store.stream(EventQuery())
    assert json.loads(event.body)["id"] == EVENT.id
    assert store.counts().articles == 1


def test_an_abandoned_stream_does_not_hold_the_store(store: Store) -> None:
    store.add(Article("Words."), [EVENT])
    stream = store.stream(EventQuery())
    next(stream)
    assert store.add(Article("More words."), [EVENT])
    del stream
    assert store.add(Article("Even more words."), [EVENT])

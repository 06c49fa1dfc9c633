import os
import subprocess
import sys
import threading
import time

import pytest

from dateline import store
from dateline.errors import StoreError
from dateline.ingest import worker
from dateline.ingest.attempts import attempt
from dateline.ingest.pipeline import Tally, articles, extractions, ingest
from dateline.ingest.source import Defaults, Found, Rejection, Source
from dateline.model import Article, EventQuery

TEXT = "Russia invaded Ukraine on February {day}, 2022."


@pytest.fixture
def timeline(tmp_path):
    timeline = store.open(f"sqlite:///{tmp_path}/t.db")
    yield timeline
    timeline.close()


def found(day):
    return Found(Source("a.jsonl", line=day), Article(TEXT.format(day=day)))


def test_articles_are_read_stored_and_counted(timeline):
    rejection = Rejection(Source("b.txt"), "read", "is empty")
    heard = []
    tally = ingest([found(1), rejection, found(2), found(1)], timeline, heard.append)
    assert str(tally) == "read=4 stored=2 duplicate=1 rejected=1"
    assert heard == [rejection]
    assert timeline.counts().articles == 2
    assert timeline.counts().events >= 2


def test_a_second_ingest_changes_nothing(timeline):
    ingest([found(1), found(2)], timeline, list)
    before = timeline.counts()
    assert str(ingest([found(2), found(1)], timeline, list)) == "read=2 stored=0 duplicate=2 rejected=0"
    assert timeline.counts() == before


def test_any_number_of_workers_gives_the_same_timeline(tmp_path):
    rejection = Rejection(Source("b.txt"), "read", "is empty")
    items = [found(1), rejection, *(found(day) for day in range(2, 12)), found(1)]
    kept = []
    for workers in (1, 2):
        timeline = store.open(f"sqlite:///{tmp_path}/{workers}.db")
        heard = []
        tally = ingest(items, timeline, heard.append, workers)
        kept.append((str(tally), heard, [event.body for event in timeline.stream(EventQuery(sort="when"))]))
        timeline.close()
    assert kept[0] == kept[1]
    assert kept[0][0] == "read=13 stored=11 duplicate=1 rejected=1"


def test_the_tally_always_adds_up():
    assert Tally(stored=3, duplicate=2, rejected=1).read == 6


def test_extraction_gives_articles_and_rejections_in_order():
    rejection = Rejection(Source("b.txt"), "read", "is empty")
    first, second, third = extractions([found(1), rejection, found(2)])
    assert second is rejection
    assert [first[0].text, third[0].text] == [TEXT.format(day=1), TEXT.format(day=2)]
    assert first[1].events


def test_files_are_read_in_order(tmp_path):
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "b.jsonl").write_text('{"text": "two"}\nx\n{"text": "three"}')
    items = list(articles([str(tmp_path / "b.jsonl"), str(tmp_path / "a.txt")], Defaults(), lambda size: None))
    assert [item.article.text if isinstance(item, Found) else item.source.line for item in items] == [
        "two",
        2,
        "three",
        "one",
    ]


def test_work_that_fails_is_a_rejection_with_stage_and_cause():
    def fail():
        raise ZeroDivisionError("division\nby zero")

    source = Source("a.jsonl", line=7)
    rejection = attempt("extract", source, fail)
    assert rejection == Rejection(source, "extract", "extract failed with ZeroDivisionError: division by zero")
    assert str(rejection) == "a.jsonl:7: extract failed with ZeroDivisionError: division by zero"


def test_the_cause_of_a_failure_is_kept_short():
    def fail():
        raise ValueError("x" * 10_000)

    assert len(attempt("store", Source("a.txt"), fail).reason) == 300


def test_a_failing_store_ends_the_run():
    def fail():
        raise StoreError("sqlite:///x.db", "disk is full")

    with pytest.raises(StoreError):
        attempt("store", Source("a.txt"), fail)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (Source("a.txt"), "a.txt"),
        (Source("a.jsonl", line=3), "a.jsonl:3"),
        (Source("a.json", index=0), "a.json[0]"),
        (Source("-", line=2), "standard input:2"),
        (Source("a\n\x1b[2J.txt"), "'a\\n\\x1b[2J.txt'"),
    ],
)
def test_a_place_is_written_as_compilers_do(source, text):
    assert str(source) == text


def test_waiting_articles_are_read_by_the_worker_until_it_is_stopped(timeline):
    for day in range(1, 26):
        timeline.accept(found(day).article)
    stop = threading.Event()
    thread = threading.Thread(target=worker.run, args=(timeline, stop))
    thread.start()
    deadline = time.monotonic() + 20
    while timeline.counts().pending and time.monotonic() < deadline:
        stop.wait(0.02)
    stop.set()
    thread.join(10)
    counts = timeline.counts()
    assert (counts.articles, counts.pending) == (25, 0)
    assert counts.events >= 25
    assert not thread.is_alive()


def test_an_article_that_waits_counts_as_known(timeline):
    timeline.accept(found(1).article)
    assert str(ingest([found(1)], timeline, list)) == "read=1 stored=0 duplicate=1 rejected=0"


class Unsettled:
    """A store that cannot settle an article."""

    def __init__(self, timeline):
        self._timeline = timeline

    def __getattr__(self, name):
        return getattr(self._timeline, name)

    def settle(self, article, events):
        raise OverflowError("no such day")


def test_an_article_that_the_worker_fails_on_is_refused_with_the_reason(timeline, caplog):
    article = found(1).article
    timeline.accept(article)
    worker.read_one(Unsettled(timeline), article)
    assert timeline.article(article.key).status == "rejected"
    assert timeline.pending(10) == []
    assert f"refused {article.key}: store failed with OverflowError: no such day" in caplog.text


def test_a_worker_without_a_store_ends_with_one_line():
    done = subprocess.run(
        [sys.executable, "-m", "dateline.ingest.worker"],
        env=os.environ | {"DATELINE_STORE": "sqlite:///no/such/folder/x.db"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "no/such/folder" in done.stderr
    assert done.stderr.count("\n") == 1

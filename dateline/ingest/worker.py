"""The extracting process: articles that were posted and wait in the store are read, one after the other."""

import logging
import os
import signal
import sys
import threading

from dateline import store
from dateline.errors import DatelineError
from dateline.extract import extract
from dateline.ingest.attempts import attempt
from dateline.ingest.source import Rejection, Source
from dateline.model import Article
from dateline.settings import Settings
from dateline.store.base import Store

log = logging.getLogger(__name__)

PAUSE = 0.2
"""Seconds between looks at an empty queue."""

_BATCH = 20


def run(timeline: Store, stop: threading.Event) -> None:
    """Read waiting articles until ``stop`` is set; the article in hand is finished."""
    while not stop.is_set():
        waiting = timeline.pending(_BATCH)
        for article in waiting:
            if stop.is_set():
                return
            read_one(timeline, article)
        if not waiting:
            stop.wait(PAUSE)


def read_one(timeline: Store, article: Article) -> None:
    """Extract one waiting article, and settle it or refuse it with the reason."""
    rejection = _settled(timeline, article)
    if rejection:
        log.warning("refused %s", rejection)
        timeline.refuse(article.key, rejection.reason)
    else:
        log.info("read %s", article.key)


def _settled(timeline: Store, article: Article) -> Rejection | None:
    source = Source(article.key)
    found = attempt("extract", source, lambda: extract(article))
    if isinstance(found, Rejection):
        return found
    return attempt("store", source, lambda: timeline.settle(article, found.events))


def _stop_without(parent: int, stop: threading.Event) -> None:
    """Set ``stop`` once the process that started this one is gone, even killed."""
    while os.getppid() == parent and not stop.wait(PAUSE):
        pass
    stop.set()


def main() -> int:
    """Run with the store that the environment names until SIGTERM, SIGINT or the parent's end; give the exit code."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    try:
        threading.Thread(target=_stop_without, args=(os.getppid(), stop), daemon=True).start()
        timeline = store.open(Settings.from_env(os.environ).store)
        run(timeline, stop)
        timeline.close()
    except DatelineError as fault:
        log.error("%s", fault)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

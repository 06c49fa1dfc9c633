"""A process that adds articles to a store: adder.py URL NAME COUNT [--events N] [--limit BYTES] [--fork N] [--nobody].

It prints the key of each article once it is kept. A StoreError goes to stderr as one line, with exit code 1.
"""

import argparse
import os
import resource
import sys
from collections.abc import Iterator
from datetime import date

import dateline.store
from dateline.errors import StoreError
from dateline.model import Article, Event, Party, Quote
from dateline.store.base import Store
from dateline.when import calendar_unit

NOBODY = 65534


def reports(count: int) -> Iterator[Event]:
    """The same events for every article."""
    for number in range(count):
        quote = Quote("Words.", number, number + 6, (number, number + 1))
        yield Event("AGREE", calendar_unit(2022, 1 + number % 12), quote, (Party("x", "x", f"x.{number}", "CHN"),))


def add(store: Store, name: str, count: int, events: int) -> None:
    for number in range(count):
        article = Article(f"{name} {number}.", published=date(2022, 1, 1), publisher=name)
        store.add(article, list(reports(events)))
        sys.stdout.write(f"{article.key}\n")
        sys.stdout.flush()


def add_in_forks(store: Store, name: str, count: int, events: int, forks: int) -> None:
    """Let children use the store that was opened before they were born, and the parent too."""
    for number in range(forks):
        if os.fork() == 0:
            add(store, f"{name}{number}", count, events)
            store.close()
            os._exit(0)
    add(store, name, count, events)
    for _ in range(forks):
        os.wait()


def become_nobody() -> None:
    """Root may write what is read-only: be somebody else."""
    if os.geteuid() == 0:
        os.setuid(NOBODY)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("name")
    parser.add_argument("count", type=int)
    parser.add_argument("--events", type=int, default=3)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--fork", type=int, default=0)
    parser.add_argument("--nobody", action="store_true")
    options = parser.parse_args()
    if options.limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (options.limit, options.limit))
    if options.nobody:
        become_nobody()
    store = dateline.store.open(options.url, patience=60)
    add_in_forks(store, options.name, options.count, options.events, options.fork)
    store.close()


try:
    main()
except StoreError as fault:
    sys.exit(str(fault))

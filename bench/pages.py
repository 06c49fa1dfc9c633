"""CPU time of a page of events, by depth and filter: python bench/pages.py [--events 100000]."""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from dateline import store
from dateline.model import Article, Choice, Event, EventQuery, Party, Quote
from dateline.store.base import Store
from dateline.when import Window, calendar_unit

CODES = ("RUS", "UKR", "USA", "CHN", "FRA", "DEU", "IRN", "ISR", "TUR", "KEN", "HTI", "NER")
WEIGHTS = (25, 12, 12, 10, 8, 8, 6, 6, 5, 4, 2, 2)
EVENTS_AN_ARTICLE = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=100_000)
    count = parser.parse_args().events
    with tempfile.TemporaryDirectory() as folder:
        timeline = store.open(f"sqlite:///{folder}/timeline.db")
        begun = time.process_time()
        for number, events in enumerate(batches(count)):
            timeline.add(Article(f"article {number}", publisher=f"P{number % 50}"), events)
        spent = time.process_time() - begun
        print(f"{timeline.counts().events / spent:.0f} events added per CPU-second")
        for name, query in queries(timeline):
            print(f"{name}: {median(lambda query=query: timeline.find(query)):.0f} microseconds")
        timeline.close()


def batches(count: int) -> Iterator[list[Event]]:
    chance = random.Random(7)  # noqa: S311 - made-up data
    for _ in range(count // EVENTS_AN_ARTICLE):
        yield [event(chance) for _ in range(EVENTS_AN_ARTICLE)]


def event(chance: random.Random) -> Event:
    day = date(2010, 1, 1) + timedelta(days=chance.randrange(15 * 365))
    when = calendar_unit(day.year) if chance.random() < 0.05 else calendar_unit(day.year, day.month, day.day)
    source, target = (party(code) for code in chance.choices(CODES, WEIGHTS, k=2))
    kind = chance.choice(("CONSULT", "ASSAULT", "AGREE", "SANCTION"))
    number = chance.randrange(10**9)
    return Event(
        kind, when, Quote(f"sentence {number}", number, number + 20, (number, number + 5)), (source,), (target,)
    )


def party(code: str) -> Party:
    return Party(code, code, code.lower(), code)


def queries(timeline: Store) -> Iterator[tuple[str, EventQuery]]:
    country = EventQuery(country=Choice(("RUS",)), limit=50)
    yield "first page, a hot country", country
    deep = country
    for _ in range(100):
        deep = EventQuery(country=Choice(("RUS",)), limit=50, after=timeline.find(deep).next)
    yield "page 101 of the same", deep
    yield (
        "a country and a month",
        EventQuery(country=Choice(("RUS",)), limit=50, window=Window(date(2022, 2, 1), date(2022, 2, 28))),
    )
    yield "first page of all", EventQuery(limit=50)


def median(work: Callable[[], object]) -> float:
    def once() -> float:
        begun = time.process_time()
        for _ in range(20):
            work()
        return (time.process_time() - begun) / 20 * 1e6

    return statistics.median(once() for _ in range(7))


if __name__ == "__main__":
    main()

"""What a page costs, counted in SQLite's own steps: the same on every machine."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import dateline.store
from dateline.model import Article, Choice, Event, EventQuery, Party, PartyPattern, Quote
from dateline.store import events
from dateline.when import When, Window, calendar_unit, within

CHINA = Party("Beijing", "China", "chn", "CHN")
PALAU = Party("Palau", "Palau", "plw", "PLW")
YEAR = calendar_unit(2022)
HEAP = [(YEAR, CHINA)] * 3000
DATED = [(within(day, day), CHINA) for day in (date.fromordinal(738000 + n) for n in range(2000))]
RARE = [(YEAR, PALAU)] * 20


def event(number: int, when: When, party: Party) -> Event:
    quote = Quote("A sentence.", number * 12, number * 12 + 11, (number * 12, number * 12 + 1))
    return Event("AGREE", when, quote, (party,), (Party("x", "x", f"x.{number}"),))


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path: Path = tmp_path_factory.mktemp("plan") / "timeline.db"
    store = dateline.store.open(f"sqlite:///{path}")
    told = [event(number, *facts) for number, facts in enumerate([*HEAP, *DATED, *RARE])]
    store.add(Article("Words."), told)
    store.close()
    connection = sqlite3.connect(path)
    yield connection
    connection.close()


def cost(db: sqlite3.Connection, query: EventQuery) -> int:
    """How many virtual-machine steps the page takes, in units of ten."""
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    db.set_progress_handler(step, 10)
    events.page(db, query)
    db.set_progress_handler(None, 0)
    return steps


@pytest.mark.parametrize("filters", [{}, {"country": Choice(("CHN",))}, {"type": Choice(("AGREE",))}])
@pytest.mark.parametrize("sort", ["when", "-when"])
def test_a_late_page_costs_about_what_the_first_costs_within_one_day_too(
    db: sqlite3.Connection, filters: dict[str, Any], sort: Any
) -> None:
    query = EventQuery(**filters, sort=sort, limit=50)
    costs = []
    for _ in range(70):
        costs.append(cost(db, query))
        query = replace(query, after=events.page(db, query).next)
    assert max(costs) < 2 * costs[0]


@pytest.mark.parametrize(
    "filters",
    [
        {"country": Choice(("PLW",))},
        {"country": Choice(("PLW", "FSM"))},
        {"country": Choice(("PLW",)), "type": Choice(("AGREE",))},
        {"country": Choice(("CHN",)), "actor": Choice((PartyPattern("plw"),))},
        {"source": Choice((PartyPattern(country="CHN"),)), "target": Choice((PartyPattern("x.7"),))},
        {"article": Choice(("0" * 32,)), "country": Choice(("CHN",))},
    ],
)
def test_the_rarest_filter_leads(db: sqlite3.Connection, filters: dict[str, Any]) -> None:
    assert cost(db, EventQuery(**filters)) < 0.3 * cost(
        db, EventQuery(place_country=Choice(none_of=("CHN",)), limit=3000)
    )


def test_an_old_window_is_reached_without_reading_the_words_of_later_events(db: sqlite3.Connection) -> None:
    everything = cost(db, EventQuery(limit=5000))
    day = date.fromordinal(738001)
    assert cost(db, EventQuery(window=Window(day, day), country=Choice(("CHN",)), limit=1)) < 0.5 * everything

"""Counts of events by actor, country and type: what the filters find, and no event is read for it."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

import dateline.store
from dateline.model import Article, Choice, Event, EventQuery, Party, PartyPattern, Quote
from dateline.store.base import CountryCounts, PartyCounts, Store
from dateline.when import calendar_unit
from tests.store.test_find import EVENTS, TIMELINE, is_party

CODES = ("CHN", "RUS", "UKR", "USA")
QUOTE = Quote("They talked.", 0, 12, (5, 11))
KREMLIN = Party("Moscow", "Government of Russia", "rus.gov", "RUS", None, "GOV")
PUTIN = Party("Putin", "Vladimir Putin", "rus.putin", "RUS", None, "GOV")
ARMY = Party("troops", "Armed forces of Russia", "rus.mil", "RUS", None, "MIL")
KYIV = Party("Kyiv", "Ukraine", "ukr", "UKR")


def filled(url: str, order: list[tuple[Article, list[Event]]]) -> Store:
    store = dateline.store.open(url)
    for article, events in order:
        store.add(article, events)
    return store


@pytest.fixture(scope="module")
def timeline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = filled(f"sqlite:///{tmp_path_factory.mktemp('tallies') / 'timeline.db'}", TIMELINE)
    yield opened
    opened.close()


# The plain reading.


def sides(event: Event) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    return (event.source, event.source) if event.mutual else (event.source, event.target)


def patterns_of(party: Party) -> set[PartyPattern]:
    found = {PartyPattern(actor=party.actor)} if party.actor else set()
    if party.country:
        found.add(PartyPattern(country=party.country))
    if party.country and party.sector:
        found.add(PartyPattern(country=party.country, sector=party.sector))
    return found


ALL = {
    pattern for event in EVENTS.values() for side in sides(event) for party in side for pattern in patterns_of(party)
}


def party_counts_of(pattern: PartyPattern) -> PartyCounts:
    told = [[any(is_party(party, pattern) for party in side) for side in sides(event)] for event in EVENTS.values()]
    return PartyCounts(sum(map(any, told)), sum(source for source, _ in told), sum(target for _, target in told))


def country_counts_of(code: str) -> CountryCounts:
    acting = party_counts_of(PartyPattern(country=code))
    events = sum(code in event.countries for event in EVENTS.values())
    places = sum(code in {place.country for place in event.places} for event in EVENTS.values())
    return CountryCounts(events, acting.sources, acting.targets, places)


def number(store: Store, **filters: Any) -> int:
    return len(store.find(EventQuery(**filters, limit=1000)).events)


def test_every_actor_country_and_sector_of_an_event_is_counted_and_no_other(timeline: Store) -> None:
    tally = timeline.party_counts()
    assert tally.counts == {pattern: party_counts_of(pattern) for pattern in ALL}
    assert tally.revision == timeline.revision()


@pytest.mark.parametrize("pattern", sorted(ALL, key=str), ids=str)
def test_a_count_is_what_the_filter_finds(timeline: Store, pattern: PartyPattern) -> None:
    choice = Choice((pattern,))
    found = PartyCounts(*(number(timeline, **{name: choice}) for name in ("actor", "source", "target")))
    assert timeline.party_counts(pattern).counts == {pattern: found}


def test_who_is_in_no_event_is_not_counted(timeline: Store) -> None:
    assert timeline.party_counts(PartyPattern(actor="nobody")).counts == {}
    assert timeline.party_counts(PartyPattern(country="FRA", sector="GOV")).counts == {}


def test_a_sector_of_no_country_is_not_counted(timeline: Store) -> None:
    with pytest.raises(ValueError, match="not counted"):
        timeline.party_counts(PartyPattern(sector="GOV"))


def test_every_country_of_an_event_is_counted_and_no_other(timeline: Store) -> None:
    assert timeline.country_counts().counts == {code: country_counts_of(code) for code in CODES}


@pytest.mark.parametrize("code", CODES)
def test_a_count_of_a_country_is_what_its_filters_find(timeline: Store, code: str) -> None:
    names = ("country", "source_country", "target_country", "place_country")
    found = CountryCounts(*(number(timeline, **{name: Choice((code,))}) for name in names))
    assert timeline.country_counts().counts[code] == found


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_articles_does_not_count(tmp_path: Path, timeline: Store, seed: int) -> None:
    order = list(TIMELINE)
    Random(seed).shuffle(order)  # noqa: S311
    store = filled(f"sqlite:///{tmp_path / 'timeline.db'}", order)
    assert store.party_counts().counts == timeline.party_counts().counts
    assert store.country_counts().counts == timeline.country_counts().counts
    assert store.type_counts() == timeline.type_counts()
    store.close()


def test_an_event_told_in_other_words_is_counted_by_those_that_speak_for_it(store: Store) -> None:
    late = Event("CONSULT", calendar_unit(2022, 3), QUOTE, (KREMLIN,), (KYIV,))
    early = replace(late, source=(PUTIN,))
    assert late.id == early.id
    store.add(Article("They talked.", published=date(2022, 3, 29)), [late])
    moscow, putin = PartyPattern(actor="rus.gov"), PartyPattern(actor="rus.putin")
    assert moscow in store.party_counts().counts
    store.add(Article("They talked.", published=date(2022, 3, 1)), [early])
    counts = store.party_counts().counts
    assert moscow not in counts
    assert counts[putin] == counts[PartyPattern(country="RUS", sector="GOV")] == PartyCounts(1, 1, 0)
    assert store.party_counts(moscow).counts == {}


def test_parties_of_one_country_make_one_event_of_it(store: Store) -> None:
    event = Event("ASSAULT", calendar_unit(2022, 3), QUOTE, (PUTIN, ARMY), (KYIV,))
    store.add(Article("They talked."), [event])
    assert store.party_counts(PartyPattern(country="RUS")).counts.popitem()[1] == PartyCounts(1, 1, 0)


def test_a_file_without_counts_gets_them_when_it_is_opened(tmp_path: Path, timeline: Store) -> None:
    path = tmp_path / "timeline.db"
    filled(f"sqlite:///{path}", TIMELINE).close()
    db = sqlite3.connect(path)
    kept = db.execute("select * from tally where events > 0 order by term").fetchall()
    db.executescript("drop table tally; pragma user_version = 1")
    db.close()
    dateline.store.open(f"sqlite:///{path}").close()
    db = sqlite3.connect(path)
    assert db.execute("select * from tally order by term").fetchall() == kept
    db.close()


def test_counting_costs_the_same_however_many_events_there_are(tmp_path: Path) -> None:
    def cost(name: str, count: int) -> int:
        store = dateline.store.open(f"sqlite:///{tmp_path / name}")
        events = [Event("AGREE", calendar_unit(1000 + at), QUOTE, (KREMLIN,), (KYIV,)) for at in range(count)]
        store.add(Article("They talked."), events)
        steps = 0

        def step() -> int:
            nonlocal steps
            steps += 1
            return 0

        db = store._connections.here()  # type: ignore[attr-defined]
        db.set_progress_handler(step, 1)
        store.party_counts()
        store.party_counts(PartyPattern(country="RUS"))
        store.country_counts()
        store.type_counts()
        store.close()
        return steps

    assert cost("few.db", 2) == cost("many.db", 800)

"""Every filter and their combinations against a plain reading of the same events in Python."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest

import dateline.store
from dateline.model import Article, Choice, Event, EventQuery, Party, PartyPattern, Place, Quote
from dateline.store import plan
from dateline.store.base import Store
from dateline.when import When, Window, calendar_unit, span, within

COUNTRIES = ("CHN", "RUS", "UKR", "USA", None)
SECTORS = ("GOV", "MIL", None)
TYPES = ("AGREE", "ASSAULT", "CONSULT", "SANCTION")
MODALITIES = ("asserted", "future", "negated")
DAY0 = date(2022, 1, 1)
NAMED = [PartyPattern(actor=f"{country.lower()}.person") for country in ("CHN", "RUS")]
PATTERNS = [
    *NAMED,
    *(PartyPattern(country=country) for country in ("CHN", "RUS", "USA")),
    *(PartyPattern(country=country, sector=sector) for country in ("RUS", "UKR") for sector in ("GOV", "MIL")),
    PartyPattern(sector="MIL"),
]


def seeded(seed: int | str) -> Random:
    return Random(seed)  # noqa: S311


def some_day(random: Random) -> date:
    return DAY0 + timedelta(days=random.randrange(-20, 60))


def some_when(random: Random) -> When:
    first, second, third, last = sorted(some_day(random) for _ in range(4))
    return random.choice(
        [
            within(first, first),
            within(first, last),
            calendar_unit(2022),
            calendar_unit(2022, 1),
            within(None, last),
            within(first, None),
            within(None, None),
            span(first, last),
            span(first, None),
            span(None, last),
            When(first, second, third, last, "span", "range"),
        ]
    )


def some_party(random: Random) -> Party:
    country, sector = random.choice(COUNTRIES), random.choice(SECTORS)
    known = country is not None and random.random() < 0.5
    actor = f"{country.lower()}.person" if country and known else None
    return Party("words", "name", actor, country, None, sector)


def some_event(random: Random, number: int) -> Event:
    mutual = random.random() < 0.3
    parties = [some_party(random) for _ in range(random.randrange(2, 5))]
    split = len(parties) if mutual else random.randrange(1, len(parties))
    places = [Place(f"place {number}", "there", "city", random.choice(COUNTRIES))] if random.random() < 0.5 else []
    return Event(
        type=random.choice(TYPES),
        when=some_when(random),
        quote=Quote("A sentence.", number * 12, number * 12 + 11, (number * 12, number * 12 + 1)),
        source=tuple(parties[:split]),
        target=tuple(parties[split:]),
        modality=random.choice(MODALITIES),
        mutual=mutual,
        places=tuple(places),
    )


def some_article(random: Random, number: int) -> tuple[Article, list[Event]]:
    article = Article(f"Text {number}.", published=DAY0 + timedelta(days=number % 7))
    return article, [some_event(random, index) for index in range(12)]


TIMELINE = [some_article(seeded(number), number) for number in range(30)]
LATEST_FIRST = sorted(TIMELINE, key=lambda told: (told[0].published, told[0].key), reverse=True)
EVENTS = {event.id: event for _, events in LATEST_FIRST for event in reversed(events)}
TOLD_BY = {
    event_id: {article.key for article, events in TIMELINE if event_id in {event.id for event in events}}
    for event_id in EVENTS
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("find") / "timeline.db"


@pytest.fixture(scope="module")
def timeline(path: Path) -> Iterator[Store]:
    opened = dateline.store.open(f"sqlite:///{path}")
    for article, events in TIMELINE:
        opened.add(article, events)
    yield opened
    opened.close()


# The plain reading.


def is_party(party: Party, pattern: PartyPattern) -> bool:
    asked = [
        (pattern.actor, party.actor),
        (pattern.country, party.country),
        (pattern.sector, party.sector),
    ]
    return all(wanted is None or wanted == held for wanted, held in asked)


def chosen(choice: Choice[Any] | None, has: Callable[[Any], bool]) -> bool:
    if choice is None:
        return True
    return (not choice.any_of or any(map(has, choice.any_of))) and not any(map(has, choice.none_of))


Side = tuple[Choice[PartyPattern] | None, Choice[str] | None]


def wanted_of(party: Party, side: Side) -> bool:
    patterns, countries = side
    return (not patterns or not patterns.any_of or any(is_party(party, pattern) for pattern in patterns.any_of)) and (
        not countries or not countries.any_of or party.country in countries.any_of
    )


def unwanted_of(party: Party, side: Side) -> bool:
    patterns, countries = side
    return bool(
        (patterns and any(is_party(party, pattern) for pattern in patterns.none_of))
        or (countries and party.country in countries.none_of)
    )


def side_holds(parties: Sequence[Party], side: Side) -> bool:
    asked = any(choice and choice.any_of for choice in side)
    return (not asked or any(wanted_of(party, side) for party in parties)) and not any(
        unwanted_of(party, side) for party in parties
    )


def sides_hold(event: Event, source: Side, target: Side) -> bool:
    if not event.mutual:
        return side_holds(event.source, source) and side_holds(event.target, target)
    if not (any(source) and any(target)):
        return side_holds(event.source, source) and side_holds(event.source, target)
    return any(
        wanted_of(one, source)
        and not unwanted_of(one, source)
        and wanted_of(two, target)
        and not unwanted_of(two, target)
        for one, two in permutations(event.source, 2)
        if one.identity != two.identity
    )


def dated(event: Event, query: EventQuery) -> bool:
    window, when = query.window, event.when
    if query.undated == "only" and not when.undated:
        return False
    if query.undated == "exclude" and when.undated and (window.first or window.last):
        return False
    return when.possible(window) if query.match == "possible" else when.certain(window)


def meets(event: Event, query: EventQuery) -> bool:
    either = [*event.source, *event.target]
    return (
        chosen(query.type, lambda value: event.type == value)
        and chosen(query.modality, lambda value: event.modality == value)
        and chosen(query.country, lambda value: value in event.countries)
        and chosen(query.place_country, lambda value: value in {place.country for place in event.places})
        and chosen(query.article, lambda value: value in TOLD_BY[event.id])
        and chosen(query.actor, lambda pattern: any(is_party(party, pattern) for party in either))
        and sides_hold(event, (query.source, query.source_country), (query.target, query.target_country))
        and dated(event, query)
    )


def order(event: Event) -> tuple[bool, str, str, str]:
    first, last = event.when.earliest, event.when.latest
    return first is last is None, str(first or last), str(last or first), event.id


def expected(query: EventQuery) -> list[str]:
    found = sorted((event for event in EVENTS.values() if meets(event, query)), key=order)
    return [event.id for event in (found if query.sort == "when" else reversed(found))]


def choice(random: Random, values: Iterable[Any]) -> Choice[Any] | None:
    if random.random() < 0.75:
        return None
    picked = random.sample(sorted(values, key=str), k=random.randrange(1, 4))
    split = random.randrange(len(picked) + 1)
    return Choice(tuple(picked[:split]), tuple(picked[split:]))


def some_query(random: Random) -> EventQuery:
    codes = [code for code in COUNTRIES if code]
    low, high = sorted((some_day(random), some_day(random)))
    return EventQuery(
        actor=choice(random, PATTERNS),
        source=choice(random, PATTERNS),
        target=choice(random, PATTERNS),
        country=choice(random, codes),
        source_country=choice(random, codes),
        target_country=choice(random, codes),
        place_country=choice(random, codes),
        type=choice(random, TYPES),
        modality=choice(random, MODALITIES),
        article=choice(random, [article.key for article, _ in TIMELINE]) if random.random() < 0.3 else None,
        window=Window(random.choice([None, low]), random.choice([None, high])),
        match=random.choice(["possible", "certain"]),
        undated=random.choice(["exclude", "include", "only"]),
        sort=random.choice(["when", "-when"]),
        limit=random.choice([1, 3, 20, 1000]),
    )


def walk(store: Store, query: EventQuery) -> list[str]:
    """Every page of the query, one after the other."""
    page = store.find(query)
    ids = [event.id for event in page.events]
    while page.next is not None:
        assert len(page.events) == query.limit
        page = store.find(replace(query, after=page.next))
        ids += [event.id for event in page.events]
        assert len(ids) <= len(EVENTS)
    return ids


@pytest.mark.parametrize("seed", range(6))
def test_walking_a_query_gives_each_of_its_events_once_in_order(timeline: Store, seed: int) -> None:
    queries = [some_query(seeded(f"{seed}.{number}")) for number in range(120)]
    answers = [(query, walk(timeline, query)) for query in queries]
    for query, found in answers:
        assert found == expected(query), query
    assert sum(1 for _, found in answers if found) > 20


@pytest.mark.parametrize("seed", range(3))
def test_a_stream_gives_what_the_pages_give(timeline: Store, seed: int) -> None:
    for number in range(60):
        query = some_query(seeded(f"stream {seed}.{number}"))
        assert [event.id for event in timeline.stream(query)] == expected(query)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_leads_to_the_events_they_are_the_same(timeline: Store, path: Path, seed: int) -> None:
    db = sqlite3.connect(path)
    for number in range(100):
        query = some_query(seeded(f"lead {seed}.{number}"))
        for size in (0, plan.FEW):
            statement = plan.select(query, plan.choose(query, lambda _, size=size: size))
            assert [row[0] for row in db.execute(statement.text, statement.values)] == expected(query), query
    db.close()


def test_the_timeline_holds_every_kind_of_time() -> None:
    whens = [event.when for event in EVENTS.values()]
    assert sum(when == calendar_unit(2022) for when in whens) > 10
    assert sum(when.undated for when in whens) > 10
    assert sum(when.earliest is when.latest is None for when in whens) > 3
    assert len(EVENTS) > 300


def test_an_event_with_no_day_at_all_comes_last(timeline: Store) -> None:
    last = walk(timeline, EventQuery(sort="when", limit=50))[-1]
    assert EVENTS[last].when.edtf == ".."


def test_the_body_is_the_event_object_and_its_counts(timeline: Store) -> None:
    for event in timeline.stream(EventQuery()):
        body = json.loads(event.body)
        assert body["id"] == event.id
        assert list(body)[-4:] == ["quote", "mention_count", "article_count", "publisher_count"]
        assert tuple(body["countries"]) == EVENTS[event.id].countries


RUSSIA = PartyPattern(country="RUS")
CHINA = PartyPattern(country="CHN")
INDIA = PartyPattern(country="IND")


def any_of(*patterns: PartyPattern) -> Choice[PartyPattern]:
    return Choice(patterns)


def none_of(*patterns: PartyPattern) -> Choice[PartyPattern]:
    return Choice(none_of=patterns)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"source": any_of(CHINA)}, True),
        ({"target": any_of(CHINA)}, True),
        ({"source": any_of(CHINA), "target": any_of(RUSSIA)}, True),
        ({"source": any_of(RUSSIA), "target": any_of(CHINA)}, True),
        ({"source": any_of(CHINA), "target": any_of(CHINA)}, False),
        ({"source": any_of(CHINA, RUSSIA), "target": any_of(CHINA, RUSSIA)}, True),
        ({"source": any_of(CHINA), "target": any_of(INDIA)}, False),
        ({"source": any_of(CHINA), "target": none_of(CHINA)}, True),
        ({"source": any_of(CHINA), "target": none_of(RUSSIA)}, False),
        ({"target": none_of(CHINA)}, False),
        ({"source": none_of(INDIA)}, True),
        ({"source_country": Choice(("CHN",)), "target": any_of(RUSSIA)}, True),
        ({"source_country": Choice(("CHN",)), "target_country": Choice(("CHN",))}, False),
        ({"source": any_of(PartyPattern("chn.xi")), "source_country": Choice(("RUS",))}, False),
        ({"source": any_of(PartyPattern("chn.xi")), "source_country": Choice(("CHN",))}, True),
    ],
)
def test_a_meeting_has_two_different_parties_in_either_order(store: Store, asked: dict[str, Any], found: bool) -> None:
    xi = Party("Xi", "Xi Jinping", "chn.xi", "CHN", None, "GOV")
    putin = Party("Putin", "Vladimir Putin", "rus.putin", "RUS", None, "GOV")
    meeting = Event("CONSULT", within(DAY0, DAY0), Quote("Xi met Putin.", 0, 13, (3, 6)), (xi, putin, xi), mutual=True)
    store.add(Article("Xi met Putin."), [meeting])
    assert bool(store.find(EventQuery(**asked)).events) is found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"source": any_of(PartyPattern(country="RUS", sector="GOV"))}, True),
        ({"source": any_of(PartyPattern(country="RUS", sector="MIL"))}, False),
        ({"source": any_of(PartyPattern(country="UKR", sector="MIL"))}, True),
        ({"actor": any_of(PartyPattern(country="RUS", sector="MIL"))}, False),
        ({"country": Choice(("BLR",))}, True),
        ({"place_country": Choice(("BLR",))}, True),
        ({"place_country": Choice(("UKR",))}, False),
        ({"actor": any_of(PartyPattern(country="BLR"))}, False),
        ({"country": Choice(("USA",))}, False),
    ],
)
def test_a_country_and_its_sector_belong_to_one_party(store: Store, asked: dict[str, Any], found: bool) -> None:
    sides = (Party("Moscow", "Russia", "rus", "RUS", None, "GOV"), Party("the army", "army", None, "UKR", None, "MIL"))
    told = (Party("Washington", "United States", "usa", "USA"),)
    place = Place("Minsk", "Minsk", "city", "BLR")
    quote = Quote("Both fired.", 0, 11, (5, 10))
    event = Event("ASSAULT", within(DAY0, DAY0), quote, sides, attribution=told, places=(place,))
    store.add(Article("Both fired."), [event])
    assert bool(store.find(EventQuery(**asked)).events) is found


def test_a_stream_shows_the_timeline_as_it_was_when_it_began(store: Store) -> None:
    for article, events in TIMELINE[:10]:
        store.add(article, events)
    before = store.counts().events
    stream = store.stream(EventQuery(sort="when"))
    first = next(stream)
    for article, events in TIMELINE[10:]:
        store.add(article, events)
    rest = list(stream)
    assert 1 + len(rest) == before < store.counts().events
    assert first.id not in {event.id for event in rest}


def test_a_page_needs_a_limit(store: Store) -> None:
    with pytest.raises(ValueError, match="limit"):
        store.find(EventQuery(limit=None))


def test_types_are_counted(timeline: Store) -> None:
    counts = timeline.type_counts()
    assert counts == {name: sum(event.type == name for event in EVENTS.values()) for name in TYPES}

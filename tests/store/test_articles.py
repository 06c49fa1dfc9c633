"""Articles and what they report: kept once, counted right, in whatever order they come."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest

import dateline.store
from dateline.model import Article, Choice, Event, EventQuery, Party, PartyPattern, Quote
from dateline.store.base import Store, StoredEvent
from dateline.when import calendar_unit

RUSSIA = Party("Moscow", "Russia", "rus", "RUS", None, "GOV")
UKRAINE = Party("Kyiv", "Ukraine", "ukr", "UKR")
ATTACK = Event("ASSAULT", calendar_unit(2022, 2, 24), Quote("Moscow attacked.", 0, 16, (7, 15)), (RUSSIA,), (UKRAINE,))
TALKS = Event(
    "CONSULT", calendar_unit(2022, 3), Quote("They talked.", 17, 29, (22, 28)), (RUSSIA, UKRAINE), mutual=True
)
NEWS = Article("Moscow attacked. They talked.", published=date(2022, 3, 29), publisher="The Paper")
EARLIER = replace(NEWS, published=date(2022, 2, 25))


def only(store: Store) -> StoredEvent:
    [event] = store.find(EventQuery()).events
    return event


def counts(event: StoredEvent) -> tuple[int, int, int]:
    body = json.loads(event.body)
    return body["mention_count"], body["article_count"], body["publisher_count"]


def quoted(event: StoredEvent) -> str:
    return str(json.loads(event.body)["quote"]["article"])


def test_an_article_is_kept_with_its_events(store: Store) -> None:
    assert store.add(NEWS, [ATTACK, TALKS])
    held = store.article(NEWS.key)
    assert held is not None
    assert held.article == NEWS
    assert (held.status, held.event_count, held.countries) == ("stored", 2, ("RUS", "UKR"))
    assert (held.revision, held.updated) == (1, "2022-08-18T12:00:00Z")
    event = store.event(ATTACK.id)
    assert event is not None
    assert (event.revision, event.updated) == (1, "2022-08-18T12:00:00Z")
    assert store.event(NEWS.key) is store.article(ATTACK.id) is None


@pytest.mark.parametrize(
    "article",
    [
        Article("Text with \x00, é, 中 and 🙂."),
        Article(
            "Text.",
            "Title",
            date(2022, 8, 18),
            datetime(2022, 8, 17, 23, 30, tzinfo=UTC),
            "https://a.example/1",
            "The Paper",
            "en",
            "CC0",
            "our-1",
        ),
    ],
)
def test_an_article_comes_back_as_it_went_in(store: Store, article: Article) -> None:
    store.accept(article)
    held = store.article(article.key)
    assert held is not None
    assert held.article == article
    assert held.article.key == article.key


def test_the_same_article_twice_changes_nothing(store: Store) -> None:
    assert store.add(NEWS, [ATTACK])
    before = store.counts(), only(store)
    assert not store.add(NEWS, [ATTACK, TALKS])
    assert (store.counts(), only(store)) == before


def test_copies_are_mentions_of_one_event(store: Store) -> None:
    twice = replace(ATTACK, quote=Quote("Moscow attacked.", 30, 46, (37, 45)))
    store.add(NEWS, [ATTACK, twice, ATTACK])
    store.add(replace(NEWS, publisher="Wire"), [ATTACK])
    assert counts(only(store)) == (3, 2, 2)
    assert only(store).revision == 2


@pytest.mark.parametrize(
    ("origins", "publishers"),
    [
        ([{}, {"text": "Other."}], 0),
        ([{"publisher": "A"}, {"publisher": "A", "text": "Other."}], 1),
        ([{"publisher": "A"}, {"publisher": "B"}], 2),
        ([{"url": "https://a.example/1"}, {"url": "https://a.example/2"}], 1),
        ([{"url": "https://a.example/1"}, {"url": "https://b.example/1"}], 2),
        ([{"url": "https://a.example/1"}, {"publisher": "A"}, {}], 2),
        ([{"url": "https://a.example/1", "publisher": "A"}, {"publisher": "A"}], 1),
        ([{"url": "http://[broken"}], 0),
    ],
)
def test_publishers_are_told_apart_by_name_else_by_host(
    store: Store, origins: Sequence[dict[str, Any]], publishers: int
) -> None:
    for origin in origins:
        store.add(Article(**{"text": "Moscow attacked.", **origin}), [ATTACK])
    assert counts(only(store)) == (len(origins), len(origins), publishers)


@pytest.mark.parametrize("first", [0, 1, 2])
def test_the_canonical_mention_is_the_one_published_first(store: Store, first: int) -> None:
    articles = [NEWS, EARLIER, replace(NEWS, published=None)]
    for article in articles[first:] + articles[:first]:
        store.add(article, [ATTACK])
    assert quoted(only(store)) == EARLIER.key


def test_an_event_is_found_by_what_its_canonical_mention_says(store: Store) -> None:
    army = replace(RUSSIA, sector="MIL")
    store.add(NEWS, [ATTACK])
    store.add(EARLIER, [replace(ATTACK, source=(army,))])
    government, military = (PartyPattern(country="RUS", sector=sector) for sector in ("GOV", "MIL"))
    assert store.find(EventQuery(source=Choice((government,)))).events == ()
    assert store.find(EventQuery(source=Choice((military,)))).events == (only(store),)
    assert json.loads(only(store).body)["source"][0]["sector"] == "MIL"


def test_an_accepted_article_waits_until_it_is_settled(store: Store) -> None:
    assert store.accept(EARLIER)
    assert store.accept(NEWS)
    assert not store.accept(NEWS)
    assert store.pending(10) == [EARLIER, NEWS]
    assert store.pending(1) == [EARLIER]
    assert store.known([NEWS.key, "0" * 32]) == {NEWS.key}
    store.settle(NEWS, [ATTACK])
    assert store.pending(10) == [EARLIER]
    held = store.article(NEWS.key)
    assert held is not None
    assert (held.status, held.event_count) == ("stored", 1)
    assert (store.counts().articles, store.counts().pending, store.counts().events) == (2, 1, 1)


def test_what_is_not_pending_is_not_settled(store: Store) -> None:
    store.settle(NEWS, [ATTACK])
    assert store.counts().articles == 0
    store.add(NEWS, [])
    store.settle(NEWS, [ATTACK])
    store.refuse(NEWS.key, "too late")
    held = store.article(NEWS.key)
    assert held is not None
    assert (held.status, store.counts().events, store.counts().revision) == ("stored", 0, 1)


def test_a_refused_article_may_come_again(store: Store) -> None:
    store.accept(NEWS)
    store.refuse(NEWS.key, "no sense in it")
    held = store.article(NEWS.key)
    assert held is not None
    assert held.status == "rejected"
    assert store.pending(10) == []
    assert store.known([NEWS.key]) == set()
    assert store.accept(NEWS)
    assert store.pending(10) == [NEWS]


def test_a_pending_article_can_be_added(store: Store) -> None:
    store.accept(NEWS)
    assert store.add(NEWS, [ATTACK])
    assert store.pending(10) == []
    assert store.counts().events == 1


def test_each_change_of_the_timeline_counts_once(store: Store) -> None:
    steps = [
        lambda: store.accept(NEWS),
        lambda: store.accept(NEWS),
        lambda: store.settle(NEWS, [ATTACK, TALKS]),
        lambda: store.add(EARLIER, [ATTACK]),
        lambda: store.add(EARLIER, [ATTACK]),
        lambda: store.create_key("read"),
        lambda: store.accept(Article("Other.")),
        lambda: store.refuse(Article("Other.").key, "why"),
    ]
    revisions = []
    for step in steps:
        step()
        assert store.revision() == store.counts().revision
        revisions.append(store.revision())
    assert revisions == [1, 1, 2, 3, 3, 3, 4, 5]
    assert [event.revision for event in store.find(EventQuery(sort="when")).events] == [3, 2]
    assert store.find(EventQuery()).revision == 5


def test_many_keys_are_known_at_once(store: Store) -> None:
    articles = [Article(f"Text {number}.") for number in range(5)]
    for article in articles:
        store.add(article, [])
    others = (f"{number:032x}" for number in range(2500))
    assert store.known([*others, *(article.key for article in articles)]) == {article.key for article in articles}


def test_articles_come_newest_first_and_those_without_a_date_last(store: Store) -> None:
    days = [date(2022, 3, 1), None, date(2022, 3, 2), date(2022, 3, 1), None]
    articles = [Article(f"Text {number}.", published=day) for number, day in enumerate(days)]
    for article in articles:
        store.add(article, [])
    found: list[Article] = []
    page = store.articles(limit=2)
    found += [held.article for held in page.articles]
    while page.next is not None:
        page = store.articles(limit=2, after=page.next)
        found += [held.article for held in page.articles]
        assert len(found) <= len(articles)
    expected = sorted(articles, key=lambda it: (-it.published.toordinal() if it.published else 0, it.key))
    assert found == expected
    assert page.revision == 5


def told(seed: int) -> list[tuple[Article, list[Event]]]:
    """Articles that share events, told a little differently by each."""
    random = Random(seed)  # noqa: S311
    acts = [replace(ATTACK, when=calendar_unit(2022, month)) for month in range(1, 6)] + [TALKS]
    articles = []
    for number in range(25):
        day = random.choice([None, date(2022, 2, random.randrange(1, 4))])
        article = Article(f"Text {number}.", published=day, publisher=random.choice([None, "A", "B"]))
        events = [
            replace(act, quote=Quote("Words.", start, start + 6, (start, start + 1)), confidence=number / 100)
            for act in random.sample(acts, 3)
            for start in (0, number)
        ]
        events.append(replace(events[0], confidence=1.0))
        articles.append((article, events))
    return articles


def kept(path: Path, articles: Sequence[tuple[Article, list[Event]]], random: Random) -> list[str]:
    """The bodies of a new store that took these articles, some of them by way of waiting."""
    store = dateline.store.open(f"sqlite:///{path}")
    for article, reported in articles:
        events = random.sample(reported, len(reported))
        if random.random() < 0.5:
            store.add(article, events)
        else:
            store.accept(article)
            store.settle(article, events)
    bodies = [event.body for event in store.stream(EventQuery(sort="when"))]
    store.close()
    return bodies


@pytest.mark.parametrize("seed", range(5))
def test_the_same_articles_in_any_order_give_the_same_bytes(tmp_path: Path, seed: int) -> None:
    random = Random(seed)  # noqa: S311
    articles = told(seed)
    reference = kept(tmp_path / "reference.db", articles, random)
    again = articles + random.sample(articles, 8)
    random.shuffle(again)
    assert kept(tmp_path / "again.db", again, random) == reference
    assert len(reference) == 6

"""Actors found by the beginnings of words, country, sector and kind, against a plain reading."""

from random import Random

import pytest

from dateline.codes.actors import actor, everyone, find_actor, pattern
from dateline.codes.names import words
from dateline.codes.search import search
from dateline.errors import UnknownNameError
from dateline.model import Actor, ActorQuery, Choice

EVERYONE = sorted(everyone(), key=lambda known: known.id)


def ids(query: ActorQuery, after: str = "") -> list[str]:
    return [entry.actor.id for entry in search(query, after)]


# The plain reading.


def bears(known: Actor, beginnings: tuple[str, ...]) -> bool:
    return any(
        all(any(word.startswith(beginning) for word in words(name)) for beginning in beginnings)
        for name in (known.id, known.name, *known.aliases)
    )


def is_one_of(choice: Choice[str] | None, value: str | None) -> bool:
    return choice is None or not choice.any_of or value in choice.any_of


def is_none_of(choice: Choice[str] | None, value: str | None) -> bool:
    return choice is None or value not in choice.none_of


def meets(known: Actor, query: ActorQuery) -> bool:
    standings = [(known.country, known.sector), *((role.country, role.sector) for role in known.roles)]
    return (
        bears(known, query.words)
        and is_one_of(query.kind, known.kind)
        and is_none_of(query.kind, known.kind)
        and any(is_one_of(query.country, home) and is_one_of(query.sector, sector) for home, sector in standings)
        and all(is_none_of(query.country, home) and is_none_of(query.sector, sector) for home, sector in standings)
    )


def some_choice(random: Random, values: list[str]) -> Choice[str] | None:
    if random.random() < 0.5:
        return None
    chosen = tuple(random.sample(values, random.randrange(1, 3)))
    return random.choice([Choice(chosen), Choice((), chosen), Choice(chosen[:1], chosen[1:])])


def some_query(random: Random) -> ActorQuery:
    name = words(random.choice(EVERYONE).name)
    asked = [word[: random.randrange(1, 5)] for word in random.sample(name, random.randrange(min(3, len(name)) + 1))]
    return ActorQuery(
        tuple(asked),
        some_choice(random, ["RUS", "UKR", "USA", "PSE"]),
        some_choice(random, ["GOV", "MIL", "REB", "LEG"]),
        some_choice(random, ["person", "office", "group", "country"]),
    )


@pytest.mark.parametrize("seed", range(60))
def test_a_search_gives_all_who_meet_it_in_the_order_of_their_ids(seed):
    query = some_query(Random(seed))  # noqa: S311
    assert ids(query) == [known.id for known in EVERYONE if meets(known, query)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Putin", "rus.putin"),
        ("vladimir put", "rus.putin"),
        ("PUTIN vladimir", "rus.putin"),
        ("rus.putin", "rus.putin"),
        ("Erdoğan", "tur.erdogan"),
        ("elysee", "fra.gov"),
        ("qaeda", "al-qaeda"),
        ("kreml", "rus.gov"),
        ("rus.gov", "rus.gov"),
        ("united kingd", "gbr"),
        ("nato", "nato"),
    ],
)
def test_an_actor_is_found_by_the_beginnings_of_words_of_its_id_name_or_alias(text, expected):
    assert expected in ids(ActorQuery(words(text)))


@pytest.mark.parametrize("text", ["utin", "putin erdogan", "ladimir", "putinx", "xyzzy"])
def test_no_other_part_of_a_word_will_do_and_all_must_be_of_one_name(text):
    assert ids(ActorQuery(words(text))) == []


def test_a_country_finds_itself_its_sectors_and_its_people():
    found = ids(ActorQuery(country=Choice(("RUS",))))
    assert {"rus", "rus.gov", "rus.cvl", "rus.putin", "wagner-group"} <= set(found)


def test_a_sector_finds_who_holds_or_held_an_office_of_it():
    found = ids(ActorQuery(sector=Choice(("GOV",)), kind=Choice(("person",))))
    assert {"rus.putin", "usa.trump"} <= set(found)


def test_a_search_goes_on_from_behind_an_id():
    everything = ids(ActorQuery())
    assert ids(ActorQuery(), everything[4000]) == everything[4001:]
    assert ids(ActorQuery(), everything[-1]) == []


def test_each_is_matched_as_a_filter_by_its_id_matches():
    assert all(entry.pattern == pattern(entry.actor.id) for entry in search(ActorQuery()))


def test_every_name_finds_its_actor():
    for known in EVERYONE[::40]:
        for name in (known.id, known.name, *known.aliases):
            assert known.id in ids(ActorQuery(words(name))), name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RUS", ("rus",)),
        ("rus.GOV", ("rus.gov",)),
        ("Putin", ("rus.putin",)),
        ("Putn", ("rus.putin",)),
        ("Congo", find_actor("Congo")),
    ],
)
def test_what_is_no_id_brings_the_ids_that_may_be_meant(text, expected):
    with pytest.raises(UnknownNameError) as caught:
        actor(text)
    assert caught.value.suggestions == expected


def test_a_misspelt_id_brings_those_that_are_near():
    with pytest.raises(UnknownNameError) as caught:
        actor("rus.puttin")
    assert caught.value.suggestions[0] == "rus.putin"

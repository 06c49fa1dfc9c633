"""Identity and refusals of the domain's facts."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.errors import BadArticleError
from dateline.model import Article, Choice, Event, Party, Place, Quote, Role
from dateline.when import calendar_unit

RUSSIA = Party("Moscow", "Russia", "rus", "RUS")
UKRAINE = Party("Kyiv", "Ukraine", "ukr", "UKR")
ATTACK = Event(
    "ASSAULT", calendar_unit(2022, 2, 24), Quote("Moscow attacked Kyiv.", 0, 21, (7, 15)), (RUSSIA,), (UKRAINE,)
)


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_article_holds_text(text: str) -> None:
    with pytest.raises(BadArticleError, match="text"):
        Article(text)


def test_a_lone_surrogate_is_refused_with_its_place() -> None:
    with pytest.raises(BadArticleError, match="`title` holds a lone surrogate at character 2"):
        Article("words", title="ab\ud800")


@pytest.mark.parametrize(
    "change",
    [
        {"text": "other"},
        {"title": "t"},
        {"published": date(2022, 2, 25)},
        {"url": "https://a.example/1"},
        {"publisher": "P"},
    ],
)
def test_the_key_says_text_title_date_and_origin(change: dict[str, object]) -> None:
    article = Article("words", published=date(2022, 2, 24))
    assert replace(article, **change).key != article.key


def test_the_key_ignores_what_does_not_identify() -> None:
    article = Article("words", url="https://a.example/1")
    other = replace(article, publisher="P", external_id="7", language="en", rights="all")
    assert other.key == article.key


def test_reports_in_other_words_are_one_event() -> None:
    said_otherwise = replace(
        ATTACK,
        quote=Quote("Kyiv was attacked by Russia.", 5, 33, (14, 22)),
        source=(replace(RUSSIA, text="Russia"),),
        confidence=0.9,
    )
    assert said_otherwise.id == ATTACK.id


@pytest.mark.parametrize(
    "change",
    [
        {"type": "COERCE"},
        {"modality": "negated"},
        {"when": calendar_unit(2022, 2)},
        {"source": (UKRAINE,), "target": (RUSSIA,)},
        {"places": (Place("Odesa", "Odesa", "city", "UKR"),)},
    ],
)
def test_what_differs_in_substance_is_another_event(change: dict[str, object]) -> None:
    assert replace(ATTACK, **change).id != ATTACK.id


@pytest.mark.parametrize("party", [Party("Putin", "Vladimir Putin", "rus.putin", "RUS", None, "GOV"), RUSSIA])
def test_between_states_it_is_the_country_that_acts(party: Party) -> None:
    assert replace(ATTACK, source=(party,)).id == ATTACK.id


def test_inside_a_country_it_counts_who_acts() -> None:
    home = replace(ATTACK, source=(UKRAINE,), target=(Party("protesters", "protesters", None, "UKR", None, "CVL"),))
    police = Party("police", "Police of Ukraine", "ukr.cop", "UKR", None, "COP")
    assert replace(home, source=(police,)).id != home.id


def test_the_order_of_parties_is_no_difference() -> None:
    both = replace(ATTACK, source=(RUSSIA, UKRAINE), target=(), mutual=True)
    assert replace(both, source=(UKRAINE, RUSSIA)).id == both.id


def test_countries_are_those_of_both_sides_and_places() -> None:
    event = replace(
        ATTACK, places=(Place("Minsk", "Minsk", "city", "BLR"),), attribution=(Party("US", "US", "usa", "USA"),)
    )
    assert event.countries == ("BLR", "RUS", "UKR")


def test_a_mutual_event_has_no_target() -> None:
    with pytest.raises(ValueError, match="mutual"):
        replace(ATTACK, mutual=True)


def test_an_office_is_held_on_its_first_and_last_day() -> None:
    role = Role("president", "USA", "GOV", date(2017, 1, 20), date(2021, 1, 20))
    held = [role.held_on(date.fromisoformat(day)) for day in ("2017-01-19", "2017-01-20", "2021-01-20", "2021-01-21")]
    assert held == [False, True, True, False]


def test_an_empty_choice_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        Choice()

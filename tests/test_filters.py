import pytest

from dateline import filters
from dateline.errors import FilterError
from dateline.filters import Resolved
from dateline.model import Choice, PartyPattern

RUSSIA, CHINA = PartyPattern(country="RUS"), PartyPattern(country="CHN")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RUS", Choice(("RUS",))),
        ("ru,China", Choice(("RUS", "CHN"))),
        ("-RUS", Choice((), ("RUS",))),
        ("RUS,-chn,Russia", Choice(("RUS",), ("CHN",))),
    ],
)
def test_a_comma_is_or_and_a_dash_is_not(text, expected):
    assert filters.country_choice(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rus", Choice((RUSSIA,))),
        ("Russia,-china", Choice((RUSSIA,), (CHINA,))),
        ("chn.mil", Choice((PartyPattern(country="CHN", sector="MIL"),))),
        ("NATO", Choice((PartyPattern(actor="nato"),))),
    ],
)
def test_actors_are_countries_sectors_or_names(text, expected):
    assert filters.parties(text)[0] == expected


def test_how_each_actor_was_understood_is_told_in_order():
    _, resolved = filters.parties("-putin,Russia")
    assert resolved == (Resolved("putin", ("rus.putin",)), Resolved("Russia", ("rus",)))


def test_words_are_those_of_the_vocabulary():
    assert filters.event_types("AGREE,-ASSAULT") == Choice(("AGREE",), ("ASSAULT",))
    assert filters.modalities("asserted,future") == Choice(("asserted", "future"))


@pytest.mark.parametrize("read", [filters.country_choice, filters.parties])
def test_of_many_unknown_names_every_one_is_told(read):
    with pytest.raises(FilterError) as caught:
        read(",".join(f"nobody {number}" for number in range(100)))
    assert [fault.detail for fault in caught.value.faults] == [f"'nobody {number}' is unknown" for number in range(100)]


def test_sectors_and_kinds_are_those_of_the_vocabularies():
    assert filters.sectors("GOV,-ELI") == Choice(("GOV",), ("ELI",))
    assert filters.actor_kinds("person") == Choice(("person",))


def test_the_words_of_a_name_are_folded_and_each_once():
    assert filters.name_words("Élysée,  putin PUTIN") == ("elysee", "putin")


def test_any_modality_is_no_filter():
    assert filters.modalities("any") is None


def test_article_keys_are_taken_as_they_are():
    key = "0123456789abcdef" * 2
    assert filters.article_keys(f"-{key}") == Choice((), (key,))


@pytest.mark.parametrize(
    ("read", "text", "details"),
    [
        (filters.country_choice, "", ["holds an empty item"]),
        (filters.country_choice, "RUS,,CHN", ["holds an empty item"]),
        (filters.country_choice, "RUS,-", ["holds an empty item"]),
        (filters.country_choice, "Congo,Xyzland", ["'Congo' is ambiguous", "'Xyzland' is unknown"]),
        (filters.parties, "nobody at all,", ["'nobody at all' is unknown", "holds an empty item"]),
        (filters.event_types, "agree", ["'agree' is unknown"]),
        (filters.sectors, "gov", ["'gov' is unknown"]),
        (filters.actor_kinds, "person,", ["holds an empty item"]),
        (filters.name_words, "", ["holds no word"]),
        (filters.name_words, " … ", ["holds no word"]),
        (filters.modalities, "any,future", ["'any' is unknown"]),
        (filters.article_keys, "ABC", ["'ABC' is not an article's id: 32 hexadecimal digits"]),
    ],
)
def test_every_fault_of_a_filter_is_told(read, text, details):
    with pytest.raises(FilterError) as caught:
        read(text)
    assert [fault.detail for fault in caught.value.faults] == details


def test_a_fault_suggests_what_was_meant_and_lists_a_closed_vocabulary():
    with pytest.raises(FilterError) as caught:
        filters.modalities("futur")
    [fault] = caught.value.faults
    assert fault.suggestions == ("future",)
    assert fault.allowed == filters.MODALITIES


def test_an_ambiguous_country_suggests_its_candidates():
    with pytest.raises(FilterError) as caught:
        filters.country_choice("Congo")
    assert {"COD", "COG"} <= set(caught.value.faults[0].suggestions)

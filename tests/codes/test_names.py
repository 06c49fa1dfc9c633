"""Names compared whatever their case, accents, apostrophes, dashes and spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes.names import fold, look_up_key, nearest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Erdoğan", "erdogan"),
        ("İbrahim Kalın", "ibrahim kalin"),
        ("Élysée", "elysee"),
        ("Côte d’Ivoire", "cote d'ivoire"),
        ("Jens  Stoltenberg\n", "jens stoltenberg"),
        ("Al–Shabaab", "al-shabaab"),
        ("Wałęsa", "walesa"),
        ("Straße", "strasse"),
        ("NATO", "nato"),
        ("", ""),
    ],
)
def test_folding_leaves_plain_lower_case_words(text, expected):
    assert fold(text) == expected


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


def test_a_leading_article_does_not_count():
    assert look_up_key("The  Gambia") == "gambia"
    assert look_up_key("Thessaloniki") == "thessaloniki"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Frnace", ("France",)), ("chna", ("China",)), ("Sudna", ("Sudan",)), ("xyzzy", ()), ("x" * 10_000, ())],
)
def test_the_nearest_names_are_suggested_as_they_are_written(text, expected):
    assert nearest(text, ["France", "China", "Sudan", "Peru"]) == expected


def test_no_more_suggestions_than_asked_for():
    assert len(nearest("Guinea", ["Guinea", "Guineas", "Guinean", "Guyana"], n=2)) == 2

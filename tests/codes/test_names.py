"""Names compared whatever their case, accents, apostrophes, dashes and spaces."""

import difflib
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes.actors import actors
from dateline.codes.countries import countries
from dateline.codes.names import Spellings, fold, look_up_key, nearest, words

NAMES = [known.name for known in (*countries().values(), *actors().values())]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("al-Qaeda in the Maghreb", ("al", "qaeda", "in", "the", "maghreb")),
        ("rus.gov", ("rus", "gov")),
        ("Côte d’Ivoire", ("cote", "d", "ivoire")),
        ("G20_2022", ("g20", "2022")),
        ("…", ()),
    ],
)
def test_words_are_runs_of_letters_and_digits(text, expected):
    assert words(text) == expected


def misspelt(name: str, random: Random) -> str:
    at, letter = random.randrange(len(name)), random.choice("aeinrst")
    swapped = name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :]
    return name[:at] + random.choice([name[at + 1 :], letter + name[at:], letter + name[at + 1 :], swapped])


def ratio(text: str, name: str) -> float:
    return difflib.SequenceMatcher(None, fold(name), fold(text)).ratio()


@pytest.mark.parametrize("seed", range(60))
def test_among_many_names_the_best_is_the_one_that_comparing_all_would_give(seed):
    random = Random(seed)  # noqa: S311
    text = misspelt(random.choice(NAMES), random)
    found = Spellings(NAMES).nearest(text)
    best = max(ratio(text, name) for name in NAMES)
    assert ratio(text, found[0]) == best if best >= 0.7 else found == ()


@pytest.mark.parametrize("text", ["", "xyzzy", "x" * 100_000, "nobody at all", "Путин"])
def test_among_many_names_none_may_be_near(text):
    assert Spellings(NAMES).nearest(text) == ()


@given(st.text(max_size=20), st.integers(1, 4))
def test_no_more_names_than_asked_for_and_all_of_them_known(text, n):
    found = Spellings(["Guinea", "Guineas", "Guinean", "Guyana"]).nearest(text, n)
    assert len(set(found)) == len(found) <= n

"""Places by name, with their country, level, state and point."""

import pytest

from dateline.codes.countries import countries
from dateline.codes.places import place_lines, places_named


@pytest.mark.parametrize(
    ("form", "country", "level"),
    [
        ("Kyiv", "UKR", "city"),
        ("Kiev", "UKR", "city"),
        ("Zaporizhzhia", "UKR", "city"),
        ("Khan Younis", "PSE", "city"),
        ("Ludwigshafen", "DEU", "city"),
        ("Chișinău", "MDA", "city"),
        ("Chisinau", "MDA", "city"),
        ("Crimea", "UKR", "region"),
        ("Texas", "USA", "region"),
        ("Cook County", "USA", "region"),
        ("Latin America", None, "region"),
        ("Red Sea", None, "site"),
    ],
)
def test_a_name_stands_for_a_place(form, country, level):
    first = places_named(form)[0]
    assert (first.country, first.level) == (country, level)


def test_the_larger_place_of_a_name_comes_first():
    assert [place.country for place in places_named("London") if place.level == "city"][:2] == ["GBR", "CAN"]


@pytest.mark.parametrize(("form", "state"), [("Springfield", "IL"), ("Paris", "TX"), ("London", "ON"), ("Texas", "TX")])
def test_american_and_canadian_places_have_their_state(form, state):
    assert state in {place.state for place in places_named(form)}


@pytest.mark.parametrize(
    ("form", "lat", "lon"), [("Moscow", 55.75, 37.62), ("Bakhmut", 48.59, 38.0), ("Crimea", 45.3, 34.4)]
)
def test_places_have_a_point(form, lat, lon):
    first = places_named(form)[0]
    assert first.lat == pytest.approx(lat, abs=0.05)
    assert first.lon == pytest.approx(lon, abs=0.05)


@pytest.mark.parametrize("form", ["Nice", "Mobile", "Reading", "Split", "Jackson", "Paris"])
def test_a_name_that_is_also_a_word_or_a_persons_is_unsure(form):
    assert all(place.unsure for place in places_named(form))


@pytest.mark.parametrize("form", ["Kyiv", "Aleppo", "Ouagadougou"])
def test_a_name_with_one_meaning_is_sure(form):
    assert not any(place.unsure for place in places_named(form))


def test_an_unknown_name_has_no_place():
    assert places_named("Nowhereville") == ()


def test_every_place_is_well_formed():
    for form in place_lines():
        for place in places_named(form):
            assert place.country is None or place.country in countries()
            assert place.lat is None or -90 <= place.lat <= 90
            assert place.lon is None or -180 <= place.lon <= 180
            assert place.inhabitants >= 0

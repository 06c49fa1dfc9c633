"""Countries by code, name and alias."""

import re
from datetime import date

import pytest

from dateline.codes.countries import countries, find_country
from dateline.errors import UnknownNameError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RUS", "RUS"),
        ("rus", "RUS"),
        ("RU", "RUS"),
        ("Russia", "RUS"),
        ("russian federation", "RUS"),
        ("US", "USA"),
        ("U.S.", "USA"),
        ("america", "USA"),
        ("the United States", "USA"),
        ("UK", "GBR"),
        ("Great Britain", "GBR"),
        ("UAE", "ARE"),
        ("the Netherlands", "NLD"),
        ("Holland", "NLD"),
        ("Ivory Coast", "CIV"),
        ("Cote d’Ivoire", "CIV"),
        ("Türkiye", "TUR"),
        ("turkiye", "TUR"),
        ("Turkey", "TUR"),
        ("Burma", "MMR"),
        ("Myanmar", "MMR"),
        ("Swaziland", "SWZ"),
        ("Eswatini", "SWZ"),
        ("Czech Republic", "CZE"),
        ("Macedonia", "MKD"),
        ("East Timor", "TLS"),
        ("DRC", "COD"),
        ("DR Congo", "COD"),
        ("Republic of the Congo", "COG"),
        ("Congo-Brazzaville", "COG"),
        ("Guinea", "GIN"),
        ("Guinea-Bissau", "GNB"),
        ("Equatorial Guinea", "GNQ"),
        ("Papua New Guinea", "PNG"),
        ("South Korea", "KOR"),
        ("Republic of Korea", "KOR"),
        ("DPRK", "PRK"),
        ("Republic of China", "TWN"),
        ("People's Republic of China", "CHN"),
        ("People’s Republic of China", "CHN"),
        ("Hong Kong", "HKG"),
        ("Taiwan", "TWN"),
        ("Palestine", "PSE"),
        ("Kosovo", "XKX"),
        ("XK", "XKX"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Dominica", "DMA"),
        ("Dominican Republic", "DOM"),
        ("Samoa", "WSM"),
        ("American Samoa", "ASM"),
        ("Ireland", "IRL"),
        ("Sudan", "SDN"),
        ("South Sudan", "SSD"),
        ("Vatican", "VAT"),
        ("Holy See", "VAT"),
        ("São Tomé and Príncipe", "STP"),
        ("Sao Tome and Principe", "STP"),
        ("USSR", "SUN"),
        ("Soviet Union", "SUN"),
        ("Yugoslavia", "YUG"),
        ("Serbia and Montenegro", "SCG"),
        ("Czechoslovakia", "CSK"),
        ("East Germany", "DDR"),
        ("GDR", "DDR"),
        ("Zaire", "ZAR"),
    ],
)
def test_a_country_is_found_by_code_name_and_alias(text, expected):
    assert find_country(text) == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Congo", {"COD", "COG"}),
        ("korea", {"KOR", "PRK"}),
        ("Virgin Islands", {"VGB", "VIR"}),
        ("CS", {"SCG", "CSK"}),
    ],
)
def test_a_shared_name_is_ambiguous_and_names_its_candidates(text, codes):
    with pytest.raises(UnknownNameError) as caught:
        find_country(text)
    assert caught.value.ambiguous
    assert set(caught.value.suggestions) == codes


@pytest.mark.parametrize(("text", "suggestion"), [("Frnace", "France"), ("Ukrane", "Ukraine"), ("Tawain", "Taiwan")])
def test_an_unknown_name_brings_the_nearest_ones(text, suggestion):
    with pytest.raises(UnknownNameError) as caught:
        find_country(text)
    assert not caught.value.ambiguous
    assert suggestion in caught.value.suggestions


@pytest.mark.parametrize("text", ["", " ", "Atlantis", "XYZ"])
def test_what_is_no_country_is_unknown(text):
    with pytest.raises(UnknownNameError):
        find_country(text)


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("SUN", "1922-12-30", "1991-12-25"),
        ("YUG", "1918-12-01", "2003-02-03"),
        ("SCG", "2003-02-04", "2006-06-04"),
        ("CSK", "1918-10-28", "1992-12-31"),
        ("DDR", "1949-10-07", "1990-10-02"),
        ("ZAR", "1971-10-27", "1997-05-16"),
        ("COD", "1997-05-17", None),
        ("SSD", "2011-07-09", None),
        ("XKX", "2008-02-17", None),
        ("RUS", None, None),
    ],
)
def test_a_code_has_the_days_on_which_it_stood_for_a_country(code, first, last):
    country = countries()[code]
    assert (country.first, country.last) == (_day(first), _day(last))


def test_the_codes_are_iso_3166_in_order_with_kosovo_and_the_withdrawn_ones():
    codes = list(countries())
    withdrawn = ["SUN", "YUG", "SCG", "CSK", "DDR", "ZAR"]
    assert codes[-6:] == withdrawn
    assert codes[:-6] == sorted(codes[:-6])
    assert len(codes) == 249 + len(["XKX"]) + len(withdrawn)


def test_every_country_is_well_formed():
    for code, country in countries().items():
        assert re.fullmatch("[A-Z]{3}", code)
        assert country.alpha3 == code
        assert country.alpha2 is None or re.fullmatch("[A-Z]{2}", country.alpha2)
        assert -90 <= country.lat <= 90
        assert -180 <= country.lon <= 180
        assert country.name not in country.aliases


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("RUS", {"Russian", "Russians"}),
        ("FRA", {"French", "Frenchman", "Frenchmen", "Frenchwoman"}),
        ("POL", {"Polish", "Pole", "Poles"}),
        ("GBR", {"British", "Briton", "Britons", "Scottish", "Welsh"}),
        ("NER", {"Nigerien"}),
        ("NGA", {"Nigerian"}),
        ("SUN", {"Soviet", "Soviets"}),
    ],
)
def test_demonyms_are_adjectives_and_nouns_in_both_numbers(code, forms):
    assert forms <= set(countries()[code].demonyms)


def test_a_country_has_one_point_that_stands_for_it():
    assert (countries()["RUS"].lat, countries()["RUS"].lon) == (60.0, 100.0)


@pytest.mark.parametrize(
    ("code", "capital"), [("AUS", "Canberra"), ("USA", "Washington"), ("CHE", "Bern"), ("HKG", None)]
)
def test_a_country_has_its_capital(code, capital):
    assert countries()[code].capital == capital


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

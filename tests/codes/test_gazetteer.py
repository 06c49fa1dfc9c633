"""The surface forms that a text is searched for."""

import re
from datetime import date
from typing import Any

import pytest

from dateline.codes.actors import actor
from dateline.codes.countries import countries
from dateline.codes.gazetteer import Surface, surfaces
from dateline.codes.places import places_named
from dateline.codes.plover import orgs, sectors
from dateline.codes.standing import standings


def readings(form: str, day: str = "2022-08-18") -> list[Surface]:
    """Give what a form stands for on a day."""
    on = date.fromisoformat(day)
    return [
        one
        for one in surfaces()
        if one.form == form and (one.first is None or one.first <= on) and (one.last is None or on <= one.last)
    ]


@pytest.mark.parametrize(
    ("form", "kind", "country", "org", "sector", "actor_id"),
    [
        ("China", "country", "CHN", None, None, "chn"),
        ("U.S.", "country", "USA", None, None, "usa"),
        ("US", "country", "USA", None, None, "usa"),
        ("UAE", "country", "ARE", None, None, "are"),
        ("DRC", "country", "COD", None, None, "cod"),
        ("Russian", "demonym", "RUS", None, None, "rus"),
        ("Frenchmen", "demonym", "FRA", None, None, "fra"),
        ("Kremlin", "office", "RUS", None, "GOV", "rus.gov"),
        ("Élysée", "office", "FRA", None, "GOV", "fra.gov"),
        ("Elysee", "office", "FRA", None, "GOV", "fra.gov"),
        ("Pentagon", "office", "USA", None, "MIL", "usa.mil"),
        ("Capitol Hill", "office", "USA", None, "LEG", "usa.leg"),
        ("People's Liberation Army", "organization", "CHN", None, "MIL", "chn.mil"),
        ("IDF", "organization", "ISR", None, "MIL", "isr.mil"),
        ("FSB", "organization", "RUS", None, "SPY", "rus.spy"),
        ("FBI", "organization", "USA", None, "COP", "usa.cop"),
        ("Putin", "person", "RUS", None, "GOV", "rus.putin"),
        ("Vladimir Putin", "person", "RUS", None, "GOV", "rus.putin"),
        ("Zelenskyy", "person", "UKR", None, "GOV", "ukr.zelensky"),
        ("Erdogan", "person", "TUR", None, "GOV", "tur.erdogan"),
        ("Anthony Blinken", "person", "USA", None, "GOV", "usa.blinken"),
        ("Shoigu", "person", "RUS", None, "MIL", "rus.shoigu"),
        ("Guterres", "person", None, "UNO", None, "un.guterres"),
        ("UN chief", "office", None, "UNO", None, "un.guterres"),
        ("United Nations", "organization", None, "UNO", None, "un"),
        ("WHO", "organization", None, "UNO", None, "who"),
        ("European Commission", "organization", None, "EUR", None, "european-commission"),
        ("NATO", "organization", None, "IGO", None, "nato"),
        ("African Union", "organization", None, "IGO", None, "african-union"),
        ("Red Cross", "organization", None, "NGO", None, "icrc"),
        ("Islamic State", "group", None, "IMG", "REB", "islamic-state"),
        ("al-Qaeda", "group", None, "IMG", "REB", "al-qaeda"),
        ("Hamas", "group", "PSE", None, "REB", "hamas"),
        ("Hezbollah", "group", "LBN", None, "REB", "hezbollah"),
        ("M23", "group", "COD", None, "REB", "m23"),
        ("Wagner Group", "group", "RUS", None, "PRM", "wagner-group"),
        ("Boko Haram", "group", "NGA", None, "REB", "boko-haram"),
        ("Labour Party", "group", "GBR", None, "PTY", "labour-party"),
        ("Xinhua", "organization", "CHN", None, "JRN", "xinhua"),
    ],
)
def test_a_form_stands_for(form, kind, country, org, sector, actor_id):
    [one] = readings(form)
    assert (one.kind, one.country, one.org, one.sector, one.actor) == (kind, country, org, sector, actor_id)


@pytest.mark.parametrize(
    ("form", "day", "expected"),
    [
        ("Taliban", "2021-08-14", ("AFG", "REB", "taliban")),
        ("Taliban", "2021-08-15", ("AFG", "GOV", "taliban")),
        ("Trump", "2016-06-01", ("USA", None, "usa.trump")),
        ("Trump", "2018-06-01", ("USA", "GOV", "usa.trump")),
        ("Trump", "2022-06-01", ("USA", "ELI", "usa.trump")),
        ("Trump", "2025-06-01", ("USA", "GOV", "usa.trump")),
        ("Rapid Support Forces", "2022-01-01", ("SDN", "PRM", "rapid-support-forces")),
        ("Rapid Support Forces", "2023-05-01", ("SDN", "REB", "rapid-support-forces")),
        ("Stoltenberg", "2012-01-01", ("NOR", "GOV", "nato.stoltenberg")),
        ("Stoltenberg", "2022-01-01", (None, None, "nato.stoltenberg")),
        ("Navalny", "2021-01-17", ("RUS", "OPP", "rus.navalny")),
        ("Imran Khan", "2022-04-10", ("PAK", "GOV", "pak.imran-khan")),
        ("Imran Khan", "2022-04-11", ("PAK", "OPP", "pak.imran-khan")),
        ("Kim", "2005-01-01", ("PRK", "GOV", "prk.kim-jong-il")),
        ("Kim", "2022-01-01", ("PRK", "GOV", "prk.kim-jong-un")),
        ("Sharif", "2015-01-01", ("PAK", "GOV", "pak.nawaz-sharif")),
        ("Sharif", "2022-06-01", ("PAK", "GOV", "pak.shehbaz-sharif")),
        ("UN chief", "2010-01-01", (None, None, "un.ban-ki-moon")),
        ("Soviet Union", "1980-01-01", ("SUN", None, "sun")),
        ("Zaire", "1996-01-01", ("ZAR", None, "zar")),
        ("Yugoslavia", "1999-04-01", ("YUG", None, "yug")),
        ("Serbia", "1999-04-01", ("SRB", None, "srb")),
        ("South Sudan", "2011-07-08", ("SSD", None, "ssd")),
    ],
)
def test_the_day_decides_what_a_form_stands_for(form, day, expected):
    found = {(one.country, one.sector, one.actor) for one in readings(form, day)}
    assert expected in found
    assert len({actor_id for _, _, actor_id in found}) == 1 or form == "Sharif"


def test_a_surname_alone_stands_for_nobody_long_before_the_first_office():
    assert readings("Zelensky", "2015-01-01") == []
    assert [one.sector for one in readings("Zelensky", "2019-04-01")] == [None]
    assert [one.actor for one in readings("Volodymyr Zelensky", "2015-01-01")] == ["ukr.zelensky"]


@pytest.mark.parametrize(
    ("form", "day"), [("Soviet Union", "2022-01-01"), ("Zaire", "1997-05-17"), ("Brown", "2022-01-01")]
)
def test_a_form_has_no_reading_outside_its_days(form, day):
    assert readings(form, day) == []


@pytest.mark.parametrize(
    "form",
    ["Jordan", "Chad", "Turkey", "Georgia", "Mali", "Congo", "Kim", "Congress"],
)
def test_a_form_that_is_also_something_else_wants_something_near_it(form):
    assert all(one.ambiguous for one in surfaces() if one.form == form)


@pytest.mark.parametrize("form", ["Russia", "China", "Putin", "Hamas", "NATO", "Kremlin", "Ukrainian"])
def test_a_form_with_one_meaning_stands_alone(form):
    assert not any(one.ambiguous for one in surfaces() if one.form == form)


@pytest.mark.parametrize("form", ["March", "Price", "Hit", "Say", "Turk Cypriot", "us", "who", "Of", "Bar"])
def test_ordinary_words_are_not_searched_for(form):
    assert form not in {one.form for one in surfaces()}


def test_a_country_weighs_more_than_a_place_of_its_name():
    georgia = max(readings("Georgia"), key=lambda one: one.weight)
    assert (georgia.country, georgia.level) == ("GEO", "country")


@pytest.mark.parametrize(
    ("form", "lat", "lon"),
    [("Russia", 60.0, 100.0), ("Fiji", -18.0, 175.0)],
)
def test_countries_have_a_point(form, lat, lon):
    [one] = readings(form)
    assert one.lat == pytest.approx(lat, abs=0.05)
    assert one.lon == pytest.approx(lon, abs=0.05)


@pytest.mark.parametrize(
    ("form", "level"),
    [("Russia", "country"), ("Kremlin", None)],
)
def test_countries_have_a_level(form, level):
    assert {one.level for one in readings(form)} == {level}


def test_every_capital_is_a_place_or_city_state():
    countries_named = {(one.form, one.country) for one in surfaces() if one.level}
    countries_with_heads = {role.country for known in map(actor, _persons()) for role in known.roles if role.country}
    withdrawn = {code for code, country in countries().items() if country.last}
    for code in countries_with_heads - withdrawn - _SMALL:
        capital = countries()[code].capital
        places = {(one.form, one.country) for one in places_named(capital or "")}
        assert capital is None or (capital, code) in places | countries_named, (code, capital)


def test_every_surface_is_well_formed():
    for one in surfaces():
        assert one.form == one.form.strip()
        assert re.search(r"\w", one.form)
        assert one.country is None or one.country in countries()
        assert one.org is None or one.org in orgs()
        assert one.sector is None or one.sector in sectors()
        assert one.first is None or one.last is None or one.first <= one.last
        assert one.lat is None or -90 <= one.lat <= 90
        assert one.lon is None or -180 <= one.lon <= 180


def test_every_actor_of_a_surface_is_known():
    for actor_id in {one.actor for one in surfaces() if one.actor}:
        assert actor(actor_id).id == actor_id


def test_a_persons_readings_follow_one_another_without_a_gap():
    runs = standings(_record([_role("GOV", "2010-01-01", "2011-12-31"), _role("MIL", "2014-01-01", None)]))
    assert [(one.sector, str(one.first), str(one.last)) for one in runs] == [
        (None, "None", "2009-12-31"),
        ("GOV", "2010-01-01", "2011-12-31"),
        ("ELI", "2012-01-01", "2013-12-31"),
        ("MIL", "2014-01-01", "None"),
    ]


def test_offices_of_one_sector_in_a_row_are_one_standing():
    runs = standings(_record([_role("GOV", "2010-01-01", "2011-12-31"), _role("GOV", "2012-01-01", None)]))
    assert [(one.sector, str(one.first)) for one in runs] == [(None, "None"), ("GOV", "2010-01-01")]


def test_of_two_offices_at_once_the_later_one_counts():
    runs = standings(_record([_role("GOV", "2010-01-01", None), _role("PTY", "2012-01-01", "2012-12-31")]))
    assert [one.sector for one in runs] == [None, "GOV", "PTY", "GOV"]


_SMALL = frozenset({"ATG", "GRD", "PLW"})  # capitals of less than 5,000 inhabitants, or under another spelling


def _persons() -> list[str]:
    return [one.actor for one in surfaces() if one.kind == "person" and one.actor]


def _role(sector: str, start: str, end: str | None) -> dict[str, Any]:
    return {"title": "office", "country": "FRA", "org": None, "sector": sector, "start": start, "end": end}


def _record(roles: list[dict[str, Any]]) -> dict[str, Any]:
    return {"kind": "person", "country": "FRA", "org": None, "sector": None, "roles": roles}

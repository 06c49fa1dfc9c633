"""Which countries belonged to which organisation on which day."""

import sys
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dateline.codes.countries import countries
from dateline.codes.data import Record, records

sys.path.append(str(Path(__file__).resolve().parents[2] / "tools"))
import members

ORGANISATIONS = {one["id"]: one for one in records("actors.jsonl") if one["kind"] == "organization" and one["org"]}
ENTRY = {"members": ["FRA", "GBR"], "first": date(1995, 1, 1)}


def members_on(org_id: str, day: str) -> set[str]:
    """Give the countries that belonged to an organisation on a day."""
    return {run["country"] for run in ORGANISATIONS[org_id]["members"] if _holds(run, day)}


def _holds(run: Record, day: str) -> bool:
    return (run["start"] or day) <= day <= (run["end"] or day)


def test_five_hundred_organisations_of_no_state_are_known():
    of_states = Counter(one["org"] for one in ORGANISATIONS.values() if one["org"] != "MNC")
    assert sum(of_states.values()) >= 500
    assert set(of_states) == {"UNO", "EUR", "IGO", "NGO", "ISM"}


def test_two_hundred_of_them_say_who_belongs_to_them():
    assert sum(1 for one in ORGANISATIONS.values() if one["members"]) >= 200


@pytest.mark.parametrize(
    ("org_id", "day", "count"),
    [
        ("un", "1991-01-01", 159),
        ("un", "2003-06-01", 191),
        ("un", "2012-01-01", 193),
        ("un-general-assembly", "2012-01-01", 193),
        ("nato", "1999-03-11", 16),
        ("nato", "1999-03-12", 19),
        ("nato", "2009-04-01", 28),
        ("nato", "2024-03-07", 32),
        ("eu", "1994-12-31", 12),
        ("eu", "2004-05-01", 25),
        ("eu", "2013-07-01", 28),
        ("eu", "2020-01-31", 28),
        ("eu", "2020-02-01", 27),
        ("eurozone", "1999-01-01", 11),
        ("eurozone", "2026-01-01", 21),
        ("schengen-area", "2024-04-01", 29),
        ("ecowas", "2024-12-31", 15),
        ("ecowas", "2025-01-30", 12),
        ("brics", "2010-06-01", 4),
        ("brics", "2023-12-31", 5),
        ("brics", "2024-01-01", 9),
        ("brics", "2025-01-06", 10),
        ("african-union", "2017-01-31", 55),
        ("asean", "1999-04-30", 10),
        ("asean", "2025-10-26", 11),
        ("arab-league", "2015-01-01", 22),
        ("oic", "2015-01-01", 57),
        ("osce", "2015-01-01", 57),
        ("council-of-europe", "2022-03-15", 47),
        ("council-of-europe", "2022-03-17", 46),
        ("commonwealth", "2023-01-01", 56),
        ("icc", "2025-01-01", 125),
        ("opec", "2024-01-01", 12),
        ("oecd", "2021-05-25", 38),
        ("efta", "1995-01-01", 4),
        ("sco", "2024-07-04", 10),
        ("csto", "2020-01-01", 6),
        ("g7", "2000-01-01", 7),
        ("g8", "2014-03-24", 8),
        ("g8", "2014-03-25", 0),
        ("g5-sahel", "2020-01-01", 5),
        ("g5-sahel", "2023-12-06", 2),
        ("warsaw-pact", "1992-01-01", 0),
        ("greenpeace", "2015-01-01", 0),
    ],
)
def test_so_many_belong_on_a_day(org_id, day, count):
    assert len(members_on(org_id, day)) == count


@pytest.mark.parametrize(
    ("org_id", "country", "day", "expected"),
    [
        ("nato", "FIN", "2023-04-03", False),
        ("nato", "FIN", "2023-04-04", True),
        ("nato", "SWE", "2024-03-06", False),
        ("nato", "UKR", "2025-01-01", False),
        ("eu", "GBR", "1991-01-01", True),
        ("eu", "GBR", "2020-01-31", True),
        ("eu", "GBR", "2020-02-01", False),
        ("eu", "HRV", "2013-06-30", False),
        ("ecowas", "MLI", "2025-01-15", True),
        ("ecowas", "MLI", "2025-02-15", False),
        ("alliance-of-sahel-states", "MLI", "2025-02-15", True),
        ("brics", "ZAF", "2012-01-01", True),
        ("brics", "SAU", "2025-01-01", False),
        ("african-union", "MAR", "2016-12-31", False),
        ("opec", "QAT", "2018-12-31", True),
        ("opec", "QAT", "2019-01-01", False),
        ("opec", "IDN", "2012-01-01", False),
        ("opec", "IDN", "2016-06-01", True),
        ("opec", "GAB", "1994-01-01", True),
        ("opec", "GAB", "2010-01-01", False),
        ("unesco", "USA", "2010-01-01", True),
        ("unesco", "USA", "2020-01-01", False),
        ("unesco", "USA", "2024-01-01", True),
        ("council-of-europe", "RUS", "1996-02-27", False),
        ("council-of-europe", "RUS", "2020-01-01", True),
        ("commonwealth", "ZWE", "2004-01-01", False),
        ("commonwealth", "GMB", "2015-01-01", False),
        ("commonwealth", "GMB", "2019-01-01", True),
        ("oas", "NIC", "2024-01-01", False),
        ("sco", "IRN", "2023-07-04", True),
        ("wto", "CHN", "2001-12-10", False),
        ("wto", "RUS", "2012-08-22", True),
        ("icc", "PHL", "2018-01-01", True),
        ("icc", "PHL", "2020-01-01", False),
        ("icc", "USA", "2020-01-01", False),
        ("un", "CHE", "2002-09-09", False),
        ("un", "SSD", "2011-07-14", True),
        ("un", "SUN", "1991-12-01", True),
        ("un", "RUS", "1991-12-01", False),
        ("un", "YUG", "1995-01-01", False),
        ("un", "SCG", "2005-01-01", True),
        ("un", "VAT", "2020-01-01", False),  # an observer
        ("cis", "GEO", "2010-01-01", False),
        ("quad", "IND", "2021-01-01", True),
    ],
)
def test_a_country_belongs_on_a_day_or_does_not(org_id, country, day, expected):
    assert (country in members_on(org_id, day)) is expected


def test_every_run_is_of_a_country_and_ends_after_it_starts():
    for org_id, one in ORGANISATIONS.items():
        for run in one["members"]:
            assert run["country"] in countries(), org_id
            assert (run["start"] or "") <= (run["end"] or "9999"), (org_id, run)


def test_runs_are_sorted_and_never_overlap():
    for org_id, one in ORGANISATIONS.items():
        keys = [(run["country"], run["start"] or "", run["end"] or "9999") for run in one["members"]]
        assert keys == sorted(keys), org_id
        for (country, _, end), (after, start, _) in pairwise(keys):
            assert country != after or end < start, (org_id, country)


def test_nobody_belongs_before_the_first_day_of_an_organisation_or_after_its_last():
    for org_id, one in ORGANISATIONS.items():
        for run in one["members"]:
            assert not run["start"] or not one["first"] or run["start"] >= one["first"], (org_id, run)
            assert not one["last"] or (run["end"] and run["end"] <= one["last"]), (org_id, run)


def test_every_named_group_and_organisation_has_members_if_only_none():
    assert all(isinstance(one["members"], list) for one in records("actors.jsonl") if one["kind"] != "person")


def runs(**given: Any) -> list[tuple[str, str | None, str | None]]:
    """Give what the build reads from an entry."""
    found = members.runs("club", ENTRY | given, {"CLUB": {"ESP", "ITA"}}, countries())
    return [(run["country"], run["start"], run["end"]) for run in found]


def test_who_has_no_day_of_joining_is_a_member_from_the_first():
    assert runs(last=date(1999, 1, 1)) == [("FRA", "1995-01-01", "1999-01-01"), ("GBR", "1995-01-01", "1999-01-01")]


def test_an_unknown_day_of_joining_stays_open():
    assert runs(members=["FRA"], joined={"FRA": ".."}) == [("FRA", None, None)]


def test_who_comes_back_has_two_runs():
    days = {"left": {"FRA": date(2000, 1, 1)}, "joined": {"FRA": date(2005, 1, 1)}}
    assert runs(members=["FRA"], **days) == [("FRA", "1995-01-01", "2000-01-01"), ("FRA", "2005-01-01", None)]


def test_members_are_added_to_those_of_the_factbook_and_taken_away():
    found = runs(factbook="CLUB", members=["FRA"], without=["ITA"])
    assert [country for country, _, _ in found] == ["ESP", "FRA"]


def test_one_that_is_like_another_has_its_members_and_days():
    given = members.entry({"club": ENTRY, "board": {"name": "Board", "like": "club"}}, "board")
    assert given == ENTRY | {"name": "Board", "like": "club"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"members": ["XYZ"]}, "no countries: XYZ"),
        ({"without": ["XYZ"]}, "no countries: XYZ"),
        ({"joined": {"ITA": date(2000, 1, 1)}}, "no members: ITA"),
        ({"left": {"ITA": date(2000, 1, 1)}}, "no members: ITA"),
        ({"factbook": "PUB"}, "no members of PUB"),
        ({"left": {"FRA": date(1990, 1, 1)}}, "do not follow"),
        ({"joined": {"FRA": [date(2000, 1, 1), date(2001, 1, 1)]}}, "do not follow"),
    ],
)
def test_the_build_refuses(given, said):
    with pytest.raises(ValueError, match=said):
        runs(**given)

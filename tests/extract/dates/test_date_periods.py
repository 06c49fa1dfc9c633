"""The algebra of calendar units."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.dates import periods
from dateline.extract.dates.holidays import easter, holiday, orthodox_easter

UNITS = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
TILING = tuple(unit for unit in UNITS if unit != "weekend")
units, tiling = st.sampled_from(UNITS), st.sampled_from(TILING)
days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
DAY = timedelta(days=1)


@given(tiling, days)
def test_a_unit_holds_its_day_and_the_next_one_begins_where_it_ends(unit, day):
    found = periods.holding(unit, day)
    assert found.first <= day <= found.last
    assert periods.step(found, 1).first == found.last + DAY
    assert periods.step(found, -1).last == found.first - DAY


@given(units, days, st.integers(-9, 9))
def test_steps_add_up(unit, day, count):
    found = periods.holding(unit, day)
    assert periods.step(periods.step(found, count), -count) == found


@given(tiling, days)
def test_early_mid_and_late_share_out_the_whole(unit, day):
    whole = periods.holding(unit, day)
    parts = [periods.cut(whole, part) for part in ("early", "mid", "late")]
    assert {part.value for part in parts} == {whole.value}
    if unit != "day":
        assert (parts[0].first, parts[2].last) == (whole.first, whole.last)
        assert [part.last + DAY for part in parts[:2]] == [part.first for part in parts[1:]]


@given(st.sampled_from(("month", "year", "decade")), days, st.sampled_from((1, 2)))
def test_halves_lie_in_their_whole(unit, day, number):
    whole = periods.holding(unit, day)
    half = periods.half(whole, number)
    assert whole.first <= half.first <= half.last <= whole.last


@given(days)
def test_values_of_weeks_are_iso_weeks(day):
    year, week, _ = day.isocalendar()
    assert periods.holding("week", day).value == f"{year}-W{week:02}"


@pytest.mark.parametrize(
    ("unit", "day", "value", "first", "last"),
    [
        ("week", "2021-01-02", "2020-W53", "2020-12-28", "2021-01-03"),
        ("weekend", "2022-08-18", "2022-W33-WE", "2022-08-20", "2022-08-21"),
        ("quarter", "2022-08-18", "2022-Q3", "2022-07-01", "2022-09-30"),
        ("season", "2022-01-15", "2021-WI", "2021-12-01", "2022-02-28"),
        ("season", "2022-12-15", "2022-WI", "2022-12-01", "2023-02-28"),
        ("half", "2022-08-18", "2022-H2", "2022-07-01", "2022-12-31"),
        ("decade", "1995-08-18", "199", "1990-01-01", "1999-12-31"),
        ("century", "1995-08-18", "19", "1900-01-01", "1999-12-31"),
    ],
)
def test_each_unit_has_its_days_and_value(unit, day, value, first, last):
    found = periods.holding(unit, date.fromisoformat(day))
    assert (found.value, str(found.first), str(found.last)) == (value, first, last)


def test_a_unit_that_a_period_does_not_have_is_refused():
    with pytest.raises(ValueError, match="no week number 6"):
        periods.nth("week", 6, periods.holding("month", date(2022, 5, 1)))


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [
        (2000, "2000-04-23", "2000-04-30"),
        (2016, "2016-03-27", "2016-05-01"),
        (2019, "2019-04-21", "2019-04-28"),
        (2022, "2022-04-17", "2022-04-24"),
        (2024, "2024-03-31", "2024-05-05"),
        (2025, "2025-04-20", "2025-04-20"),
    ],
)
def test_easter_falls_where_the_churches_keep_it(year, western, eastern):
    assert (str(easter(year)), str(orthodox_easter(year))) == (western, eastern)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("Thanksgiving", 2022, "2022-11-24"),
        ("Memorial Day", 2022, "2022-05-30"),
        ("Labor Day", 2022, "2022-09-05"),
        ("Good Friday", 2022, "2022-04-15"),
        ("Martin Luther King Day", 2022, "2022-01-17"),
    ],
)
def test_a_moving_holiday_falls_by_its_rule(name, year, day):
    assert str(holiday(name, year)) == day

"""On which days of a year a holiday falls."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from dateline.extract.dates import moons
from dateline.extract.dates.periods import Period, day_of
from dateline.extract.rule_files import rules_file
from dateline.when import month_end

_SIGHTING = timedelta(days=1)  # by which the tabular Islamic calendar may miss the moon that was seen


def names() -> frozenset[str]:
    """Give the names of the holidays, as they are written."""
    return frozenset(_facts())


def is_approximate(name: str) -> bool:
    """Whether the days of a holiday are known only give or take one: those that wait for the moon to be seen."""
    return "islamic_month" in _facts()[name]


def occurrences(name: str, year: int) -> Iterator[Period]:
    """Give what a holiday is of that year; nothing outside the years 1 to 9999. Raises KeyError for an unknown name."""
    try:
        yield from _of_the_moon(name, year) if is_approximate(name) else [_days(name, year)]
    except (ValueError, OverflowError):
        return


def holiday(name: str, year: int) -> date:
    """Give the first day of a holiday of a sun or church calendar.

    Raises KeyError for a name that is unknown, ValueError for a year out of range.
    """
    facts = _facts()[name]
    if "easter" in facts:
        return easter(year) + timedelta(days=facts["easter"])
    if "orthodox_easter" in facts:
        return orthodox_easter(year) + timedelta(days=facts["orthodox_easter"])
    if "passover" in facts:
        return moons.passover(year) + timedelta(days=facts["passover"])
    if "hebrew_new_year" in facts:
        return moons.hebrew_new_year(year) + timedelta(days=facts["hebrew_new_year"])
    if "weekday" in facts:
        return _nth_weekday(year, facts["month"], facts["weekday"], facts["nth"])
    return date(year, facts["month"], facts["day"])


def easter(year: int) -> date:
    """Give Easter Sunday of the western churches (the Gregorian computus in the form of Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon_shift = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - moon_shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Give Easter Sunday of the eastern churches in the Gregorian calendar (the Julian computus of Meeus)."""
    epact = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    month, day = divmod(epact + weekday + 114, 31)
    julian_lag = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=julian_lag)


def _days(name: str, year: int) -> Period:
    first, length = holiday(name, year), _facts()[name].get("days", 1)
    return day_of(first) if length == 1 else _run(first, first + timedelta(days=length - 1))


def _of_the_moon(name: str, year: int) -> Iterator[Period]:
    facts = _facts()[name]
    for first in moons.islamic_in(year, facts["islamic_month"], facts["day"]):
        yield _run(first - _SIGHTING, first + timedelta(days=facts.get("days", 1) - 1) + _SIGHTING)


def _run(first: date, last: date) -> Period:
    """Give several days, of which TIMEX3 can only say the year."""
    return Period(first, last, "month", f"{first.year:04}-XX-XX", "range")


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        last = month_end(year, month)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


@cache
def _facts() -> Mapping[str, Mapping[str, Any]]:
    rules: Mapping[str, Mapping[str, Any]] = rules_file("dates_holidays.yaml")
    return rules

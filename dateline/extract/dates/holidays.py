"""On which day of a year a holiday falls."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from dateline.extract.dates.lexicon import rules_file
from dateline.when import month_end


def names() -> frozenset[str]:
    """Give the names of the holidays, as they are written."""
    return frozenset(_facts())


def holiday(name: str, year: int) -> date:
    """Give the day of a holiday. Raises KeyError for a name that is unknown, ValueError for a year out of range."""
    facts = _facts()[name]
    if "easter" in facts:
        return easter(year) + timedelta(days=facts["easter"])
    if "orthodox_easter" in facts:
        return orthodox_easter(year) + timedelta(days=facts["orthodox_easter"])
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


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        last = month_end(year, month)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


@cache
def _facts() -> Mapping[str, Mapping[str, Any]]:
    return rules_file("dates_holidays.yaml")

"""The calendar as runs of whole days that carry their TIMEX3 value: units, their parts, and how to step between them.

Weeks run Monday to Sunday, weekends Saturday to Sunday, decades and centuries are those of their digits (the 19th
century is 1800 to 1899), seasons are northern and winter is named by the year in which it begins. Years outside
1 to 9999 raise ValueError or OverflowError, as ``datetime`` does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from dateline.model import TimexType
from dateline.when import Precision, When, month_end, within

Unit = Literal["day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century"]
Part = Literal["early", "mid", "late", "start", "end"]

MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
SEASONS = ("SP", "SU", "FA", "WI")
SIZES: Mapping[Unit, int] = {
    "day": 1,
    "weekend": 2,
    "week": 7,
    "month": 31,
    "quarter": 92,
    "season": 92,
    "half": 184,
    "year": 366,
    "decade": 3653,
    "century": 36525,
}  # the most days that a unit can have
UNKNOWN = {
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-WXX-WE",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "season": "XXXX-XX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
_EARLY_MID_LATE: dict[str, tuple[int, int, int]] = {  # where each third ends: in days, or in months of the unit
    "week": (2, 4, 7),
    "month": (10, 20, 31),
    "quarter": (1, 2, 3),
    "season": (1, 2, 3),
    "half": (2, 4, 6),
    "year": (4, 8, 12),
    "decade": (48, 84, 120),
    "century": (400, 800, 1200),
}
_MOST_KEPT = 4096  # periods; those around a day of publication are asked for again and again
_THIRDS: dict[Part, int] = {"early": 0, "start": 0, "mid": 1, "late": 2, "end": 2}


@dataclass(frozen=True, slots=True)
class Period:
    """A run of days that a text means, both ends included, and the TIMEX3 type and value that say so.

    ``said`` are place and words of the expression that named it, where later ones may count from it.
    """

    first: date
    last: date
    unit: Unit
    value: str
    precision: Precision
    type: TimexType = "DATE"
    said: str | None = field(default=None, compare=False)

    @property
    def when(self) -> When:
        """The days as the time of a point event."""
        return within(self.first, self.last, self.precision)

    def is_all_of(self, when: When | None) -> bool:
        """Whether a time is that of a point event of these days."""
        return when is not None and when.kind == "within" and (when.earliest, when.latest) == (self.first, self.last)

    def told(self, said: str | None) -> "Period":
        """The same, named by these words."""
        return Period(self.first, self.last, self.unit, self.value, self.precision, self.type, said)


@lru_cache(_MOST_KEPT)
def day_of(day: date) -> Period:
    """One day."""
    return Period(day, day, "day", day.isoformat(), "day")


@lru_cache(_MOST_KEPT)
def holding(unit: Unit, day: date) -> Period:
    """The day, week, month and so on in which the day lies."""
    if unit == "day":
        return day_of(day)
    if unit in ("week", "weekend"):
        return _week(unit, day)
    return _months_from(unit, _begin(unit, day))


def step(period: Period, count: int) -> Period:
    """The unit that many units on; backwards when negative."""
    if period.unit in MONTHS:
        return holding(period.unit, _months_on(period.first, count * MONTHS[period.unit]))
    return holding(period.unit, period.first + timedelta(days=count * (1 if period.unit == "day" else 7)))


def in_year(period: Period, year: int) -> Period:
    """The same day, month or quarter of another year. Raises ValueError for a leap day of a year that has none."""
    if period.unit == "day":
        return day_of(period.first.replace(year=year))
    return step(period, (year - period.first.year) * 12 // MONTHS[period.unit])


def quarter_of(quarter: Period, year: int) -> Period:
    """The same quarter of the year in which another one begins; a fiscal one keeps its number."""
    if holding("quarter", quarter.first).value == quarter.value:
        return in_year(quarter, year)
    years = year - quarter.first.year
    first, last = months_on(quarter.first, 12 * years), months_on(quarter.last, 12 * years)
    return replace(quarter, first=first, last=last, value=f"{int(quarter.value[:4]) + years:04}{quarter.value[4:]}")


def nth(unit: Unit, number: int, container: Period) -> Period:
    """The n-th unit that begins in a period, the last one for -1. Raises ValueError where there is none."""
    if number < 0:
        found = holding(unit, container.last)
        found = found if found.first >= container.first else step(found, 1)
    else:
        found = step(_first_in(unit, container), number - 1)
    if not container.first <= found.first <= container.last:
        raise ValueError(f"{container.value} has no {unit} number {number}")
    return found


def season(code: str, year: int, *, southern: bool = False) -> Period:
    """The season (SP, SU, FA, WI) that begins in that year, in the south half a year from the northern one.

    A southern one has the precision of a range: the EDTF forms of level 1 would give its months the northern name.
    """
    number = SEASONS.index(code)
    found = _months_from("season", date(year, 3 + 3 * ((number + 2) % 4 if southern else number), 1))
    return replace(found, value=f"{year:04}-{code}", precision="range" if southern else "season")


def around(day: date) -> Period:
    """The day give or take three: what is meant by a number of weeks before or after another day."""
    return replace(_week("week", day), first=day - timedelta(days=3), last=day + timedelta(days=3))


def cut(period: Period, part: Part) -> Period:
    """The early, mid or late third of a period, or its start or end; the value stays. Days and weekends are not cut."""
    if period.unit not in _EARLY_MID_LATE:
        return period
    if period.unit == "year" and part in ("start", "end"):
        month = holding("month", period.first if part == "start" else period.last)
        return replace(period, first=month.first, last=month.last, precision="month")
    ends = (0, *_EARLY_MID_LATE[period.unit])
    number = _THIRDS[part]
    first = _along(period, ends[number])
    last = _along(period, ends[number + 1]) - timedelta(days=1)
    return replace(period, first=first, last=min(last, period.last), precision="third")


def half(period: Period, number: int) -> Period:
    """The first or second half of a period: of a year one of its halves, else half of its days, a day unchanged.

    The value stays, except for a year.
    """
    if period.unit == "year":
        return nth("half", number, period)
    if period.unit == "day":
        return period
    middle = period.first + (period.last - period.first) // 2
    first, last = (period.first, middle) if number == 1 else (middle + timedelta(days=1), period.last)
    return replace(period, first=first, last=last, precision="half")


def at_time(day: Period, suffix: str, precision: Precision) -> Period:
    """A time of the day: ``suffix`` is what follows the day in the value (``T17:00``, ``TNI``)."""
    return replace(day, value=day.value + suffix, precision=precision, type="TIME")


def _along(period: Period, offset: int) -> date:
    if period.unit in ("week", "month"):
        return period.first + timedelta(days=offset)
    return period.last + timedelta(days=1) if offset == MONTHS[period.unit] else _months_on(period.first, offset)


def _week(unit: Unit, day: date) -> Period:
    monday = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    value = f"{year:04}-W{week:02}"
    if unit == "weekend":
        return Period(monday + timedelta(days=5), monday + timedelta(days=6), unit, value + "-WE", "weekend")
    return Period(monday, monday + timedelta(days=6), unit, value, "week")


def _begin(unit: Unit, day: date) -> date:
    if unit == "season":
        return _months_on(day.replace(day=1), -(day.month % 3))
    if unit in ("decade", "century"):
        years = MONTHS[unit] // 12
        return date(max(day.year // years * years, 1), 1, 1)
    return date(day.year, (day.month - 1) // MONTHS[unit] * MONTHS[unit] + 1, 1)


def _months_on(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)


def _months_from(unit: Unit, first: date) -> Period:
    years, month = divmod(first.month - 2 + MONTHS[unit], 12)
    last = month_end(first.year + years, month + 1)
    return Period(first, last, unit, _value(unit, first), unit)


def months_on(day: date, months: int) -> date:
    """The day so many months on, the last of the month where that is shorter."""
    begin = _months_on(day.replace(day=1), months)
    return begin.replace(day=min(day.day, month_end(begin.year, begin.month).day))


def _value(unit: Unit, first: date) -> str:
    year, month = f"{first.year:04}", first.month
    forms = {
        "month": f"{year}-{month:02}",
        "quarter": f"{year}-Q{(month + 2) // 3}",
        "season": f"{year}-{SEASONS[month // 3 - 1]}",
        "half": f"{year}-H{1 + month // 7}",
        "decade": year[:3],
        "century": year[:2],
    }
    return forms.get(unit, year)


def _first_in(unit: Unit, container: Period) -> Period:
    found = holding(unit, container.first)
    return found if found.first >= container.first else step(found, 1)

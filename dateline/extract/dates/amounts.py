"""Durations, recurrences and words such as now: expressions that name no day of their own."""

import math
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Literal

from dateline.extract.dates.choose import Context
from dateline.extract.dates.compositions import Shifted
from dateline.extract.dates.expressions import Base, Dated
from dateline.extract.dates.periods import UNKNOWN, Period, Unit, months_on
from dateline.extract.dates.readings import Expression, Reading
from dateline.when import When, within

Reference = Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"]
Count = int | float | Literal["X"]  # X: some number of them

_MEASURE = re.compile(r"(T?)(\d+)([A-Z]+)")
_UNITS: dict[str, Unit] = {"D": "day", "WE": "weekend", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
_SOME = {10: "DE", 100: "CE"}  # TIMEX3's letters for some number of decades or centuries
_DAYS = {"D": 1, "WE": 7, "W": 7}
_MONTHS = {"M": 1, "Q": 3, "Y": 12}
_PER_DAY = {"H": 24, "M": 24 * 60, "S": 24 * 3600}


@dataclass(frozen=True, slots=True)
class Spelled(Expression):
    """A number in words: no time by itself, a part of one."""

    number: int | float
    role: str = "amount"

    @property
    def classes(self) -> frozenset[str]:
        """A number."""
        return frozenset(("spelled", self.role))

    def read(self, context: Context) -> Reading | None:
        """Give nothing: a number is no time."""
        return None


@dataclass(frozen=True, slots=True)
class Nothing(Expression):
    """Words that look like a time and are none, such as a day that the calendar does not have."""

    @property
    def classes(self) -> frozenset[str]:
        """Nothing that a rule asks for."""
        return frozenset(("nothing",))

    def read(self, context: Context) -> Reading | None:
        """Give nothing."""
        return None


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit that measures: so many of an ISO 8601 designator, of the clock or of the calendar."""

    factor: int
    letter: str
    clock: bool


@cache
def measure(code: str) -> Measure:
    """Read a measure as the words file writes it: ``1D``, ``10Y``, ``T1H``."""
    match = _MEASURE.fullmatch(code)
    if match is None:
        raise ValueError(f"{code!r} is no measure")
    return Measure(int(match[2]), match[3], match[1] == "T")


@dataclass(frozen=True, slots=True)
class Duration(Expression):
    """So many of a measure; ``modifier`` where it stands before a noun with a hyphen (a five-year term)."""

    count: Count
    measure: Measure
    modifier: bool = False

    @property
    def classes(self) -> frozenset[str]:
        """A duration, perhaps as a modifier."""
        return frozenset(("duration", "modifier") if self.modifier else ("duration",))

    @property
    def total(self) -> Count:
        """How many of the designator."""
        return "X" if self.count == "X" else self.count * self.measure.factor

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        start = "PT" if self.measure.clock else "P"
        if self.total == "X":
            return f"{start}X{_SOME.get(self.measure.factor, self.measure.letter)}"
        number = int(self.total) if self.total == int(self.total) else self.total
        return f"{start}{number}{self.measure.letter}"

    @property
    def is_half_a_year(self) -> bool:
        """Whether it is half a year or more."""
        months = _MONTHS.get(self.measure.letter, 0) * (0 if self.total == "X" else self.total)
        return not self.measure.clock and months >= 6

    def read(self, context: Context) -> Reading | None:
        """Give the value: a duration alone has no place in the calendar."""
        return Reading("DURATION", self.value)

    def moved(self, day: date, sign: int) -> date | None:
        """Give the day that lies so far from another; of hours and less the furthest day that they reach.

        None where that is not known, or outside the calendar.
        """
        if self.total == "X":
            return None
        letter = self.measure.letter
        days = self.total / _PER_DAY[letter] if self.measure.clock else self.total * _DAYS.get(letter, 0)
        try:
            if days:
                return day + timedelta(days=sign * math.ceil(days))
            return months_on(day, sign * math.ceil(self.total * _MONTHS.get(letter, 0)))
        except (ValueError, OverflowError):
            return None

    def shifted(self, sign: int, base: Base | Dated) -> Expression | None:
        """Give what lies so far from another date; None where it is not known how far."""
        if self.total == "X":
            return None
        if self.measure.clock:
            return Hours(self, sign) if base == "published" else None
        unit, count = _UNITS[self.measure.letter], self.total
        if count != int(count) and unit == "year":
            unit, count = "month", count * 12
        return Shifted(sign * int(count), unit, base) if count == int(count) else None


@dataclass(frozen=True, slots=True)
class Hours(Expression):
    """Hours, minutes or seconds before or after publication, of which only the day is known."""

    duration: Duration
    sign: int

    @property
    def classes(self) -> frozenset[str]:
        """A time."""
        return frozenset(("hours",))

    def read(self, context: Context) -> Reading | None:
        """Give the days that it may fall on."""
        value = UNKNOWN["day"] + "TXX:XX"
        return Reading("TIME", value, _between(context.published, self.duration, self.sign))


@dataclass(frozen=True, slots=True)
class FromOccasion(Expression):
    """A duration before or after an event that the text names: two days after the vote."""

    duration: Duration
    sign: int

    @property
    def classes(self) -> frozenset[str]:
        """A duration that may have its place."""
        return frozenset(("stretch",))

    def read(self, context: Context) -> Reading | None:
        """Give the duration, and the days if the text dates the event."""
        occasion, duration = context.occasion, self.duration
        if occasion is None:
            return duration.read(context)
        if duration.measure.clock:
            return self._within_hours(occasion)
        shifted = duration.shifted(self.sign, "occasion")
        found = shifted.read(context) if shifted else None
        if found is None or found.period is None:
            return duration.read(context)
        return replace(found, type="DURATION", value=duration.value)

    def _within_hours(self, occasion: Period) -> Reading:
        """Hours after an event are the same day or the one that they reach."""
        known = self.duration if self.duration.count != "X" else replace(self.duration, count=1)
        edge = occasion.last if self.sign > 0 else occasion.first
        other = known.moved(edge, self.sign) or edge
        when = within(min(occasion.first, other), max(occasion.last, other), "range")
        return Reading("DURATION", self.duration.value, when, None, occasion.said)


@dataclass(frozen=True, slots=True)
class Stretch(Expression):
    """A duration up to publication or from it on: the past three months, the next two years."""

    duration: Duration
    sign: int

    @property
    def classes(self) -> frozenset[str]:
        """A duration that has its place."""
        return frozenset(("stretch",))

    def read(self, context: Context) -> Reading | None:
        """Give the duration, and the days that it covers."""
        return Reading("DURATION", self.duration.value, _between(context.published, self.duration, self.sign))


@dataclass(frozen=True, slots=True)
class Ended(Expression):
    """A duration that ends on a date: the six months ended 30 June."""

    duration: Duration
    end: Dated

    @property
    def classes(self) -> frozenset[str]:
        """A duration that has its place."""
        return frozenset(("stretch",))

    def read(self, context: Context) -> Reading | None:
        """Give the duration, and the days that it covers."""
        end = self.end.read(context)
        last = end.period.last if end and end.period else None
        whole = last is not None and last < date.max and not self.duration.measure.clock
        begin = last + timedelta(days=1) if last and whole else last
        first = self.duration.moved(begin, -1) if begin else None
        return Reading("DURATION", self.duration.value, within(first, last, "range") if first and last else None)


@dataclass(frozen=True, slots=True)
class Within(Expression):
    """In so many days, weeks, years: a date if the verb looks ahead, else a duration."""

    duration: Duration

    @property
    def classes(self) -> frozenset[str]:
        """A duration or a date."""
        return frozenset(("stretch",))

    def read(self, context: Context) -> Reading | None:
        """Give the date so far ahead, or the duration."""
        ahead = self.duration.shifted(1, "published") if context.tense == "future" else None
        return (ahead or self.duration).read(context)


@dataclass(frozen=True, slots=True)
class Recurrence(Expression):
    """What comes round: daily, every Monday, twice a week."""

    value: str

    @property
    def classes(self) -> frozenset[str]:
        """A set."""
        return frozenset(("set",))

    def read(self, context: Context) -> Reading | None:
        """Give the value: a set has no one place in the calendar."""
        return Reading("SET", self.value)


@dataclass(frozen=True, slots=True)
class Vague(Expression):
    """Now, recently, soon: TIMEX3's PRESENT_REF, PAST_REF and FUTURE_REF."""

    value: Reference

    @property
    def classes(self) -> frozenset[str]:
        """A vague date."""
        return frozenset(("vague",))

    def read(self, context: Context) -> Reading | None:
        """Give the day of publication, all up to it or all from it on."""
        day = context.published
        if day is None:
            return Reading("DATE", self.value)
        sides = {"PAST_REF": within(None, day, "open"), "FUTURE_REF": within(day, None, "open")}
        return Reading("DATE", self.value, sides.get(self.value) or within(day, day))


def _between(published: date | None, duration: Duration, sign: int) -> When | None:
    if published is None:
        return None
    other = duration.moved(published, sign)
    first, last = (other, published) if sign < 0 else (published, other)
    return within(first, last, "range" if other else "open")

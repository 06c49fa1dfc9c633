"""Ranges of dates: from 3 to 5 May, between 2014 and 2020, Monday through Friday."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from dateline.extract.dates.amounts import Duration
from dateline.extract.dates.choose import Context
from dateline.extract.dates.compositions import PartEnded, Timed
from dateline.extract.dates.expressions import Calendar, Dated
from dateline.extract.dates.grammar import Found
from dateline.extract.dates.periods import Period
from dateline.extract.dates.readings import Expression, Reading
from dateline.extract.dates.relations import lasting
from dateline.when import When


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends, each with its own place in the text; ``lasting`` unless each stands for itself (9 and 11 May)."""

    first: Expression
    last: Expression
    lasting: bool = True

    def read(self, context: Context) -> tuple[Reading, Reading] | None:
        """Resolve both ends, the one that leaves something open by the other; each has the time of the whole range.

        None where they make no range after all.
        """
        if not self.lasting:
            ends = self.first.read(context), self.last.read(context)
            return (ends[0], ends[1]) if ends[0] and ends[1] else None
        if not (isinstance(self.first, Dated) and isinstance(self.last, Dated)):
            return None
        found = _ends(self.first, self.last, context)
        if found is None or found[1].last < found[0].first:
            return None
        when = _whole(*found)
        if when is None:
            return None
        said = self.first.counted_from(context), self.last.counted_from(context)
        return _end_reading(found[0], when, said[0]), _end_reading(found[1], when, said[1])


def days_of_month(first: int, last: Calendar, *, lasting: bool = True) -> Range:
    """From 3 to 5 May, 9 and 11 May."""
    return Range(replace(last, day=first, weekday=None), last, lasting)


def listed_days(first: int, last: Calendar) -> Range:
    """9 and 11 May; two days in a row are a range."""
    return days_of_month(first, last, lasting=first + 1 == last.day)


def listed_month_days(first: Calendar, last: int, whole: Dated | None = None) -> Range:
    """July 22 and 27; two days in a row are a range."""
    return month_days(first, last, whole, lasting=first.day is not None and first.day + 1 == last)


def month_days(first: Calendar, last: int, whole: Dated | None = None, *, lasting: bool = True) -> Range:
    """May 3 to 5, May 3-5, 2022, July 22 and 27."""
    year = whole.year if isinstance(whole, Calendar) else first.year
    return Range(replace(first, year=year), replace(first, year=year, day=last, weekday=None), lasting)


def years_short(first: Dated, last: int) -> Range | None:
    """1921-22."""
    if not isinstance(first, Calendar) or first.year is None or first.year % 100 >= last:
        return None
    return Range(first, Calendar(first.year // 100 * 100 + last))


def dates(first: Dated, last: Dated) -> Range | None:
    """From Monday to Wednesday; 9 a.m. to 5 p.m. on Friday; not the quarter to 30 June."""
    if isinstance(first, PartEnded):
        return None
    if isinstance(first, Timed) and isinstance(last, Timed) and first.day is None:
        return Range(replace(first, day=last.day), last)
    return Range(first, last)


def durations(first: int, last: Duration) -> Range:
    """Two to six days."""
    return Range(Duration(first, last.measure), last, lasting=False)


RANGES: Mapping[str, Callable[..., Range | None]] = {
    builder.__name__: builder
    for builder in (days_of_month, month_days, listed_days, listed_month_days, years_short, dates, durations)
}


def build(found: Found) -> Range | None:
    """Build the range that a rule found."""
    return RANGES[found.rule.makes](**found.meanings, **found.rule.fixed)


def _ends(first: Dated, last: Dated, context: Context) -> tuple[Period, Period] | None:
    """Resolve the end that is said more fully, or that the tense leads to, and the other one by it."""
    forward = "open" not in first.flags or ("open" in last.flags and context.tense == "future")
    lead = _period(first if forward else last, context)
    if lead is None:
        return None
    other = _after(last, lead, context) if forward else _before(first, lead, context)
    if other is None:
        return None
    return (lead, other) if forward else (other, lead)


def _period(end: Dated, context: Context) -> Period | None:
    reading = end.read(context)
    return reading.period if reading else None


def _after(last: Dated, first: Period, context: Context) -> Period | None:
    if "open" not in last.flags:
        return _period(last, context)
    near = last.candidates(context.told_on(first.first))
    return next((period for period in near if period.last >= first.last), None)


def _before(first: Dated, last: Period, context: Context) -> Period | None:
    if "open" not in first.flags:
        return _period(first, context)
    near = first.candidates(context.told_on(last.first))
    return next((period for period in reversed(near) if period.first <= last.first), None)


def _whole(first: Period, last: Period) -> When | None:
    if first.first == last.last:
        return first.when
    try:
        return lasting(first.when, last.when)
    except ValueError:
        return None


def _end_reading(period: Period, when: When, counted_from: str | None) -> Reading:
    return Reading(period.type, period.value, when, period, counted_from)

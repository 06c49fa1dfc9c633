"""Compositions: dates made of dates. They hold their parts and map the candidates of these."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar, Literal

from dateline.extract.dates import periods
from dateline.extract.dates.choose import Context, Which, choose
from dateline.extract.dates.expressions import Base, Dated, given, possible, start_of
from dateline.extract.dates.periods import MONTHS, UNKNOWN, Part, Period, Unit
from dateline.model import TimexType
from dateline.when import Precision


@dataclass(frozen=True, slots=True)
class Pointed(Dated):
    """The last, this or next of what comes round: last Monday, next March, the following Friday."""

    named: Dated
    which: Which
    base: Base = "published"

    @property
    def grain(self) -> str:
        """As what is pointed at."""
        return self.named.grain

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the one that is pointed at."""
        start = start_of(self.base, context)
        if start is None:
            return ()
        there = context.told_on(start.first)
        found = choose(self.named.candidates(there), there, self.named.cycle, self.which)
        return (found.period,) if found else ()

    def counted_from(self, context: Context) -> str | None:
        """As told by the base."""
        start = start_of(self.base, context)
        return start.said if start else None

    def shape(self) -> str:
        """Give the value with what is missing marked as unknown."""
        return self.named.shape()


@dataclass(frozen=True, slots=True)
class Inside(Dated):
    """What comes round, in a period that is said: Friday of next week, August last year."""

    part: Dated
    whole: Dated

    @property
    def grain(self) -> str:
        """As the part."""
        return self.part.grain

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the one that begins in each candidate for the whole."""
        return tuple(
            part
            for whole in self.whole.candidates(context)
            for part in self.part.candidates(context.told_on(whole.first))
            if whole.first <= part.first <= whole.last
        )

    def counted_from(self, context: Context) -> str | None:
        """As the whole."""
        return self.whole.counted_from(context)

    def shape(self) -> str:
        """Give the value of the part."""
        return self.part.shape()


@dataclass(frozen=True, slots=True)
class PartEnded(Dated):
    """The quarter or half-year that ended on a date: the months up to it, numbered as the firm numbers them.

    Without a number it has the one of the calendar.
    """

    end: Dated
    number: int | None = None
    unit: Literal["quarter", "half"] = "quarter"

    @property
    def grain(self) -> str:
        """The unit."""
        return self.unit

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the months up to the end."""
        end = choose(self.end.candidates(context), context, self.end.cycle)
        return tuple(possible(self._up_to, given(end.period if end else None)))

    def counted_from(self, context: Context) -> str | None:
        """As the end."""
        return self.end.counted_from(context)

    def shape(self) -> str:
        """Give the unit of an unknown year."""
        return f"XXXX-{self._letter}{self.number or 'X'}"

    @property
    def _letter(self) -> str:
        return "Q" if self.unit == "quarter" else "H"

    def _up_to(self, end: Period) -> Period:
        months = MONTHS[self.unit]
        first = periods.months_on(end.last + timedelta(days=1), -months)
        number = self.number or (end.last.month + months - 1) // months
        return Period(first, end.last, self.unit, f"{end.last.year:04}-{self._letter}{number}", self.unit)


@dataclass(frozen=True, slots=True)
class InYear(Dated):
    """The same day, month or quarter of another year: the same period last year."""

    part: Dated
    whole: Dated

    @property
    def grain(self) -> str:
        """As the part."""
        return self.part.grain

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the part moved to each candidate for the year."""
        parts = self.part.candidates(context)
        return tuple(
            moved
            for whole in self.whole.candidates(context)
            for moved in possible(lambda part, year=whole.first.year: periods.in_year(part, year), parts)
        )

    def counted_from(self, context: Context) -> str | None:
        """As the part."""
        return self.part.counted_from(context)

    def shape(self) -> str:
        """Give the value of the part."""
        return self.part.shape()


@dataclass(frozen=True, slots=True)
class NthWeekday(Dated):
    """The first, second or last Monday of a period."""

    weekday: int
    number: int
    whole: Dated

    @property
    def grain(self) -> str:
        """A day."""
        return "day"

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the day in each candidate for the whole."""
        return tuple(possible(self._in, self.whole.candidates(context)))

    def counted_from(self, context: Context) -> str | None:
        """As the whole."""
        return self.whole.counted_from(context)

    def shape(self) -> str:
        """Give an unknown day."""
        return UNKNOWN["day"]

    def _in(self, whole: Period) -> Period:
        edge = whole.first if self.number > 0 else whole.last
        gap = (self.weekday - edge.isoweekday()) % 7 if self.number > 0 else -((edge.isoweekday() - self.weekday) % 7)
        day = edge + timedelta(days=gap + 7 * max(self.number - 1, 0))
        if not whole.first <= day <= whole.last:
            raise ValueError(f"{whole.value} has no such weekday")
        return periods.day_of(day)


@dataclass(frozen=True, slots=True)
class Halved(Dated):
    """The first or second half of a period."""

    whole: Dated
    number: int

    @property
    def grain(self) -> str:
        """A half of a year, else as the whole."""
        return "half" if self.whole.grain == "year" else self.whole.grain

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the half of each candidate for the whole."""
        return tuple(possible(lambda one: periods.half(one, self.number), self.whole.candidates(context)))

    def counted_from(self, context: Context) -> str | None:
        """As the whole."""
        return self.whole.counted_from(context)

    def shape(self) -> str:
        """Give the half of an unknown year, else the value of the whole."""
        return f"XXXX-H{self.number}" if self.grain == "half" else self.whole.shape()


@dataclass(frozen=True, slots=True)
class Holding(Dated):
    """The unit in which a date lies: the week of 3 May, the quarter that ended on 30 June."""

    unit: Unit
    day: Dated

    @property
    def grain(self) -> str:
        """The unit."""
        return self.unit

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the unit around each candidate for the date."""
        return tuple(possible(lambda one: periods.holding(self.unit, one.last), self.day.candidates(context)))

    def counted_from(self, context: Context) -> str | None:
        """As the day."""
        return self.day.counted_from(context)

    def shape(self) -> str:
        """Give an unknown unit."""
        return UNKNOWN[self.unit]


@dataclass(frozen=True, slots=True)
class Shifted(Dated):
    """So many units before (negative) or after a date: two years ago, three days later, a week after Easter."""

    count: int
    unit: Unit
    base: Base | Dated = "published"

    @property
    def grain(self) -> str:
        """The unit."""
        return self.unit

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the day, the day give or take three for weeks, the calendar unit for what is longer."""
        if isinstance(self.base, Dated):
            return tuple(possible(self._from, self.base.candidates(context)))
        start = self._quarter(context) or start_of(self.base, context, self.unit)
        return tuple(possible(self._from, given(start)))

    def counted_from(self, context: Context) -> str | None:
        """As told by the base."""
        if isinstance(self.base, Dated):
            return self.base.counted_from(context)
        start = self._quarter(context) or start_of(self.base, context, self.unit)
        return start.said if start else None

    def shape(self) -> str:
        """Give an unknown unit."""
        return UNKNOWN[self.unit]

    def _quarter(self, context: Context) -> Period | None:
        """Business results are compared with the same quarter of the year before."""
        return context.compared if (self.unit, self.count) == ("year", -1) else None

    def _from(self, start: Period) -> Period:
        if start.unit == "quarter" and self.unit == "year":
            return periods.quarter_of(start, start.first.year + self.count)
        day = start.last if self.count > 0 else start.first
        if self.unit == "week":
            return periods.around(day + timedelta(days=7 * self.count))
        return periods.step(periods.holding(self.unit, day), self.count)


@dataclass(frozen=True, slots=True)
class Third(Dated):
    """The early, mid or late part of a period, its start or end; the value is that of the whole."""

    whole: Dated
    part: Part

    @property
    def grain(self) -> str:
        """As the whole."""
        return self.whole.grain

    @property
    def flags(self) -> tuple[str, ...]:
        """As the whole."""
        return self.whole.flags

    @property
    def cycle(self) -> Unit:
        """As the whole."""
        return self.whole.cycle

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the part of each candidate for the whole."""
        return tuple(possible(lambda one: periods.cut(one, self.part), self.whole.candidates(context)))

    def counted_from(self, context: Context) -> str | None:
        """As the whole."""
        return self.whole.counted_from(context)

    def shape(self) -> str:
        """Give the value of the whole."""
        return self.whole.shape()


@dataclass(frozen=True, slots=True)
class Timed(Dated):
    """A time of a day: ``suffix`` is what it adds to the day's value (T17:00, TNI)."""

    suffix: str
    precision: Precision
    day: Dated | None = None
    type: ClassVar[TimexType] = "TIME"

    @property
    def grain(self) -> str:
        """A time."""
        return "time"

    @property
    def flags(self) -> tuple[str, ...]:
        """Whether the day is open."""
        return ("dayless",) * (self.day is None)

    @property
    def cycle(self) -> Unit:
        """As the day."""
        return self.day.cycle if self.day else "week"

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the time on each candidate for the day; on the day mentioned in the sentence, else of publication."""
        days = self.day.candidates(context) if self.day is not None else given(context.spoken or context.present)
        return tuple(periods.at_time(day, self.suffix, self.precision) for day in days)

    def counted_from(self, context: Context) -> str | None:
        """As the day."""
        if self.day is not None:
            return self.day.counted_from(context)
        start = context.spoken or context.present
        return start.said if start else None

    def shape(self) -> str:
        """Give the time of an unknown day."""
        return (self.day.shape() if self.day else UNKNOWN["day"]) + self.suffix

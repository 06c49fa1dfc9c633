"""What date expressions mean, before it is known when they were written: each gives its candidate periods.

``kind`` names the phrase for the grammar, ``shape`` is the TIMEX3 value where there is nothing to count from. A
composition (the third quarter of last year, Friday at 5 p.m.) holds its parts and maps their candidates.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar, Literal, TypeVar

from dateline.extract.dates import periods
from dateline.extract.dates.choose import Context, choose
from dateline.extract.dates.holidays import occurrences
from dateline.extract.dates.periods import UNKNOWN, Period, Unit
from dateline.extract.dates.readings import Expression, Reading
from dateline.model import TimexType

T = TypeVar("T")
Base = Literal["published", "mentioned", "occasion"]

_YEARS_AROUND = range(-4, 5)  # a leap day is up to four years away
_WEEKS_AROUND = range(-2, 3)
_ANY_DAY = date(2000, 1, 1)  # of a leap year: a date that has no place around it has none anywhere


class Dated(Expression):
    """Something that names days of the calendar.

    ``grain`` is the unit that it names, ``flags`` what else the grammar asks for, ``cycle`` how often it comes round.
    """

    type: ClassVar[TimexType] = "DATE"

    @property
    @abstractmethod
    def grain(self) -> str:
        """The unit of the calendar, or ``time``."""

    @property
    def flags(self) -> tuple[str, ...]:
        """Further classes of the phrase."""
        return ()

    @property
    def cycle(self) -> Unit:
        """How often such a date comes round."""
        return "year"

    @abstractmethod
    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the periods that it may mean, the oldest first; none where it has no place in the calendar."""

    def counted_from(self, context: Context) -> str | None:
        """Say what it counts from, as a Timex does; None for what is said in full."""
        return context.origin if context.published else None

    @abstractmethod
    def shape(self) -> str:
        """Give its TIMEX3 value where nothing tells the parts that are missing."""

    @property
    def classes(self) -> frozenset[str]:
        """A date, its unit, its flags, and whether it has parts that the grammar may ask for."""
        whole = ("whole",) * (self.grain not in ("day", "time"))
        return frozenset(("date", f"{self.grain}_date", *whole, *self.flags))

    def read(self, context: Context) -> Reading | None:
        """Choose among the candidates; without anything to count from the value keeps what is known."""
        choice = choose(self.candidates(context), context, self.cycle)
        if choice:
            found, source = choice.period, self.counted_from(context)
            return Reading(found.type, found.value, found.when, found, source, choice.other, choice.certainty)
        if context.published is None and self.candidates(context.told_on(_ANY_DAY)):
            return Reading(self.type, self.shape())
        return None


@dataclass(frozen=True, slots=True)
class Calendar(Dated):
    """A day, month or year of the calendar, perhaps without its year; a weekday with it decides between years."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @property
    def grain(self) -> str:
        """Day, month or year."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def flags(self) -> tuple[str, ...]:
        """Whether the year is open, and whether day and month are said."""
        return ("open", "yearly") * (self.year is None) + ("monthday",) * bool(self.day)

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the one meant, or the ones of the years around publication."""
        found = tuple(possible(self._in_year, years_of(self.year, context)))
        agreeing = tuple(one for one in found if self.weekday == one.first.isoweekday() and _is_near(one, context))
        return agreeing or found

    def counted_from(self, context: Context) -> str | None:
        """Nothing, where the year is said."""
        return None if self.year else context.origin

    def shape(self) -> str:
        """Give the value with the year marked as unknown."""
        parts = (f"{self.year:04}" if self.year else "XXXX", self.month, self.day)
        return "-".join(f"{part:02}" if isinstance(part, int) else part for part in parts if part)

    def _in_year(self, year: int) -> Period:
        if self.day:
            return periods.day_of(date(year, self.month or 1, self.day))
        return periods.holding("month" if self.month else "year", date(year, self.month or 1, 1))


@dataclass(frozen=True, slots=True)
class Weekday(Dated):
    """A day of the week, Monday 1 to Sunday 7."""

    weekday: int

    @property
    def grain(self) -> str:
        """A day."""
        return "day"

    @property
    def flags(self) -> tuple[str, ...]:
        """A bare weekday."""
        return ("open", "weekly")

    @property
    def cycle(self) -> Unit:
        """Every week."""
        return "week"

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give those of the weeks around publication."""
        published = context.published
        if published is None:
            return ()
        nearest = self.weekday - published.isoweekday()
        return tuple(possible(lambda weeks: _days_on(published, nearest + 7 * weeks), _WEEKS_AROUND))

    def shape(self) -> str:
        """Give the weekday of an unknown week."""
        return f"XXXX-WXX-{self.weekday}"


@dataclass(frozen=True, slots=True)
class Weekend(Dated):
    """A weekend, which one is not said."""

    @property
    def grain(self) -> str:
        """A weekend."""
        return "weekend"

    @property
    def flags(self) -> tuple[str, ...]:
        """A bare weekend."""
        return ("open",)

    @property
    def cycle(self) -> Unit:
        """Every week."""
        return "week"

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give those of the weeks around publication."""
        return tuple(_weeks("weekend", context))

    def shape(self) -> str:
        """Give the weekend of an unknown week."""
        return UNKNOWN["weekend"]


@dataclass(frozen=True, slots=True)
class Season(Dated):
    """A season of the northern half of the earth, or of the southern."""

    code: str
    year: int | None = None
    southern: bool = False

    @property
    def grain(self) -> str:
        """A season."""
        return "season"

    @property
    def flags(self) -> tuple[str, ...]:
        """Whether the year is open."""
        return ("open", "yearly") * (self.year is None)

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the one meant, or those of the years around publication."""
        return tuple(
            possible(lambda year: periods.season(self.code, year, southern=self.southern), years_of(self.year, context))
        )

    def counted_from(self, context: Context) -> str | None:
        """Nothing, where the year is said."""
        return None if self.year else context.origin

    def shape(self) -> str:
        """Give the season of an unknown year."""
        return f"{self.year or 'XXXX'}-{self.code}"


@dataclass(frozen=True, slots=True)
class Holiday(Dated):
    """A day, or a run of days, that has a name."""

    name: str
    year: int | None = None

    @property
    def grain(self) -> str:
        """A day."""
        return "day"

    @property
    def flags(self) -> tuple[str, ...]:
        """Whether the year is open."""
        return ("open", "yearly") * (self.year is None)

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the one meant, or those of the years around publication."""
        found = (one for year in years_of(self.year, context) for one in occurrences(self.name, year))
        return tuple(sorted(found, key=lambda period: period.first))

    def counted_from(self, context: Context) -> str | None:
        """Nothing, where the year is said."""
        return None if self.year else context.origin

    def shape(self) -> str:
        """Give an unknown day."""
        return UNKNOWN["day"]


@dataclass(frozen=True, slots=True)
class Era(Dated):
    """A decade or century by its first year; ``short`` where the century is left open ("the '80s")."""

    unit: Unit
    year: int
    short: bool = False

    @property
    def grain(self) -> str:
        """A decade or century."""
        return self.unit

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the one meant; of a short decade the last one that had begun, in the 20th century if nothing tells."""
        year = self.year
        if self.short:
            published = context.published or date(2000, 1, 1)
            year += published.year // 100 * 100 - (100 if self.year > published.year % 100 else 0)
        return tuple(possible(lambda first: periods.holding(self.unit, date(max(first, 1), 1, 1)), (year,)))

    def counted_from(self, context: Context) -> str | None:
        """Nothing, unless the century is open."""
        return context.origin if self.short and context.published else None

    def shape(self) -> str:
        """Give an unknown decade or century."""
        return UNKNOWN[self.unit]


@dataclass(frozen=True, slots=True)
class Numbered(Dated):
    """The n-th unit of a period: a quarter of a year, a week of a month; of the years around if it is not said."""

    unit: Unit
    number: int
    container: Dated | None = None

    @property
    def grain(self) -> str:
        """The unit."""
        return self.unit

    @property
    def flags(self) -> tuple[str, ...]:
        """Whether the whole is open."""
        return ("open", "yearly") * (self.container is None)

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the n-th unit of each candidate for the whole."""
        whole = self.container or Calendar()
        return tuple(possible(lambda one: periods.nth(self.unit, self.number, one), whole.candidates(context)))

    def counted_from(self, context: Context) -> str | None:
        """As the whole."""
        return (self.container or Calendar()).counted_from(context)

    def shape(self) -> str:
        """Give the value with the year marked as unknown."""
        letter = {"quarter": "Q", "half": "H"}.get(self.unit)
        return f"XXXX-{letter}{self.number}" if letter else UNKNOWN[self.unit]


@dataclass(frozen=True, slots=True)
class FiscalQuarter(Numbered):
    """The n-th quarter of a firm's year, whose days only the firm knows; the value is that of the calendar."""

    def read(self, context: Context) -> Reading | None:
        """Give the value without days."""
        found = Numbered.read(self, context)
        return found and replace(found, when=None, period=None, other=None)


@dataclass(frozen=True, slots=True)
class Turn(Dated):
    """The n-th unit from now: today, last week, this year; or from the date mentioned last: the same day."""

    unit: Unit
    count: int
    base: Base = "published"

    @property
    def grain(self) -> str:
        """The unit."""
        return self.unit

    @property
    def flags(self) -> tuple[str, ...]:
        """Whether it is the same one as was mentioned, of which another year may follow."""
        return ("same",) * (self.base == "mentioned" and self.count == 0 and self.unit in ("day", "month", "quarter"))

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give the unit."""
        return tuple(possible(self._from, given(self._start(context))))

    def counted_from(self, context: Context) -> str | None:
        """As told by the base."""
        start = self._start(context)
        return start.said if start else None

    def shape(self) -> str:
        """Give an unknown unit."""
        return UNKNOWN[self.unit]

    def _start(self, context: Context) -> Period | None:
        """A date longer than the unit does not tell which one of it is meant."""
        start = start_of(self.base, context, self.unit)
        return start if start and periods.SIZES[start.unit] <= periods.SIZES[self.unit] else None

    def _from(self, start: Period) -> Period:
        return periods.step(periods.holding(self.unit, start.last if self.count > 0 else start.first), self.count)


@dataclass(frozen=True, slots=True)
class LatestQuarter(Dated):
    """The quarter that the text is about; where it is called the latest, else the last one that is over."""

    latest: bool

    @property
    def grain(self) -> str:
        """A quarter."""
        return "quarter"

    @property
    def flags(self) -> tuple[str, ...]:
        """The one that was mentioned, of which another year may follow."""
        return ("same",)

    def candidates(self, context: Context) -> tuple[Period, ...]:
        """Give that quarter."""
        if context.quarter:
            return (context.quarter,)
        start = context.present if self.latest else None
        return tuple(possible(lambda day: periods.step(periods.holding("quarter", day.first), -1), given(start)))

    def counted_from(self, context: Context) -> str | None:
        """The quarter, else publication."""
        return context.quarter.said if context.quarter else context.origin

    def shape(self) -> str:
        """Give an unknown quarter."""
        return UNKNOWN["quarter"]


def start_of(base: Base, context: Context, unit: Unit = "century") -> Period | None:
    """Give what relative dates count from, None where it is unknown; of dates mentioned one that the unit can hold."""
    if base == "occasion":
        return context.occasion
    if base == "mentioned" and context.mentions:
        return context.mentioned(unit) or context.mentions[0]
    return context.present


def given(period: Period | None) -> tuple[Period, ...]:
    """Give the period as the only candidate, none for None."""
    return (period,) if period else ()


def _days_on(day: date, count: int) -> Period:
    return periods.day_of(day + timedelta(days=count))


def _is_near(period: Period, context: Context) -> bool:
    return context.published is not None and abs(period.first.year - context.published.year) <= 1


def years_of(year: int | None, context: Context) -> Iterable[int]:
    """Give the year, or if it is not said those around publication."""
    if year:
        return (year,)
    published = context.published
    return [published.year + offset for offset in _YEARS_AROUND] if published else ()


def _weeks(unit: Unit, context: Context) -> Iterator[Period]:
    published = context.published
    if published:
        days = possible(lambda count: published + timedelta(weeks=count), _WEEKS_AROUND)
        yield from possible(lambda day: periods.holding(unit, day), days)


def possible(make: Callable[..., T], given: Iterable[object]) -> Iterator[T]:
    """Give what can be made; a day that the calendar does not have is left out."""
    for one in given:
        try:
            yield make(one)
        except (ValueError, OverflowError):
            continue

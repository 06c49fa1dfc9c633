"""The builders that rules name: each makes the meaning of a phrase from what its parts mean.

A builder gives None where the parts do not make a time after all (25 o'clock): the words are then read otherwise.
"""

from collections.abc import Callable, Mapping
from datetime import date

from dateline.extract.dates.amounts import (
    Count,
    Duration,
    Ended,
    FromOccasion,
    Nothing,
    Recurrence,
    Reference,
    Spelled,
    Stretch,
    Vague,
    Within,
    measure,
)
from dateline.extract.dates.choose import Which
from dateline.extract.dates.compositions import (
    Halved,
    Holding,
    Inside,
    InYear,
    NthWeekday,
    PartEnded,
    Pointed,
    Shifted,
    Third,
    Timed,
)
from dateline.extract.dates.expressions import (
    Base,
    Calendar,
    Dated,
    Era,
    FiscalQuarter,
    Holiday,
    LatestQuarter,
    Numbered,
    Season,
    Turn,
    Weekday,
    Weekend,
)
from dateline.extract.dates.periods import Part, Unit
from dateline.extract.dates.readings import Expression

_LEAP_YEAR = 2000


def add(big: int, small: int) -> Expression:
    """Twenty-four."""
    return Spelled(big + small)


def hundred(count: int = 1, more: int = 0) -> Expression:
    """A hundred, two hundred and fifty."""
    return Spelled(count * 100 + more)


def and_a_half(count: int | float) -> Expression:
    """Two and a half."""
    return Spelled(count + 0.5)


def spoken_year(century: int, tens: int, ones: int = 0) -> Expression:
    """Nineteen ninety-one."""
    return Spelled(century * 100 + tens + ones, "year")


def clock(time: tuple[int, int], ampm: int | None = None, zone: str = "") -> Expression | None:
    """5:30 p.m., 17:45 GMT."""
    return _timed(time[0], time[1], ampm, zone, exact=True)


def hour(hour: int, ampm: int | None = None, zone: str = "") -> Expression | None:
    """5 p.m., three o'clock."""
    return _timed(hour, 0, ampm, zone, exact=False)


def named_time(suffix: str) -> Expression:
    """Noon, midnight: the end of the day, as TIMEX3's T24:00 has it."""
    return Timed(suffix, "hour")


def iso(text: str) -> Expression:
    """2022-08-17, perhaps with a time."""
    year, month, day = (int(part) for part in text[:10].split("-"))
    found = calendar(year=year, month=month, day=day)
    if len(text) == len("2022-08-17") or isinstance(found, Nothing):
        return found
    return Timed(text[10:16] + "Z" * text.endswith("Z"), "minute", Calendar(year, month, day))


def numeric(text: str) -> Expression:
    """8/17/2022, 17.8.2022: a date only if one reading of day and month is possible."""
    one, two, three = (int(part) for part in text.replace(".", "/").split("/"))
    if one > 31:
        return calendar(year=one, month=two, day=three)
    possible = {(month, day) for month, day in ((one, two), (two, one)) if _exists(three, month, day)}
    if len(possible) != 1:
        return Nothing()
    month, day = possible.pop()
    return Calendar(three, month, day)


def calendar(
    year: int | None = None, month: int | None = None, day: int | None = None, weekday: int | None = None
) -> Expression:
    """A day, month or year; nothing for a day that the calendar does not have (30 February)."""
    if day and month and not _exists(year or _LEAP_YEAR, month, day):
        return Nothing()
    return Calendar(year, month, day, weekday)


def weekday(weekday: int) -> Expression:
    """Wednesday."""
    return Weekday(weekday)


def weekend() -> Expression:
    """The weekend."""
    return Weekend()


def coming_weekend() -> Expression:
    """The coming weekend: the nearest one ahead."""
    return Pointed(Weekend(), "next")


def day_of_that_month(number: int) -> Expression:
    """The 16th: of the month that was mentioned last, else of the present one."""
    return Numbered("day", number, Turn("month", 0, "mentioned"))


def season(code: str, year: int | None = None) -> Expression:
    """Summer, spring 2022."""
    return Season(code, year)


def southern_season(code: str, year: int | None = None) -> Expression:
    """The southern summer, summer 2021 in Australia."""
    return Season(code, year, southern=True)


def holiday(name: str, year: int | None = None) -> Expression:
    """Christmas, Easter 2022."""
    return Holiday(name, year)


def decade(year: int) -> Expression:
    """The 1990s."""
    return Era("decade", year)


def short_decade(year: int) -> Expression:
    """The '90s, the nineties."""
    return Era("decade", year, short=True)


def century(number: int) -> Expression | None:
    """The 19th century: the years whose number begins with 18."""
    return Era("century", (number - 1) * 100) if 1 <= number <= 30 else None


def numbered(unit: Unit, number: int, container: Dated | None = None) -> Expression:
    """The third quarter, the first week of May; the last one for -1."""
    return Numbered(unit, number, container)


def fiscal_quarter(number: int) -> Expression:
    """Its fiscal third quarter."""
    return FiscalQuarter("quarter", number)


def quarter_ended(end: Dated, quarter: Dated | None = None) -> Expression | None:
    """The third quarter ended 30 September, the quarter ended 30 September."""
    if quarter is None:
        return PartEnded(end)
    return PartEnded(end, quarter.number) if isinstance(quarter, Numbered) else None


def half_ended(end: Dated) -> Expression:
    """The half-year ended 30 September."""
    return PartEnded(end, unit="half")


def iso_week(text: str) -> Expression | None:
    """2022-W26."""
    return week_of_year(int(text[6:]), int(text[:4]))


def week_of_year(number: int, year: int) -> Expression | None:
    """Week 26 of 2022, as ISO 8601 counts; nothing for a week that the year does not have."""
    try:
        day = date.fromisocalendar(year, number, 1)
    except ValueError:
        return Nothing()
    return Holding("week", Calendar(day.year, day.month, day.day))


def nth_weekday(number: int, named: Weekday, container: Dated) -> Expression:
    """The first Monday of May, the last one for -1."""
    return NthWeekday(named.weekday, number, container)


def halved(whole: Dated, number: int) -> Expression | None:
    """The first half of the year."""
    return Halved(whole, number) if number in (1, 2) else None


def half_of_unit(unit: Unit, number: int) -> Expression | None:
    """The first half of the year."""
    return halved(Turn(unit, 0), number)


def quarter_of_year(number: int, year: int) -> Expression:
    """Q4 2022."""
    return Inside(Numbered("quarter", number), Calendar(year))


def latest_quarter(*, latest: bool) -> Expression:
    """The latest quarter, the quarter."""
    return LatestQuarter(latest)


def holding_date(unit: Unit, day: Dated) -> Expression:
    """The week of 3 May."""
    return Holding(unit, day)


def turn(unit: Unit, count: int = 0, base: Base = "published") -> Expression:
    """Today, last week, this year; that month."""
    return Turn(unit, count, base)


def pointed(named: Dated, which: Which, base: Base = "published") -> Expression:
    """Last Monday, next March."""
    return Pointed(named, which, base)


def inside(part: Dated, whole: Dated) -> Expression:
    """Friday of next week, August last year, the third quarter of 2022."""
    return Inside(part, whole)


def in_year(part: Dated, whole: Dated) -> Expression:
    """The same day last year, the quarter a year ago."""
    return InYear(part, whole)


def quarter_in(whole: Dated) -> Expression:
    """Last year's quarter."""
    return InYear(LatestQuarter(latest=False), whole)


def duration(count: Count, measure_code: str, *, modifier: bool = False) -> Expression | None:
    """Five years, several weeks; as a modifier five-year."""
    return Duration(count, measure(measure_code), modifier) if count == "X" or count > 0 else None


def shifted(duration: Duration, sign: int, base: Base | Dated = "published") -> Expression | None:
    """Two years ago, a week after Easter, three days later."""
    return duration.shifted(sign, base)


def unit_from(unit: Unit, sign: int, base: Dated) -> Expression:
    """The day before Easter."""
    return Shifted(sign, unit, base)


def from_occasion(duration: Duration, sign: int) -> Expression:
    """Two days (after the vote)."""
    return FromOccasion(duration, sign)


def same(duration: Duration) -> Expression:
    """The first nine months: a duration with its article."""
    return duration


def year_before() -> Expression:
    """The year-ago quarter."""
    return Shifted(-1, "year")


def third_of(unit: Unit, part: Part) -> Expression:
    """The end of the month."""
    return Third(Turn(unit, 0), part)


def unplaced_part(suffix: str) -> Expression:
    """In the evening: of the day that the sentence is about."""
    return Timed(suffix, "day")


def stretch(duration: Duration, sign: int) -> Expression:
    """The past three months, the next two years."""
    return Stretch(duration, sign)


def stretch_of(measure_code: str, sign: int, count: Count = 1) -> Expression:
    """The past week, recent years."""
    return Stretch(Duration(count, measure(measure_code)), sign)


def ended(duration: Duration, end: Dated) -> Expression:
    """The six months ended 30 June."""
    return Ended(duration, end)


def unit_ended(measure_code: str, end: Dated) -> Expression:
    """The year ended 31 March."""
    return Ended(Duration(1, measure(measure_code)), end)


def within(duration: Duration) -> Expression:
    """In five years."""
    return Within(duration)


def third(whole: Dated, part: Part) -> Expression:
    """Early May, the end of the year."""
    return Third(whole, part)


def timed(time: Timed, day: Dated) -> Expression:
    """5 p.m. on Friday."""
    return Timed(time.suffix, time.precision, day)


def part_of_day(suffix: str, day: Dated | None = None) -> Expression:
    """Wednesday night, this morning."""
    return Timed(suffix, "day", day or Turn("day", 0))


def part_of_yesterday(suffix: str) -> Expression:
    """Last night."""
    return Timed(suffix, "day", Turn("day", -1))


def recurrence(value: str) -> Expression:
    """Daily."""
    return Recurrence(value)


def every(named: Dated) -> Expression:
    """Every Monday, every summer."""
    return Recurrence(named.shape())


def every_weekday(weekday: int) -> Expression:
    """On Mondays."""
    return Recurrence(Weekday(weekday).shape())


def every_duration(duration: Duration) -> Expression:
    """Every two weeks."""
    return Recurrence(duration.value)


def every_measure(measure_code: str) -> Expression:
    """Every day, twice a week."""
    return Recurrence(Duration(1, measure(measure_code)).value)


def every_part(suffix: str) -> Expression:
    """Every morning."""
    return Recurrence("XXXX-XX-XX" + suffix)


def vague(value: Reference) -> Expression:
    """Now, recently, soon."""
    return Vague(value)


def nothing() -> Expression:
    """Words that look like a time and are none."""
    return Nothing()


def _timed(hour: int, minute: int, ampm: int | None, zone: str, *, exact: bool) -> Expression | None:
    if minute > 59 or hour > (24 if ampm is None else 12):
        return None
    of_day = hour if ampm is None else hour % 12 + ampm
    return Timed(f"T{of_day:02}:{minute:02}{zone}", "minute" if exact else "hour")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


BUILDERS: Mapping[str, Callable[..., Expression | None]] = {
    builder.__name__: builder
    for builder in (
        *(add, hundred, and_a_half, spoken_year, clock, hour, named_time, iso, numeric, calendar, weekday, weekend),
        *(coming_weekend, day_of_that_month, half_ended),
        *(
            season,
            southern_season,
            holiday,
            decade,
            short_decade,
            century,
            numbered,
            fiscal_quarter,
            quarter_ended,
            iso_week,
            week_of_year,
            nth_weekday,
            halved,
            latest_quarter,
            half_of_unit,
            quarter_of_year,
        ),
        *(
            year_before,
            third_of,
            unplaced_part,
            holding_date,
            turn,
            pointed,
            same,
            from_occasion,
            stretch_of,
            unit_ended,
            inside,
            in_year,
            quarter_in,
            duration,
            shifted,
            unit_from,
            stretch,
            ended,
            within,
            third,
            timed,
            part_of_day,
        ),
        *(
            part_of_yesterday,
            recurrence,
            every,
            every_weekday,
            every_duration,
            every_measure,
            every_part,
            vague,
            nothing,
        ),
    )
}

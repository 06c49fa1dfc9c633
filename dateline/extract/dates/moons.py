"""Calendars of the moon as arithmetic: the tabular Islamic calendar and the Hebrew calendar.

Formulas and epochs are those of Reingold and Dershowitz, Calendrical Calculations (Cambridge, 4th edition). Months are
numbered from Muharram and from Nisan. A day of these calendars begins on the evening before the day given here.
"""

from collections.abc import Iterator
from datetime import date

_ISLAMIC_EPOCH = 227_015  # ordinal of 16 July 622 in the Julian calendar
_HEBREW_EPOCH = -1_373_427  # ordinal of the day before the first of Tishri of the year 1
_PASSOVER_TO_NEW_YEAR = 163  # days from 15 Nisan to the first of Tishri


def islamic(year: int, month: int, day: int) -> date:
    """Give a day of the tabular Islamic calendar, which the sighted moon may miss by a day.

    Raises ValueError or OverflowError outside the years 1 to 9999.
    """
    months = 29 * (month - 1) + (6 * month - 1) // 11
    years = 354 * (year - 1) + (3 + 11 * year) // 30
    return date.fromordinal(_ISLAMIC_EPOCH - 1 + years + months + day)


def islamic_in(year: int, month: int, day: int) -> Iterator[date]:
    """Give the days of a Gregorian year that are this day of an Islamic year: one, seldom two, none before 622."""
    around = (year - 622) * 33 // 32
    for islamic_year in range(max(around - 1, 1), around + 4):
        found = islamic(islamic_year, month, day)
        if found.year == year:
            yield found


def passover(year: int) -> date:
    """Give 15 Nisan of a Gregorian year, the first day of Passover."""
    return date.fromordinal(_new_year(year + 3761) - _PASSOVER_TO_NEW_YEAR)


def hebrew_new_year(year: int) -> date:
    """Give 1 Tishri, Rosh Hashanah, of a Gregorian year."""
    return date.fromordinal(_new_year(year + 3761))


def _new_year(year: int) -> int:
    before, this, after = (_elapsed(one) for one in (year - 1, year, year + 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _HEBREW_EPOCH + this + delay


def _elapsed(year: int) -> int:
    """Give the days from the epoch to the mean new moon of Tishri, put off where it would fall on a forbidden day."""
    months = (235 * year - 234) // 19
    parts = 12_084 + 13_753 * months
    day = 29 * months + parts // 25_920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day

"""An independent grammar of EDTF, written from the Library of Congress specification (ISO 8601-2:2019, part 4).

https://www.loc.gov/standards/datetime/ — levels 0 and 1 whole; of level 2 the groups of months (25-41), sets (one of
them, all of them) and unspecified digits anywhere. Left out: exponents, significant digits, qualified components.
"""

import re
from datetime import date, time

_DATE = re.compile(r"(?P<year>-?[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?")
_LONG_YEAR = re.compile(r"Y-?[1-9][0-9]{4,}")
_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})T(?P<time>\d{2}:\d{2}:\d{2})(?P<zone>Z|[+-]\d{2}(?::\d{2})?)?", re.ASCII
)
_GROUPS = range(21, 42)  # seasons, northern and southern seasons, quarters, four-month parts, halves
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def valid(text: str) -> bool:
    """Whether a string is EDTF."""
    if text[:1] + text[-1:] in ("[]", "{}"):
        return all(_is_member(part) for part in text[1:-1].split(","))
    if "/" in text:
        return _is_interval(text)
    return _is_moment(text) or _is_date(text)


def _is_interval(text: str) -> bool:
    ends = text.split("/")
    if len(ends) != 2 or not any(_is_date(end) for end in ends):
        return False
    return all(end in ("", "..") or _is_date(end) for end in ends) and _in_order(*ends)


def _is_member(part: str) -> bool:
    first, dots, last = part.partition("..")
    if not dots:
        return _is_date(part)
    return any((first, last)) and all(not end or _is_date(end) for end in (first, last)) and _in_order(first, last)


def _in_order(first: str, last: str) -> bool:
    """Whether two whole dates follow each other; others are not compared."""
    whole = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)
    if not (whole.fullmatch(first) and whole.fullmatch(last)):
        return True
    shorter = min(len(first), len(last))
    return first[:shorter] <= last[:shorter]


def _is_date(text: str) -> bool:
    bare = text[:-1] if text[-1:] in ("?", "~", "%") else text
    if _LONG_YEAR.fullmatch(bare):
        return True
    match = _DATE.fullmatch(bare)
    return match is not None and bare != "-0000" and _is_in_calendar(match["year"], match["month"], match["day"])


def _is_in_calendar(year: str, month: str | None, day: str | None) -> bool:
    if month is None:
        return True
    if day is None:
        return any(_fits(month, number) for number in (*range(1, 13), *_GROUPS))
    return any(_fits(month, m) and _fits(day, d) and _is_day(year, m, d) for m in range(1, 13) for d in range(1, 32))


def _is_day(year: str, month: int, day: int) -> bool:
    if day > _LONGEST[month - 1]:
        return False
    return (month, day) != (2, 29) or "X" in year or _is_leap(int(year))


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _fits(digits: str, number: int) -> bool:
    return all(digit in ("X", other) for digit, other in zip(digits, f"{number:02}", strict=True))


def _is_moment(text: str) -> bool:
    match = _MOMENT.fullmatch(text)
    if match is None:
        return False
    try:
        date.fromisoformat(match["day"])
        time.fromisoformat(match["time"])
    except ValueError:
        return False
    return True

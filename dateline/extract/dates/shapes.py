"""The shapes of tokens, and what digits can mean: an amount, a day, an hour, a year, a clock time, a whole date."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Values = Mapping[str, Any]  # by class: what a word means as a member of that class

TOKEN = re.compile(
    r"""
    (?:
      (?P<word>[ap]\.\s?m\b\.? | [^\W\d_]+(?:['’](?!s\b|\w*\d)[^\W\d_]+)*\.?)
    | (?P<isoweek>(?<!\d)\d{4}-W\d{2}(?![\d-]))
    | (?P<iso>(?<!\d)\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?(?![\d-]))
    | (?P<numeric>(?<![\d/.])(?:\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.)\d{4}|\d{4}/\d{1,2}/\d{1,2})(?![\d/]))
    | (?P<clock>(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))
    | (?P<decade>\d{3}0['’]?s\b | ['’‘]\d0s\b | (?<!\d)\d0s\b)
    | (?P<dayth>\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<number>\d+(?:,\d{3})*(?!,\d)(?:\.\d+)? | \d+)
    | (?P<suffix>['’](?:s|ll|re|ve|d|m|t)\b)
    | (?P<mark>\S)
    )
    """,
    re.VERBOSE,
)

DATING_DIGITS = re.compile(  # 1990, 15:00, '90s, 17th, Q4
    r"\d(?:(?<!\d\d)\d{3}(?!\d)|:\d\d|['’]?s\b|(?:st|nd|rd|th)\b|(?<=[QH]\d)\b)"
)
PIECE = re.compile(re.sub(r"\?P<\w+>", "?:", TOKEN.pattern) + r"\s*", re.VERBOSE)  # with the white space after it

_LONGEST_NUMBER = 9  # digits; longer ones are no amount that news dates
_YEARS = range(1000, 2200)
_MODERN = range(1800, 2100)  # likely to be a year even where no word says so
_SAMPLES = {
    "isoweek": ("2022-W33",),
    "iso": ("2022-08-17", "2022-08-17T15:00Z"),
    "numeric": ("8/17/2022",),
    "clock": ("15:00",),
    "decade": ("1990s", "'90s", "90s"),
    "dayth": ("17th", "45th"),
    "number": (
        *("0", "7", "00", "07", "12", "24", "28", "45", "99", "100", "600", "0900", "1200", "1260", "1500", "1990"),
        *("2022", "2175", "2480", "9999", "10000", "1,500", "2.5", "1234567890", "1,234,567,890", "0000"),
    ),
}


def samples() -> Iterator[tuple[str, str]]:
    """Give a shape and a text of it for every set of classes that ``values`` can give."""
    for shape, texts in _SAMPLES.items():
        for text in texts:
            yield shape, text


def values(shape: str, text: str) -> Values:
    """Give what a token of digits can mean, by class."""
    return _READERS[shape](text)


def _decade(text: str) -> Values:
    digits = int("".join(filter(str.isdigit, text)))
    if digits >= 1000:
        return {"decade_year": digits}
    return {"decade_short": digits, ("apostrophe" if text[0] in "'’‘" else "bare_decade"): digits}


def _dayth(text: str) -> Values:
    number = int(text[:-2])
    return {"ordinal": number, "dayth": number, "dom": number} if 1 <= number <= 31 else {"ordinal": number}


def _number(text: str) -> Values:
    digits = text.replace(",", "")
    if len(digits) > _LONGEST_NUMBER:
        return {"number": None, "count": None}
    if not digits.isdecimal():
        return {"number": float(digits), "amount": float(digits), "count": None}
    number = int(digits)
    found: dict[str, Any] = {"number": number, "amount": number}
    if len(text) <= 2:
        return found | _short_number(number, text)
    if len(text) != 4:
        return found | {"count": number}
    hour, minute = divmod(number, 100)
    found |= {"year": number} if number in _YEARS else {"count": number}
    found |= {"modern": number} if number in _MODERN else {}
    return found | ({"hhmm": (hour, minute)} if hour < 24 and minute < 60 else {})


def _short_number(number: int, text: str) -> dict[str, Any]:
    found: dict[str, Any] = {"count": number}
    if 1 <= number <= 31:
        found |= {"day": number, "dom": number}
    else:
        found["no_day"] = number
    if number <= 24:
        found["hour"] = number
    if len(text) == 2:
        found["yy"] = number
    return found


_READERS: Mapping[str, Callable[[str], Values]] = {
    "isoweek": lambda text: {"isoweek": text},
    "iso": lambda text: {"iso": text},
    "numeric": lambda text: {"numeric": text},
    "clock": lambda text: {"clock": tuple(map(int, text.split(":")[:2]))},
    "decade": _decade,
    "dayth": _dayth,
    "number": _number,
}

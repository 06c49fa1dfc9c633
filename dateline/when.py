"""The time of an event: four whole days, its EDTF form, and how it meets a query's window.

All runs are closed: both ends included. ``None`` is an open end.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from dateline.errors import BadDateError

Kind = Literal["within", "span"]
Precision = Literal[
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "third",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
    "range",
    "open",
]
Anchor = Literal["act", "said", "published"]
Match = Literal["possible", "certain"]

_BOUND = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:\d{2})?", re.ASCII)
_SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}  # EDTF level 1, by the month in which the (northern) season begins


@dataclass(frozen=True, slots=True)
class Window:
    """The closed days that a query asks for; an open side takes everything."""

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        """Refuse a window that ends before it starts."""
        if self.first and self.last and self.last < self.first:
            raise ValueError(f"window ends ({self.last}) before it starts ({self.first})")


@dataclass(frozen=True, slots=True)
class When:
    """When an event took place, takes place or is to take place.

    The event starts on a day of ``[earliest, start_max]`` and ends on a day of ``[end_min, latest]``. Of kind
    ``within`` it is one unknown day of ``[earliest, latest]``, of kind ``span`` it lasted. ``text`` are the words that
    say so, ``rule`` the rule that read them, ``anchor`` what they date: the act, its report, or (when nothing is dated)
    the publication.
    """

    earliest: date | None
    start_max: date | None
    end_min: date | None
    latest: date | None
    kind: Kind = "within"
    precision: Precision = "day"
    text: str | None = None
    anchor: Anchor = "act"
    rule: str | None = None

    def __post_init__(self) -> None:
        """Refuse bounds out of order, and a point event whose start and end differ."""
        for low, high in (
            (self.earliest, self.start_max),
            (self.end_min, self.latest),
            (self.earliest, self.end_min),
            (self.start_max, self.latest),
        ):
            if low and high and high < low:
                raise ValueError(f"bounds out of order: {low} > {high}")
        if self.kind == "within" and (self.earliest, self.start_max) != (self.end_min, self.latest):
            raise ValueError("a point event starts and ends on the same day")

    def told(self, text: str, rule: str) -> "When":
        """The same, said by these words and read by this rule."""
        bounds = self.earliest, self.start_max, self.end_min, self.latest
        return When(*bounds, self.kind, self.precision, text, self.anchor, rule)

    @property
    def undated(self) -> bool:
        """Whether it is a point event with an open side: such are not matched by a window unless asked for."""
        return self.kind == "within" and (self.earliest is None or self.latest is None)

    def possible(self, window: Window) -> bool:
        """Whether some reading of the bounds overlaps the window."""
        return _not_after(self.earliest, window.last) and _not_after(window.first, self.latest)

    def certain(self, window: Window) -> bool:
        """Whether every reading of the bounds overlaps the window."""
        return (window.last is None or (self.start_max is not None and self.start_max <= window.last)) and (
            window.first is None or (self.end_min is not None and self.end_min >= window.first)
        )

    @property
    def edtf(self) -> str:
        """The EDTF form (level 0 and 1; quarters, halves and one-of-a-set ranges are level 2)."""
        return _edtf_span(self) if self.kind == "span" else _edtf_within(self)


def within(earliest: date | None, latest: date | None, precision: Precision = "day") -> When:
    """One unknown day of ``[earliest, latest]``."""
    return When(earliest, latest, earliest, latest, "within", precision)


def span(earliest: date | None, latest: date | None, precision: Precision = "range") -> When:
    """A state or act that lasted from ``earliest`` to ``latest``."""
    return When(earliest, earliest, latest, latest, "span", precision)


def calendar_unit(year: int, month: int | None = None, day: int | None = None) -> When:
    """A day, calendar month or calendar year as a point event of that precision; raises ValueError if there is none."""
    if month is None:
        return within(date(year, 1, 1), date(year, 12, 31), "year")
    if day is None:
        return within(date(year, month, 1), month_end(year, month), "month")
    return within(date(year, month, day), date(year, month, day))


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def parse_bound(text: str, *, end: bool) -> date:
    """Read a query bound: an ISO year, month or day, or an instant (its day in its own offset).

    ``end`` takes the last day of a year or month, else the first. Raises BadDateError.
    """
    match = _BOUND.fullmatch(text)
    if match is None:
        return parse_instant(text)[0]
    numbers = [int(group) for group in match.groups() if group]
    try:
        unit = calendar_unit(*numbers)
    except ValueError as fault:
        raise BadDateError(text, "is not a date of the calendar") from fault
    day = unit.latest if end else unit.earliest
    assert day is not None  # noqa: S101 - a calendar unit is closed
    return day


def parse_instant(text: str) -> tuple[date, datetime]:
    """Read an RFC 3339 instant, without a zone as UTC: its day in its own offset, and the instant in UTC."""
    if not _INSTANT.fullmatch(text):
        raise BadDateError(text, "is not a date (2022, 2022-02, 2022-02-24) or an instant (2022-02-24T05:00:00Z)")
    try:
        local = datetime.fromisoformat(text.upper())
        local = local if local.tzinfo else local.replace(tzinfo=UTC)
        return local.date(), local.astimezone(UTC)
    except (ValueError, OverflowError) as fault:
        raise BadDateError(text, "is not an instant of the calendar") from fault


def parse_published(text: str) -> tuple[date, datetime | None]:
    """Read a publication date: a full ISO date, or an instant. Raises BadDateError."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        return parse_bound(text, end=False), None
    if not _INSTANT.fullmatch(text):
        raise BadDateError(text, "is not a date (2022-02-24) or an instant (2022-02-24T05:00:00Z)")
    return parse_instant(text)


def _not_after(one: date | None, other: date | None) -> bool:
    return one is None or other is None or one <= other


def _edtf_within(when: When) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return ".." if first is last else f"[{first or ''}..{last or ''}]"
    precision, form = _unit(first, last)
    return form if form and precision in ("day", when.precision) else f"[{first}..{last}]"


def _edtf_span(when: When) -> str:
    first = _end_form(when.earliest, when.start_max, outer=when.earliest)
    last = _end_form(when.end_min, when.latest, outer=when.latest)
    return f"{first}/{last}"


def _end_form(low: date | None, high: date | None, *, outer: date | None) -> str:
    form = _unit(low, high)[1] if low and high else None
    return form or (outer.isoformat() if outer else "..")


def _unit(first: date, last: date) -> tuple[Precision, str | None]:
    """The unit of the calendar that has exactly these days, and its EDTF date; no date if there is none."""
    if first == last:
        return "day", first.isoformat()
    if first.day != 1 or last != month_end(last.year, last.month):
        return "range", None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return _months(first, months) if months < 12 else _years(first, months)


def _months(first: date, months: int) -> tuple[Precision, str | None]:
    if months == 1:
        return "month", f"{first.year:04}-{first.month:02}"
    if months == 3 and first.month in _SEASONS:
        return "season", f"{first.year:04}-{_SEASONS[first.month]}"  # a winter has the year in which it begins
    if months == 3 and first.month % 3 == 1:
        return "quarter", f"{first.year:04}-{33 + first.month // 3}"
    if months == 6 and first.month in (1, 7):
        return "half", f"{first.year:04}-{40 if first.month == 1 else 41}"
    return "range", None


def _years(first: date, months: int) -> tuple[Precision, str | None]:
    year = first.year
    if first.month != 1:
        return "range", None
    if months == 12:
        return "year", f"{year:04}"
    if months == 120 and year % 10 == 0:
        return "decade", f"{year // 10:03}X"
    if months == 1200 and year % 100 == 0:
        return "century", f"{year // 100:02}XX"
    return "range", None

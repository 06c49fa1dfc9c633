"""The time algebra, against brute force."""

import re
from datetime import date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import BadDateError
from dateline.when import When, Window, calendar_unit, parse_bound, parse_instant, parse_published, span, within

DAY0 = date(2022, 2, 14)
DAYS = [DAY0 + timedelta(days=n) for n in range(9)]
FAR_PAST, FAR_FUTURE = DAY0 - timedelta(days=40), DAY0 + timedelta(days=40)
days = st.sampled_from(DAYS)
ends = st.one_of(st.none(), days)


def realisations(when: When) -> list[tuple[date, date]]:
    """Every (start, end) that the bounds allow, an open end reaching far out of all windows."""

    def run(low: date | None, high: date | None) -> list[date]:
        first, last = low or FAR_PAST, high or FAR_FUTURE
        return [first + timedelta(days=n) for n in range((last - first).days + 1)]

    if when.kind == "within":
        return [(day, day) for day in run(when.earliest, when.latest)]
    starts = run(when.earliest, when.start_max or when.latest)
    finishes = run(when.end_min or when.earliest, when.latest)
    return [(start, end) for start, end in product(starts, finishes) if start <= end]


def overlaps(start: date, end: date, window: Window) -> bool:
    return (window.last is None or start <= window.last) and (window.first is None or end >= window.first)


@st.composite
def whens(draw: st.DrawFn) -> When:
    if draw(st.booleans()):
        low, high = sorted((draw(days), draw(days)))
        return within(draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])))
    a, b, c, d = sorted(draw(days) for _ in range(4))
    fuzzy = draw(st.booleans())
    earliest, start_max = draw(st.sampled_from([(a, c if fuzzy else b), (None, b)]))
    end_min, latest = draw(st.sampled_from([(b if fuzzy else c, d), (c, None)]))
    return When(earliest, start_max, end_min, latest, "span", "range")


@st.composite
def windows(draw: st.DrawFn) -> Window:
    low, high = sorted((draw(days), draw(days)))
    return Window(draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])))


@given(whens(), windows())
def test_possible_is_some_reading_and_certain_is_every_reading(when: When, window: Window) -> None:
    readings = [overlaps(start, end, window) for start, end in realisations(when)]
    assert when.possible(window) == any(readings)
    assert when.certain(window) == all(readings)


@given(whens(), windows())
def test_what_is_certain_is_possible(when: When, window: Window) -> None:
    assert when.possible(window) or not when.certain(window)


@given(ends, ends, ends, ends, st.sampled_from(["within", "span"]))
def test_bounds_out_of_order_are_refused(a: date | None, b: date | None, c: date | None, d: date | None, kind) -> None:
    ordered = all(low is None or high is None or low <= high for low, high in ((a, b), (c, d), (a, c), (b, d)))
    if ordered and (kind == "span" or (a, b) == (c, d)):
        assert When(a, b, c, d, kind).kind == kind
    else:
        with pytest.raises(ValueError, match=r"out of order|same day"):
            When(a, b, c, d, kind)


WINDOW = Window(date(2022, 2, 20), date(2022, 2, 23))


@pytest.mark.parametrize(
    ("when", "possible", "certain"),
    [
        (calendar_unit(2022, 2, 22), True, True),
        (within(date(2022, 2, 18), date(2022, 2, 21)), True, False),
        (within(date(2022, 2, 21), date(2022, 2, 23)), True, True),
        (span(date(2022, 2, 10), date(2022, 2, 28)), True, True),
        (span(date(2022, 2, 10), date(2022, 2, 20)), True, True),
        (calendar_unit(2022, 2), True, False),
        (within(None, date(2022, 2, 23), "open"), True, False),
        (calendar_unit(2022, 2, 24), False, False),
    ],
)
def test_the_table_of_the_time_semantics_holds(when: When, possible: bool, certain: bool) -> None:
    assert (when.possible(WINDOW), when.certain(WINDOW)) == (possible, certain)


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        (calendar_unit(2022, 8, 17), "2022-08-17"),
        (calendar_unit(2022, 8), "2022-08"),
        (calendar_unit(2022), "2022"),
        (calendar_unit(987, 5), "0987-05"),
        (calendar_unit(9999), "9999"),
        (within(date(9999, 10, 1), date(9999, 12, 31), "quarter"), "9999-36"),
        (within(date(2022, 8, 21), date(2022, 8, 31), "third"), "[2022-08-21..2022-08-31]"),
        (within(date(2022, 7, 1), date(2022, 9, 30), "quarter"), "2022-35"),
        (within(date(2022, 1, 1), date(2022, 6, 30), "half"), "2022-40"),
        (within(date(2022, 6, 1), date(2022, 8, 31), "season"), "2022-22"),
        (within(date(2022, 12, 1), date(2023, 2, 28), "season"), "2022-24"),
        (within(date(2022, 6, 1), date(2022, 8, 31), "quarter"), "[2022-06-01..2022-08-31]"),
        (within(date(2022, 8, 1), date(2022, 8, 31), "range"), "[2022-08-01..2022-08-31]"),
        (within(date(2020, 1, 1), date(2029, 12, 31), "decade"), "202X"),
        (within(date(1800, 1, 1), date(1899, 12, 31), "century"), "18XX"),
        (within(None, date(2022, 2, 23), "open"), "[..2022-02-23]"),
        (within(date(2022, 2, 25), None, "open"), "[2022-02-25..]"),
        (within(None, None, "open"), ".."),
        (span(date(2022, 2, 24), date(2022, 3, 29)), "2022-02-24/2022-03-29"),
        (span(date(2022, 2, 24), None), "2022-02-24/.."),
        (span(None, date(2022, 2, 24)), "../2022-02-24"),
        (When(date(2022, 2, 24), date(2022, 2, 24), date(2022, 8, 18), None, "span", "open"), "2022-02-24/.."),
        (When(date(2022, 3, 1), date(2022, 3, 31), date(2022, 8, 18), None, "span", "open"), "2022-03/.."),
    ],
)
def test_the_edtf_form_says_the_bounds(when: When, edtf: str) -> None:
    assert when.edtf == edtf


@given(whens())
def test_within_and_span_never_share_an_edtf_form(when: When) -> None:
    assert ("/" in when.edtf) == (when.kind == "span")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022-02-24", "2022-02-24", "2022-02-24"),
        ("2022-02-24T23:30:00-05:00", "2022-02-24", "2022-02-24"),
        ("2022-02-24T23:30Z", "2022-02-24", "2022-02-24"),
    ],
)
def test_a_query_bound_is_inclusive_at_its_own_precision(text: str, first: str, last: str) -> None:
    assert parse_bound(text, end=False).isoformat() == first
    assert parse_bound(text, end=True).isoformat() == last


@given(st.dates())
def test_every_day_reads_back(day: date) -> None:
    assert parse_bound(day.isoformat(), end=False) == parse_bound(day.isoformat(), end=True) == day


BAD = [
    "",
    "20220201",
    "2022-2",
    "2022-13",
    "2022-02-30",
    "0000",
    "2022-W05-2",
    " 2022",
    "2022-02-24T25:00Z",
    "٢٠٢٢",
    "22",
]


@pytest.mark.parametrize("text", [*BAD, "0001-01-01T00:00:00+14:00", "2022-02-24T00:00:60Z"])
def test_what_is_no_date_is_refused_by_name(text: str) -> None:
    with pytest.raises(BadDateError, match=re.escape(repr(text))):
        parse_bound(text, end=False)


def test_an_instant_without_a_zone_is_utc_and_its_day_is_its_own() -> None:
    assert parse_instant("2022-02-24T01:00:00")[1].isoformat() == "2022-02-24T01:00:00+00:00"
    day, moment = parse_instant("2022-02-24T01:00:00+03:00")
    assert (day, moment) == (date(2022, 2, 24), datetime.fromisoformat("2022-02-23T22:00:00+00:00"))


def test_a_publication_date_is_a_full_day_or_an_instant() -> None:
    assert parse_published("2022-02-24") == (date(2022, 2, 24), None)
    with pytest.raises(BadDateError, match=r"is not a date \(2022-02-24\) or an instant"):
        parse_published("2022-02")


def test_a_window_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Window(date(2022, 2, 2), date(2022, 2, 1))


def test_the_last_day_of_the_calendar_has_an_edtf_form() -> None:
    assert calendar_unit(9999, 12).edtf == "9999-12"
    assert within(date(9999, 12, 1), date(9999, 12, 31), "range").edtf == "[9999-12-01..9999-12-31]"

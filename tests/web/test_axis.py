"""The arithmetic behind the charts, run in the browser that draws them, against brute force."""

import random
from datetime import date, timedelta
from itertools import pairwise

import pytest

EPOCH = date(1970, 1, 1)
OPEN = None


def number(day):
    return (day - EPOCH).days


@pytest.fixture
def module(page):
    """Call a function of a module of the page: ``module("axis.js", "bucketUnit", …)``."""
    if page.address != "/":
        page.visit("/", rows=7)

    def call(file, function, *arguments):
        script = "const [file, name, ...rest] = given; return (await import(`/assets/${file}`))[name](...rest)"
        return page.run(script, file, function, *arguments)

    return call


@pytest.mark.parametrize("day", ["0001-01-01", "0999-12-31", "1949-10-01", "1970-01-01", "2024-02-29", "9999-12-31"])
def test_a_day_and_its_number_are_one(module, day):
    assert module("days.js", "toDay", day) == number(date.fromisoformat(day))
    assert module("days.js", "toIso", number(date.fromisoformat(day))) == day


@pytest.mark.parametrize("day", ["1969-12-28", "1969-12-29", "2022-02-24", "2022-02-27", "2022-02-28"])
def test_a_week_begins_on_monday(module, day):
    told = date.fromisoformat(day)
    assert module("days.js", "weekStart", number(told)) == number(told - timedelta(days=told.weekday()))


@pytest.mark.parametrize(
    ("days", "width", "unit"),
    [
        (1, 1500, "day"),
        (90, 1500, "day"),
        (90, 330, "week"),
        (365, 1500, "week"),
        (365, 330, "week"),
        (3000, 1500, "month"),
        (9000, 1500, "year"),
    ],
)
def test_a_wider_range_has_coarser_buckets(module, days, width, unit):
    assert module("axis.js", "bucketUnit", {"first": 0, "last": days - 1}, width) == unit


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (
            "day",
            [
                ("2022-12-30", "2022-12-30"),
                ("2022-12-31", "2022-12-31"),
                ("2023-01-01", "2023-01-01"),
                ("2023-01-02", "2023-01-02"),
            ],
        ),
        ("week", [("2022-12-26", "2023-01-01"), ("2023-01-02", "2023-01-08")]),
        ("month", [("2022-12", "2022-12"), ("2023-01", "2023-01")]),
        ("year", [("2022", "2022"), ("2023", "2023")]),
    ],
)
def test_buckets_are_calendar_units_whose_bounds_the_api_understands(module, unit, expected):
    shown = {"first": number(date(2022, 12, 30)), "last": number(date(2023, 1, 2))}
    found = module("axis.js", "buckets", shown, unit)
    assert [(one["from"], one["to"]) for one in found] == expected
    assert found[0]["first"] == shown["first"]
    assert found[-1]["last"] == shown["last"]
    assert all(one["last"] + 1 == other["first"] for one, other in pairwise(found))


def days_of(span, shown):
    first, last = span
    inside = range(shown["first"], shown["last"] + 1)
    return [day for day in inside if (first is OPEN or first <= day) and (last is OPEN or day <= last)]


def counted_day_by_day(spans, bins, shown):
    totals = dict.fromkeys(range(shown["first"], shown["last"] + 1), 0.0)
    for covered in (days_of(span, shown) for span in spans):
        for day in covered:
            totals[day] += 1 / len(covered)
    return [sum(totals[day] for day in range(one["first"], one["last"] + 1)) for one in bins]


@pytest.mark.parametrize("seed", range(4))
def test_each_event_is_spread_evenly_over_its_days_in_the_domain(page, module, seed):
    dice = random.Random(seed)  # noqa: S311 - no secret
    shown = {"first": 100, "last": 100 + dice.randint(5, 60)}
    bins = module("axis.js", "buckets", shown, dice.choice(["day", "week", "month"]))
    spans = [sorted((dice.randint(60, 200), dice.randint(60, 200))) for _ in range(40)] + [[OPEN, 130], [130, OPEN]]
    events = [{"group": "g", "span": {"first": first, "last": last}} for first, last in spans]
    script = "const { spread } = await import('/assets/extent.js'); return spread(...given).get('g')"
    assert page.run(script, events, bins, shown) == pytest.approx(counted_day_by_day(spans, bins, shown))


@pytest.mark.parametrize(
    ("spans", "window", "whole", "expected"),
    [
        ([(10, 20), (30, 40)], (None, None), False, (9, 41)),
        ([(10, 20), (30, 40)], ("1970-01-02", "1970-03-02"), False, (1, 60)),
        ([(10, 20), (30, 40)], ("1970-01-02", None), False, (1, 41)),
        ([(-9000, -9000)] + [(day, day) for day in range(10, 20)], (None, None), False, (9, 20)),
        ([(-9000, -9000)] + [(day, day) for day in range(10, 20)], (None, None), True, (-9180, 199)),
        ([(-9000, -9000), (10, 10), (20, 20)], (None, None), False, (-9180, 200)),
        ([(None, 10), (20, None)], (None, None), False, (9, 21)),
    ],
)
def test_the_domain_is_the_window_else_the_bulk_of_the_events(module, spans, window, whole, expected):
    given = [{"first": first, "last": last} for first, last in spans]
    found = module("axis.js", "domain", given, dict(zip(("from", "to"), window, strict=True)), whole)
    assert (found["first"], found["last"]) == expected


@pytest.mark.parametrize("width", [330, 1500])
@pytest.mark.parametrize("days", [1, 10, 45, 400, 4000, 40000, 400000])
def test_ticks_are_far_enough_apart_to_be_read(module, days, width):
    shown = {"first": 18000, "last": 18000 + days - 1, "width": width}
    found = [tick["day"] for tick in module("axis.js", "ticks", shown)]
    unit = width / days
    assert all((after - before) * unit > 60 for before, after in pairwise(found))
    assert found or days < 3 or width < 400


def test_marks_of_one_row_do_not_cover_each_other(page, module):
    dice = random.Random(7)  # noqa: S311 - no secret
    items = [
        {"left": left, "right": left + dice.randint(5, 80)} for left in (dice.randint(0, 1000) for _ in range(200))
    ]
    script = (
        "const { pack } = await import('/assets/pack.js'); const rows = pack(given[0], 500);"
        "return [rows, given[0].map((item) => item.row)]"
    )
    rows, found = page.run(script, items)
    assert max(found) == rows - 1
    for row in range(rows):
        own = sorted((item["left"], item["right"]) for item, at in zip(items, found, strict=True) if at == row)
        assert all(right < left for (_, right), (left, _) in pairwise(own))

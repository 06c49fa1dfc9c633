"""What prepositions make of a time, over all times."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.dates import relations
from dateline.when import Window, calendar_unit, span, within

days = st.dates(date(1, 1, 1), date(9999, 12, 31))
closed = st.tuples(days, days).map(sorted).map(lambda pair: within(*pair))
spans = st.tuples(days, days).map(sorted).map(lambda pair: span(*pair))
times = st.one_of(closed, spans, st.just(within(None, date(2022, 1, 1))), st.just(within(date(2022, 1, 1), None)))
told = st.one_of(st.none(), days)
DAY = timedelta(days=1)


@given(times)
def test_before_ends_the_day_before_the_first_day(when):
    found = relations.before(when)
    assert found.earliest is None
    if when.earliest and when.earliest > date.min:
        assert found.latest == when.earliest - DAY


@given(times)
def test_after_begins_the_day_after_the_last_day(when):
    found = relations.after(when)
    assert found.latest is None
    if when.latest and when.latest < date.max:
        assert found.earliest == when.latest + DAY


@given(closed)
def test_nothing_is_both_before_and_after(when):
    before, after = relations.before(when), relations.after(when)
    if when.earliest > date.min and when.latest < date.max:
        assert before.latest < after.earliest


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)))
def test_shortly_is_seven_days(day):
    when = within(day, day)
    for found in (relations.shortly_before(when), relations.shortly_after(when)):
        assert found.latest - found.earliest == timedelta(days=6)
        assert found.kind == "within"
        assert not found.possible(Window(day, day))


@given(times, told)
def test_since_and_until_are_spans_that_touch_the_time(when, report):
    since, until = relations.since(when, report), relations.until(when)
    assert (since.kind, since.earliest, since.latest) == ("span", when.earliest, None)
    assert (until.kind, until.latest, until.earliest) == ("span", when.latest, None)


@given(closed, days)
def test_since_still_goes_on_at_the_report(when, report):
    assert relations.since(when, report).end_min == max(report, when.earliest)


@given(closed, told)
def test_by_is_up_to_and_with_the_time_from_the_report_on_if_ahead(when, report):
    found = relations.by(when, report)
    ahead = report is not None and report <= when.latest
    assert (found.earliest, found.latest, found.kind) == (report if ahead else None, when.latest, "within")


@given(closed, days)
def test_earlier_and_later_split_a_running_time_at_the_report(when, report):
    earlier, later = relations.earlier(when, report), relations.later(when, report)
    if when.earliest <= report <= when.latest:
        yesterday = report - timedelta(1) if report > date.min else report
        tomorrow = report + timedelta(1) if report < date.max else report
        assert (earlier.earliest, earlier.latest) == (when.earliest, max(yesterday, when.earliest))
        assert (later.earliest, later.latest) == (min(tomorrow, when.latest), when.latest)
    else:
        assert earlier == later == when


@given(closed)
def test_throughout_lasts_from_the_first_day_to_the_last(when):
    assert relations.throughout(when) == span(when.earliest, when.latest)


@given(closed, closed)
def test_lasting_spreads_both_ends_over_their_own_days(first, last):
    if first.earliest > last.earliest or first.latest > last.latest:
        return
    found = relations.lasting(first, last)
    assert (found.earliest, found.start_max) == (first.earliest, first.latest)
    assert (found.end_min, found.latest) == (last.earliest, last.latest)


def test_a_range_that_runs_backwards_is_refused():
    with pytest.raises(ValueError, match="out of order"):
        relations.lasting(calendar_unit(2022), calendar_unit(2020))


def test_the_words_rule_and_anchor_of_the_time_are_kept():
    when = within(date(2022, 2, 24), date(2022, 2, 24))
    when = type(when)(*(date(2022, 2, 24),) * 4, text="February 24", anchor="said", rule="month-day")
    found = relations.shortly_before(when)
    assert (found.text, found.anchor, found.rule) == ("February 24", "said", "month-day")


@pytest.mark.parametrize(
    ("found", "edtf"),
    [
        (relations.before(calendar_unit(2022, 2, 24)), "[..2022-02-23]"),
        (relations.after(calendar_unit(2022, 2, 24)), "[2022-02-25..]"),
        (relations.shortly_before(calendar_unit(2022, 2, 24)), "[2022-02-17..2022-02-23]"),
        (relations.shortly_after(calendar_unit(2022, 2, 24)), "[2022-02-25..2022-03-03]"),
        (relations.since(calendar_unit(2022, 2), date(2022, 8, 18)), "2022-02/.."),
        (relations.until(calendar_unit(2022, 2)), "../2022-02"),
        (relations.by(calendar_unit(2022, 9), date(2022, 8, 18)), "[2022-08-18..2022-09-30]"),
        (relations.by(calendar_unit(2022, 2), date(2022, 8, 18)), "[..2022-02-28]"),
        (relations.throughout(calendar_unit(2022, 2)), "2022-02-01/2022-02-28"),
        (relations.lasting(calendar_unit(2014), calendar_unit(2020)), "2014/2020"),
    ],
)
def test_each_relation_has_its_edtf_form(found, edtf):
    assert found.edtf == edtf


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_do_not_crash(day):
    when = within(day, day)
    assert relations.before(when).latest >= date.min
    assert relations.after(when).earliest <= date.max
    assert relations.shortly_before(when).earliest >= date.min
    assert relations.shortly_after(when).latest <= date.max

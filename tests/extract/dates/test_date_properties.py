"""What holds of the finder whatever the text: no clock, no crash, no overlap, time that grows with the text."""

import itertools
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.dates import find_timexes
from dateline.model import Document, Sentence

WORDS = (
    "on in since until by before after shortly between from to and the a last next this early mid late end of every "
    "Monday Friday weekend week month year years days ago later earlier May March August Aug. spring winter quarter "
    "first third two 3 17 31 2022 1990s '80s 5 p.m. GMT noon night yesterday today now said will meet met - , ' 's ( ) "
    "2022-02-30 8/17/2022 Easter half century decade"
).split()
WEEKDAY_TEXTS = (
    "They met on Monday.",
    "They will meet on Friday.",
    "They met last Tuesday.",
    "They meet this Wednesday.",
    "They will meet next Sunday.",
    "They met on Thursday of last week.",
    "They met on Saturday night at 5 p.m.",
    "They ruled from Monday to Wednesday.",
    "They must leave by Friday.",
)
sentences_of_words = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
days = st.dates(date(1, 1, 1), date(9999, 12, 31))
unhurried = settings(max_examples=200, deadline=None)  # the first example also loads the rules


def find(text, published):
    return find_timexes(Document(text, published, "en", (Sentence(0, len(text)),)))


def shifted(day, count):
    return day and day + timedelta(days=count)


@unhurried
@given(st.sampled_from(WEEKDAY_TEXTS), st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-500, 500))
def test_publishing_whole_weeks_later_moves_every_weekday_by_as_many(text, published, weeks):
    before, after = find(text, published), find(text, published + timedelta(weeks=weeks))
    assert len(before) == len(after) > 0
    for one, other in zip(before, after, strict=True):
        moved = [shifted(getattr(one.when, name), 7 * weeks) for name in ("earliest", "start_max", "end_min", "latest")]
        assert moved == [other.when.earliest, other.when.start_max, other.when.end_min, other.when.latest]


@unhurried
@given(sentences_of_words, st.one_of(st.none(), days))
def test_no_text_of_the_vocabulary_crashes_and_spans_are_sorted_apart_and_true(text, published):
    found = find(text, published)
    for timex in found:
        assert text[timex.start : timex.end] == timex.text
        assert timex.value
        assert timex.when is None or timex.when.edtf
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@unhurried
@given(st.text(max_size=200), days)
def test_no_text_at_all_crashes(text, published):
    for timex in find(text, published):
        assert text[timex.start : timex.end] == timex.text


@pytest.mark.parametrize("published", [date.min, date(1, 12, 31), date(9999, 1, 1), date.max])
@pytest.mark.parametrize("count", ["3", "9999", "999999999", "99999999999999999999"])
@pytest.mark.parametrize("unit", ["hours", "days", "weeks", "months", "quarters", "years", "decades", "centuries"])
def test_the_ends_of_the_calendar_do_not_crash(published, count, unit):
    text = (
        f"Long ago, {count} {unit} ago, and {count} {unit} later, and in the past {count} {unit}, and last {unit[:-1]}."
    )
    for timex in find(text, published):
        assert text[timex.start : timex.end] == timex.text


@unhurried
@given(sentences_of_words, days)
def test_what_was_read_before_leaves_no_trace(text, published):
    fresh = find(text, published)
    find("They met on 3 May 1950 in the first quarter.", date(1950, 6, 1))
    assert find(text, published) == fresh


HOSTILE = (
    *("1 am ", "may ", "May ", "1", "1.", "1,", "12:", "20", "2022 ", "Monday ", "in ", "the ", "early ", "last "),
    *("said Monday, ", "a year ago ", "from May 3 to ", "May 3-5, ", "twenty-", "-", "'", "the day before ", "\u0301"),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_not_with_its_square(piece):
    find("They met on Monday.", date(2022, 8, 18))
    small, large = piece * (12_500 // len(piece)), piece * (100_000 // len(piece))

    def seconds(text):
        start = time.process_time()
        find(text, date(2022, 8, 18))
        return time.process_time() - start

    base, whole = (min(seconds(text) for _ in range(3)) for text in (small, large))
    assert whole < 32 * base + 0.05  # eight times the text; a square would be sixty-four times the time

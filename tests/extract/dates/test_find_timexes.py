"""What a time expression is, where it begins and ends, and which days it means: the contract, line by line."""

from datetime import date

import pytest

from dateline.extract.dates import find_timexes
from dateline.model import Document, Sentence

THURSDAY = "2022-08-18"


def told(timex):
    """Give the text, the TIMEX3 value, and the EDTF form of the time, or - where there is none."""
    return timex.text, timex.value, timex.when.edtf if timex.when else "-"


def bounds(timex):
    when = timex.when
    return tuple(str(day) if day else None for day in (when.earliest, when.start_max, when.end_min, when.latest))


ABSOLUTE = [
    ("They signed on Aug. 17, 2022.", "Aug. 17, 2022", "2022-08-17", "2022-08-17"),
    ("They signed on 17 August 2022.", "17 August 2022", "2022-08-17", "2022-08-17"),
    ("They signed on August 17th, 2022.", "August 17th, 2022", "2022-08-17", "2022-08-17"),
    ("They signed on the 17th of August 2022.", "the 17th of August 2022", "2022-08-17", "2022-08-17"),
    ("They signed on 2022-08-17.", "2022-08-17", "2022-08-17", "2022-08-17"),
    ("They signed on Wednesday, 17 August 2022.", "Wednesday, 17 August 2022", "2022-08-17", "2022-08-17"),
    ("They signed on 8/17/2022.", "8/17/2022", "2022-08-17", "2022-08-17"),
    ("They signed on 17/8/2022.", "17/8/2022", "2022-08-17", "2022-08-17"),
    ("They signed on 6/6/2022.", "6/6/2022", "2022-06-06", "2022-06-06"),
    ("They signed on 17.08.2022.", "17.08.2022", "2022-08-17", "2022-08-17"),
    ("They signed on SEPT. 1, 2021.", "SEPT. 1, 2021", "2021-09-01", "2021-09-01"),
    ("They signed in August 2022.", "August 2022", "2022-08", "2022-08"),
    ("They signed in May 2021.", "May 2021", "2021-05", "2021-05"),
    ("They signed in 2021.", "2021", "2021", "2021"),
    ("They signed the 2015 accord.", "2015", "2015", "2015"),
    ("They signed it in nineteen eighty-nine.", "nineteen eighty-nine", "1989", "1989"),
    ("The order of the 1990s fell.", "the 1990s", "199", "199X"),
    ("The order of the '70s fell.", "the '70s", "197", "197X"),
    ("A 19th century treaty holds.", "19th century", "18", "18XX"),
    ("The twentieth century was long.", "The twentieth century", "19", "19XX"),
    ("They lost in the third quarter of 2021.", "the third quarter of 2021", "2021-Q3", "2021-35"),
    ("They lost in Q1 2020.", "Q1 2020", "2020-Q1", "2020-33"),
    ("They lost in the first half of 2021.", "the first half of 2021", "2021-H1", "2021-40"),
    ("They lost in the second half of 2021.", "the second half of 2021", "2021-H2", "2021-41"),
    ("They lost in spring 2021.", "spring 2021", "2021-SP", "2021-21"),
    ("They lost in the fall of 2021.", "the fall of 2021", "2021-FA", "2021-23"),
    ("They lost in winter 2022.", "winter 2022", "2022-WI", "2022-24"),
    ("They met at Easter 2024.", "Easter 2024", "2024-03-31", "2024-03-31"),
    ("They met on Orthodox Easter 2022.", "Orthodox Easter 2022", "2022-04-24", "2022-04-24"),
    ("They met on Thanksgiving 2021.", "Thanksgiving 2021", "2021-11-25", "2021-11-25"),
    ("They met on Labor Day 2021.", "Labor Day 2021", "2021-09-06", "2021-09-06"),
    ("They met on Christmas Eve.", "Christmas Eve", "2021-12-24", "2021-12-24"),
]


@pytest.mark.parametrize(("text", "words", "value", "edtf"), ABSOLUTE)
def test_a_date_of_the_calendar_is_read_as_it_stands(read, text, words, value, edtf):
    assert [told(timex) for timex in read(text)] == [(words, value, edtf)]


YEARLESS = [
    ("2022-08-18", "They signed on July 5.", "2022-07-05"),
    ("2022-08-18", "They signed on August 18.", "2022-08-18"),
    ("2022-08-18", "They signed on December 20.", "2021-12-20"),
    ("2022-08-18", "They will sign on December 20.", "2022-12-20"),
    ("2022-08-18", "They will sign on July 5.", "2023-07-05"),
    ("2022-12-28", "They will sign on January 5.", "2023-01-05"),
    ("2023-01-03", "They signed on December 28.", "2022-12-28"),
    ("2023-01-03", "They signed on January 2.", "2023-01-02"),
    ("2022-12-28", "They signed on January 5.", "2022-01-05"),
    ("2022-08-18", "They signed in July.", "2022-07"),
    ("2022-08-18", "They signed in August.", "2022-08"),
    ("2022-08-18", "They signed in October.", "2021-10"),
    ("2022-08-18", "They will sign in October.", "2022-10"),
    ("2022-12-28", "They will sign in January.", "2023-01"),
    ("2023-01-03", "They signed in December.", "2022-12"),
    ("2022-08-18", "They signed on Feb. 29.", "2020-02-29"),
    ("2023-04-20", "They signed on Thursday, April 6.", "2023-04-06"),
    ("2022-08-18", "The vote of Thursday, April 6, is near.", "2023-04-06"),
    ("2022-10-27", "Profit fell in the third quarter.", "2022-35"),
    ("2023-01-20", "Profit fell in the fourth quarter.", "2022-36"),
    ("2022-10-27", "Profit will fall in the first quarter.", "2023-33"),
    ("2022-11-02", "The bank will report third-quarter results.", "2022-35"),
    ("2022-08-18", "They will follow up the talks of 3 August.", "2022-08-03"),
    ("2022-08-18", "They will attend the March summit.", "2023-03"),
    ("2022-08-18", "They will pay for the July attack.", "2022-07"),
    ("2022-08-18", "They will sign by Oct. 1.", "[2022-08-18..2022-10-01]"),
]


@pytest.mark.parametrize(("published", "text", "edtf"), YEARLESS)
def test_a_date_without_its_year_is_the_nearest_one_on_the_side_of_the_tense(read, published, text, edtf):
    [timex] = read(text, published)
    assert timex.when.edtf == edtf


WEEKDAYS = [
    ("The ministry said on Wednesday that troops will leave.", "2022-08-17"),
    ("The ministry said on Thursday that troops had left.", "2022-08-18"),
    ("The ministry said on Friday that troops had left.", "2022-08-12"),
    ("The leaders will meet on Friday.", "2022-08-19"),
    ("The leaders will meet on Thursday.", "2022-08-18"),
    ("The leaders will meet on Wednesday.", "2022-08-24"),
    ("On Friday, the leaders will meet.", "2022-08-19"),
    ("On Tuesday the leaders met.", "2022-08-16"),
    ("The minister on Tuesday denied it.", "2022-08-16"),
    ("The talks are scheduled for Monday.", "2022-08-22"),
    ("The talks are due to open on Monday.", "2022-08-22"),
    ("The envoy is expected to arrive on Sunday.", "2022-08-21"),
    ("The envoy was expected to arrive on Sunday.", "2022-08-14"),
    ("The summit opens on Monday.", "2022-08-22"),
    ("The vote is to be held on Sunday.", "2022-08-21"),
    ("The law will be signed on Monday.", "2022-08-22"),
    ("The law was signed on Monday.", "2022-08-15"),
    ("They plan to vote on Monday.", "2022-08-22"),
    ("They did not vote on Monday.", "2022-08-15"),
    ("Monday's raid killed ten people.", "2022-08-15"),
    ("He will attend Monday's summit.", "2022-08-22"),
    ("Monday's vote will decide it.", "2022-08-22"),
    ("A source said in a note late Wednesday that talks would be held.", "2022-08-17"),
    ("Troops fired on Sunday night.", "2022-08-14"),
    ("They resigned last Friday.", "2022-08-12"),
    ("They resigned last Thursday.", "2022-08-11"),
    ("They will resign next Friday.", "2022-08-19"),
    ("They will resign next Thursday.", "2022-08-25"),
    ("They resigned this Monday.", "2022-08-15"),
    ("They vote this Sunday.", "2022-08-21"),
    ("They met on Monday last week.", "2022-08-08"),
    ("They will meet on Monday of next week.", "2022-08-22"),
]


@pytest.mark.parametrize(("text", "edtf"), WEEKDAYS)
def test_a_weekday_is_on_the_side_that_the_tense_says_publication_day_included(read, text, edtf):
    assert read(text)[0].when.edtf == edtf


DEICTIC = [
    ("They met yesterday.", "yesterday", "2022-08-17", "2022-08-17"),
    ("They met today.", "today", "2022-08-18", "2022-08-18"),
    ("They meet tomorrow.", "tomorrow", "2022-08-19", "2022-08-19"),
    ("They meet tonight.", "tonight", "2022-08-18TNI", "2022-08-18"),
    ("They met last night.", "last night", "2022-08-17TNI", "2022-08-17"),
    ("They met yesterday evening.", "yesterday evening", "2022-08-17TEV", "2022-08-17"),
    ("They met last week.", "last week", "2022-W32", "[2022-08-08..2022-08-14]"),
    ("They meet this week.", "this week", "2022-W33", "[2022-08-15..2022-08-21]"),
    ("They will meet next week.", "next week", "2022-W34", "[2022-08-22..2022-08-28]"),
    ("They met last month.", "last month", "2022-07", "2022-07"),
    ("They will meet next month.", "next month", "2022-09", "2022-09"),
    ("They met last year.", "last year", "2021", "2021"),
    ("They will meet next year.", "next year", "2023", "2023"),
    ("They met last weekend.", "last weekend", "2022-W32-WE", "[2022-08-13..2022-08-14]"),
    ("They will meet next quarter.", "next quarter", "2022-Q4", "2022-36"),
    ("They met last decade.", "last decade", "201", "201X"),
    ("They met last spring.", "last spring", "2022-SP", "2022-21"),
    ("They met last March.", "last March", "2022-03", "2022-03"),
    ("They met last August.", "last August", "2021-08", "2021-08"),
    ("They will meet next August.", "next August", "2023-08", "2023-08"),
    ("They met in August last year.", "August last year", "2021-08", "2021-08"),
    ("They met three days ago.", "three days ago", "2022-08-15", "2022-08-15"),
    ("They met two weeks ago.", "two weeks ago", "2022-W31", "[2022-08-01..2022-08-07]"),
    ("They met a week ago.", "a week ago", "2022-W32", "[2022-08-08..2022-08-14]"),
    ("They met five months ago.", "five months ago", "2022-03", "2022-03"),
    ("They met nearly two years ago.", "nearly two years ago", "2020", "2020"),
    ("They met a decade ago.", "a decade ago", "2012", "2012"),
    ("They will meet ten days from now.", "ten days from now", "2022-08-28", "2022-08-28"),
    ("They will meet in two weeks.", "two weeks", "2022-W35", "[2022-08-29..2022-09-04]"),
    ("They will meet in three months.", "three months", "2022-11", "2022-11"),
]


@pytest.mark.parametrize(("text", "words", "value", "edtf"), DEICTIC)
def test_what_counts_from_now_counts_from_publication(read, text, words, value, edtf):
    assert [told(timex) for timex in read(text)] == [(words, value, edtf)]


@pytest.mark.parametrize(
    ("published", "text", "value", "edtf"),
    [
        ("2022-01-03", "They met last week.", "2021-W52", "[2021-12-27..2022-01-02]"),
        ("2021-01-02", "They meet this week.", "2020-W53", "[2020-12-28..2021-01-03]"),
        ("2022-01-10", "They met last month.", "2021-12", "2021-12"),
        ("2022-03-31", "They met a month ago.", "2022-02", "2022-02"),
        ("2024-02-29", "They met a year ago.", "2023", "2023"),
        ("2022-01-15", "The offensive failed this winter.", "2021-WI", "2021-24"),
        ("2022-02-15", "Profit fell last quarter.", "2021-Q4", "2021-36"),
    ],
)
def test_counting_crosses_the_ends_of_weeks_months_and_years(read, published, text, value, edtf):
    [timex] = read(text, published)
    assert (timex.value, timex.when.edtf) == (value, edtf)


PARTS = [
    ("It will be held in early August.", ("2023-08", "third"), "[2023-08-01..2023-08-10]"),
    ("It will be held in mid-September.", ("2022-09", "third"), "[2022-09-11..2022-09-20]"),
    ("It will be held in late August.", ("2022-08", "third"), "[2022-08-21..2022-08-31]"),
    ("It was held in late February.", ("2022-02", "third"), "[2022-02-21..2022-02-28]"),
    ("It was held in early 2022.", ("2022", "third"), "[2022-01-01..2022-04-30]"),
    ("It was held in mid-2021.", ("2021", "third"), "[2021-05-01..2021-08-31]"),
    ("It was held in late 2021.", ("2021", "third"), "[2021-09-01..2021-12-31]"),
    ("It was held in the early 1990s.", ("199", "third"), "[1990-01-01..1993-12-31]"),
    ("It was held in the mid-1990s.", ("199", "third"), "[1994-01-01..1996-12-31]"),
    ("It was held in the late 1990s.", ("199", "third"), "[1997-01-01..1999-12-31]"),
    ("It was held early last year.", ("2021", "third"), "[2021-01-01..2021-04-30]"),
    ("It was held at the end of 2021.", ("2021", "month"), "2021-12"),
    ("It was held at the beginning of March.", ("2022-03", "third"), "[2022-03-01..2022-03-10]"),
]


@pytest.mark.parametrize(("text", "read_as", "edtf"), PARTS)
def test_early_mid_and_late_narrow_the_days_and_leave_the_value(read, text, read_as, edtf):
    [timex] = read(text)
    assert (timex.value, timex.when.precision) == read_as
    assert timex.when.edtf == edtf


PREPOSITIONS = [
    ("They fled before March 5.", ("[..2022-03-04]", "within", "open")),
    ("They fled before 2015.", ("[..2014-12-31]", "within", "open")),
    ("They fled prior to March 5.", ("[..2022-03-04]", "within", "open")),
    ("They fled after March 5.", ("[2022-03-06..]", "within", "open")),
    ("They will talk after Christmas.", ("[2022-12-26..]", "within", "open")),
    ("They have ruled since March 5.", ("2022-03-05/..", "span", "open")),
    ("They have ruled since 2015.", ("2015/..", "span", "open")),
    ("They ruled until March 5.", ("../2022-03-05", "span", "open")),
    ("They ruled until 2015.", ("../2015", "span", "open")),
    ("They ruled through March 5.", ("../2022-03-05", "span", "open")),
    ("They will leave by Friday.", ("[2022-08-18..2022-08-19]", "within", "range")),
    ("They had left by March 5.", ("[..2022-03-05]", "within", "open")),
    ("They were asked to leave by Aug. 31.", ("[2022-08-18..2022-08-31]", "within", "range")),
    ("They met shortly before Feb. 24.", ("[2022-02-17..2022-02-23]", "within", "week")),
    ("They met shortly after Feb. 24.", ("[2022-02-25..2022-03-03]", "within", "week")),
    ("They fought throughout 2021.", ("2021-01-01/2021-12-31", "span", "range")),
    ("They met earlier this month.", ("[2022-08-01..2022-08-17]", "within", "range")),
    ("They will meet later this month.", ("[2022-08-19..2022-08-31]", "within", "range")),
    ("They fought for the past two years.", ("2020-08-18/2022-08-18", "span", "range")),
    ("They met in the past two years.", ("[2020-08-18..2022-08-18]", "within", "range")),
    ("They were held after Monday's raid.", ("2022-08-15", "within", "day")),
    ("They were held after the 2015 raid.", ("2015", "within", "year")),
]


@pytest.mark.parametrize(("text", "expected"), PREPOSITIONS)
def test_a_preposition_acts_on_the_time_and_not_on_span_or_value(read, text, expected):
    [timex] = read(text)
    assert (timex.when.edtf, timex.when.kind, timex.when.precision) == expected
    assert text[timex.start : timex.end] == timex.text
    assert not timex.text.startswith(("before", "after", "since", "until", "by"))


def test_the_start_of_since_is_spread_over_its_own_days_up_to_the_report(read):
    [timex] = read("They have ruled since August.")
    assert bounds(timex) == ("2022-08-01", "2022-08-18", "2022-08-18", None)


RANGES = [
    ("The summit lasted from 3 to 5 May 2022.", ["3", "5 May 2022"], "2022-05-03/2022-05-05"),
    ("The summit lasted from May 3 to May 5, 2021.", ["May 3", "May 5, 2021"], "2021-05-03/2021-05-05"),
    ("The May 3-5 summit failed.", ["May 3", "5"], "2022-05-03/2022-05-05"),
    ("The summit of May 3–5, 2021 failed.", ["May 3", "5, 2021"], "2021-05-03/2021-05-05"),
    ("The drills will run Aug. 30 to Sept. 2.", ["Aug. 30", "Sept. 2"], "2022-08-30/2022-09-02"),
    ("The drills will run from Dec. 30 to Jan. 2.", ["Dec. 30", "Jan. 2"], "2022-12-30/2023-01-02"),
    ("The drills lasted from Dec. 30 to Jan. 2.", ["Dec. 30", "Jan. 2"], "2021-12-30/2022-01-02"),
    ("They fought between 2014 and 2020.", ["2014", "2020"], "2014/2020"),
    ("The 1939-1945 war ended.", ["1939", "1945"], "1939/1945"),
    ("The 2019-20 budget failed.", ["2019", "20"], "2019/2020"),
    ("They fought between March and June 2021.", ["March", "June 2021"], "2021-03/2021-06"),
    ("They fought from November 2020 to March.", ["November 2020", "March"], "2020-11/2021-03"),
    ("The court will sit from Monday to Wednesday.", ["Monday", "Wednesday"], "2022-08-22/2022-08-24"),
    ("The court sat from Monday to Wednesday.", ["Monday", "Wednesday"], "2022-08-15/2022-08-17"),
    ("The court sat from Friday through Sunday.", ["Friday", "Sunday"], "2022-08-12/2022-08-14"),
    ("They fought from 1990 until last year.", ["1990", "last year"], "1990/2021"),
    ("They fought from early May to late June.", ["early May", "late June"], "2022-05-01/2022-06-30"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), RANGES)
def test_both_ends_of_a_range_have_the_time_of_the_whole(read, text, words, edtf):
    found = read(text)
    assert [timex.text for timex in found] == words
    assert {(timex.when.edtf, timex.when.kind, timex.when.precision) for timex in found} == {(edtf, "span", "range")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on July 22 and 27.", ["2022-07-22", "2022-07-27"]),
        ("They met on 9 and 11 May.", ["2022-05-09", "2022-05-11"]),
        ("They met on Monday and Tuesday.", ["2022-08-15", "2022-08-16"]),
        ("The vote was moved from Monday to Tuesday.", ["2022-08-15", "2022-08-16"]),
    ],
)
def test_days_that_are_listed_or_exchanged_are_no_range(read, text, expected):
    assert [timex.when.edtf for timex in read(text)] == expected


ANAPHORA = [
    ("They met on 3 May. They signed the same day.", "2022-05-03"),
    ("They met on 3 May. They signed the next day.", "2022-05-04"),
    ("They met on 3 May. They signed two days later.", "2022-05-05"),
    ("They met on 3 May. They signed three weeks later.", "[2022-05-21..2022-05-27]"),
    ("They met on 3 May. They had spoken two days earlier.", "2022-05-01"),
    ("They met on 3 May. They signed the following week.", "[2022-05-09..2022-05-15]"),
    ("They met on 3 May. They had spoken the previous week.", "[2022-04-25..2022-05-01]"),
    ("They met on 3 May. They signed the following month.", "2022-06"),
    ("They met in May 2019. They split the following year.", "2020"),
    ("They met in May 2019. They signed that year.", "2019"),
    ("They met in June 2019. They signed that month.", "2019-06"),
    ("The king died in 1999. His son fled three years later.", "2002"),
    ("The king died in 1999. His wife had died a year earlier.", "1998"),
    ("Profit fell in the second quarter of 2022. It had risen a year earlier.", "2021-34"),
    ("Profit fell in the first quarter. Sales for the quarter rose.", "2022-33"),
]


@pytest.mark.parametrize(("text", "edtf"), ANAPHORA)
def test_words_that_point_back_count_from_the_date_mentioned_last(read, text, edtf):
    assert read(text)[-1].when.edtf == edtf


TIMES = [
    ("They met at 5 p.m. on Friday.", "5 p.m. on Friday", "2022-08-12T17:00", "hour"),
    ("They met at 5:30 p.m. on Wednesday.", "5:30 p.m. on Wednesday", "2022-08-17T17:30", "minute"),
    ("They met at 15:00 GMT on Friday.", "15:00 GMT on Friday", "2022-08-12T15:00Z", "minute"),
    ("They met at 12 a.m. on Friday.", "12 a.m. on Friday", "2022-08-12T00:00", "hour"),
    ("They met on Friday at noon.", "Friday at noon", "2022-08-12T12:00", "hour"),
    ("They met at midnight on Friday.", "midnight on Friday", "2022-08-12T24:00", "hour"),
    ("They met at 09:00 (0600 GMT) on Friday.", "09:00 (0600 GMT) on Friday", "2022-08-12T09:00", "minute"),
    ("They met at 3 p.m.", "3 p.m.", "2022-08-18T15:00", "hour"),
    ("They met this morning.", "this morning", "2022-08-18TMO", "day"),
    ("They met on Friday afternoon.", "Friday afternoon", "2022-08-12TAF", "day"),
    ("They met on the evening of 3 May.", "the evening of 3 May", "2022-05-03TEV", "day"),
    ("They met on 2022-05-03T14:30Z.", "2022-05-03T14:30Z", "2022-05-03T14:30Z", "minute"),
]


@pytest.mark.parametrize(("text", "words", "value", "precision"), TIMES)
def test_a_time_of_day_has_the_day_that_is_said_with_it(read, text, words, value, precision):
    [timex] = read(text)
    assert (timex.text, timex.type, timex.value, timex.when.precision) == (words, "TIME", value, precision)
    assert timex.when.edtf == value[:10]


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("He ruled for five years.", "five years", "DURATION", "P5Y"),
        ("A three-day truce held.", "three-day", "DURATION", "P3D"),
        ("They spoke for two and a half hours.", "two and a half hours", "DURATION", "PT2.5H"),
        ("They spoke for at least 1,500 days.", "at least 1,500 days", "DURATION", "P1500D"),
        ("They spoke for a fortnight.", "a fortnight", "DURATION", "P2W"),
        ("They spoke for decades.", "decades", "DURATION", "PXDE"),
        ("He paid in three days.", "three days", "DURATION", "P3D"),
        ("They meet every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
        ("They meet on Mondays.", "Mondays", "SET", "XXXX-WXX-1"),
        ("They meet every two weeks.", "every two weeks", "SET", "P2W"),
        ("They meet weekly.", "weekly", "SET", "P1W"),
        ("They meet twice a year.", "twice a year", "SET", "P1Y"),
        ("They meet every summer.", "every summer", "SET", "XXXX-SU"),
    ],
)
def test_durations_and_sets_have_a_value_and_no_days(read, text, words, kind, value):
    [timex] = read(text)
    assert (timex.text, timex.type, timex.value, timex.when) == (words, kind, value, None)


@pytest.mark.parametrize(
    "text",
    [
        "They signed on February 30.",
        "They signed on Feb. 29, 2023.",
        "They signed on 31 April 2022.",
        "They signed on 2022-13-01.",
        "They signed on 2022-02-30.",
        "They signed on 30/30/2022.",
        "They signed on 5/6/2022.",
        "They will sign at 25 p.m.",
        "Mr. March may march on; May may not. The sun sat on the second bench.",
        "We wed in a fall from grace, and the august body met Ms. June.",
        "The court may rule; fighters will march.",
        "He paid $2015 for 2022 trucks and 1990 boats, up 2000%.",
        "About 2000 people fled; at least 1999 soldiers died.",
        "A 27-year-old man and a 3-month-old child were hurt.",
        "The Sunday Times and the Daily Mirror wrote so on Super Tuesday.",
        "Jan Kavan met April Ryan.",
        "They played the second half of the game.",
        "The Vostok 2022 exercise began.",
    ],
)
def test_impossible_or_ambiguous_dates_and_ordinary_words_are_no_time(read, text):
    assert read(text) == ()


def test_an_impossible_date_is_not_read_in_part(read):
    [timex] = read("They met on Feb. 30 and on Monday.")
    assert timex.text == "Monday"


UNPUBLISHED = [
    ("They met on Wednesday.", "XXXX-WXX-3"),
    ("They met on August 17.", "XXXX-08-17"),
    ("They met in August.", "XXXX-08"),
    ("They met in late August.", "XXXX-08"),
    ("They met yesterday.", "XXXX-XX-XX"),
    ("They met last week.", "XXXX-WXX"),
    ("They met last weekend.", "XXXX-WXX-WE"),
    ("They met last month.", "XXXX-XX"),
    ("They met last year.", "XXXX"),
    ("They met two days ago.", "XXXX-XX-XX"),
    ("They met two years ago.", "XXXX"),
    ("They met last summer.", "XXXX-SU"),
    ("They lost in the third quarter.", "XXXX-Q3"),
    ("They met on Friday at 5 p.m.", "XXXX-WXX-5T17:00"),
    ("They met last March.", "XXXX-03"),
    ("They meet now.", "PRESENT_REF"),
    ("They met recently.", "PAST_REF"),
    ("They met in the past three months.", "P3M"),
]


@pytest.mark.parametrize(("text", "value"), UNPUBLISHED)
def test_without_publication_a_relative_time_keeps_only_what_is_known(read, text, value):
    [timex] = read(text, None)
    assert (timex.value, timex.when) == (value, None)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They met on 17 August 2022.", "2022-08-17"),
        ("They fought from March to June 2021.", "2021-03/2021-06"),
        ("They met on 3 May 2021 and signed two days later.", "2021-05-05"),
        ("They have ruled since 2015.", "2015/.."),
    ],
)
def test_without_publication_what_is_said_in_full_is_resolved(read, text, edtf):
    assert read(text, None)[-1].when.edtf == edtf


def test_without_publication_an_impossible_date_is_still_none(read):
    assert read("They met on February 30.", None) == ()


def test_text_outside_the_sentences_is_not_read():
    text = "date 2022-03-01 They met on Monday."
    document = Document(text, date(2022, 8, 18), "en", (Sentence(16, len(text)),))
    assert [timex.text for timex in find_timexes(document)] == ["Monday"]


def test_offsets_count_code_points_of_the_article(read):
    text = "🚀 “Später”, sagte er. They met on Monday\u00a0night."
    [timex] = read(text)
    assert text[timex.start : timex.end] == timex.text == "Monday\u00a0night"


def test_a_time_says_which_words_and_which_rule_gave_it(read):
    [timex] = read("They have ruled since May 2021.")
    assert (timex.rule, timex.when.rule, timex.when.text) == ("month-year", "month-year/since", "May 2021")
    assert timex.when.anchor == "act"


def test_a_headline_with_an_infinitive_looks_ahead():
    text = "Leaders to sign accord on Monday"
    document = Document(text, date(2022, 8, 18), "en", (Sentence(0, len(text), headline=True),))
    [timex] = find_timexes(document)
    assert timex.when.edtf == "2022-08-22"

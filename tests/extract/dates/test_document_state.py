"""What an expression counts from: the story told, the quotation's day, the dateline, an event that the text dates."""

from datetime import date

import pytest

from dateline.extract.dates import find_timexes
from dateline.extract.dates.moons import hebrew_new_year, islamic, islamic_in, passover
from dateline.model import Document, Sentence
from dateline.wire import timex_object


def last_of(read, text, published="2022-08-18"):
    timex = read(text, published)[-1]
    return timex.text, timex.when.edtf if timex.when else "-", timex.counted_from


STORIES = [
    ("The war began in March 2003. In May, the king fled.", "May", "2003-05", "[17:27] March 2003"),
    ("The war began in March 2003. In January, the king fled.", "January", "2003-01", "[17:27] March 2003"),
    ("The war began in December 2003. In January, the king fled.", "January", "2004-01", "[17:30] December 2003"),
    ("The war began on 3 May 1994. On July 9, the king fled.", "July 9", "1994-07-09", "[17:27] 3 May 1994"),
    ("In 1989, the wall fell in November.", "November", "1989-11", "[3:7] 1989"),
    ("On 3 May 1994 the army rose. On Friday it fled.", "Friday", "1994-05-06", "[3:13] 3 May 1994"),
    ("On 3 May 1994 the army rose. The king said on Friday he was sorry.", "Friday", "2022-08-12", "published"),
    ("The war began in March 2003. In May, the king will flee.", "May", "2023-05", "published"),
    ("They broke the March 2003 accord. In May, the king fled.", "May", "2022-05", "published"),
    ("It fell in 1989. The king fled in November.", "November", "2021-11", "published"),
    ("The war began in June 2022. The king fled in May.", "May", "2022-05", "published"),
]


@pytest.mark.parametrize(("text", "words", "edtf", "anchor"), STORIES)
def test_in_a_story_of_a_past_year_months_days_and_weekdays_are_of_its_time(read, text, words, edtf, anchor):
    assert last_of(read, text) == (words, edtf, anchor)


POINTING_BACK = [
    ("They met on 3 May. They split in 2021. They signed the same day.", "the same day", "2022-05-03"),
    ("They met on 3 May 2019. They signed later that year.", "that year", "2019"),
    ("They met on 30 December 2020. They signed the following week.", "the following week", "[2021-01-04..2021-01-10]"),
    ("They met on 30 December 2020. They had split the previous month.", "the previous month", "2020-11"),
    ("They met on 2 January 2021. They had split the previous week.", "the previous week", "[2020-12-21..2020-12-27]"),
    ("They met on 29 February 2020. They split on the same day of 2024.", "the same day of 2024", "2024-02-29"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), POINTING_BACK)
def test_words_that_point_back_take_the_last_date_that_is_fine_enough(read, text, words, edtf):
    assert last_of(read, text)[:2] == (words, edtf)


def test_the_same_day_is_no_day_where_only_a_month_was_mentioned(read):
    assert [timex.text for timex in read("They met in May. They signed the same day.")] == ["May"]


QUOTATIONS = [
    ('"We will attack tomorrow," the general said on Monday.', "tomorrow", "2022-08-16"),
    ("“We left yesterday,” he said on Monday.", "yesterday", "2022-08-14"),
    ("On Monday the envoy said: “They attacked last week.”", "last week", "[2022-08-08..2022-08-14]"),
    ('The general said on 3 May 2021: "We will win this year."', "this year", "2021"),
    ('"We will attack tomorrow," the general said.', "tomorrow", "2022-08-19"),
    ('They attacked yesterday, and "we won," he said on Monday.', "yesterday", "2022-08-17"),
    ('"We left," he said on Monday. "We return tomorrow."', "tomorrow", "2022-08-16"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), QUOTATIONS)
def test_in_a_quotation_relative_dates_count_from_the_day_on_which_it_was_spoken(read, text, words, edtf):
    assert {timex.text: timex.when.edtf for timex in read(text)}[words] == edtf


def test_relative_dates_count_from_a_dateline_that_says_its_day():
    text = "GENEVA, Aug. 16 — The two met yesterday and on Monday."
    document = Document(text, date(2022, 8, 18), "en", (Sentence(0, 15, headline=True), Sentence(18, len(text))))
    _, yesterday, monday = find_timexes(document)
    assert [(one.when.edtf, one.counted_from) for one in (yesterday, monday)] == [("2022-08-15", "dateline")] * 2


OCCASIONS = [
    ("The vote was held on 3 May. They signed two days after the vote.", "two days", "2022-05-05", "[21:26] 3 May"),
    (
        "The summit opened on 3 May 2021. They had met a week before the summit.",
        "a week",
        "[2021-04-23..2021-04-29]",
        "[21:31] 3 May 2021",
    ),
    (
        "The 3 May attack killed ten. Hours after the attack, he fled.",
        "Hours",
        "[2022-05-03..2022-05-04]",
        "[4:9] 3 May",
    ),
    ("The attack of 3 May failed. Two months before the attack, he fled.", "Two months", "2022-03", "[14:19] 3 May"),
    ("The vote came on 3 May. He fled the day after the vote.", "the day after", "2022-05-04", "[17:22] 3 May"),
    (
        "The vote came on 3 May. He had fled the week before the vote.",
        "the week before",
        "[2022-04-25..2022-05-01]",
        "[17:22] 3 May",
    ),
    ("The vote came in 2019. He fled a year after the vote.", "a year", "2020", "[17:21] 2019"),
    (
        "The first round was on 3 May. The crash came on 9 May. He fled two days after the crash.",
        "two days",
        "2022-05-11",
        "[48:53] 9 May",
    ),
]


@pytest.mark.parametrize(("text", "words", "edtf", "anchor"), OCCASIONS)
def test_a_time_after_or_before_an_event_counts_from_the_date_that_the_text_gives_it(read, text, words, edtf, anchor):
    assert last_of(read, text) == (words, edtf, anchor)


@pytest.mark.parametrize(
    "text",
    [
        "They signed two days after the vote.",
        "They met on 3 May. They signed two days after the vote.",
        "They resigned before the vote, and met on 3 May. They signed two days after the vote.",
        "The vote was held on 3 May. They fought for two days after the vote.",
        "The vote was held on 3 May. They signed days after the vote.",
    ],
)
def test_a_time_after_an_event_stays_a_duration_where_the_text_does_not_date_it(read, text):
    timex = read(text)[-1]
    assert (timex.type, timex.value[0], timex.when) == ("DURATION", "P", None)


def test_the_date_of_an_event_may_follow_its_place(read):
    ten_days, _ = read("Ten days before the final in Rome on 14 May, the hall burnt.")
    assert (ten_days.when.edtf, ten_days.counted_from) == ("2022-05-04", "[37:43] 14 May")


def test_the_day_after_an_event_without_a_date_is_no_time(read):
    assert read("He fled the day after the vote.") == ()


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Its fiscal third quarter ended June 30 was weak.", "Its fiscal third quarter", "2022-34"),
        ("The firm lost money in its fiscal first quarter ended Sept. 30.", "its fiscal first quarter", "2021-35"),
        ("Sales fell in the fiscal second quarter.", "the fiscal second quarter", "-"),
        ("Sales fell in fiscal 2021.", "fiscal 2021", "2021"),
        ("Fires raged in the southern summer of 2021.", "the southern summer of 2021", "[2021-12-01..2022-02-28]"),
        ("They voted in the spring of 2021 in Australia.", "the spring of 2021", "[2021-09-01..2021-11-30]"),
        ("They fasted in Ramadan 2022.", "Ramadan 2022", "[2022-04-02..2022-05-03]"),
        ("They feasted on Eid al-Adha 2023.", "Eid al-Adha 2023", "[2023-06-28..2023-06-30]"),
        ("They met on Yom Kippur 2022.", "Yom Kippur 2022", "2022-10-05"),
        ("They met at Passover 2022.", "Passover 2022", "[2022-04-16..2022-04-23]"),
        ("They met on July 11 and 12.", "July 11", "2022-07-11/2022-07-12"),
        ("They met from July 11 to 12.", "July 11", "2022-07-11/2022-07-12"),
        ("They extended the truce until Dec. 1.", "Dec. 1", "../2022-12-01"),
        ("The talks of the two on Sept. 2 were called off.", "Sept. 2", "2022-09-02"),
    ],
)
def test_what_news_writes_of_business_seasons_feasts_and_lists_is_read(read, text, words, edtf):
    timex = read(text)[0]
    assert (timex.text, timex.when.edtf if timex.when else "-") == (words, edtf)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met at 3 p.m. EST on Aug. 1.", "2022-08-01T15:00-05:00"),
        ("They met at 15:00 GMT on Aug. 1.", "2022-08-01T15:00Z"),
        ("They met at 15:00 CET on Aug. 1.", "2022-08-01T15:00+01:00"),
        ("They met at 15:00 IST on Aug. 1.", "2022-08-01T15:00"),
        ("They met at 15:00 Moscow time on Aug. 1.", "2022-08-01T15:00"),
    ],
)
def test_a_zone_with_one_offset_is_kept_in_the_value_and_the_day_is_the_day_there(read, text, value):
    [timex] = read(text)
    assert (timex.value, timex.when.edtf) == (value, "2022-08-01")


@pytest.mark.parametrize(
    ("text", "other", "certainty"),
    [
        ("They signed on 3 May 2021.", None, 1.0),
        ("They signed yesterday.", None, 1.0),
        ("They signed on Wednesday.", "2022-08-24", 0.95),
        ("They will sign on Wednesday.", "2022-08-17", 0.95),
        ("They will follow up the talks of 3 August.", "2023-08-03", 0.85),
        ("A pact, 3 August.", "2023-08-03", 0.75),
        ("They signed around Aug. 3, 2021.", None, 0.8),
    ],
)
def test_the_other_side_of_publication_is_kept_with_how_certain_the_choice_is(read, text, other, certainty):
    [timex] = read(text)
    assert (timex.other.edtf if timex.other else None, timex.certainty) == (other, certainty)


def test_the_wire_shows_what_an_expression_was_counted_from(read):
    shown = timex_object(read("They met on 3 May 2021 and signed two days later.")[-1])
    assert (shown["rule"], shown["counted_from"], shown["other"], shown["certainty"]) == (
        "later",
        "[12:22] 3 May 2021",
        None,
        0.9,
    )


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (islamic(1443, 9, 1), "2022-04-03"),
        (islamic(1445, 10, 1), "2024-04-10"),
        (islamic(1, 1, 1), "0622-07-19"),
        (passover(2023), "2023-04-06"),
        (passover(2024), "2024-04-23"),
        (hebrew_new_year(2024), "2024-10-03"),
        (hebrew_new_year(2025), "2025-09-23"),
    ],
)
def test_the_calendars_of_the_moon_agree_with_published_tables(found, expected):
    assert found.isoformat() == expected


def test_a_year_of_the_sun_can_hold_two_months_of_ramadan():
    assert [str(day) for day in islamic_in(2030, 9, 1)] == ["2030-01-06", "2030-12-26"]
    assert list(islamic_in(600, 9, 1)) == []

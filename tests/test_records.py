"""An article as a JSON record."""

import pytest

from dateline.errors import BadArticleError
from dateline.records import article_from_record, body_start


def test_only_text_is_required() -> None:
    article = article_from_record({"text": "Words."})
    assert (article.text, article.title, article.published, article.external_id) == ("Words.", None, None, None)


def test_text_is_kept_to_the_character() -> None:
    text = " date 2022-08-18 Kyiv\r\n said\u00a0so.\n"
    assert article_from_record({"text": text}).text == text


@pytest.mark.parametrize(
    ("record", "option", "day"),
    [
        ({"text": "x", "published": "2022-08-18"}, "2020-01-01", "2022-08-18"),
        ({"text": "x", "published": "2022-08-18T23:00:00-05:00"}, None, "2022-08-18"),
        ({"text": " date 2022-08-18 China said"}, "2020-01-01", "2022-08-18"),
        ({"text": "date 2022-08-18\nChina said", "published": "2021-01-01"}, None, "2021-01-01"),
        ({"text": "date 2022-02-30 China said"}, "2020-01-01", "2020-01-01"),
        ({"text": "A date 2022-08-18 is set"}, None, "None"),
        ({"text": "x", "published": None}, None, "None"),
        ({"text": "GENEVA, March 3, 2022 (NW) — Talks ended."}, "2020-01-01", "2022-03-03"),
        ({"text": "NEW DELHI, 3 September 2022 - Talks ended."}, None, "2022-09-03"),
        ({"text": "SAN JUAN, Puerto Rico, Sept. 3, 2022 — Talks ended."}, None, "2022-09-03"),
        ({"text": "GENEVA, March 3 — Talks ended."}, "2022-03-04", "2022-03-04"),
        ({"text": "GENEVA, February 30, 2022 — Talks ended."}, None, "None"),
        ({"text": "On March 3, 2022 talks ended."}, None, "None"),
    ],
)
def test_the_publication_date_is_the_records_then_the_first_lines_then_the_options(record, option, day) -> None:
    assert str(article_from_record(record, published=option).published) == day


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ([], None),
        ("text", None),
        ({}, "text"),
        ({"text": ""}, "text"),
        ({"text": 5}, "text"),
        ({"text": "x", "title": ["a"]}, "title"),
        ({"text": "x", "published": "soon"}, "published"),
        ({"text": "x", "published": "2022-02"}, "published"),
        ({"text": "x", "id": 1.5}, "id"),
        ({"text": "x", "id": True}, "id"),
        ({"text": "x\ud800"}, "text"),
    ],
)
def test_a_record_that_is_no_article_says_which_member_is_at_fault(record: object, field: str | None) -> None:
    with pytest.raises(BadArticleError) as caught:
        article_from_record(record)
    assert caught.value.field == field


def test_the_given_id_is_kept_as_text() -> None:
    assert article_from_record({"text": "x", "id": 7}).external_id == "7"


def test_the_body_begins_after_the_date_line() -> None:
    assert body_start(" date 2022-08-18 China") == 17
    assert body_start("China") == 0

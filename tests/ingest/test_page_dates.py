import pytest
from lxml.html import document_fromstring

from dateline.ingest.page_dates import published, read_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022-08-18", "2022-08-18"),
        ("20220818", "2022-08-18"),
        ("2022-08-18T23:30:00-05:00", "2022-08-18T23:30:00-05:00"),
        ("2022-08-18T10:00:00+0300", "2022-08-18T10:00:00+03:00"),
        ("2022-08-18T10:00:00.123Z", "2022-08-18T10:00:00+00:00"),
        ("2022-08-18 10:00", "2022-08-18T10:00:00"),
        ("2022-08-18T24:30:00Z", "2022-08-18"),
        ("August 18, 2022", "2022-08-18"),
        ("By A. Writer | Aug. 18, 2022, 5:04 p.m. EDT", "2022-08-18"),
        ("Thu, 18 Aug 2022 23:30:00 -0500", "2022-08-18"),
        ("Published 1st September 2022", "2022-09-01"),
        ("18/08/2022", "2022-08-18"),
        ("8/18/2022", "2022-08-18"),
        ("4/4/2022", "2022-04-04"),
        ("3.4.2022", "2022-04-03"),
        ("18 août 2022", "2022-08-18"),
        ("18 de agosto de 2022", "2022-08-18"),
        ("18. August 2022", "2022-08-18"),
        ("18 августа 2022", "2022-08-18"),
        ("2022年8月18日", "2022-08-18"),
        ("2022/08/18", "2022-08-18"),
        ("2022.8.18.", "2022-08-18"),
        ("Updated September 9, 2022; published August 18, 2022", "2022-08-18"),
        ("Published August 18, 2022. Updated: 9 September 2022", "2022-08-18"),
    ],
)
def test_a_full_date_is_read_from_a_short_text(text, expected):
    assert read_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "Wednesday",
        "2 days ago",
        "August 2022",
        "1 May",
        "2022",
        "3/4/2022",
        "Feb 30, 2022",
        "2022-13-01",
        "2022/13/01",
        "Last updated on August 18, 2022",
        "0001-01-01T00:00:00Z",
        "12345678",
        "Chapter 12 1999",
        "1 am " * 500,
        "may " * 500,
        "x" * 5000 + " August 18, 2022",
    ],
)
def test_a_partial_relative_ambiguous_or_impossible_date_is_none(text):
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("head", "body", "address", "expected"),
    [
        (
            "<meta property='article:published_time' content='2022-08-18T10:00:00Z'>",
            "",
            None,
            "2022-08-18T10:00:00+00:00",
        ),
        ("<meta name='DC.date.issued' content='2022-08-18'>", "", None, "2022-08-18"),
        ("<meta itemprop='datePublished' content='18 August 2022'>", "", None, "2022-08-18"),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2022-08-18",'
            ' "dateModified": "2022-09-09"}]}</script>',
            "",
            None,
            "2022-08-18",
        ),
        (
            "<meta name='date' content='soon'>",
            "<article><time datetime='2022-08-18'>x</time></article>",
            None,
            "2022-08-18",
        ),
        ("", "<main><time>18 August 2022</time></main>", None, "2022-08-18"),
        (
            "",
            "<main><time class='updated' datetime='2022-09-09'>x</time><time datetime='2022-08-18'>y</time></main>",
            None,
            "2022-08-18",
        ),
        ("", "<main><time class='published updated' datetime='2022-08-18'>x</time></main>", None, "2022-08-18"),
        (
            '<script type="application/LD+JSON; charset=utf-8">{"datePublished": "2022-08-18"}</script>',
            "",
            None,
            "2022-08-18",
        ),
        (
            '<script type="application/ld+json">//<![CDATA[\n{"headline": "two\nlines", "datePublished": "2022-08-18"}'
            "\n//]]></script>",
            "",
            None,
            "2022-08-18",
        ),
        ("", "<p>x</p>", "https://news.example/2022/8/18/story.html", "2022-08-18"),
        ("", "<p class='article-byline'>By A. Writer, <b>August 18, 2022</b></p>", None, "2022-08-18"),
    ],
)
def test_each_place_of_a_page_may_tell_its_date(head, body, address, expected):
    tree = document_fromstring(f"<html><head>{head}</head><body>{body}<p>text</p></body></html>")
    assert published(tree, address) == expected


def test_metadata_are_trusted_before_the_address_and_that_before_the_byline():
    meta = "<meta name='pubdate' content='2022-01-01'>"
    byline = "<p class='byline'>3 January 2022</p>"
    address = "https://news.example/2022/01/02/story.html"
    page = "<html><head>{}</head><body>{}<p>text</p></body></html>"
    assert published(document_fromstring(page.format(meta, byline)), address) == "2022-01-01"
    assert published(document_fromstring(page.format("", byline)), address) == "2022-01-02"
    assert published(document_fromstring(page.format("", byline)), None) == "2022-01-03"


@pytest.mark.parametrize(
    "head",
    [
        "<article><time itemprop='dateModified' datetime='2022-08-18'>x</time></article>",
        "<article><p class='posted-updated date'>18 August 2022</p></article>",
        "<meta property='article:modified_time' content='2022-08-18'>",
        "<meta property='og:updated_time' content='2022-08-18'>",
        '<script type="application/ld+json">{"dateModified": "2022-08-18"}</script>',
        '<script type="application/ld+json">' + "[" * 5000 + "</script>",
        '<script type="application/ld+json">{"datePublished": 20220818}</script>',
        "<meta name='description' content='On 18 August 2022 it rained'>",
    ],
)
def test_a_change_or_any_other_date_is_not_the_publication(head):
    tree = document_fromstring(f"<html><head>{head}</head><body><p>text</p></body></html>")
    assert published(tree, "https://news.example/story") is None

import gzip
import json
import tracemalloc
from datetime import UTC, date, datetime

import pytest

from dateline.ingest.readers import LONGEST_LINE, read
from dateline.ingest.source import Defaults, Found, Rejection

PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="{charset}">
<title>Ministers meet - Northern Wire</title><meta property="og:title" content="Ministers meet">
<meta property="article:published_time" content="2022-08-18T23:30:00-05:00">
{site}<link rel="canonical" href="https://www.northernwire.example/world/ministers-meet"></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav><article>
<p>Ministers of nine countries met in “Zürich” on Wednesday and agreed to open two border crossings before winter.</p>
<p>They said that talks on prisoners would
follow in September.</p></article><footer>Copyright 2031 and all rights reserved</footer></body></html>"""
SITE = '<meta property="og:site_name" content="Northern Wire">'


def outcomes(path, data, defaults=None):
    path.write_bytes(data)
    return list(read(str(path), defaults or Defaults(), lambda size: None))


def reasons(items):
    return [str(item).rpartition("/")[2] for item in items if isinstance(item, Rejection)]


def texts(items):
    return [item.article.text for item in items if isinstance(item, Found)]


@pytest.mark.parametrize("name", ["a.txt", "A.TXT"])
def test_a_text_file_is_one_article_with_every_character_kept(tmp_path, name):
    [found] = outcomes(tmp_path / name, "\r\n  Two lines.\r\nZürich \n".encode())
    assert found.article.text == "\r\n  Two lines.\r\nZürich \n"
    assert found.article.title is None


def test_a_first_line_dates_a_text_and_stays_in_it(tmp_path):
    [found] = outcomes(tmp_path / "a.txt", b" date 2022-08-18 Ministers met.", Defaults(published="2021-01-01"))
    assert found.article.published == date(2022, 8, 18)
    assert found.article.text == " date 2022-08-18 Ministers met."


def test_options_stand_in_for_what_a_record_lacks(tmp_path):
    data = b'[{"text": "x"}, {"text": "y", "published": "2022-02-24", "publisher": "Own"}]'
    first, second = (item.article for item in outcomes(tmp_path / "a.json", data, Defaults("2022-08-18", "Given")))
    assert (first.published, first.publisher) == (date(2022, 8, 18), "Given")
    assert (second.published, second.publisher) == (date(2022, 2, 24), "Own")


def test_a_page_gives_its_main_text_and_its_metadata(tmp_path):
    [found] = outcomes(tmp_path / "a.html", PAGE.format(charset="utf-8", site=SITE).encode())
    article = found.article
    assert "agreed to open two border crossings" in article.text
    assert "Home" not in article.text
    assert "Copyright" not in article.text
    assert article.title == "Ministers meet"
    assert article.url == "https://www.northernwire.example/world/ministers-meet"
    assert article.publisher == "Northern Wire"
    assert article.language == "en"
    assert article.published == date(2022, 8, 18)
    assert article.published_at == datetime(2022, 8, 19, 4, 30, tzinfo=UTC)


def test_a_page_is_decoded_as_it_declares(tmp_path):
    [found] = outcomes(tmp_path / "a.htm", PAGE.format(charset="windows-1252", site=SITE).encode("cp1252"))
    assert "“Zürich”" in found.article.text


@pytest.mark.parametrize(("given", "expected"), [("Given", "Given"), (None, "northernwire.example")])
def test_a_given_publisher_is_better_than_the_host_of_a_page(tmp_path, given, expected):
    page = PAGE.format(charset="utf-8", site="").replace(" - Northern Wire", "").encode()
    [found] = outcomes(tmp_path / "a.html", page, Defaults(publisher=given))
    assert found.article.publisher == expected


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", b'{"text": "one"}'),
        ("a.json", '\ufeff{"text": "one"}'.encode()),
        ("a.json", '{"text": "one"}'.encode("utf-16-le")),
        ("a.jsonl", b'{"text": "one"}\n\n   \n'),
        ("a.ndjson", '{"text": "one"}\r\n'.encode("utf-16")),
        ("a.jsonl.gz", gzip.compress(b'{"text": "one"}')),
        ("a.JSON.GZ", gzip.compress(b'[{"text": "one"}]')),
        ("a.txt.gz", gzip.compress(b"o") + gzip.compress(b"ne")),
    ],
)
def test_every_kind_of_file_gives_its_article(tmp_path, name, data):
    assert texts(outcomes(tmp_path / name, data)) == ["one"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "a.txt: is empty"),
        ("a.txt", b" \n", "a.txt: is empty"),
        ("a.txt", b"PK\x03\x04\0\0", "a.txt: is a binary file, not text"),
        ("a.txt", b"x" * (20 * 2**20 + 1), "a.txt: is larger than 20 MiB"),
        ("a.html", b"<p>x" * 3_000_000, "a.html: is larger than 10 MiB"),
        ("a.html", b"", "a.html: is empty"),
        (
            "a.html",
            b"<html><head><title>x</title></head><body></body></html>",
            "a.html: is a page in which no article was found",
        ),
        ("a.html", b"<p>x</p>" * 30_000, "a.html: is a page of more than 20,000 tags"),
        ("a.html", b"\x00\x01\x02", "a.html: is a binary file, not text"),
        ("a.json", b"", "a.json: is empty"),
        ("a.json", b'{"text": "caf\xe9"}', "a.json: is not in UTF-8, as JSON has to be"),
        ("a.json", b'"text"', "a.json: an article is a JSON object"),
        ("a.json", b'{"title": "x"}', "a.json: `text` must hold some text"),
        ("a.json", b'[{"text": "x"}, {"text": 1}]', "a.json[1]: `text` must be a string"),
        ("a.jsonl", b"\n\n", "a.jsonl: is empty"),
        ("a.jsonl", b"\x7fELF\x02\x01\x01\0\0\n\0\n", "a.jsonl: is a binary file, not text"),
        ("a.jsonl", b'{"text": "x"}\n{"text": "caf\xe9"}', "a.jsonl:2: is not in UTF-8, as JSON has to be"),
        ("a.jsonl", '{"text": "x"}\n'.encode("utf-16")[:-1], "a.jsonl: is broken UTF-16-LE"),
        ("a.txt.gz", b"plain", "a.txt.gz: is not gzip, or broken"),
        ("a.txt.gz", gzip.compress(b"many words " * 5000)[:60], "a.txt.gz: is not gzip, or broken"),
        ("a.txt.gz", gzip.compress(b"0" * 50_000_000), "a.txt.gz: is gzip that grows more than 100:1"),
        ("a.jsonl.gz", gzip.compress(b"0" * 50_000_000), "a.jsonl.gz: is gzip that grows more than 100:1"),
        (
            "a.docx",
            b"x",
            "a.docx: unknown kind of file (known: .txt, .html, .htm, .json, .jsonl, .ndjson, each also .gz)",
        ),
        ("a", b"x", "a: unknown kind of file (known: .txt, .html, .htm, .json, .jsonl, .ndjson, each also .gz)"),
    ],
)
def test_what_is_no_article_is_rejected_with_place_and_reason(tmp_path, name, data, reason):
    assert reasons(outcomes(tmp_path / name, data)) == [reason]


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("a.json", b'{"text": "x"', "at column 13"),
        ("a.json", b'{\n"text" "x"}', "at line 2 column 8"),
        ("a.json", b"[" * 100_000, "at column 1026"),
        ("a.json", b'{"text": "x", "id": ' + b"9" * 5000 + b"}", "at column 21"),
        ("a.json", b'{"text": "\\ud800"}', "at column 11"),
        ("a.json", b'{"text": NaN}', "at column 10"),
        ("a.jsonl", b'{"text": "x"}\n{"text":\n', "at column 9"),
    ],
)
def test_broken_json_is_rejected_with_its_place(tmp_path, name, data, place):
    *_, rejection = outcomes(tmp_path / name, data)
    assert rejection.reason.startswith("invalid JSON: ")
    assert rejection.reason.endswith(place)


def test_a_file_that_cannot_be_opened_is_rejected(tmp_path):
    [rejection] = read(str(tmp_path / "gone.txt"), Defaults(), lambda size: None)
    assert rejection.reason == "No such file or directory"


def test_good_lines_of_a_broken_file_are_given(tmp_path):
    data = b'{"text": "one"}\n{"text": \nnull\n\n{"text": ""}\n{"text": "two"}\n[]\n{"text": "three"}'
    items = outcomes(tmp_path / "a.jsonl", data)
    assert texts(items) == ["one", "two", "three"]
    assert [item.source.line for item in items] == [1, 2, 3, 5, 6, 7, 8]
    assert reasons(items)[0].startswith("a.jsonl:2: invalid JSON: ")


def test_lines_end_at_line_feeds_alone(tmp_path):
    record = json.dumps({"text": "a\u2028b\u0085c\x0cd"}, ensure_ascii=False)
    assert texts(outcomes(tmp_path / "a.jsonl", f"{record}\n".encode())) == ["a\u2028b\u0085c\x0cd"]


def test_articles_before_the_break_of_a_gzip_file_are_given(tmp_path):
    lines = b"".join(b'{"text": "%032x"}\n' % (n * 2**90 // 7) for n in range(5000))
    whole = gzip.compress(lines)
    items = outcomes(tmp_path / "a.jsonl.gz", whole[: len(whole) // 2])
    assert reasons(items) == ["a.jsonl.gz: is not gzip, or broken"]
    assert 1000 < len(texts(items)) < 5000


def test_a_line_that_is_too_long_is_passed_over_in_constant_memory(tmp_path):
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        for _ in range(6):
            file.write(b"[" * LONGEST_LINE)
        file.write(b'{"text": "lost"}\n{"text": "kept"}\n')
    tracemalloc.start()
    items = list(read(str(path), Defaults(), lambda size: None))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert texts(items) == ["kept"]
    assert reasons(items) == ["a.jsonl:1: a line of more than 10,485,760 characters"]
    assert peak < 5 * LONGEST_LINE


def test_reading_tells_its_progress_in_bytes_of_the_file(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "one"}\n' * 1000))
    told = []
    assert len(list(read(str(path), Defaults(), told.append))) == 1000
    assert sum(told) == path.stat().st_size

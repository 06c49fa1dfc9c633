"""The day on which a page says that it was published.

Places are asked in the order of their trust: metadata, JSON-LD, the article's ``<time>``, the address, the byline.
The day of a later change is never taken for it, and nothing is measured against the clock.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

import orjson
from dateparser.date import DateDataParser
from lxml.etree import XPath
from lxml.html import HtmlElement

from dateline.errors import BadDateError
from dateline.when import parse_published

_META = frozenset(
    """article:published_time article:published og:published_time og:article:published_time datepublished
    date dc.date dc.date.issued dc.date.created dcterms.date dcterms.issued dcterms.created dc.created pubdate
    publishdate publish-date publish_date published published-date published_time publication_date publication-date
    publishtime citation_publication_date citation_date citation_online_date sailthru.date parsely-pub-date
    cxenseparse:recs:publishtime displaydate originalpublicationdate rnews:datepublished prism.publicationdate
    article_date_original bt:pubdate datecreated""".split()
)
_METAS = XPath("//meta[@content]")
_LINKED_DATA = XPath("//script[contains(translate(@type, 'ADIJLNOPST', 'adijlnopst'), 'application/ld+json')]")
_OF_A_CHANGE = """@itemprop='dateModified'
    or (contains(@class, 'updated') or contains(@class, 'modified')) and not(contains(@class, 'publish'))"""
_MARKED_TIMES = XPath("//time[@pubdate or @itemprop='datePublished']")
_TIMES = XPath(f"(//article|//main)//time[not({_OF_A_CHANGE})] | //*[@itemprop='datePublished']")
_BYLINES = XPath(
    f"""//*[(contains(@class, 'byline') or contains(@class, 'dateline') or contains(@class, 'pubdate')
    or contains(@class, 'publish') or contains(@class, 'posted') or contains(@class, 'timestamp')
    or contains(@class, 'entry-date') or contains(concat(' ', @class, ' '), ' date ')) and not({_OF_A_CHANGE})]"""
)
_MOST_PLACES = 10  # of one kind that are looked at
_MOST_CHARACTERS = 300  # of one place that are looked at

_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")
_SPAN = re.compile(
    r"""(?P<iso>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:\s?(?:Z|[+-]\d\d:?\d\d))?)?
      | (?<!\d)\d{8}(?!\d))
    | (?P<numbers>(?<!\d)(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}[./]\d{1,2}[./]\d{1,2})(?!\d))
    | (?P<words>[^\W\d_]{3,12}\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?,?\s{1,3}\d{4}(?!\d)
      | (?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|\.)?\s{1,3}(?:de\s)?[^\W\d_]{3,12}\.?,?\s{1,3}(?:de\s)?\d{4}(?!\d)
      | \d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])""",
    re.VERBOSE,
)
_CHANGED = re.compile(
    r"(?:updated|modified|revised|corrected|edited|changed)(?:\s+(?:on|at))?[\s:,–—-]*$", re.IGNORECASE
)
_WRAPPING = re.compile(r"<!\[CDATA\[|\]\]>|[\x00-\x1f]")  # and the line breaks that some write inside of strings
_LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ja", "ko", "zh"]
_LONGEST_DATE = 64  # characters: the parser of dates is slow on long strings of its own words


def published(tree: HtmlElement, address: str | None) -> str | None:
    """Give the publication date of a page as an article's record takes it, None if the page does not tell."""
    return next(filter(None, map(read_date, _places(tree, address))), None)


def read_date(text: str) -> str | None:
    """Give the first full date in a short text, with its time of day where that is ISO 8601, None if there is none.

    Numbers that can be read two ways (3/4/2022) are no date; with dots they are day, month, year. A date that the words
    before it call that of a change is passed over.
    """
    start = text[:_MOST_CHARACTERS]
    spans = (match for match in _SPAN.finditer(start) if not _CHANGED.search(start, 0, match.start()))
    return next(filter(None, map(_read_span, spans)), None)


def _places(tree: HtmlElement, address: str | None) -> Iterator[str]:
    yield from _meta_contents(_METAS(tree))
    for script in _LINKED_DATA(tree)[:_MOST_PLACES]:
        yield from _linked_dates(script.text or "")
    for element in (*_MARKED_TIMES(tree)[:_MOST_PLACES], *_TIMES(tree)[:_MOST_PLACES]):
        yield element.get("datetime") or element.get("content") or _text(element)
    for match in _IN_ADDRESS.finditer(address or ""):
        yield f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    for element in _BYLINES(tree)[:_MOST_PLACES]:
        yield _text(element)


def _meta_contents(metas: Iterable[HtmlElement]) -> Iterator[str]:
    for meta in metas:
        names = (meta.get("property"), meta.get("name"), meta.get("itemprop"))
        if any(name.lower() in _META for name in names if name):
            yield meta.get("content", "")


def _linked_dates(text: str) -> Iterator[str]:
    try:
        waiting = deque([orjson.loads(_WRAPPING.sub(" ", text).strip("/* "))])
    except orjson.JSONDecodeError:
        return
    while waiting:
        node: Any = waiting.popleft()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            if isinstance(node.get("datePublished"), str):
                yield node["datePublished"]
            waiting += [node[name] for name in ("@graph", "mainEntity") if name in node]


def _text(element: HtmlElement) -> str:
    pieces: list[str] = []
    for piece in element.itertext():
        pieces.append(piece)
        if sum(map(len, pieces)) > _MOST_CHARACTERS:
            break
    return " ".join(" ".join(pieces).split())


def _read_span(match: re.Match[str]) -> str | None:
    if match["iso"]:
        return _iso(match["iso"]) or _checked(match["iso"][:10])
    return _checked(_from_numbers(match[0]) if match["numbers"] else _from_words(match[0][:_LONGEST_DATE]))


def _iso(text: str) -> str | None:
    try:
        moment = datetime.fromisoformat(text.replace(" +", "+").replace(" -", "-").replace(" Z", "Z"))
    except ValueError:
        return None
    return _checked(moment.isoformat(timespec="seconds") if len(text) > len("2022-02-24") else f"{moment:%Y-%m-%d}")


def _from_numbers(text: str) -> str | None:
    first, second, year = (int(number) for number in re.split("[./]", text))
    if first > 999:
        return f"{first:04}-{second:02}-{year:02}"
    if "/" in text and first <= 12 and second <= 12 and first != second:
        return None
    day, month = (second, first) if "/" in text and second > 12 else (first, second)
    return f"{year:04}-{month:02}-{day:02}"


@lru_cache(maxsize=1024)
def _from_words(text: str) -> str | None:
    found = _words_parser().get_date_data(text).date_obj
    return f"{found:%Y-%m-%d}" if found else None


@cache
def _words_parser() -> DateDataParser:
    settings = {"TIMEZONE": "UTC", "PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]}
    return DateDataParser(languages=_LANGUAGES, settings=settings, try_previous_locales=False)


def _checked(text: str | None) -> str | None:
    try:
        day = parse_published(text)[0] if text else None
    except BadDateError:
        return None
    return text if day and day.year >= 1600 else None

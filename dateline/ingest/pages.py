"""An HTML page as an article's record: its main text, and what its metadata say of it."""

import re
import warnings

from lxml.html import HtmlElement
from trafilatura import bare_extraction, extract_metadata, load_html
from trafilatura.settings import Document

from dateline.errors import BadFileError
from dateline.ingest.decode import decode
from dateline.ingest.markup import check_page
from dateline.ingest.page_dates import published

MOST_BYTES = 10 * 2**20
"""Of a page: a hundred times a usual one, and the parser's own limit of a text."""

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([a-zA-Z0-9_:.-]{1,40})", re.IGNORECASE)
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9_-]{1,30})?")
_NO_DATE_SEARCH = {"extensive_search": False, "original_date": True, "min_date": "1600-01-01", "max_date": "2200-01-01"}


def record_from_page(data: bytes, publisher: str | None) -> dict[str, str | None]:
    """Give the record of a page; ``publisher`` stands in where it names none. Raises BadFileError if it has no text."""
    page = decode(data, _declared_charset(data[:4096]))
    check_page(page)
    tree = load_html(page)
    if tree is None:
        raise BadFileError("is no HTML page")
    facts = _facts(tree)
    article = bare_extraction(tree, fast=True, include_comments=False)
    if not isinstance(article, Document) or not article.text:
        raise BadFileError("is a page in which no article was found")
    return {
        "text": article.text,
        "title": facts.title,
        "url": facts.url,
        "publisher": _publisher(facts, publisher),
        "language": _language(tree),
        "published": published(tree, facts.url),
    }


def _facts(tree: HtmlElement) -> Document:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # of time zones in dates, which are read elsewhere
        return extract_metadata(tree, date_config=_NO_DATE_SEARCH)


def _declared_charset(start: bytes) -> str | None:
    match = _DECLARED.search(start)
    return match[1].decode("ascii") if match else None


def _publisher(facts: Document, instead: str | None) -> str | None:
    """The site's name; where that is only the host of its address, a name that was given is better."""
    name = facts.sitename
    return instead or name if name and name in (facts.url or "") else name


def _language(tree: HtmlElement) -> str | None:
    match = _LANGUAGE.fullmatch(tree.get("lang", "").strip())
    return match[1].lower() if match else None

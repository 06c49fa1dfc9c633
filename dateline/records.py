"""An article as a JSON record, the shape that every way in shares: files, standard input and the API."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from dateline.errors import BadArticleError, BadDateError
from dateline.model import Article
from dateline.when import parse_published

_TEXTS = ("text", "title", "url", "publisher", "language", "rights")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_PLACE = r"[A-Z][A-Z’'.-]+(?: [A-Z][A-Z’'.-]+){0,3},(?: [A-Z][\w.]+(?: [A-Z][\w.]+)?,)?"
_DAY = rf"{_MONTH} (?P<day>\d{{1,2}}),|(?P<day_first>\d{{1,2}}) {_MONTH.replace('month', 'month_last')}"
_DATELINE = re.compile(rf"\s*{_PLACE} (?i:{_DAY}) (?P<year>\d{{4}})\b")  # "GENEVA, March 3, 2022 (NW) -"
_FIRST_LINE = re.compile(r"\s*date (\d{4}-\d{2}-\d{2})(?![\w-])\s*", re.ASCII)


def article_from_record(record: object, *, published: str | None = None, publisher: str | None = None) -> Article:
    """Make an article of a decoded JSON object; the options stand in for members that it lacks.

    The publication date is the record's, else the one of a first line ``date YYYY-MM-DD`` or of a dateline with a year,
    else the option's.
    Raises BadArticleError that names the member at fault.
    """
    if not isinstance(record, Mapping):
        raise BadArticleError("an article is a JSON object")
    texts = {name: _text(record, name) for name in _TEXTS}
    stated = _text(record, "published") or published_in(texts["text"] or "") or published
    day, moment = _published(stated) if stated else (None, None)
    return Article(
        text=texts["text"] or "",
        title=texts["title"],
        published=day,
        published_at=moment,
        url=texts["url"],
        publisher=texts["publisher"] or publisher,
        language=texts["language"],
        rights=texts["rights"],
        external_id=_identifier(record.get("id")),
    )


def published_in(text: str) -> str | None:
    """Give the date of a first line ``date YYYY-MM-DD`` or of a dateline with a year; None without a true date."""
    match = _FIRST_LINE.match(text)
    stated = match[1] if match else _dateline_in(text)
    return stated if stated and _is_day(stated) else None


def body_start(text: str) -> int:
    """Give the offset where the text begins after a first line ``date YYYY-MM-DD``, else 0."""
    match = _FIRST_LINE.match(text)
    return match.end() if match else 0


def _dateline_in(text: str) -> str | None:
    match = _DATELINE.match(text)
    if match is None:
        return None
    month = _MONTHS.index((match["month"] or match["month_last"])[:3].lower()) + 1
    return f"{match['year']}-{month:02}-{int(match['day'] or match['day_first']):02}"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _text(record: Mapping[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise BadArticleError("must be a string", name)
    return value or None


def _identifier(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, (str, int, type(None))):
        raise BadArticleError("must be a string or a whole number", "id")
    return None if value is None else str(value)


def _published(text: str) -> tuple[date, datetime | None]:
    try:
        return parse_published(text)
    except BadDateError as fault:
        raise BadArticleError(str(fault), "published") from fault

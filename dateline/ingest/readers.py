"""Readers: a file of any kind that we know becomes articles, and rejections of what is none."""

import io
from collections.abc import Callable, Iterator
from pathlib import PurePath

import orjson

from dateline.errors import BadArticleError, BadFileError
from dateline.ingest.decode import NOT_TEXT, decode, unicode_encoding, unicode_text
from dateline.ingest.source import STDIN, Defaults, Found, Rejection, Source
from dateline.ingest.streams import Told, open_stream, read_whole
from dateline.records import article_from_record

LONGEST_LINE = 10 * 2**20
"""Characters of one article as a line of JSON; a longer line is rejected unread, so memory stays constant."""

NOT_UNICODE = "is not in UTF-8, as JSON has to be"
Reader = Callable[[io.BufferedReader, str, Defaults], Iterator[Found | Rejection]]


def read(name: str, defaults: Defaults, told: Told) -> Iterator[Found | Rejection]:
    """Yield the articles of a file (``-`` is JSONL on standard input) in order, and a rejection for each broken one.

    ``told`` hears how many bytes of the file were read, as they are.
    """
    reader = reader_of(name)
    try:
        if reader is None:
            raise BadFileError(f"unknown kind of file (known: {', '.join(READERS)}, each also .gz)")
        with open_stream(name, told) as stream:
            yield from reader(stream, name, defaults)
    except UnicodeDecodeError as fault:
        yield Rejection(Source(name), "read", f"is broken {fault.encoding.upper()}")
    except (BadFileError, OSError) as fault:
        yield _rejected(Source(name), fault)


def reader_of(name: str) -> Reader | None:
    """Give the reader for a file of this name, None if there is none."""
    return _read_lines if name == STDIN else READERS.get(PurePath(name.lower().removesuffix(".gz")).suffix)


def _read_text(stream: io.BufferedReader, name: str, defaults: Defaults) -> Iterator[Found | Rejection]:
    text = decode(read_whole(stream))
    if not text.strip():
        raise BadFileError("is empty")
    yield _article({"text": text}, Source(name), defaults)


def _read_page(stream: io.BufferedReader, name: str, defaults: Defaults) -> Iterator[Found | Rejection]:
    from dateline.ingest import pages  # takes longer to load than most other files to read

    record = pages.record_from_page(read_whole(stream, pages.MOST_BYTES), defaults.publisher)
    yield _article(record, Source(name), defaults)


def _read_json(stream: io.BufferedReader, name: str, defaults: Defaults) -> Iterator[Found | Rejection]:
    text = unicode_text(read_whole(stream))
    if text is None:
        raise BadFileError(NOT_UNICODE)
    content = _decoded(text)
    if not isinstance(content, list):
        yield _article(content, Source(name), defaults)
        return
    for index, record in enumerate(content):
        yield _article(record, Source(name, index=index), defaults)


def _read_lines(stream: io.BufferedReader, name: str, defaults: Defaults) -> Iterator[Found | Rejection]:
    found = False
    for number, line in _lines(stream):
        source = Source(name, line=number)
        if line.strip():
            found = True
            yield _line(line.rstrip("\r\n"), source, defaults)
    if not found:
        raise BadFileError("is empty")


READERS: dict[str, Reader] = {
    ".txt": _read_text,
    ".html": _read_page,
    ".htm": _read_page,
    ".json": _read_json,
    ".jsonl": _read_lines,
    ".ndjson": _read_lines,
}


def _lines(stream: io.BufferedReader) -> Iterator[tuple[int, str]]:
    """Yield lines with their numbers; of one that is too long, only as much as tells so."""
    start = stream.peek(4)
    encoding = unicode_encoding(start[:4])
    if encoding == "utf-8" and b"\0" in start:
        raise BadFileError(NOT_TEXT)
    number = 0
    with io.TextIOWrapper(stream, encoding, errors="surrogateescape", newline="\n") as text:
        while line := text.readline(LONGEST_LINE + 1):
            number += 1
            yield number, line
            while len(line) > LONGEST_LINE and not line.endswith("\n"):
                line = text.readline(LONGEST_LINE + 1)


def _line(line: str, source: Source, defaults: Defaults) -> Found | Rejection:
    try:
        if len(line) > LONGEST_LINE:
            raise BadFileError(f"a line of more than {LONGEST_LINE:,} characters")
        return _article(_decoded(line), source, defaults)
    except BadFileError as fault:
        return _rejected(source, fault)


def _decoded(text: str) -> object:
    try:
        content: object = orjson.loads(text.encode())
    except UnicodeEncodeError as fault:
        raise BadFileError(NOT_UNICODE) from fault
    except orjson.JSONDecodeError as fault:
        where = f"line {fault.lineno} column {fault.colno}" if "\n" in text else f"column {fault.colno}"
        raise BadFileError(f"invalid JSON: {fault.msg} at {where}") from fault
    return content


def _article(record: object, source: Source, defaults: Defaults) -> Found | Rejection:
    try:
        return Found(source, article_from_record(record, published=defaults.published, publisher=defaults.publisher))
    except BadArticleError as fault:
        return _rejected(source, fault)


def _rejected(source: Source, fault: Exception) -> Rejection:
    reason = fault.strerror if isinstance(fault, OSError) else None
    return Rejection(source, "read", reason or str(fault))

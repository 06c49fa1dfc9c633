"""Files as bytes, plain or gzip, read in pieces and never beyond a limit."""

import gzip
import io
import sys
import zlib
from collections.abc import Callable

from dateline.errors import BadFileError
from dateline.ingest.source import STDIN

Told = Callable[[int], object]

MOST_BYTES = 20 * 2**20
"""Of a file that is read whole: a hundred times a long news article, and what a gzip file may grow to."""

MOST_GROWTH = 100
"""Of gzip, as out:in. English prose grows 3:1, repetitive JSONL 20:1, and a bomb up to 1000:1."""

_FREE_GROWTH = 2**20  # a short file of repeated words may grow beyond the ratio, and harms nobody


def open_stream(name: str, told: Told) -> io.BufferedReader:
    """Open a file (``-`` is standard input), unpacked if it is ``.gz``; ``told`` hears of each read's size in bytes."""
    if name == STDIN:
        return io.BufferedReader(_Counted(sys.stdin.fileno(), told, closefd=False))
    raw = _Counted(name, told)
    return io.BufferedReader(_Unpacked(raw) if name.lower().endswith(".gz") else raw)


def read_whole(stream: io.BufferedReader, most: int = MOST_BYTES) -> bytes:
    """Give all bytes of a stream. Raises BadFileError if there are none, or more than ``most``."""
    data = stream.read(most + 1)
    if len(data) > most:
        raise BadFileError(f"is larger than {most // 2**20} MiB")
    if not data:
        raise BadFileError("is empty")
    return data


class _Counted(io.FileIO):
    """A file that tells how much of it was read."""

    def __init__(self, file: str | int, told: Told, *, closefd: bool = True) -> None:
        super().__init__(file, closefd=closefd)
        self._told = told

    def readinto(self, buffer: memoryview) -> int | None:  # type: ignore[override]
        size = super().readinto(buffer)
        self._told(size or 0)
        return size


class _Unpacked(io.RawIOBase):
    """The contents of a gzip file; raises BadFileError where it is broken or grows too much."""

    def __init__(self, raw: io.FileIO) -> None:
        super().__init__()
        self._raw = raw
        self._contents = gzip.GzipFile(fileobj=io.BufferedReader(raw))
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            size = self._contents.readinto(buffer)
        except (EOFError, zlib.error, gzip.BadGzipFile) as fault:
            raise BadFileError("is not gzip, or broken") from fault
        self._given += size
        if self._given > _FREE_GROWTH + MOST_GROWTH * self._raw.tell():
            raise BadFileError(f"is gzip that grows more than {MOST_GROWTH}:1")
        return size

    def close(self) -> None:
        self._raw.close()
        super().close()

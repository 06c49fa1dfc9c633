"""The data files beside the code: how they are read."""

import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

Record = dict[str, Any]


def text_of(name: str) -> str:
    """Give the whole text of a data file."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def records(name: str) -> Iterator[Record]:
    """Yield the objects of a JSONL file."""
    for line in text_of(name).splitlines():
        yield json.loads(line)


def rows(name: str) -> Iterator[list[str]]:
    """Yield the cells of each line of a tab-separated file; lines that begin with ``#`` are remarks."""
    for line in text_of(name).splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def day(text: str | None) -> date | None:
    """Read an ISO date; None stays None, an open end."""
    return date.fromisoformat(text) if text else None

"""What readers give: articles and rejections, each with the place that it came from."""

from dataclasses import dataclass
from typing import Literal

from dateline.model import Article

Stage = Literal["read", "extract", "store"]
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record stands: a file, and in it a line (from 1) or a place in an array (from 0)."""

    file: str
    line: int | None = None
    index: int | None = None

    def __str__(self) -> str:
        """The place as compilers write it, on one line: ``news.jsonl:3``, ``news.json[2]``."""
        name = "standard input" if self.file == STDIN else self.file
        if not name.isprintable():
            name = repr(name)
        if self.line is not None:
            return f"{name}:{self.line}"
        return name if self.index is None else f"{name}[{self.index}]"


@dataclass(frozen=True, slots=True)
class Found:
    """An article, and where it was found."""

    source: Source
    article: Article


@dataclass(frozen=True, slots=True)
class Rejection:
    """What could not be ingested: where it stands, how far it came, and why it went no further."""

    source: Source
    stage: Stage
    reason: str

    def __str__(self) -> str:
        """One line for a person."""
        return f"{self.source}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What stands in for members that a record lacks."""

    published: str | None = None
    publisher: str | None = None

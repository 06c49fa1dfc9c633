"""The project's own texts with marked mentions (``gold/*.yaml``), and how what is found is held against them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dateline.extract import extract
from dateline.model import Article, Entity

FOLDER = Path(__file__).parent / "gold"
MEASURES = ("country", "sector", "role", "person")


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention as the readers marked it."""

    start: int
    end: int
    words: str
    country: str | None
    org: str | None
    sector: str | None
    role: str
    person: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A text, when it was published, its mentions, and the spans of words that are none."""

    id: str
    kind: str
    published: date
    text: str
    mentions: tuple[Marked, ...]
    none: tuple[tuple[int, int], ...]


@cache
def entries() -> tuple[Entry, ...]:
    """All entries, by kind of news and number."""
    return tuple(entry for path in sorted(FOLDER.glob("*.yaml")) for entry in _entries_of(path))


@cache
def found_in(entry: Entry) -> tuple[Entity, ...]:
    """The entities that are found in an entry."""
    return extract(Article(entry.text, published=entry.published, language="en")).entities


def answer(entry: Entry, marked: Marked) -> Entity | None:
    """The entity that stands for a mention: of those inside it the one that acts or is a place, else the last."""
    inside = [one for one in found_in(entry) if one.start < marked.end and marked.start < one.end]
    return max(inside, key=lambda one: (one.role != "modifier", one.start), default=None)


def right(entry: Entry, marked: Marked) -> dict[str, bool]:
    """Which of the measures are right for a mention; a mention that is not found is wrong in all."""
    one = answer(entry, marked)
    if one is None:
        return dict.fromkeys(MEASURES, False)
    return {
        "country": (one.country, one.org) == (marked.country, marked.org),
        "sector": one.sector == marked.sector,
        "role": one.role == marked.role,
        "person": marked.person is None or one.kind in ("person", "office"),
    }


def _entries_of(path: Path) -> Iterator[Entry]:
    for raw in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader):
        text = raw["text"]
        mentions = tuple(_marked(text, one) for one in raw["mentions"])
        none = tuple((text.find(words), text.find(words) + len(words)) for words in raw.get("none", ()))
        yield Entry(raw["id"], path.stem, raw["published"], text, mentions, none)


def _marked(text: str, raw: dict[str, Any]) -> Marked:
    start = -1
    for _ in range(raw.get("nth", 1)):
        start = text.index(raw["words"], start + 1)
    given = (raw.get(name) for name in ("country", "org", "sector", "role", "person"))
    return Marked(start, start + len(raw["words"]), raw["words"], *given)

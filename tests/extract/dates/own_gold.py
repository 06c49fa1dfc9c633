"""The project's own dated sentences (``gold/*.yaml``), and how what is found is held against them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dateline.extract.dates import find_timexes
from dateline.extract.sentences import sentences
from dateline.model import Document, Timex

FOLDER = Path(__file__).parent / "gold"
Days = tuple[date | None, date | None, date | None, date | None, str]


@dataclass(frozen=True, slots=True)
class Expected:
    """What a reader takes from some words: the four days and the kind, its EDTF form and precision."""

    start: int
    end: int
    words: str
    days: Days
    precision: str
    edtf: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence, when it was published, and each date that it gives; whatever else is dated in it is wrong."""

    id: str
    family: str
    published: date | None
    text: str
    expected: tuple[Expected, ...]
    unresolved: tuple[str, ...]


@cache
def entries() -> tuple[Entry, ...]:
    """All entries, by family and number."""
    return tuple(entry for path in sorted(FOLDER.glob("*.yaml")) for entry in _entries_of(path))


@cache
def resolved(entry: Entry) -> tuple[Timex, ...]:
    """The expressions of an entry for which days were found."""
    document = Document(entry.text, entry.published, "en", sentences(entry.text))
    return tuple(timex for timex in find_timexes(document) if timex.when)


def misses(entry: Entry) -> list[str]:
    """What is wrong with an entry, a line for each fault: none when all days and kinds are exactly right."""
    found = resolved(entry)
    faults = [fault for one in entry.expected if (fault := _fault(one, found))]
    extra = [timex for timex in found if not any(_overlap(timex, one) for one in entry.expected)]
    return faults + [f"{timex.text}: has no days, found {_shown(_days(timex))}" for timex in extra]


def _fault(expected: Expected, found: tuple[Timex, ...]) -> str | None:
    """Every resolved expression that meets the words must give the days: a range may be found as its two ends."""
    days = {_days(timex) for timex in found if _overlap(timex, expected)}
    if days == {expected.days}:
        return None
    told = ", ".join(sorted(map(_shown, days))) or "nothing"
    return f"{expected.words}: expected {_shown(expected.days)}, found {told}"


def _overlap(timex: Timex, expected: Expected) -> bool:
    return timex.start < expected.end and expected.start < timex.end


def _days(timex: Timex) -> Days:
    when = timex.when
    assert when is not None
    return when.earliest, when.start_max, when.end_min, when.latest, when.kind


def _shown(days: Days) -> str:
    return " ".join(str(day or "..") for day in days)


def _entries_of(path: Path) -> Iterator[Entry]:
    for raw in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader):
        expected = tuple(_expected(raw["text"], raw["dates"]))
        unresolved = tuple(raw.get("unresolved", ()))
        yield Entry(raw["id"], path.stem, raw["published"], raw["text"], expected, unresolved)


def _expected(text: str, dates: list[dict[str, Any]]) -> Iterator[Expected]:
    place = 0
    for raw in dates:
        start = text.index(raw["words"], place)
        place = start + len(raw["words"])
        yield Expected(start, place, raw["words"], _four_days(raw), raw["precision"], raw["edtf"])


def _four_days(raw: dict[str, Any]) -> Days:
    """The inner bounds, where not given, follow from the kind: a point event lies anywhere, a span fills its days."""
    first, last = raw["earliest"], raw["latest"]
    inner = (last, first) if raw["kind"] == "within" else (first, last)
    return first, raw.get("start_max", inner[0]), raw.get("end_min", inner[1]), last, raw["kind"]

"""Read a Wikidata dump line by line: entities, their statements, and the days that these name."""

import bz2
import gzip
import json
import re
import sys
import zlib
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

Record = dict[str, Any]
Complain = Callable[[int, str], None]
Side = Callable[[Record], date | None]

STDIN = Path("-")
LANGUAGES = ("en", "mul", "en-gb")  # "mul" is the label that all languages share
DAY, MONTH, YEAR = 11, 10, 9  # Wikidata's numbers for how exact a time is
_FRAME = frozenset((b"", b"[", b"]"))
_TIME = re.compile(r"\+0*(\d{1,4})-(\d\d)-(\d\d)T")


class BrokenDumpError(Exception):
    """The dump cannot be read to its end."""


@contextmanager
def opened(path: Path) -> Iterator[Iterable[bytes]]:
    """Open a dump as lines, plain or packed with gzip or bzip2 as its first bytes say; ``-`` is the standard input."""
    with sys.stdin.buffer if path == STDIN else path.open("rb") as raw:
        magic = raw.peek(3)[:3]  # type: ignore[union-attr]
        if magic[:2] == b"\x1f\x8b":
            yield gzip.open(raw)  # noqa: SIM115 - closed with the file below it
        else:
            yield bz2.open(raw) if magic == b"BZh" else raw  # noqa: SIM115


def entities(
    dump: Iterable[bytes], wanted: Callable[[bytes], bool], complain: Complain
) -> Iterator[tuple[int, Record]]:
    """Yield the wanted entities with their line numbers, one at a time; lines that are none are told of and skipped."""
    for number, line in _lines(dump):
        text = line.strip().removesuffix(b",").rstrip()
        if text in _FRAME:
            continue
        if not (text.startswith(b"{") and text.endswith(b"}")):
            complain(number, "not an entity")
        elif wanted(text):
            yield from _entity(number, text, complain)


def statements(entity: Record, prop: str) -> list[Record]:
    """Give the statements of a property, save the deprecated ones."""
    claims = entity.get("claims") or {}  # what is empty stands in a dump as a list
    return [claim for claim in claims.get(prop, ()) if claim["rank"] != "deprecated"]


def best(entity: Record, prop: str) -> list[Record]:
    """Give the preferred statements of a property, all others where none is preferred."""
    found = statements(entity, prop)
    return [claim for claim in found if is_preferred(claim)] or found


def is_preferred(claim: Record) -> bool:
    """Whether a statement ranks above the others of its property."""
    return bool(claim["rank"] == "preferred")


def qualifiers(claim: Record, prop: str) -> list[Record]:
    """Give what a statement says in addition under a property."""
    return list((claim.get("qualifiers") or {}).get(prop, ()))


def items(claims: list[Record]) -> list[str]:
    """Give the ids of the items that statements name."""
    return snak_items([claim["mainsnak"] for claim in claims])


def snak_items(snaks: list[Record]) -> list[str]:
    """Give the ids of the items that values name; unknown and missing values name none."""
    return [snak["datavalue"]["value"]["id"] for snak in snaks if snak["snaktype"] == "value"]


def strings(claims: list[Record]) -> list[str]:
    """Give the texts that statements state."""
    snaks = [claim["mainsnak"] for claim in claims]
    return [snak["datavalue"]["value"] for snak in snaks if snak["snaktype"] == "value"]


def label(entity: Record) -> str | None:
    """Give the English name of an entity, None where it has none."""
    names = entity.get("labels") or {}
    return next((names[language]["value"] for language in LANGUAGES if language in names), None)


def aliases(entity: Record) -> list[str]:
    """Give the further English names of an entity."""
    names = entity.get("aliases") or {}
    return [name["value"] for language in LANGUAGES for name in names.get(language, ())]


def first_day(snak: Record) -> date | None:
    """Give the first day of a time, None where it is not known to the year."""
    found = _parts(snak)
    return date(found[0], found[1] or 1, found[2] or 1) if found else None


def last_day(snak: Record) -> date | None:
    """Give the last day of a time, None where it is not known to the year."""
    found = _parts(snak)
    if found is None:
        return None
    year, month = found[0], found[1] or 12
    return date(year, month, found[2] or monthrange(year, month)[1])


def _parts(snak: Record) -> tuple[int, int, int] | None:
    """Give year, month and day of a time, 0 for what is not known; None before our era or for a decade."""
    value = snak["datavalue"]["value"] if snak["snaktype"] == "value" else None
    match = _TIME.match(value["time"]) if value else None
    if not (value and match) or value["precision"] < YEAR:
        return None
    year, month, day = map(int, match.groups())
    exact = value["precision"]
    return year, month if exact >= MONTH else 0, day if exact >= DAY else 0


def _lines(dump: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    number = 0
    try:
        for number, line in enumerate(dump, 1):
            yield number, line
    except (OSError, EOFError, zlib.error) as error:
        raise BrokenDumpError(f"the dump breaks off after line {number}: {error}") from error


def _entity(number: int, text: bytes, complain: Complain) -> Iterator[tuple[int, Record]]:
    try:
        found = json.loads(text)
        found["id"].encode("ascii")
    except (ValueError, KeyError, AttributeError, RecursionError):
        complain(number, "not an entity")
    else:
        yield number, found

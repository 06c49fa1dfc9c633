"""First names and the commoner surnames of the United States, by the census of 1990 (public domain)."""

from collections.abc import Iterator
from pathlib import Path

import names

COMMONEST = 10_000  # surnames


def rows() -> Iterator[str]:
    """Yield the lines of the table of personal names, in order."""
    first, last = set(first_names()), set(surnames())
    for name in sorted(first | last):
        yield f"{name}\t{'first' if name in first else ''}\t{'last' if name in last else ''}"


def first_names() -> Iterator[str]:
    """Yield the first names, with a capital."""
    yield from (name for sex in ("male", "female") for name in _listed(f"first:{sex}"))


def surnames() -> Iterator[str]:
    """Yield the commoner surnames, with a capital."""
    yield from list(_listed("last"))[:COMMONEST]


def _listed(name: str) -> Iterator[str]:
    for line in Path(names.FILES[name]).read_text(encoding="utf-8").splitlines():
        yield line.split()[0].capitalize()

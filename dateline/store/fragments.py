"""Pieces of SQL with their values, and how they are put together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sql:
    """A piece of a statement: ``text`` holds one ``?`` for each of ``values``."""

    text: str
    values: tuple[str | int, ...] = ()


def one_of(column: str, values: Sequence[str]) -> Sql:
    """Say that a column has one of these values."""
    return Sql(f"{column} in ({', '.join('?' * len(values))})", tuple(values))


def all_of(pieces: Iterable[Sql]) -> Sql:
    """Say that every piece holds; true if there are none."""
    return _joined(list(pieces), " and ", "true")


def any_of(pieces: Iterable[Sql]) -> Sql:
    """Say that at least one piece holds; false if there are none."""
    return _joined(list(pieces), " or ", "false")


def negated(piece: Sql) -> Sql:
    """Say that a piece does not hold."""
    return Sql(f"not ({piece.text})", piece.values)


def fill(template: str, *pieces: Sql) -> Sql:
    """Put pieces into a template, one for each ``{}``, with their values in the same order."""
    return Sql(template.format(*(piece.text for piece in pieces)), tuple(v for piece in pieces for v in piece.values))


def _joined(pieces: list[Sql], word: str, nothing: str) -> Sql:
    if not pieces:
        return Sql(nothing)
    return fill("(" + word.join(["{}"] * len(pieces)) + ")", *pieces)

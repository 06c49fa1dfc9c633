"""First names and surnames, to tell a person's name from a place's."""

from functools import cache

from dateline.codes.data import rows


@cache
def first_names() -> frozenset[str]:
    """Give first names as written."""
    return frozenset(name for name, first, _ in rows("personal_names.tsv") if first)


@cache
def surnames() -> frozenset[str]:
    """Give surnames as written."""
    return frozenset(name for name, _, last in rows("personal_names.tsv") if last)

"""Time expressions: found, typed and valued as TIMEX3, and resolved to days, by rules that are data."""

from dateline.extract.dates.finder import find_timexes

__all__ = ["find_timexes"]

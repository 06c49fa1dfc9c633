"""Where a sentence quotes: a relative date in a quotation counts from the day on which it was spoken."""

import re
from collections.abc import Sequence

from dateline.extract.dates.lexicon import tense_words
from dateline.extract.dates.tokens import Tokens

_QUOTED = re.compile(r"(?:[“\"„«»]|``)(?:[^“”\"„«»`']|`(?!`)|'(?!'))*(?:[”\"“»«]|''|$)")
_MARK = re.compile('[“"„«»`]')
_NEAR = 8  # tokens between the verb of saying and its date


def quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the quoted stretches of a sentence; one that is not closed goes on to the end."""
    return [match.span() for match in _QUOTED.finditer(text, start, end)] if _may_quote(text, start, end) else []


def is_inside(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of the stretches."""
    return any(first <= place < last for first, last in stretches)


def reporting_days(tokens: Tokens, stretches: Sequence[tuple[int, int]]) -> list[int]:
    """Give the positions of days outside the quotations that stand beside a verb of saying."""
    outside = [place for place, start in enumerate(tokens.starts) if not is_inside(start, stretches)]
    said = [place for place in outside if is_saying(tokens.word(place))]
    days = [place for place in outside if "day_date" in tokens.items[place].values]
    return [day for day in days if any(abs(day - verb) <= _NEAR for verb in said)]


def is_saying(word: str) -> bool:
    """Whether a word, in small letters, is a verb with which somebody is quoted."""
    return word in tense_words("saying")


def _may_quote(text: str, start: int, end: int) -> bool:
    return _MARK.search(text, start, end) is not None

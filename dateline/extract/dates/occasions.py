"""Events that the article dates: "the vote on 3 May", so that "two days after the vote" can be counted from it."""

import re
from collections import deque
from dataclasses import dataclass, field
from functools import cache

from dateline.extract.dates.lexicon import tense_words
from dateline.extract.dates.periods import Period
from dateline.extract.dates.tokens import Token, Tokens
from dateline.extract.rule_files import rules_file

_REMEMBERED = 12  # sentences with dates; events further back are seldom taken up by their bare noun
_DATES = 12  # of a sentence
_NEAR = 60  # characters between noun and date
_LONGEST = 6  # tokens of a phrase that names an event
_NOUN = frozenset(("other", "plural", "timetable"))
_PARTS = _NOUN | {"determiner", "capital", "ordinal"}


@dataclass(slots=True)
class _Statement:
    """A sentence, and the dates in it with their places."""

    start: int
    end: int
    dates: list[tuple[int, int, Period]] = field(default_factory=list)


@dataclass(slots=True)
class Occasions:
    """The dated sentences of a document up to now."""

    text: str
    _statements: deque[_Statement] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    def begin(self, start: int, end: int) -> None:
        """Begin another sentence."""
        self._statements.append(_Statement(start, end))

    def note(self, start: int, end: int, period: Period) -> None:
        """Remember a date of the sentence begun last."""
        if len(self._statements[-1].dates) < _DATES:
            self._statements[-1].dates.append((start, end, period))

    def of(self, noun: str, before: int) -> Period | None:
        """Give the date of the latest event that the noun named, before a place of the text; None where none is dated.

        The date stands in the same clause as the noun; where several do, the nearest one counts.
        """
        pattern = re.compile(rf"\b{re.escape(noun)}\b", re.IGNORECASE)
        for statement in reversed(self._statements):
            found = self._in(statement, pattern, before) if statement.dates else None
            if found:
                return found
        return None

    def _in(self, statement: _Statement, noun: re.Pattern[str], before: int) -> Period | None:
        near: list[tuple[int, Period]] = []
        for match in noun.finditer(self.text, statement.start, min(statement.end, before)):
            for start, end, period in statement.dates:
                between = self.text[match.end() : start] if start >= match.end() else self.text[end : match.start()]
                if len(between) <= _NEAR and not _parted().search(between):
                    near.append((len(between), period))
        return min(near, key=lambda one: one[0])[1] if near else None


@cache
def _parted() -> re.Pattern[str]:
    """Give what parts two clauses, or sets a date before or after the event."""
    words = rules_file("dates_tense.yaml")["words"]["clause"]
    return re.compile(rf"[;:.!?]|\b(?:{'|'.join(words)}|and|after|before|since|until|following|ahead)\b", re.IGNORECASE)


def named_at(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """Give the head noun of the phrase that begins at a place, and where the phrase ends; None where there is none.

    The head is the last plain word before a verb, a preposition or a mark; articles, names and adjectives precede it.
    """
    last = min(place + _LONGEST, len(tokens))
    end = next((index for index in range(place, last) if not _belongs(tokens.items[index])), last)
    heads = [index for index in range(place, end) if _is_noun(tokens.items[index])]
    return (heads[-1], end) if heads else None


def _belongs(token: Token) -> bool:
    known = not _PARTS.isdisjoint(token.values) or _is_noun(token)
    return known and token.meaning is None and token.word.isalpha() and token.word not in tense_words("no_event")


def _is_noun(token: Token) -> bool:
    """Whether a word may be a noun: one that no list has, or that only a pattern names."""
    return not _NOUN.isdisjoint(token.values) or all(name.startswith("=") for name in token.values)

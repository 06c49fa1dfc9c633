"""Which of several days a text means: each candidate is scored by tense and by nearness."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from dateline.extract.dates.periods import Period, Unit, holding

Tense = Literal["past", "future"]
Which = Literal["last", "this", "next"]

_AGAINST_TENSE = 10.0  # cycles; more than any candidate is away
_LIGHTLY = 0.5  # cycles, where the verb need not govern: a date that belongs to a noun, a quarter whose results come
_AHEAD = {"week": 100.0, "year": 1.5}  # how much less likely than the past the future is where no verb tells
_DAYS = {"week": 7, "year": 365}


@dataclass(frozen=True, slots=True)
class Context:
    """What a relative date counts from.

    ``nominal`` is a date that belongs to a noun, not to the verb. ``mentioned`` is the date mentioned last, ``spoken``
    the day mentioned last in this sentence, ``quarter`` the one that business results are about, ``compared`` the
    quarter that "a year ago" is compared with.
    """

    published: date | None
    tense: Tense | None = None
    nominal: bool = False
    mentioned: Period | None = None
    spoken: Period | None = None
    quarter: Period | None = None
    compared: Period | None = None

    @property
    def anchor(self) -> Period | None:
        """The date mentioned last, else the day of publication."""
        return self.mentioned or (holding("day", self.published) if self.published else None)

    def told_on(self, day: date) -> "Context":
        """The same as if it had been published on that day."""
        return replace(self, published=day)


def choose(candidates: Iterable[Period], context: Context, cycle: Unit, which: Which | None = None) -> Period | None:
    """Give the candidate that is meant: the last, this or next one, or without such a word the best by score.

    ``cycle`` is how often the thing comes round: a week or a year. None if there is no candidate.
    """
    if which:
        candidates = _pointed(candidates, context, cycle, which)
    return max(candidates, key=lambda period: score(period, context, cycle), default=None)


def score(period: Period, context: Context, cycle: Unit) -> float:
    """Give how well a candidate fits, 0 best: minus its distance from publication in cycles and what tells against."""
    published, tense = context.published, context.tense
    if published is None or period.first <= published <= period.last:
        return 0.0
    ahead = period.first > published
    days = (period.first - published if ahead else published - period.last).days
    distance = days / _DAYS[cycle]
    if tense:
        against = _LIGHTLY if context.nominal or period.unit == "quarter" else _AGAINST_TENSE
        return -distance - (against if ahead != (tense == "future") else 0.0)
    return -distance * (_AHEAD[cycle] if ahead else 1.0)


def _pointed(candidates: Iterable[Period], context: Context, cycle: Unit, which: Which) -> list[Period]:
    published, candidates = context.published, list(candidates)
    if published is None:
        return candidates
    if which == "this":
        around = [period for period in candidates if period.first <= published <= period.last]
        present = holding(cycle, published)
        return around or [period for period in candidates if present.first <= period.first <= present.last]
    if which == "last":
        return [period for period in candidates if period.last < published][-1:]
    return [period for period in candidates if period.first > published][:1]

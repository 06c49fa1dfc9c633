"""Which of several days a text means: each candidate is scored by tense and by nearness."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from dateline.extract.dates.periods import SIZES, Period, Unit, holding

Tense = Literal["past", "future"]
Which = Literal["last", "this", "next"]

_AGAINST_TENSE = 10.0  # cycles; more than any candidate is away
_LIGHTLY = 0.5  # cycles, where the verb need not govern: a date that belongs to a noun, a quarter whose results come
_AHEAD = {"week": 100.0, "year": 1.5}  # how much less likely than the past the future is where no verb tells
_DAYS = {"week": 7, "year": 365}
_CERTAIN = {"verb": 0.95, "nominal": 0.85, "nearness": 0.75}  # by what decides between past and ahead


def _untold() -> Tense | None:
    return None


@dataclass(slots=True)
class Context:
    """What a relative date counts from.

    ``published`` is the day that it counts from first, and ``origin`` says which day that is. ``governing`` gives the
    tense of the verb that governs the date, which few dates need. ``nominal`` is a date that belongs to a noun, not to
    the verb. ``mentions`` are the dates mentioned before, the last one first, ``spoken``
    the day mentioned last in this sentence, ``quarter`` the one that business results are about, ``compared`` the
    period that "a year ago" is compared with, ``occasion`` the time of the event named beside the expression.
    """

    published: date | None
    origin: str = "published"
    governing: Callable[[], Tense | None] = _untold
    nominal: bool = False
    mentions: tuple[Period, ...] = ()
    spoken: Period | None = None
    quarter: Period | None = None
    compared: Period | None = None
    occasion: Period | None = None

    @property
    def tense(self) -> Tense | None:
        """The tense of the verb that governs the date, None where it does not tell."""
        return self.governing()

    @property
    def present(self) -> Period | None:
        """The day that relative dates count from first."""
        return holding("day", self.published).told(self.origin) if self.published else None

    def mentioned(self, unit: Unit) -> Period | None:
        """Give the date mentioned last that is no longer than the unit, None where there is none."""
        return next((one for one in self.mentions if SIZES[one.unit] <= SIZES[unit]), None)

    def told_on(self, day: date, origin: str | None = None) -> "Context":
        """The same as if it had been published on that day."""
        return replace(self, published=day, origin=origin or self.origin)


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidate that is meant, the best one on the other side of publication, and how certain that is."""

    period: Period
    other: Period | None = None
    certainty: float = 1.0


def choose(candidates: Iterable[Period], context: Context, cycle: Unit, which: Which | None = None) -> Choice | None:
    """Give the candidate that is meant: the last, this or next one, or without such a word the best by score.

    ``cycle`` is how often the thing comes round: a week or a year. None if there is no candidate.
    """
    if which:
        candidates = _pointed(candidates, context, cycle, which)
    candidates = tuple(candidates)
    if len(candidates) == 1:
        return Choice(candidates[0])
    tense = context.tense
    ranked = sorted(candidates, key=lambda period: score(period, context, cycle, tense), reverse=True)
    if not ranked:
        return None
    side = _is_ahead(ranked[0], context)
    other = next((period for period in ranked if _is_ahead(period, context) != side), None)
    return Choice(ranked[0], other, _certainty(tense, context) if other else 1.0)


def score(period: Period, context: Context, cycle: Unit, tense: Tense | None) -> float:
    """Give how well a candidate fits, 0 best: minus its distance from publication in cycles and what tells against."""
    published = context.published
    if published is None or period.first <= published <= period.last:
        return 0.0
    ahead = period.first > published
    days = (period.first - published if ahead else published - period.last).days
    distance = days / _DAYS[cycle]
    if tense:
        against = _LIGHTLY if context.nominal or period.unit == "quarter" else _AGAINST_TENSE
        return -distance - (against if ahead != (tense == "future") else 0.0)
    return -distance * (_AHEAD[cycle] if ahead else 1.0)


def _is_ahead(period: Period, context: Context) -> bool:
    return context.published is not None and period.first > context.published


def _certainty(tense: Tense | None, context: Context) -> float:
    return _CERTAIN["nearness" if tense is None else "nominal" if context.nominal else "verb"]


def _pointed(candidates: Iterable[Period], context: Context, cycle: Unit, which: Which) -> list[Period]:
    published, candidates = context.published, list(candidates)
    if published is None:
        return candidates
    if which == "this":
        around = [period for period in candidates if period.first <= published <= period.last]
        return around or [period for period in candidates if _turn(period.first, cycle) == _turn(published, cycle)]
    if which == "last":
        return [period for period in candidates if period.last < published][-1:]
    return [period for period in candidates if period.first > published][:1]


def _turn(day: date, cycle: Unit) -> tuple[int, ...]:
    """Give the number of the year, or of the year and the week, in which a day lies."""
    return tuple(day.isocalendar()[:2]) if cycle == "week" else (day.year,)

"""An event's bounds as whole numbers, none of them missing, so that a database can compare and order them."""

from dataclasses import dataclass
from datetime import date

from dateline.when import When

OPEN_PAST = date.min.toordinal() - 1
OPEN_FUTURE = date.max.toordinal() + 1


@dataclass(frozen=True, slots=True)
class Bounds:
    """The four days as ordinals of the proleptic calendar: day 1 is 0001-01-01.

    An open bound is the number that makes its comparison with a window come out right: ``earliest`` and ``end_min``
    before all days, ``start_max`` and ``latest`` after all days.
    """

    earliest: int
    start_max: int
    end_min: int
    latest: int

    @property
    def order(self) -> tuple[int, int]:
        """The sort keys of ``when``: (earliest or latest, latest or earliest); with both open, after all days."""
        first = self.earliest if self.earliest > OPEN_PAST else self.latest
        last = self.latest if self.latest < OPEN_FUTURE else first
        return first, last


def bounds(when: When) -> Bounds:
    """Give the bounds of a time."""
    return Bounds(
        past_of(when.earliest),
        future_of(when.start_max),
        past_of(when.end_min),
        future_of(when.latest),
    )


def past_of(day: date | None) -> int:
    """Give a lower bound's number."""
    return day.toordinal() if day else OPEN_PAST


def future_of(day: date | None) -> int:
    """Give an upper bound's number."""
    return day.toordinal() if day else OPEN_FUTURE

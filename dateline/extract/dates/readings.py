"""What every expression gives once it is known when it was written: TIMEX3 type and value, and the days it means."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from dateline.extract.dates.choose import Context
from dateline.extract.dates.periods import Period
from dateline.model import TimexType
from dateline.when import When


@dataclass(frozen=True, slots=True)
class Reading:
    """A resolved expression; ``period`` are its days where later expressions may count from them.

    ``counted_from``, ``other`` and ``certainty`` are those of a Timex.
    """

    type: TimexType
    value: str
    when: When | None = None
    period: Period | None = None
    counted_from: str | None = None
    other: Period | None = None
    certainty: float = 1.0


class Expression(ABC):
    """The meaning of a phrase."""

    @property
    @abstractmethod
    def classes(self) -> frozenset[str]:
        """What the phrase is for the grammar."""

    @abstractmethod
    def read(self, context: Context) -> Reading | None:
        """Resolve it; None for what has no place in the calendar."""

"""What a document has said so far, from which later expressions count."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.extract.dates.amounts import Duration
from dateline.extract.dates.compositions import InYear, Shifted
from dateline.extract.dates.expressions import Calendar
from dateline.extract.dates.periods import Period
from dateline.extract.dates.readings import Expression

_REMEMBERED = 6  # dates: words that point back reach no further
_LONG_AGO = timedelta(days=300)  # before publication; what happened since is told from publication
_GOING_ON = 2  # sentences for which a story about a past year goes on without a date
_NEWS = timedelta(days=7)  # a dateline is no older than that at publication


@dataclass(slots=True)
class State:
    """The days, quarters and stories that a document has told of up to a sentence, which ``sentence`` numbers.

    ``told`` is the day that relative dates count from, ``origin`` says which day that is. A quarter is kept that
    business results are about; ``compared`` is the period that they are compared with.
    """

    told: date | None
    origin: str = "published"
    sentence: int = 0
    mentions: tuple[Period, ...] = ()
    quarter: Period | None = None
    compared: Period | None = None
    _story: tuple[int, Period] | None = None
    _report: tuple[int, Period] | None = None

    def written_on(self, days: Sequence[Period]) -> None:
        """Count from the day of the dateline, if it has one that fits the publication."""
        for day in days:
            if day.unit == "day" and (self.told is None or timedelta() <= self.told - day.first <= _NEWS):
                self.told, self.origin = day.first, "dateline"

    def note(self, expression: Expression | None, period: Period | None) -> None:
        """Remember a date that was read, its quarter; half a year and more takes the quarter's place."""
        if isinstance(expression, Duration) and expression.is_half_a_year and not expression.modifier:
            self.compared = None
            self.mentions = tuple(one for one in self.mentions if one.unit != "quarter")
        if period is None or _looks_back(expression):
            return
        self.mentions = (period, *self.mentions[: _REMEMBERED - 1])
        if period.unit in ("quarter", "month"):
            self._note_quarter(period)

    def _note_quarter(self, period: Period) -> None:
        """What is still to come is not what results are compared with."""
        over = self.told is None or period.last < self.told
        if over or self.compared is None:
            self.compared = period
        if period.unit == "quarter":
            self.quarter = period if over or self.quarter is None else self.quarter

    def note_story(
        self, expression: Expression | None, period: Period, counted_from: str | None, *, adverbial: bool
    ) -> None:
        """Remember that a sentence tells of a past year: months, days and weekdays after it are of that time.

        ``counted_from`` is that of the reading; ``adverbial`` is a date that tells when something was done ("in May
        1994"), not which ("the 1994 accord").
        """
        said_in_full = isinstance(expression, Calendar) and expression.year is not None
        long_ago = self.told is not None and self.told - period.last > _LONG_AGO
        goes_on = self._story is not None and counted_from == self._story[1].said
        begins = said_in_full and long_ago and adverbial
        self._story = (self.sentence, period) if begins or goes_on else None

    @property
    def story(self) -> Period | None:
        """The past date that the text tells of at present; a year only in its own sentence."""
        if self._story is None:
            return None
        age = self.sentence - self._story[0]
        return self._story[1] if age <= (0 if self._story[1].unit == "year" else _GOING_ON) else None

    def note_report(self, day: Period | None) -> None:
        """Remember on which day a quotation was spoken, None for a sentence that does not say."""
        self._report = (self.sentence, day) if day else None

    @property
    def report(self) -> Period | None:
        """The day of the quotation of the sentence before, which may go on."""
        return self._report[1] if self._report and self._report[0] == self.sentence - 1 else None


def _looks_back(expression: Expression | None) -> bool:
    """Whether it only names what is compared with: a year ago, the same period last year."""
    return isinstance(expression, InYear) or (isinstance(expression, Shifted) and expression.count < 0)

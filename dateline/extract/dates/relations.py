"""What prepositions make of a time: each gives the days that "before X", "since X" and so on leave for the act.

``told`` is the day of the report. The text, rule and anchor of the given time are kept. At the calendar's own ends
(years 1 and 9999) a day that does not exist is replaced by the last one that does.
"""

from dataclasses import replace
from datetime import date, timedelta

from dateline.when import Kind, Precision, When

_SHORTLY = timedelta(days=7)  # the contract: "shortly before (after) X" is the seven days before (after) it
_DAY = timedelta(days=1)


def before(when: When) -> When:
    """One day up to the day before X."""
    return _within(when, None, _moved(when.earliest, -_DAY), "open")


def after(when: When) -> When:
    """One day from the day after X on."""
    return _within(when, _moved(when.latest, _DAY), None, "open")


def shortly_before(when: When) -> When:
    """One of the seven days before X."""
    return _within(when, _moved(when.earliest, -_SHORTLY), _moved(when.earliest, -_DAY), "week")


def shortly_after(when: When) -> When:
    """One of the seven days after X."""
    return _within(when, _moved(when.latest, _DAY), _moved(when.latest, _SHORTLY), "week")


def since(when: When, told: date | None) -> When:
    """From some day of X on, and still so on the day of the report."""
    begun = _capped(when.latest, told, when.earliest)
    lasting = max(told, when.earliest) if told and when.earliest else None
    return _changed(when, when.earliest, begun, lasting, None, "span", "open")


def until(when: When) -> When:
    """Up to and with X, which is "through X" as well: to some day of it where it has several."""
    return _changed(when, None, None, when.earliest, when.latest, "span", "open")


def by(when: When, told: date | None) -> When:
    """One day up to and with X: from the day of the report on if X has not passed by then."""
    ahead = told is not None and when.latest is not None and told <= when.latest
    return _run(when, told, when.latest) if ahead else _within(when, None, when.latest, "open")


def throughout(when: When) -> When:
    """From the first day of X to the last."""
    return _changed(when, when.earliest, when.earliest, when.latest, when.latest, "span", "range")


def lasting(first: When, last: When) -> When:
    """From some day of the first time to some day of the last.

    Raises ValueError if the last ends before the first begins.
    """
    return replace(
        first,
        earliest=first.earliest,
        start_max=first.latest,
        end_min=last.earliest,
        latest=last.latest,
        kind="span",
        precision="range",
    )


def earlier(when: When, told: date | None) -> When:
    """One day of X that is before the report ("earlier this month")."""
    if told is None or when.earliest is None or not _holds(when, told):
        return when
    return _run(when, when.earliest, max(_moved(told, -_DAY) or told, when.earliest))


def later(when: When, told: date | None) -> When:
    """One day of X that is after the report ("later this month")."""
    if told is None or when.latest is None or not _holds(when, told):
        return when
    return _run(when, min(_moved(told, _DAY) or told, when.latest), when.latest)


def _holds(when: When, day: date) -> bool:
    return (when.earliest is None or when.earliest <= day) and (when.latest is None or day <= when.latest)


def _run(when: When, earliest: date | None, latest: date | None) -> When:
    return _within(when, earliest, latest, "day" if earliest == latest else "range")


def _within(when: When, earliest: date | None, latest: date | None, precision: Precision) -> When:
    return _changed(when, earliest, latest, earliest, latest, "within", precision)


def _changed(
    when: When,
    earliest: date | None,
    start_max: date | None,
    end_min: date | None,
    latest: date | None,
    kind: Kind,
    precision: Precision,
) -> When:
    return replace(
        when,
        earliest=earliest,
        start_max=start_max,
        end_min=end_min,
        latest=latest,
        kind=kind,
        precision=precision,
    )


def _moved(day: date | None, by_days: timedelta) -> date | None:
    if day is None:
        return None
    try:
        return day + by_days
    except OverflowError:
        return date.min if by_days < timedelta() else date.max


def _capped(day: date | None, told: date | None, floor: date | None) -> date | None:
    if day is None or told is None or (floor is not None and told < floor):
        return day
    return min(day, told)

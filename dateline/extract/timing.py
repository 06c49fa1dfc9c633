"""When an act took place: the time expression that dates it, the day that it was told, or the publication."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.extract.analysis import Analysis, Clause
from dateline.extract.dates.relations import after, before, shortly_after, shortly_before
from dateline.extract.triggers import Trigger
from dateline.extract.words import is_plain
from dateline.model import Modality, Timex
from dateline.when import When, within

VERBAL_TYPES = frozenset(("AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"))
_NEWS_DAYS = 7  # news told as such happened at most so long before publication (contract, section 4)
_BACKGROUND_DAYS = 30  # what lies further back is told as background
_RELATIONS = {
    "before": before,
    "after": after,
    "shortly before": shortly_before,
    "shortly after": shortly_after,
    "just before": shortly_before,
    "soon after": shortly_after,
    "just after": shortly_after,
}


@dataclass(frozen=True, slots=True)
class Timing:
    """When an act was, and the days of its report."""

    when: When
    said: tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A sentence's time expressions by clause, and the publication day."""

    analysis: Analysis
    clauses: Sequence[Clause]
    timexes: Sequence[Timex]
    published: date | None

    def of_clause(self, index: int) -> list[Timex]:
        """Give the dated expressions of a clause that date acts."""
        clause, tokens = self.clauses[index], self.analysis.tokens
        if clause.first >= clause.last:
            return []
        start, end = tokens[clause.first].start, tokens[clause.last - 1].end
        inside = [one for one in self.timexes if start <= one.start < end and one.when and not _is_vague(one)]
        return [one for one in inside if not self._is_attribute(*self.places(one))]

    def places(self, timex: Timex) -> tuple[int, int]:
        """Give the positions of an expression's first word and of the word after it."""
        tokens = self.analysis.tokens
        first = next(place for place, token in enumerate(tokens) if token.end > timex.start)
        last = next((place for place, token in enumerate(tokens) if token.start >= timex.end), len(tokens))
        return first, last

    def _is_attribute(self, first: int, last: int) -> bool:
        """Whether an expression dates a noun, not an act: "the invasion of Feb. 24", "the 2015 accord"."""
        tokens = self.analysis.tokens
        before = tokens[first - 1].lower if first else ""
        noun_follows = last < len(tokens) and is_plain(tokens[last].lower) and tokens[last].text.islower()
        return before == "of" or (before in ("the", "a", "an", "its", "their") and noun_follows)

    def of_noun(self, trigger: Trigger) -> When | None:
        """Give the time that qualifies a noun: "the 24 February invasion", "the invasion of Feb. 24"."""
        for timex in self.timexes:
            first, last = self.places(timex)
            if timex.when and (last == trigger.first or first == trigger.last + 1):
                return timex.when
        return None

    def is_reporting(self, index: int) -> bool:
        """Whether a clause only tells that somebody says something."""
        clause = self.clauses[index]
        verbs = [place for place in self.analysis.verbs if clause.first <= place < clause.last]
        content = any(other.head == index and other.link == "content" for other in self.clauses)
        return clause.link == "tail" or (content and bool(verbs) and self.analysis.reports(verbs[-1]))


def _is_vague(timex: Timex) -> bool:
    """Whether an expression names no time of its own: "now", "in recent weeks"."""
    return timex.value.endswith("_REF") or "PX" in timex.value


def time_of(calendar: Calendar, trigger: Trigger, modality: Modality, kind: str, *, nominal: bool) -> Timing:
    """Give the time of an act of the type ``kind``; ``nominal`` when only a noun names it, as background."""
    told = _told(calendar, trigger)
    said = _said(told, calendar.published)
    dated = _own(calendar, trigger, nominal=nominal)
    if dated:
        return Timing(dated, said)
    if told and (modality == "future" or kind in VERBAL_TYPES) and not nominal:
        return Timing(replace(told, anchor="said"), said)
    if told and is_background(told, calendar.published):
        return Timing(_before_saying(told), said)
    return Timing(_undated(calendar.published, background=nominal), said)


def is_background(when: When, published: date | None) -> bool:
    """Whether an act lies so far back that it is no news."""
    return bool(published and when.latest and when.latest < published - timedelta(days=_BACKGROUND_DAYS))


def _own(calendar: Calendar, trigger: Trigger, *, nominal: bool) -> When | None:
    index = trigger.clause
    if trigger.verb is None and (told := calendar.of_noun(trigger)):
        return told
    inside = calendar.of_clause(index) if not _tells_of_saying(calendar, index) else []
    here = _nearest(calendar, _before_complement(calendar, trigger, inside), trigger, nominal=nominal)
    return here if here or nominal else _from_neighbours(calendar, index)


def _before_complement(calendar: Calendar, trigger: Trigger, timexes: Sequence[Timex]) -> list[Timex]:
    """Leave the dates inside what is denied or alleged to the denied or alleged act."""
    if trigger.entry.complement not in ("deny", "allege"):
        return list(timexes)
    verbs = (place for place in calendar.analysis.verbs if place >= trigger.last)
    limit = next(verbs, len(calendar.analysis.tokens))
    return [timex for timex in timexes if calendar.places(timex)[0] < limit]


def _tells_of_saying(calendar: Calendar, index: int) -> bool:
    return calendar.clauses[index].link == "tail"


def _nearest(calendar: Calendar, timexes: Sequence[Timex], trigger: Trigger, *, nominal: bool) -> When | None:
    tokens = calendar.analysis.tokens
    start, end = tokens[trigger.first].start, tokens[trigger.last - 1].end

    def distance(timex: Timex) -> int:
        return timex.start - end if timex.start >= end else 2 * (start - timex.end)

    near = [timex for timex in timexes if not _dates_another(calendar, trigger, timex)]
    if nominal:
        near = [timex for timex in near if _follows(calendar, trigger, timex)]
    found = min(near, key=distance, default=None)
    return found.when if found else None


def _follows(calendar: Calendar, trigger: Trigger, timex: Timex) -> bool:
    """Whether an expression follows a noun with no verb between: "Russia's invasion of Ukraine on February 24"."""
    first, _ = calendar.places(timex)
    return first >= trigger.last and not any(trigger.last <= place < first for place in calendar.analysis.verbs)


def _dates_another(calendar: Calendar, trigger: Trigger, timex: Timex) -> bool:
    """Whether an expression stands with a noun after "since" or "after": "since the invasion of Ukraine on Feb. 24"."""
    first, _ = calendar.places(timex)
    between = calendar.analysis.tokens[trigger.last : max(first - 1, trigger.last)]
    return any(token.lower in ("since", "after", "before", "following") for token in between)


def _from_neighbours(calendar: Calendar, index: int) -> When | None:
    """Take the time of a clause that tells of the same moment, or stands before or after this one in time."""
    related = _related(calendar, index)
    return related or _shared(calendar, index)


def _related(calendar: Calendar, index: int) -> When | None:
    for other, clause in enumerate(calendar.clauses):
        relation = _RELATIONS.get(clause.marker)
        found = calendar.of_clause(other) if clause.head == index and relation else []
        if relation and found and found[0].when:
            when = relation(found[0].when)
            return replace(when, text=found[0].text, rule=clause.marker.replace(" ", "-"))
    return None


def _shared(calendar: Calendar, index: int) -> When | None:
    clause = calendar.clauses[index]
    up = clause.head if clause.link in ("coordinate", "participle") else None
    down = [place for place, other in enumerate(calendar.clauses) if other.head == index and other.link == "coordinate"]
    for place in ([up] if up is not None else []) + down:
        found = calendar.of_clause(place)
        if found and not calendar.is_reporting(place):
            return found[0].when
    return _related(calendar, up) if up is not None else None


def _told(calendar: Calendar, trigger: Trigger) -> When | None:
    """Give the day on which the act was told, where the sentence says so; nothing is printed before it is said."""
    for place in range(len(calendar.clauses)):
        if place != trigger.clause and calendar.is_reporting(place):
            found = [one.when for one in calendar.of_clause(place) if not _is_ahead(one.when, calendar.published)]
            if found:
                return found[0]
    return None


def _is_ahead(when: When | None, published: date | None) -> bool:
    return bool(when and when.earliest and published and when.earliest > published)


def _said(told: When | None, published: date | None) -> tuple[date | None, date | None]:
    """Give the days of the report: what was told, up to the publication."""
    if told is None:
        return published, published
    ahead = told.latest is not None and published is not None and told.latest > published
    return told.earliest, published if ahead else told.latest


def _before_saying(told: When) -> When:
    """Give the time of an act told long before publication: it was no later than somebody told it."""
    earliest = told.earliest - timedelta(days=_NEWS_DAYS) if told.earliest else None
    return replace(within(earliest, told.latest, "range"), text=told.text, anchor="said", rule=told.rule)


def _undated(published: date | None, *, background: bool) -> When:
    if published is None:
        return replace(within(None, None, "open"), anchor="published", rule="undated")
    if background:
        return replace(within(None, published, "open"), anchor="published", rule="background")
    return replace(within(published - timedelta(days=_NEWS_DAYS), published, "range"), anchor="published", rule="news")

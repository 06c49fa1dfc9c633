"""Find the words of a sentence that tell of an act."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.extract.analysis import Analysis, Clause
from dateline.extract.lexicon import GAP, Entry, lexicon
from dateline.extract.tokens import Token
from dateline.extract.verbs import Verb
from dateline.extract.words import is_plain

_PEACEFUL = frozenset(("COOPERATE", "AID", "SUPPORT", "CONSULT"))
_WIDEST_GAP = 5  # words


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb or noun that tells of an act: token positions ``first`` to ``last`` (excluded), in clause ``clause``.

    ``others`` are families that it may also belong to, if its parties do not fit the first.
    """

    first: int
    last: int
    entry: Entry
    clause: int
    verb: Verb | None
    places: frozenset[int]
    others: tuple[Entry, ...] = ()

    @property
    def is_demand(self) -> bool:
        """Whether it is the modal of what somebody says must be done."""
        return self.verb is not None and self.verb.position not in self.places


def find_triggers(analysis: Analysis, clauses: Sequence[Clause]) -> tuple[Trigger, ...]:
    """Give the triggers of a sentence in order, no two sharing a word."""
    found: list[Trigger] = []
    links = frozenset(clause.link for clause in clauses)
    taken: set[int] = set()
    for index, clause in enumerate(clauses):
        for trigger in _in_clause(analysis, clause, index, links):
            if not trigger.places & taken:
                found.append(trigger)
                taken |= trigger.places
    return tuple(sorted(found, key=lambda trigger: trigger.first))


def with_purposes(triggers: Sequence[Trigger]) -> Iterator[Trigger]:
    """Take troops sent to help, train or join an exercise for what they are sent to do."""
    done: set[Trigger] = set()
    for trigger in triggers:
        purpose = next((other for other in triggers if _is_purpose(trigger, other)), None)
        if trigger in done or any(_repeats(trigger, other) for other in triggers):
            continue
        done.update([purpose] if purpose else ())
        yield replace(trigger, entry=purpose.entry) if purpose else trigger


def _is_purpose(trigger: Trigger, other: Trigger) -> bool:
    sent = trigger.entry.type == "MOBILIZE" and trigger.clause == other.clause and trigger.first < other.first
    return bool(sent and other.verb and other.verb.infinitive and other.entry.type in _PEACEFUL)


def _repeats(trigger: Trigger, other: Trigger) -> bool:
    """Whether an infinitive only says again what a verb before it says: "will meet to discuss"."""
    purpose = trigger.verb is not None and trigger.verb.infinitive and other.verb is not None
    before = other.clause == trigger.clause and other.first < trigger.first
    return purpose and before and other.entry.type == trigger.entry.type


def _in_clause(analysis: Analysis, clause: Clause, index: int, links: frozenset[str]) -> Iterator[Trigger]:
    for position in range(clause.first, clause.last):
        verb = analysis.verbs.get(position)
        matches = list(_verb_matches(analysis, clause, verb)) if verb else []
        if matches:
            entry, places = matches[0]
            others = tuple(other for other, where in matches[1:] if where == places)
            yield Trigger(position, max(places) + 1, entry, index, verb, places, others)
    yield from _noun_triggers(analysis, clause, index)
    if clause.link == "content" or "tail" in links:
        yield from _demands(analysis, clause, index)


def _demands(analysis: Analysis, clause: Clause, index: int) -> Iterator[Trigger]:
    """Give what somebody says must be done: a request to whoever must do it."""
    for position, verb in analysis.verbs.items():
        entry = lexicon().modals.get(verb.modal or "")
        if entry and clause.first <= position < clause.last:
            place = verb.start
            yield Trigger(place, place + 1, entry, index, verb, frozenset((place,)))


def _verb_matches(analysis: Analysis, clause: Clause, verb: Verb) -> Iterator[tuple[Entry, frozenset[int]]]:
    """Give the families that a verb's phrase belongs to with the places of its words, the longest phrase first."""
    for pattern in lexicon().verbs.get(verb.lemma, ()):
        places = _match_after(analysis.tokens, verb.position + 1, clause.last, pattern.rest)
        if places is None and verb.passive:
            places = _match_before(analysis.tokens, clause.first, verb.start, pattern.rest)
        if places is not None:
            yield pattern.entry, frozenset(places | {verb.position})


def _match_after(tokens: Sequence[Token], start: int, end: int, rest: tuple[frozenset[str], ...]) -> set[int] | None:
    places: set[int] = set()
    gap = False
    for words in rest:
        if words == GAP:
            gap = True
            continue
        place = _find(tokens, start, min(end, start + (_WIDEST_GAP if gap else 0) + 1), words)
        if place is None:
            return None
        places.add(place)
        start, gap = place + 1, False
    return places


def _find(tokens: Sequence[Token], start: int, end: int, words: frozenset[str]) -> int | None:
    return next((place for place in range(start, min(end, len(tokens))) if tokens[place].lower in words), None)


def _match_before(tokens: Sequence[Token], start: int, end: int, rest: tuple[frozenset[str], ...]) -> set[int] | None:
    """Match a passive's object, which stands before it: "sanctions were imposed"."""
    if len(rest) != 2 or rest[0] != GAP:
        return None
    place = _find(tokens, start, end, rest[1])
    return None if place is None else {place}


def _noun_triggers(analysis: Analysis, clause: Clause, index: int) -> Iterator[Trigger]:
    for position in range(clause.first, clause.last):
        if position in analysis.verbs or analysis.tokens[position].dated:
            continue
        for pattern in lexicon().nouns.get(analysis.tokens[position].lower, ()):
            places = _match_after(analysis.tokens, position + 1, clause.last, pattern.rest)
            if places is not None and not _is_compound(analysis, position + 1 + len(places)):
                last = position + 1 + len(places)
                yield Trigger(position, last, pattern.entry, index, None, frozenset(places | {position}))
                break


def _is_compound(analysis: Analysis, after: int) -> bool:
    """Whether another noun follows that the word only qualifies: "attack helicopter", "peace talks venue"."""
    if after >= len(analysis.tokens) or after in analysis.verbs:
        return False
    following = analysis.tokens[after]
    return is_plain(following.lower) and following.text.islower() and not following.lower.endswith(("ed", "ly"))

"""The time expressions of a document: found in each sentence, resolved from left to right."""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property, partial

from dateline.extract.dates import prepositions, ranges
from dateline.extract.dates.amounts import Ended, FromOccasion, Stretch
from dateline.extract.dates.choose import Context, Tense
from dateline.extract.dates.expressions import Dated, Turn
from dateline.extract.dates.foreign import find_foreign, language_of_dates
from dateline.extract.dates.grammar import Found, Grammar, grammar
from dateline.extract.dates.lexicon import tense_words
from dateline.extract.dates.occasions import Occasions, named_at
from dateline.extract.dates.parse import parse
from dateline.extract.dates.periods import Period
from dateline.extract.dates.quotations import is_inside, is_saying, quotations, reporting_days
from dateline.extract.dates.readings import Expression, Reading
from dateline.extract.dates.shapes import DATING_DIGITS
from dateline.extract.dates.state import State
from dateline.extract.dates.tense import Verbs
from dateline.model import Document, Sentence, Timex
from dateline.when import within

_DASH = re.compile(r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:—|–|-|_)")  # what parts a dateline from the text
_OPENING = 3  # sentences among which a dateline stands
_TO_DO = 10  # tokens before a date among which "to" says what is to be done
_SAYING = 4  # tokens between a verb of saying and the day of the saying
_FAR = 40  # tokens between a verb that puts off and the new end
_ROUGH = 0.8  # how certain what is said to be about right can be
_POINTING_BACK = 0.9  # how certain it is that an expression counts from the date mentioned before
_NOMINAL = {"of", "the", "a", "an", "its", "their", "his", "her"}
_LASTING = {"for", "over", "throughout"}
_ADVERBIAL = {"in", "on", "early", "late"}
_DONE = frozenset(("ed", "past"))
_UP_TO = {"until", "till", "through"}
_UNKNOWN = {"sometime", "time", "point", "moment"}  # before a range: it was once within it
_DATING = {"on", "in", "of", "at"}  # between a noun and its date


def find_timexes(document: Document) -> tuple[Timex, ...]:
    """Give the time expressions of the sentences, sorted, none overlapping another.

    Spans follow TimeML: articles in, prepositions out. ``when`` says what the preposition makes of the date. A relative
    expression of a document whose publication is unknown has no ``when``, and a value with the unknown parts marked X.
    """
    foreign = language_of_dates(document)
    if foreign:
        return find_foreign(document, foreign)
    rules = grammar()
    state, occasions = State(document.published), Occasions(document.text)
    found: list[Timex] = []
    worth_parsing = _worth_parsing(document, rules)
    for number, sentence in enumerate(document.sentences):
        if number in worth_parsing:
            state.sentence = number
            reader = _Reader(document, sentence, rules, state, occasions)
            found += reader.timexes()
            if _is_dateline(document.text, sentence, number):
                state.written_on(reader.days)
    return tuple(found)


def _worth_parsing(document: Document, rules: Grammar) -> set[int]:
    """Give the numbers of the sentences that hold a trigger, or digits in a form that needs no other word."""
    text, starts = document.text, [sentence.start for sentence in document.sentences]
    found = rules.triggers.find_matches_as_indexes(text)
    words = {bisect(starts, start) - 1 for _, start, end in found if _is_whole(text, start, end)}
    return words.union(bisect(starts, digits.start()) - 1 for digits in DATING_DIGITS.finditer(text))


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalpha() or text[end : end + 1].isalpha())


def _is_dateline(text: str, sentence: Sentence, number: int) -> bool:
    return sentence.headline and number < _OPENING and _DASH.match(text, sentence.end) is not None


class _Reader:
    """One sentence on its way to time expressions."""

    def __init__(
        self, document: Document, sentence: Sentence, rules: Grammar, state: State, occasions: Occasions
    ) -> None:
        self._text = document.text
        self._published = document.published
        self._state = state
        self._occasions = occasions
        self._rules = rules
        self._tokens = parse(document.text, sentence.start, sentence.end, rules)
        self._word = self._tokens.word
        self._verbs = Verbs(self._tokens, rules)
        self._sentence = sentence
        self._spoken: Period | None = None
        self.days: list[Period] = []
        self._quoted = quotations(document.text, sentence.start, sentence.end)
        occasions.begin(sentence.start, sentence.end)

    def timexes(self) -> Iterator[Timex]:
        """Give the sentence's time expressions."""
        done = 0
        while found := self._rules.ranges.search(self._tokens, done):
            yield from self._read_all(done, found.first)
            yield from self._read_range(found) or self._read_all(found.first, found.last)
            done = found.last
        yield from self._read_all(done, len(self._tokens))
        self._state.note_report(self._report if self._quoted else None)

    def _read_range(self, found: Found) -> tuple[Timex, ...]:
        made = ranges.build(found)
        readings = made.read(self._context(found.first)) if made else None
        if readings is None:
            return ()
        if self._word(found.first - 1) in _UNKNOWN and self._word(found.first) == "between":
            readings = _once(readings[0]), _once(readings[1])
        first, last = found.places["first"], found.places["last"]
        spans = (first, self._tokens.end(first)), (last, self._tokens.end(found.last - 1))
        return tuple(
            self._timex(index, end, reading, found.rule.name)
            for (index, end), reading in zip(spans, readings, strict=True)
        )

    def _read_all(self, first: int, last: int) -> Iterator[Timex]:
        for index, token in enumerate(self._tokens.items[first:last], first):
            reading = token.meaning.read(self._context(index)) if token.meaning else None
            if reading:
                rough = _ROUGH if prepositions.is_rough(self._word(index - 1)) else 1
                yield self._timex(index, self._tokens.end(index), self._related(index, reading), token.rule, rough)

    def _context(self, index: int) -> Context:
        state = self._state
        context = Context(
            state.told,
            state.origin,
            partial(self._tense, index),
            self._word(index - 1) in _NOMINAL,
            state.mentions,
            self._spoken,
            state.quarter,
            state.compared,
            self._occasion(index),
        )
        if self._quoted and is_inside(self._tokens.starts[index], self._quoted):
            return self._in_quotation(context)
        return self._in_story(index, context)

    def _in_quotation(self, context: Context) -> Context:
        report = self._report
        return context.told_on(report.first, report.said) if report else context

    def _in_story(self, index: int, context: Context) -> Context:
        """A month, day or weekday of a story about a past year is of its time, and rather follows than precedes it."""
        story, meaning = self._state.story, self._tokens.items[index].meaning
        flags = meaning.flags if isinstance(meaning, Dated) else ()
        if story is None or context.nominal or "open" not in flags or context.tense == "future":
            return context
        lightly = story.unit != "year"  # of a year all is ahead, of a month or day only most
        told = replace(context, governing=lambda: "future", nominal=lightly).told_on(story.first, story.said)
        if "yearly" in flags:
            return told
        if story.unit != "day" or self._is_beside_saying(index):
            return context
        return replace(told, nominal=False)

    def _is_beside_saying(self, index: int) -> bool:
        return any(is_saying(self._word(place)) for place in range(index - _SAYING, index + _SAYING))

    @cached_property
    def _report(self) -> Period | None:
        """The day on which the sentence's quotation was spoken."""
        quoted, self._quoted = self._quoted, []
        days = reporting_days(self._tokens, quoted)
        meaning = self._tokens.items[days[0]].meaning if days else None
        reading = meaning.read(self._context(days[0])) if meaning else None
        self._quoted = quoted
        if reading and reading.period:
            return self._located(days[0], self._tokens.end(days[0]), reading.period)
        return self._state.report if self._is_quoted_from_start else None

    @property
    def _is_quoted_from_start(self) -> bool:
        return bool(self._quoted) and self._quoted[0][0] == self._sentence.start

    def _occasion(self, index: int) -> Period | None:
        """Give the time of the event beside the expression, where it counts from one and the text dates it."""
        meaning = self._tokens.items[index].meaning
        if not _counts_from_occasion(meaning):
            return None
        place = index + 1 + isinstance(meaning, FromOccasion)
        named = named_at(self._tokens, place)
        if named is None:
            return None
        head, end = named
        end = self._behind_place(end)
        beside = end + 1 if self._word(end) in _DATING else end
        dated = self._tokens.items[beside] if beside < len(self._tokens) else None
        if dated and isinstance(dated.meaning, Dated) and not _counts_from_occasion(dated.meaning):
            reading = dated.meaning.read(self._context(beside))
            period = reading.period if reading else None
            return self._located(beside, self._tokens.end(beside), period) if period else None
        return self._occasions.of(self._word(head), self._tokens.starts[place])

    def _behind_place(self, index: int) -> int:
        """Pass over a place: "the final in Abidjan on 14 May"."""
        behind = index + 1
        while (
            self._word(index) in ("in", "at")
            and behind < len(self._tokens)
            and "capital" in self._tokens.items[behind].values
        ):
            behind += 1
        return behind if behind > index + 1 else index

    def _tense(self, index: int) -> Tense | None:
        """Give the verb's tense; "since" looks back, "to do X by" looks ahead, "by" does both."""
        preposition = self._word(index - 1)
        if preposition == "since":
            return "past"
        tense = self._verbs.tense_at(index)
        if self._looks_ahead(index, preposition, tense):
            return "future"
        if preposition != "by" or tense != "past":
            return tense
        return "future" if self._to_do(index) else None

    def _looks_ahead(self, index: int, preposition: str, tense: Tense | None) -> bool:
        """Whether it is ahead without a future verb: "stays until Friday", "extended until May", "Leaders to meet"."""
        if preposition in _UP_TO:
            return tense is None or self._is_put_off(index)
        return self._sentence.headline and self._is_announced(index)

    def _is_announced(self, index: int) -> bool:
        """Whether a headline says what is to come: "Leaders to meet", not "agreed to meet", "trip to Paris"."""
        for place in range(index - 1, max(index - _TO_DO, 0), -1):
            if self._word(place) == "to":
                done = not _DONE.isdisjoint(self._tokens.items[place - 1].values)
                return not done and "capital" not in self._tokens.items[place + 1].values
        return False

    def _to_do(self, index: int) -> bool:
        return any(self._word(place) == "to" for place in range(index - _TO_DO, index))

    def _is_put_off(self, index: int) -> bool:
        return any(self._word(place) in tense_words("putting_off") for place in range(index - _FAR, index))

    def _timex(self, index: int, end: int, reading: Reading, rule: str, certainty: float = 1) -> Timex:
        start, counted_from = self._tokens.starts[index], reading.counted_from
        self._note(index, end, reading)
        text = self._text[start:end]
        when = reading.when.told(text, reading.when.rule or rule) if reading.when else None
        other = reading.other.when.told(text, rule) if reading.other else None
        certainty *= reading.certainty * (_POINTING_BACK if (counted_from or "")[:1] == "[" else 1)
        return Timex(
            start, end, text, reading.type, reading.value, when, rule, counted_from, other, round(certainty, 2)
        )

    def _note(self, index: int, end: int, reading: Reading) -> None:
        start, meaning = self._tokens.starts[index], self._tokens.items[index].meaning
        period = self._located(index, end, reading.period) if reading.period else None
        self._state.note(meaning, period)
        if period is None:
            return
        adverbial = index == 0 or self._word(index - 1) in _ADVERBIAL
        self._state.note_story(meaning, period, reading.counted_from, adverbial=adverbial)
        self.days.append(period)
        if period.is_all_of(reading.when):
            self._occasions.note(start, end, period)
        if period.unit == "day":
            self._spoken = period if period.type == "DATE" else replace(period, value=period.value[:10])

    def _located(self, index: int, end: int, period: Period) -> Period:
        start = self._tokens.starts[index]
        return period.told(f"[{start}:{end}] {self._text[start:end]}")

    def _related(self, index: int, reading: Reading) -> Reading:
        """Let the preposition act on the time; where the date only qualifies a noun it does not."""
        word = self._word(index - 1)
        if reading.when is None or self._word(index + 1) in ("'s", "’s"):
            return reading
        if isinstance(self._tokens.items[index].meaning, (Stretch, Ended)):
            closed = reading.when.earliest and reading.when.latest
            relation = prepositions.RELATIONS["throughout"] if word in _LASTING and closed else None
        else:
            before = self._word(index - 3), self._word(index - 2), word
            relation = prepositions.relation_of(before) if reading.period else None
        if relation is None:
            return reading
        when = relation(reading.when, self._published)
        return replace(reading, when=replace(when, rule=f"{self._tokens.items[index].rule}/{word}"))


def _once(reading: Reading) -> Reading:
    """Give the range as the days of one of which something was."""
    when = reading.when
    return reading if when is None else replace(reading, when=within(when.earliest, when.latest, "range"))


def _counts_from_occasion(meaning: Expression | None) -> bool:
    return isinstance(meaning, FromOccasion) or (isinstance(meaning, Turn) and meaning.base == "occasion")

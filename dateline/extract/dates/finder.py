"""The time expressions of a document: found in each sentence, resolved from left to right."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from dateline.extract.dates import ranges, relations
from dateline.extract.dates.amounts import Duration, Stretch
from dateline.extract.dates.choose import Context, Tense
from dateline.extract.dates.compositions import Shifted
from dateline.extract.dates.grammar import Found, Grammar, grammar
from dateline.extract.dates.parse import letters_of, parse
from dateline.extract.dates.periods import Period
from dateline.extract.dates.readings import Expression, Reading
from dateline.extract.dates.tense import Verbs
from dateline.extract.dates.tokens import Token
from dateline.model import Document, Sentence, Timex
from dateline.when import When

_WORDS = re.compile(r"[^\W\d_]+|\d")

_TO_DO = 10  # tokens before a date among which "to" says what is to be done

Relation = Callable[[When, date | None], When]

_RELATIONS: dict[str, Relation] = {
    "before": lambda when, told: relations.before(when),
    "after": lambda when, told: relations.after(when),
    "since": relations.since,
    "until": lambda when, told: relations.until(when),
    "till": lambda when, told: relations.until(when),
    "through": lambda when, told: relations.through(when),
    "by": relations.by,
    "throughout": lambda when, told: relations.throughout(when),
    "earlier": relations.earlier,
    "later": relations.later,
    "shortly before": lambda when, told: relations.shortly_before(when),
    "shortly after": lambda when, told: relations.shortly_after(when),
}
_SHORTLY = {"shortly", "just", "soon", "right", "immediately"}
_NOMINAL = {"of", "the", "a", "an", "its", "their", "his", "her"}
_LASTING = {"for", "over", "throughout"}


def find_timexes(document: Document) -> tuple[Timex, ...]:
    """Give the time expressions of the sentences, sorted, none overlapping another.

    Spans follow TimeML: articles in, prepositions out. ``when`` says what the preposition makes of the date. A relative
    expression of a document whose publication is unknown has no ``when``, and a value with the unknown parts marked X.
    """
    rules = grammar()
    state = _State(document.published)
    found: list[Timex] = []
    for sentence in document.sentences:
        if _may_hold(document.text[sentence.start : sentence.end], rules):
            found += _Reader(document, sentence, rules, state).timexes()
    return tuple(found)


def _may_hold(text: str, rules: Grammar) -> bool:
    words = set(_WORDS.findall(text.lower()))
    return not rules.triggers.isdisjoint(words)


@dataclass(slots=True)
class _State:
    """What the document has said so far."""

    published: date | None
    mentioned: Period | None = None
    quarter: Period | None = None
    compared: Period | None = None

    def note(self, expression: Expression | None, reading: Reading) -> None:
        """Remember what was read: the date, the quarter; half a year and more takes the quarter's place."""
        if isinstance(expression, Duration) and expression.is_half_a_year:
            self.compared = None
        if reading.period is None or (isinstance(expression, Shifted) and expression.count < 0):
            return
        self.mentioned = reading.period
        if reading.period.unit == "quarter":
            self._note_quarter(reading.period)

    def _note_quarter(self, quarter: Period) -> None:
        self.compared = quarter
        over = self.published is None or quarter.last < self.published
        self.quarter = quarter if over or self.quarter is None else self.quarter


class _Reader:
    """One sentence on its way to time expressions."""

    def __init__(self, document: Document, sentence: Sentence, rules: Grammar, state: _State) -> None:
        self._text = document.text
        self._state = state
        self._rules = rules
        self._tokens = parse(document.text, sentence.start, sentence.end, rules)
        self._verbs = Verbs(self._tokens, rules)
        self._headline = sentence.headline
        self._spoken: Period | None = None

    def timexes(self) -> Iterator[Timex]:
        """Give the sentence's time expressions."""
        letters = letters_of(self._tokens)
        done = 0
        while found := self._rules.ranges.search(self._tokens, letters, done):
            yield from self._read_all(done, found.first)
            yield from self._read_range(found) or self._read_all(found.first, found.last)
            done = found.last
        yield from self._read_all(done, len(self._tokens))

    def _read_range(self, found: Found) -> tuple[Timex, ...]:
        made = ranges.build(found)
        readings = made.read(self._context(found.first)) if made else None
        if readings is None:
            return ()
        last = replace(found.captured["last"], end=self._tokens[found.last - 1].end)
        ends = found.captured["first"], last
        return tuple(
            self._timex(token, reading, found.rule.name) for token, reading in zip(ends, readings, strict=True)
        )

    def _read_all(self, first: int, last: int) -> Iterator[Timex]:
        for index, token in enumerate(self._tokens[first:last], first):
            reading = token.meaning.read(self._context(index)) if token.meaning else None
            if reading:
                yield self._timex(token, self._related(index, reading), token.rule)

    def _context(self, index: int) -> Context:
        state = self._state
        return Context(
            state.published,
            self._tense(index),
            self._word(index - 1) in _NOMINAL,
            state.mentioned,
            self._spoken,
            state.quarter,
            state.compared,
        )

    def _tense(self, index: int) -> Tense | None:
        """Give the verb's tense; "since" looks back, "to do X by" and a headline's "to do X" ahead, "by" does both."""
        preposition = self._word(index - 1)
        if preposition == "since":
            return "past"
        tense = self._verbs.tense_at(index)
        if tense is None and self._headline and self._to_do(index):
            return "future"
        if preposition != "by" or tense != "past":
            return tense
        return "future" if self._to_do(index) else None

    def _to_do(self, index: int) -> bool:
        return any(self._word(place) == "to" for place in range(index - _TO_DO, index))

    def _timex(self, token: Token, reading: Reading, rule: str) -> Timex:
        self._state.note(token.meaning, reading)
        if reading.period and reading.period.unit == "day":
            self._spoken = replace(reading.period, value=reading.period.value[:10])
        text = self._text[token.start : token.end]
        when = reading.when and replace(reading.when, text=text, rule=reading.when.rule or rule)
        return Timex(token.start, token.end, text, reading.type, reading.value, when, rule)

    def _related(self, index: int, reading: Reading) -> Reading:
        """Let the preposition act on the time; where the date only qualifies a noun it does not."""
        word = self._word(index - 1)
        if reading.when is None or self._word(index + 1) in ("'s", "’s"):
            return reading
        if isinstance(self._tokens[index].meaning, Stretch):
            closed = reading.when.earliest and reading.when.latest
            relation = _RELATIONS["throughout"] if word in _LASTING and closed else None
        else:
            relation = self._relation(index) if reading.period else None
        if relation is None:
            return reading
        when = relation(reading.when, self._state.published)
        return replace(reading, when=replace(when, rule=f"{self._tokens[index].rule}/{word}"))

    def _relation(self, index: int) -> Relation | None:
        if self._word(index - 2) == "at" and self._word(index - 1) in ("least", "most"):
            index -= 2
        word, earlier_word = self._word(index - 1), self._word(index - 2)
        if word == "to" and earlier_word == "prior":
            return _RELATIONS["before"]
        if word in ("before", "after") and earlier_word in _SHORTLY:
            return _RELATIONS[f"shortly {word}"]
        return _RELATIONS.get(word)

    def _word(self, index: int) -> str:
        if not 0 <= index < len(self._tokens):
            return ""
        token = self._tokens[index]
        return self._text[token.start : token.end].lower()

"""The tense of the verb that governs a date."""

from bisect import bisect
from dataclasses import dataclass
from functools import cached_property

from dateline.extract.dates.choose import Tense
from dateline.extract.dates.grammar import Grammar
from dateline.extract.dates.tokens import Tokens

# Costs are in tokens between verb and date; the nearest verb governs it.
_COMMA = 3  # for each comma between them
_CLAUSE = 6  # for each word between them that begins another clause, "and" only before a verb behind the date
_BEHIND = 3  # for a verb after the date, unless the sentence opens with the date
_OPENING = 3  # tokens of a sentence that count as its opening
_FAR = 60  # the furthest verb
_OWNED = (3, 7)  # the furthest verbs before and behind a date that owns what follows it


@dataclass(slots=True)
class _Verb:
    first: int
    last: int
    tense: Tense | None
    weight: int


class Verbs:
    """The verb groups of a sentence, found when first asked for."""

    def __init__(self, tokens: Tokens, grammar: Grammar) -> None:
        self._tokens = tokens
        self._grammar = grammar

    def tense_at(self, index: int) -> Tense | None:
        """Give the tense of the verb that governs a token: the nearest one.

        Where the date owns what follows ("Friday's vote will ...") only a verb close by counts. None where there is
        no verb, or one that does not tell.
        """
        place = bisect(self._starts, index)
        owner = self._tokens.word(index + 1) in ("'s", "’s")
        before, behind = _OWNED if owner else (_FAR, _FAR)
        near = [verb for verb in self._found[max(place - 3, 0) : place + 2] if -before <= verb.first - index <= behind]
        return min(near, key=lambda verb: self._cost(verb, index)).tense if near else None

    def _cost(self, verb: _Verb, index: int) -> int:
        first, last = (verb.last, index) if verb.last <= index else (index + 1, verb.first)
        behind = _BEHIND if verb.first > index >= _OPENING else 0
        between = self._tokens.letters[first:last]
        parting = self._grammar.clauses + (self._grammar.joining if verb.first > index else "")
        clauses = sum(map(between.count, parting))
        return last - first + behind + verb.weight + _COMMA * between.count(self._grammar.comma) + _CLAUSE * clauses

    @cached_property
    def _starts(self) -> list[int]:
        return [verb.first for verb in self._found]

    @cached_property
    def _found(self) -> list[_Verb]:
        found: list[_Verb] = []
        place = 0
        while match := self._grammar.tenses.match(self._tokens.letters, place):
            told = self._grammar.tenses.rule(match).fixed
            place = match.end()
            found.append(_Verb(match.start(), place, told["tense"], told["weight"]))
        return found

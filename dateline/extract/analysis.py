"""A sentence taken apart: its words, phrases and verbs, and the clauses that hold them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.extract.phrases import Phrase
from dateline.extract.rule_files import word_lists
from dateline.extract.tokens import Token
from dateline.extract.verbs import Verb

Link = Literal["main", "content", "relative", "subordinate", "coordinate", "participle", "tail"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A run of tokens, ``last`` excluded, and how it hangs on the clause ``head`` (None for the first main clause).

    ``marker`` is the word that introduces it, with the adverb before it ("shortly before").
    """

    first: int
    last: int
    link: Link
    head: int | None
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """A sentence as its words, phrases and verbs, on which clauses are cut and events coded."""

    tokens: Sequence[Token]
    phrases: Sequence[Phrase]
    verbs: Mapping[int, Verb]
    timed: frozenset[int]
    breaks: frozenset[int] = frozenset()

    def is_finite(self, position: int) -> bool:
        """Whether a finite verb stands there."""
        return position in self.verbs and self.verbs[position].finite

    def verbs_in(self, clause: Clause) -> list[Verb]:
        """Give the verbs of a clause in order."""
        return [verb for place, verb in self.verbs.items() if clause.first <= place < clause.last]

    def phrase_at(self, position: int) -> Phrase | None:
        """Give the phrase that begins at a token, its article included."""
        return next((phrase for phrase in self.phrases if phrase.first == position), None)

    def reports(self, position: int, kind: str = "say") -> bool:
        """Whether a verb of reporting stands there."""
        return position in self.verbs and self.verbs[position].lemma in reporting()[kind]


def reporting() -> Mapping[str, frozenset[str]]:
    """Give the verbs of reporting, by use."""
    return word_lists("reporting.yaml")

"""Whether an act happened: asserted, to come, alleged, supposed or denied."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from dateline.extract.analysis import Analysis, Clause
from dateline.extract.rule_files import word_lists
from dateline.extract.triggers import Trigger
from dateline.extract.verbs import Verb
from dateline.model import Modality

Verdict = Modality | Literal["swallowed"]
_SUPPOSING = frozenset(("may", "might", "could", "can", "should", "must"))
_NOBODY = frozenset(("no", "none", "nobody", "neither"))
_COUNTS = frozenset(("fewer", "less", "later", "sooner", "doubt"))  # after "no" they deny nothing
_NOUN_NEGATIONS = frozenset(("no", "without", "never"))


def governing() -> Mapping[str, frozenset[str]]:
    """Give what verbs and adjectives say of the acts that depend on them."""
    return word_lists("governing.yaml")


def governor(
    analysis: Analysis, clauses: Sequence[Clause], triggers: Sequence[Trigger], one: Trigger
) -> Trigger | None:
    """Give the trigger in whose complement this one stands ("threatened to attack", "denied that ... had bombed")."""
    rulers = [other for other in triggers if other.entry.complement != "keep" and other.first < one.first]
    return next((ruler for ruler in reversed(rulers) if _governs(analysis, clauses, ruler, one)), None)


def _governs(analysis: Analysis, clauses: Sequence[Clause], ruler: Trigger, one: Trigger) -> bool:
    if ruler.is_demand:
        return ruler.verb is one.verb
    if ruler.clause == one.clause:
        return one.verb is None or not one.verb.finite
    return _hangs_on(clauses, one.clause, ruler.clause) and not _is_before_verb(analysis, clauses, ruler)


def _hangs_on(clauses: Sequence[Clause], index: int, head: int) -> bool:
    """Whether a clause is the content of another, or goes on from its content."""
    clause = clauses[index]
    if clause.head is None or clause.head < head:
        return False
    if clause.head == head:
        return clause.link == "content" or clause.marker in ("or", "that")
    return clause.link in ("content", "coordinate", "participle") and _hangs_on(clauses, clause.head, head)


def _is_before_verb(analysis: Analysis, clauses: Sequence[Clause], ruler: Trigger) -> bool:
    clause = clauses[ruler.clause]
    return any(ruler.last < place < clause.last and verb.finite for place, verb in analysis.verbs.items())


def judge(
    analysis: Analysis, clauses: Sequence[Clause], triggers: Sequence[Trigger], one: Trigger, *, owned: bool
) -> Verdict:
    """Give the modality of a trigger's act; "swallowed" when it is no act of its own.

    ``owned`` says that a noun tells whose act it is ("US sanctions"): then the clause's verb says nothing of it.
    """
    ruler = governor(analysis, clauses, triggers, one)
    if ruler:
        verdicts: dict[str, Verdict] = {"swallow": "swallowed", "deny": "negated", "allege": "alleged"}
        return verdicts[ruler.entry.complement]
    if owned or one.is_demand:
        return "asserted"
    if _is_aim_of_noun(analysis, one):
        return "swallowed"
    return next(_reasons(analysis, clauses, one), "asserted")


def _is_aim_of_noun(analysis: Analysis, one: Trigger) -> bool:
    """Whether the act is only what a noun aims at: "any effort to end the war"."""
    if one.verb is None or not one.verb.infinitive or not one.verb.start:
        return False
    before = one.verb.start - 1
    return before not in analysis.verbs and analysis.tokens[before].lower in governing()["nouns_of_intent"]


def _reasons(analysis: Analysis, clauses: Sequence[Clause], one: Trigger) -> Iterator[Modality]:
    """Give what speaks against a plain assertion, the strongest first."""
    clause = clauses[one.clause]
    if _is_denied(analysis, clauses, one):
        yield "negated"
    if _has_word(analysis, clause, one, "alleged_words"):
        yield "alleged"
    if clause.marker in ("if", "unless", "whether") or _head_is_conditional(clauses, clause):
        yield "hypothetical"
    verb = one.verb or _main_verb(analysis, clause, one)
    if verb:
        yield from _of_verb(analysis, clauses, clause, verb)


def _of_verb(analysis: Analysis, clauses: Sequence[Clause], clause: Clause, verb: Verb) -> Iterator[Modality]:
    if verb.future or (verb.modal == "would" and _is_reported(analysis, clauses, clause)):
        yield "future"
    if verb.modal in _SUPPOSING or verb.modal == "would":
        yield "hypothetical"
    if verb.infinitive or (verb.tense in ("gerund", "base") and verb.start == verb.position):
        yield from _of_governing_verb(analysis, clauses, clause, verb)


def _of_governing_verb(analysis: Analysis, clauses: Sequence[Clause], clause: Clause, verb: Verb) -> Iterator[Modality]:
    before = [other for place, other in analysis.verbs.items() if clause.first <= place < verb.start]
    if verb.tense == "gerund" and _stands_for_a_plan(analysis, verb):
        yield "hypothetical"
    between = {token.lower for token in analysis.tokens[max(clause.first, verb.start - 4) : verb.start]}
    if verb.infinitive and between & governing()["future_words"]:
        yield "future"
    if verb.infinitive and between & governing()["hypothetical_words"]:
        yield "hypothetical"
    if before:
        yield from _from_verb(before[-1])
        yield from _of_verb(analysis, clauses, clause, before[-1])


def _stands_for_a_plan(analysis: Analysis, verb: Verb) -> bool:
    """Whether a gerund names an act that nobody says was done: "the advantages of training soldiers"."""
    before = analysis.tokens[verb.position - 1].lower if verb.position else ""
    return before in ("of", "for", "about", "on", "in", "to", "from", "without", "against")


def _from_verb(ruler: Verb) -> Iterator[Modality]:
    kinds: tuple[Modality, ...] = ("negated", "future", "hypothetical")
    yield from (kind for kind in kinds if ruler.lemma in governing()[kind])
    if ruler.negated:
        yield "negated"


def _is_denied(analysis: Analysis, clauses: Sequence[Clause], one: Trigger) -> bool:
    clause = clauses[one.clause]
    if one.verb and (one.verb.negated or _is_of_nobody(analysis, clause, one.verb)):
        return True
    if one.verb is None and _noun_is_denied(analysis, clause, one):
        return True
    return _head_denies(analysis, clauses, clause)


def _is_of_nobody(analysis: Analysis, clause: Clause, verb: Verb) -> bool:
    """Whether nobody does it, or it is done to nobody: "no soldier fired", "neither side signed", "freed nobody"."""
    before = [place for place in analysis.verbs if clause.first <= place < verb.start]
    words = analysis.tokens[before[-1] + 1 if before else clause.first : verb.position + 2]
    pairs = itertools.zip_longest(words, words[1:])
    return any(one.lower in _NOBODY and not (other and other.lower in _COUNTS) for one, other in pairs)


def _noun_is_denied(analysis: Analysis, clause: Clause, one: Trigger) -> bool:
    verb = _main_verb(analysis, clause, one)
    near = analysis.tokens[max(clause.first, one.first - 2) : one.first]
    return bool(verb and verb.negated) or any(token.lower in _NOUN_NEGATIONS for token in near)


def _head_denies(analysis: Analysis, clauses: Sequence[Clause], clause: Clause) -> bool:
    """Whether the clause is the content of what was not seen, said or believed, or goes on from such content."""
    if clause.head is None:
        return False
    head = clauses[clause.head]
    verbs = analysis.verbs_in(head)
    if clause.link == "content":
        return any(verb.negated for verb in verbs[-1:])
    goes_on = clause.link == "coordinate" and clause.marker in ("or", "nor")
    return goes_on and (any(verb.negated for verb in verbs) or _head_denies(analysis, clauses, head))


def _head_is_conditional(clauses: Sequence[Clause], clause: Clause) -> bool:
    continues = clause.link == "coordinate" and clause.head is not None
    return continues and clauses[clause.head or 0].marker in ("if", "unless")


def _has_word(analysis: Analysis, clause: Clause, one: Trigger, kind: str) -> bool:
    near = analysis.tokens[max(clause.first, one.first - 4) : one.last]
    return any(token.lower in governing()[kind] for token in near)


def _main_verb(analysis: Analysis, clause: Clause, one: Trigger) -> Verb | None:
    before = [verb for place, verb in analysis.verbs.items() if clause.first <= place < one.first]
    return before[-1] if before else None


def _is_reported(analysis: Analysis, clauses: Sequence[Clause], clause: Clause) -> bool:
    """Whether "would" is the past of "will", in what somebody said."""
    if any(other.link == "tail" for other in clauses):
        return True
    if clause.head is None:
        return False
    head = clauses[clause.head]
    said = any(analysis.reports(place) for place in range(head.first, head.last))
    return (clause.link == "content" and said) or (
        clause.link == "coordinate" and _is_reported(analysis, clauses, head)
    )

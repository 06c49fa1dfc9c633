"""The verbs of a sentence, and how each is used."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.extract.inflect import Form, Tense, verb_forms
from dateline.extract.phrases import Phrase
from dateline.extract.tokens import Token
from dateline.extract.verbal import Site, as_verb, helpers
from dateline.extract.words import BE, FUTURE, HAVE, MODALS, is_adverb, is_negative


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb with its auxiliaries: ``start`` is the first word of the group, ``position`` the verb itself."""

    position: int
    start: int
    lemma: str
    tense: Tense
    passive: bool = False
    negated: bool = False
    future: bool = False
    modal: str | None = None
    infinitive: bool = False

    @property
    def finite(self) -> bool:
        """Whether it carries a clause of its own."""
        return not self.infinitive and (self.tense in ("past", "third") or self.start < self.position)


def find_verbs(tokens: Sequence[Token], phrases: Iterable[Phrase]) -> Mapping[int, Verb]:
    """Give the verbs of one sentence by their position."""
    ends = {phrase.last: phrase for phrase in phrases if not phrase.possessor}
    inside = {place for phrase in phrases for place in range(phrase.first, phrase.last)}
    verbs: dict[int, Verb] = {}
    for position, token in enumerate(tokens):
        readings = verb_forms().get(token.lower, ())
        if readings and position not in inside and not token.dated:
            so_far = {verb.tense for verb in verbs.values()}
            form = as_verb(Site(tokens, position, readings, ends.get(position), so_far, position - 1 in verbs))
            if form:
                verbs[position] = _as_listed(tokens, _with_auxiliaries(tokens, position, form), verbs)
    return verbs


def _as_listed(tokens: Sequence[Token], verb: Verb, verbs: Mapping[int, Verb]) -> Verb:
    """Give a participle the passive of the one that it is listed with: "were killed or wounded"."""
    listed = verb.start > 0 and tokens[verb.start - 1].lower in ("and", "or") and verb.start == verb.position
    before = verbs.get(verb.start - 2) if listed else None
    return replace(verb, passive=True) if before and before.passive and verb.tense == "past" else verb


def _with_auxiliaries(tokens: Sequence[Token], position: int, form: Form) -> Verb:
    helped = helpers(tokens, position)
    while helped and is_adverb(helped[-1]):
        helped.pop()
    to_be = _is_to_be(helped)
    return Verb(
        position,
        position - len(helped),
        form.lemma,
        form.tense,
        passive=_is_passive(form, frozenset(helped)),
        negated=any(is_negative(word) for word in helped),
        future=to_be or any(word in FUTURE for word in helped),
        modal=next((word for word in helped if word in MODALS), None),
        infinitive="to" in helped and not to_be,
    )


def _is_passive(form: Form, helped: frozenset[str]) -> bool:
    """Whether a participle has a form of *be*, or stands alone after its noun ("a town shelled by ...")."""
    if form.tense == "past":
        return bool(helped & BE)
    return form.tense == "participle" and form.lemma != "be" and (bool(helped & BE) or not helped & HAVE)


def _is_to_be(helped: Sequence[str]) -> bool:
    """Whether it is the present of *be* with an infinitive, which speaks of what is to come: "is to meet"."""
    present = frozenset(("am", "is", "are"))
    return any(one == "to" and other in present for one, other in itertools.pairwise(helped))

"""Whether a word that may be a verb is one where it stands."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from dateline.extract.inflect import Form, Tense, verb_forms
from dateline.extract.phrases import Phrase
from dateline.extract.tokens import Token
from dateline.extract.words import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    FUTURE,
    HAVE,
    MODALS,
    NOUN_FOLLOWED_BY,
    PREPOSITIONS,
    QUANTITIES,
    is_adverb,
    is_negative,
    is_plain,
)

_ALWAYS = frozenset("is are was were has had says said have will would".split())
_SUBJECT_PRONOUNS = frozenset("it he she they we i you who which that".split())
_BEFORE_VERBS_TOO = frozenset(("that", "this", "all", "both"))
_LEAD_A_CLAUSE = frozenset(("as", "than", "before", "after"))
_ONLY_VERBS = ("ate", "ise", "ize", "ify")
_ALSO_NOUNS = frozenset(
    "debate mandate estimate delegate exercise promise compromise surprise advocate associate climate state rate"
    " date template".split()
)
_REACH = 4  # words between an auxiliary and its verb


@dataclass(frozen=True, slots=True)
class Site:
    """A word where it stands: the phrase that ends right before it, and the tenses of the verbs found so far."""

    tokens: Sequence[Token]
    position: int
    readings: tuple[Form, ...]
    before: Phrase | None
    tenses_so_far: AbstractSet[Tense]
    after_verb: bool

    @property
    def tenses(self) -> Mapping[Tense, Form]:
        """The readings by tense."""
        return {reading.tense: reading for reading in self.readings}

    @property
    def previous(self) -> str:
        """The word before, in lower case."""
        return self.tokens[self.position - 1].lower if self.position else ""

    @property
    def following(self) -> str:
        """The word after, in lower case."""
        return self.tokens[self.position + 1].lower if self.position + 1 < len(self.tokens) else "."

    @property
    def helpers(self) -> list[str]:
        """Auxiliaries and adverbs before the word."""
        return helpers(self.tokens, self.position)


def helpers(tokens: Sequence[Token], position: int) -> list[str]:
    """Give auxiliaries and adverbs before a word, the nearest first."""
    helped = []
    for place in range(position - 1, max(position - 1 - _REACH, -1), -1):
        word = tokens[place].lower
        if word not in AUXILIARIES and word != "to" and not is_negative(word) and not is_adverb(word):
            break
        helped.append(word)
    return helped


def as_verb(site: Site) -> Form | None:
    """Give the reading as a verb that the neighbours allow, None where the word is a noun or an adjective."""
    if site.tokens[site.position].lower in _ALWAYS:
        return site.readings[0]
    owned = site.position > 0 and site.tokens[site.position - 1].is_possessive
    if owned or site.previous in DETERMINERS - _BEFORE_VERBS_TOO:
        return None
    if site.tenses.keys() & {"past", "participle"}:
        return None if _is_attribute(site) else _past_form(site)
    if "gerund" in site.tenses:
        return None if _is_noun_in_ing(site) else site.tenses["gerund"]
    return _present_form(site)


def _is_attribute(site: Site) -> bool:
    """Whether a participle qualifies a name after a verb: "reject proposed Israeli changes"."""
    name_follows = site.position + 1 < len(site.tokens) and site.tokens[site.position + 1].text[0].isupper()
    return site.after_verb and site.previous not in AUXILIARIES and name_follows


def _past_form(site: Site) -> Form | None:
    if site.previous in PREPOSITIONS - _LEAD_A_CLAUSE:
        return None
    if "base" in site.tenses and _wants_base(site.helpers):
        return site.tenses["base"]
    as_participle = site.following == "by" or any(word in BE | HAVE for word in site.helpers)
    wanted: tuple[Tense, ...] = ("participle", "past") if as_participle else ("past", "participle")
    return next((site.tenses[tense] for tense in wanted if tense in site.tenses), None)


def _is_noun_in_ing(site: Site) -> bool:
    counted = site.previous == "of" and site.position > 1 and site.tokens[site.position - 2].lower in QUANTITIES
    return counted or site.following == "of" or bool(site.before and site.before.bare_modifier) or _ends_noun(site)


def _ends_noun(site: Site) -> bool:
    """Whether a noun or adjective stands before and no object after: "a car bombing in", "fierce fighting with"."""
    before = site.tokens[site.position - 1] if site.position else None
    qualified = (
        before and is_plain(before.lower) and not verb_forms().get(before.lower) and not _is_helper(before.lower)
    )
    return bool(qualified and site.before is None) and (site.following in PREPOSITIONS or not site.following.isalnum())


def _is_helper(word: str) -> bool:
    return is_adverb(word) or is_negative(word)


def _present_form(site: Site) -> Form | None:
    base, third = site.tenses.get("base"), site.tenses.get("third")
    if base and (_wants_base(site.helpers) or _is_only_verb(base.lemma)):
        return base
    if third and _infinitive_follows(site):
        return third
    if _has_subject(site):
        return third or Form(site.readings[0].lemma, "third")
    return base if _continues(site) else None


def _wants_base(helped: Sequence[str]) -> bool:
    """Whether "to", a modal or a form of *do* stands before."""
    return helped[:1] == ["to"] or any(word in MODALS | FUTURE | DO for word in helped)


def _infinitive_follows(site: Site) -> bool:
    beyond = site.tokens[site.position + 2].lower if site.position + 2 < len(site.tokens) else ""
    return site.following == "to" and any(reading.tense == "base" for reading in verb_forms().get(beyond, ()))


def _is_only_verb(lemma: str) -> bool:
    return lemma.endswith(_ONLY_VERBS) and lemma not in _ALSO_NOUNS


def _has_subject(site: Site) -> bool:
    if site.previous in _SUBJECT_PRONOUNS:
        return True
    return site.before is not None and not site.before.bare_modifier and site.following not in NOUN_FOLLOWED_BY


def _continues(site: Site) -> bool:
    """Whether it goes on from an earlier verb in the same form: "circumvent ... or provide"."""
    return site.previous in CONJUNCTIONS and bool(site.tenses_so_far & site.tenses.keys())

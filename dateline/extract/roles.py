"""The part that a phrase plays for whoever lists actors: it acts, it is where something is, or it only qualifies."""

import re
from collections.abc import Iterator, Sequence

from dateline.codes.places import is_capital
from dateline.extract.inflect import verb_forms
from dateline.extract.phrases import Phrase
from dateline.extract.rule_files import word_lists
from dateline.extract.tokens import Token
from dateline.model import EntityRole, Sentence

_DASH = re.compile(r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:—|–|-)")  # what parts a dateline from the text
_TO_A_PLACE = frozenset(("of", "near", "outside", "toward", "towards", "beside", "around", "beyond", "via", "for"))
_LANDS = frozenset(("country", "place"))
_FINITE = frozenset(("past", "third"))
_REACH = 4  # words before "to" among which it is said that somebody goes there


def is_dateline(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is the place of a report before its first words ("GOMA, Zaire —")."""
    return sentence.headline and _DASH.match(text, sentence.end) is not None


def part_of(phrase: Phrase, tokens: Sequence[Token], *, dateline: bool) -> EntityRole:
    """Give the part of a phrase; of places only a country and a capital that stands for its government act."""
    if dateline or phrase.is_location or _is_reached(phrase, tokens):
        return "location"
    if phrase.name.kind == "place" and not (_is_seat(phrase, tokens) and phrase.preposition not in _TO_A_PLACE):
        return "modifier" if phrase.bare_modifier else "location"
    return "modifier" if phrase.bare_modifier else "actor"


def parts_of(phrases: Sequence[Phrase], tokens: Sequence[Token], *, dateline: bool) -> Iterator[EntityRole]:
    """Give the part of each phrase of a sentence; places in a list are all where something is if the first is."""
    before: Phrase | None = None
    part: EntityRole = "actor"
    for phrase in phrases:
        listed = before is not None and _is_list(before, phrase, tokens)
        part = "location" if listed and part == "location" else part_of(phrase, tokens, dateline=dateline)
        before = phrase
        yield part


def _is_list(one: Phrase, other: Phrase, tokens: Sequence[Token]) -> bool:
    between = {token.lower for token in tokens[one.last : other.first]}
    places = one.name.kind in _LANDS and other.name.kind in _LANDS
    return places and bool(between) and between <= {",", "and", "or", "then"}


def _is_seat(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a place can act: a capital, and a state or province before a verb ("Missouri banned")."""
    if phrase.name.country is None:
        return False
    after = tokens[phrase.last].lower if phrase.last < len(tokens) else ""
    acts = phrase.name.level == "region" and any(form.tense in _FINITE for form in verb_forms().get(after, ()))
    return acts or is_capital(phrase.name.text, phrase.name.country)


def _is_reached(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether somebody goes to a country or city, or takes it, tours it, shells it."""
    if phrase.name.kind not in ("country", "place") or phrase.possessor or phrase.bare_modifier:
        return False
    before = [token.lower for token in tokens[max(phrase.first - _REACH, 0) : phrase.first]]
    if phrase.preposition in ("to", "for"):
        return not word_lists("places.yaml")["going"].isdisjoint(before)
    return phrase.name.kind == "place" and bool(before) and before[-1] in word_lists("places.yaml")["taking"]

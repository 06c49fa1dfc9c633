"""The part that a phrase plays for whoever lists actors: it acts, it is where something is, or it only qualifies."""

import re

from dateline.codes.countries import countries
from dateline.extract.phrases import Phrase
from dateline.model import EntityRole, Sentence

_DASH = re.compile(r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:—|–|-)")  # what parts a dateline from the text
_TO_A_PLACE = frozenset(("to", "of", "near", "outside", "toward", "towards", "around", "beyond", "past", "via", "for"))


def is_dateline(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is the place of a report before its first words ("GOMA, Zaire —")."""
    return sentence.headline and _DASH.match(text, sentence.end) is not None


def part_of(phrase: Phrase, *, dateline: bool) -> EntityRole:
    """Give the part of a phrase; of places only a country and a capital that stands for its government act."""
    if dateline or phrase.is_location:
        return "location"
    if phrase.name.kind == "place" and not (_is_capital(phrase) and phrase.preposition not in _TO_A_PLACE):
        return "location" if not phrase.bare_modifier else "modifier"
    return "modifier" if phrase.bare_modifier else "actor"


def _is_capital(phrase: Phrase) -> bool:
    name = phrase.name
    return name.country is not None and countries()[name.country].capital == name.text

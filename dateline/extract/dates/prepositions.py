"""Which relation the words before a time name, and what it makes of the days."""

from collections.abc import Callable
from datetime import date

from dateline.extract.dates import relations
from dateline.when import When

Relation = Callable[[When, date | None], When]

RELATIONS: dict[str, Relation] = {
    "before": lambda when, told: relations.before(when),
    "after": lambda when, told: relations.after(when),
    "since": relations.since,
    "until": lambda when, told: relations.until(when),
    "till": lambda when, told: relations.until(when),
    "through": lambda when, told: relations.until(when),
    "by": relations.by,
    "throughout": lambda when, told: relations.throughout(when),
    "earlier": relations.earlier,
    "later": relations.later,
    "shortly before": lambda when, told: relations.shortly_before(when),
    "shortly after": lambda when, told: relations.shortly_after(when),
}
_SHORTLY = {"shortly", "just", "soon", "right", "immediately"}
_ROUGHLY = {"about", "around", "circa", "roughly", "approximately", "some", "nearly", "almost"}


def relation_of(words: tuple[str, str, str]) -> Relation | None:
    """Give the relation that the last three words before a time name, None for none."""
    if words[1] == "at" and words[2] in ("least", "most"):
        words = ("", "", words[0])
    earlier, word = words[1], words[2]
    if word == "to" and earlier == "prior":
        return RELATIONS["before"]
    if word in ("before", "after") and earlier in _SHORTLY:
        return RELATIONS[f"shortly {word}"]
    return RELATIONS.get(word)


def is_rough(word: str) -> bool:
    """Whether the word says that a time is only about right."""
    return word in _ROUGHLY

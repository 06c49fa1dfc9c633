"""The event lexicon: which verbs and nouns tell of which act, from ``rules/events``."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from dateline.extract.inflect import third_person
from dateline.extract.rule_files import rules_file

Mutual = Literal["no", "yes", "maybe"]
Complement = Literal["keep", "swallow", "deny", "allege"]
GAP = frozenset(("~",))


@dataclass(frozen=True, slots=True)
class Entry:
    """What a family of triggers says: PLOVER's type and mode, and how its parties are found.

    ``direct`` says whether the direct object is the one acted on (else it is what is acted with: "massed troops"),
    ``target`` holds the prepositions that bring the one acted on, ``needs`` the sectors one of which must act,
    ``implies`` the sector of whoever acts when nobody is named, and ``complement`` says what becomes of acts in the
    phrase's complement.
    """

    type: str
    mode: str | None
    target: frozenset[str]
    mutual: Mutual
    reverse: bool
    direct: bool
    complement: Complement
    contexts: tuple[str, ...]
    needs: frozenset[str]
    implies: str | None
    examples: tuple[str, ...]
    rejects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A trigger: what follows its first word, each a set of words or GAP."""

    rest: tuple[frozenset[str], ...]
    entry: Entry


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All triggers, the longer patterns first: of verbs by lemma, of nouns by first word, and modals of demands."""

    verbs: Mapping[str, tuple[Pattern, ...]]
    nouns: Mapping[str, tuple[Pattern, ...]]
    modals: Mapping[str, Entry]
    entries: tuple[Entry, ...]
    light_verbs: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Read the lexicon once."""
    verbs: dict[str, list[Pattern]] = defaultdict(list)
    nouns: dict[str, list[Pattern]] = defaultdict(list)
    modals: dict[str, Entry] = {}
    entries = []
    for facts, entry in _entries():
        entries.append(entry)
        modals.update(dict.fromkeys(facts.get("modals", ()), entry))
        for phrase in facts.get("verbs", ()):
            _enter(verbs, phrase, entry)
        for phrase in facts.get("nouns", ()):
            for number in _numbers(phrase):
                _enter(nouns, number, entry)
    return Lexicon(_ordered(verbs), _ordered(nouns), modals, tuple(entries), frozenset(rules_file("light_verbs.yaml")))


def _entries() -> Iterator[tuple[dict[str, Any], Entry]]:
    folder = files(__package__).joinpath("rules/events")
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        family = rules_file(f"events/{file.name}")
        for facts in family["entries"]:
            yield facts, _entry(family["type"], facts)


def _entry(name: str, facts: dict[str, Any]) -> Entry:
    mutual: Any = facts.get("mutual", False)
    return Entry(
        type=name,
        mode=facts.get("mode"),
        target=frozenset(facts.get("target", ())),
        mutual="maybe" if mutual == "maybe" else "yes" if mutual else "no",
        reverse=facts.get("reverse", False),
        direct=facts.get("direct", True),
        complement=facts.get("complement", "keep"),
        contexts=tuple(facts.get("contexts", ())),
        needs=frozenset(facts.get("needs", ())),
        implies=facts.get("implies"),
        examples=tuple(facts["examples"]),
        rejects=tuple(facts["rejects"]),
    )


def _enter(table: dict[str, list[Pattern]], phrase: str, entry: Entry) -> None:
    first, *rest = phrase.split()
    table[first].append(Pattern(tuple(frozenset(word.split("|")) for word in rest), entry))


def _numbers(noun: str) -> tuple[str, ...]:
    *before, last = noun.split()
    return (noun,) if last.endswith("s") else (noun, " ".join([*before, third_person(last)]))


def _ordered(table: Mapping[str, list[Pattern]]) -> Mapping[str, tuple[Pattern, ...]]:
    return {word: tuple(sorted(found, key=_specificity)) for word, found in table.items()}


def _specificity(pattern: Pattern) -> tuple[int, bool]:
    """Order the longer pattern first, of equal ones the family that is particular about who acts."""
    return -sum(2 - (words == GAP) for words in pattern.rest), not pattern.entry.needs

"""Rules as data: patterns over classes of tokens, compiled to regular expressions over letters, level by level.

In a pattern a word or mark stands for itself, ``<name>`` for a token of that class, ``<role:name>`` for one whose
meaning is handed on under that role; ``( | )``, ``?`` and look-arounds ``(?= )``, ``(?! )``, ``(?<= )``, ``(?<! )`` are
those of regular expressions.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from dateline.extract.dates import holidays, lexicon
from dateline.extract.dates.lexicon import Alphabet, Lexicon
from dateline.extract.dates.periods import UNKNOWN
from dateline.extract.dates.tokens import Token
from dateline.extract.rule_files import rules_file

_FLAGS = ("open", "yearly", "weekly", "monthday", "dayless", "same")
_PIECE = re.compile(r"<(?:(?P<role>\w+):)?(?P<name>\w+)>|(?P<syntax>\(\?<?[=!]|[()|?])|(?P<literal>[^\s()|?<>]+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, and the builder that makes a meaning of what it finds; ``fixed`` are arguments that the rule adds."""

    name: str
    pattern: str
    makes: str
    fixed: Mapping[str, Any] = field(default_factory=dict)
    examples: Mapping[str, str] = field(default_factory=dict)
    rejects: tuple[str, ...] = ()

    @property
    def roles(self) -> Mapping[str, str]:
        """The class that each role of the pattern captures."""
        return _roles(self.pattern)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a rule fits: tokens from ``first`` up to, not including, ``last``, and the tokens of its roles."""

    rule: Rule
    first: int
    last: int
    captured: Mapping[str, Token]

    @property
    def meanings(self) -> dict[str, Any]:
        """What the captured tokens mean, by role."""
        roles = self.rule.roles
        return {role: token.values[roles[role]] for role, token in self.captured.items()}


@dataclass(frozen=True, slots=True)
class Level:
    """Rules that are tried together, the first that fits at a place wins; ``start`` is what they can begin with."""

    name: str
    rules: tuple[Rule, ...]
    pattern: re.Pattern[str]
    start: re.Pattern[str]

    def search(self, tokens: list[Token], letters: str, start: int) -> Found | None:
        """Give the first place from ``start`` on where one of the rules fits."""
        for place in self.start.finditer(letters, start):
            match = self.pattern.match(letters, place.start())
            if match:
                return self._found(match, tokens)
        return None

    def _found(self, match: re.Match[str], tokens: list[Token]) -> Found:
        rule = self.rules[int(str(match.lastgroup)[1:])]
        captured = {role: match.start(f"{match.lastgroup}_{role}") for role in rule.roles}
        found = {role: tokens[index] for role, index in captured.items() if index >= 0}
        return Found(rule, match.start(), match.end(), found)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words and the levels of rules, in the order in which they are applied.

    A sentence without one of the ``triggers`` holds no time. ``comma``, ``clauses`` and ``joining`` are the letters
    that part verbs from dates.
    """

    lexicon: Lexicon
    levels: tuple[Level, ...]
    ranges: Level
    tenses: Level
    triggers: frozenset[str]
    comma: str
    clauses: str
    joining: str


@cache
def _roles(pattern: str) -> Mapping[str, str]:
    return {piece["role"]: piece["name"] for piece in _PIECE.finditer(pattern) if piece["role"]}


@cache
def grammar() -> Grammar:
    """Load the grammar from the files of rules."""
    raw = rules_file("dates.yaml")
    levels = {name: tuple(_rules(entries)) for name, entries in raw["levels"].items()}
    levels["calendar"] = (*_holiday_rules(), *levels["calendar"])
    levels["tenses"] = tuple(_tense_rules())
    words = lexicon.build(_phrases(), _literals(levels.values()))
    compiled = {name: _level(name, rules, words.alphabet) for name, rules in levels.items()}
    ranges, tenses = compiled.pop("ranges"), compiled.pop("tenses")
    marks = words.alphabet.having("=,"), words.alphabet.having("clause"), words.alphabet.having("=and")
    return Grammar(words, tuple(compiled.values()), ranges, tenses, _triggers(raw, words), *marks)


def _phrases() -> Iterator[frozenset[str]]:
    """Give the classes of every phrase that a builder can make."""
    for grain, size in itertools.product((*UNKNOWN, "time"), range(len(_FLAGS) + 1)):
        whole = ("whole",) * (grain not in ("day", "time"))
        for flags in itertools.combinations(_FLAGS, size):
            yield frozenset(("date", f"{grain}_date", *whole, *flags))
    for kind in ("duration", "hours", "stretch", "set", "vague", "nothing"):
        yield frozenset((kind,))
    yield frozenset(("duration", "modifier"))
    for role in ("amount", "year"):
        yield frozenset(("spelled", role))


def _rules(entries: Iterable[Mapping[str, Any]]) -> Iterator[Rule]:
    for entry in entries:
        known = {**entry, "fixed": entry.get("with", {}), "rejects": tuple(entry.get("rejects", ()))}
        known.pop("with", None)
        yield Rule(**known)


def _holiday_rules() -> Iterator[Rule]:
    for holiday in sorted(holidays.names(), key=len, reverse=True):
        words = holiday.lower().replace("'", " '").replace("-", " - ")
        name = f"holiday-{holiday}" + "-approximate" * holidays.is_approximate(holiday)
        yield Rule(name, f"{words} (,? <year:year>)?", "holiday", {"name": holiday})


def _triggers(raw: Mapping[str, Any], words: Lexicon) -> frozenset[str]:
    """Give the words and digits of which a sentence must have one to be worth parsing."""
    of_holidays = {word for holiday in holidays.names() for word in re.findall(r"\w{4,}", holiday.lower())}
    return words.spelled(raw["triggers"]) | of_holidays | set(raw["trigger_words"]) | set("0123456789")


def _tense_rules() -> Iterator[Rule]:
    for number, entry in enumerate(rules_file("dates_tense.yaml")["patterns"]):
        yield Rule(f"verb-{number}", entry["pattern"], "verb", {"weight": 0, **entry})


def _literals(levels: Iterable[Iterable[Rule]]) -> set[str]:
    pieces = (piece for rules in levels for rule in rules for piece in _PIECE.finditer(rule.pattern))
    return {piece["literal"] for piece in pieces if piece["literal"]}


def _level(name: str, rules: tuple[Rule, ...], alphabet: Alphabet) -> Level:
    branches = [f"(?P<r{number}>{_expression(number, rule, alphabet)})" for number, rule in enumerate(rules)]
    firsts = {letter for rule in rules for letter in _firsts(_PIECE.finditer(rule.pattern), alphabet)[0]}
    return Level(name, rules, re.compile("|".join(branches)), re.compile(f"[{''.join(sorted(firsts))}]"))


def _firsts(pieces: Iterator[re.Match[str]], alphabet: Alphabet) -> tuple[set[str], bool]:
    """Give the letters that a pattern, or the rest of a group, can begin with, and whether it can be empty."""
    letters: set[str] = set()
    empty, before, beginning = False, True, True
    for piece in pieces:
        syntax = piece["syntax"]
        if syntax == ")":
            break
        if syntax == "?":
            beginning = before
        elif syntax == "|":
            empty, beginning = empty or beginning, True
        else:
            first, passable = _firsts_of(piece, pieces, alphabet)
            letters |= first if beginning else set()
            before, beginning = beginning, beginning and passable
    return letters, empty or beginning


def _firsts_of(
    piece: re.Match[str], pieces: Iterator[re.Match[str]], alphabet: Alphabet
) -> tuple[set[str], bool]:  # fmt: skip
    if not piece["syntax"]:
        return set(_letters(piece, alphabet)), False
    group = _firsts(pieces, alphabet)
    return group if piece["syntax"] == "(" else (set(), True)


def _expression(number: int, rule: Rule, alphabet: Alphabet) -> str:
    return "".join(_piece(piece, number, alphabet) for piece in _PIECE.finditer(rule.pattern))


def _piece(piece: re.Match[str], number: int, alphabet: Alphabet) -> str:
    if piece["syntax"]:
        return "(?:" if piece["syntax"] == "(" else piece["syntax"]
    letters = f"[{_letters(piece, alphabet)}]"
    return f"(?P<r{number}_{piece['role']}>{letters})" if piece["role"] else letters


def _letters(piece: re.Match[str], alphabet: Alphabet) -> str:
    return alphabet.having(piece["name"] or "=" + piece["literal"])

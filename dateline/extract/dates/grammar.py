"""Rules as data: patterns over classes of tokens, compiled to regular expressions over letters, level by level.

In a pattern a word or mark stands for itself, ``<name>`` for a token of that class, ``<role:name>`` for one whose
meaning is handed on under that role; ``( | )``, ``?`` and look-arounds ``(?= )``, ``(?! )``, ``(?<= )``, ``(?<! )`` are
those of regular expressions.
"""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from dateline.extract.dates import holidays, lexicon
from dateline.extract.dates.lexicon import Alphabet, Lexicon
from dateline.extract.dates.periods import UNKNOWN
from dateline.extract.dates.tokens import Seen, Tokens
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


@dataclass(slots=True)
class Found:
    """Where a rule fits: tokens from ``first`` up to, not including, ``last``, and the places of its roles' tokens."""

    rule: Rule
    first: int
    last: int
    tokens: Tokens
    places: Mapping[str, int]

    @property
    def meanings(self) -> dict[str, Any]:
        """What the captured tokens mean, by role."""
        roles, items = self.rule.roles, self.tokens.items
        return {role: items[place].values[roles[role]] for role, place in self.places.items()}


@dataclass(frozen=True, slots=True)
class Level:
    """Rules that are tried together, the first that fits at a place wins.

    ``beginning`` are the numbers of the rules that can begin with a letter: only these are tried where it stands.
    """

    name: str
    rules: tuple[Rule, ...]
    branches: tuple[str, ...]
    beginning: Mapping[str, tuple[int, ...]]
    start: re.Pattern[str]
    _patterns: dict[tuple[int, ...], re.Pattern[str]] = field(default_factory=dict)
    _matchers: dict[str, Callable[[str, int], re.Match[str] | None]] = field(default_factory=dict)

    def search(self, tokens: Tokens, start: int) -> Found | None:
        """Give the first place from ``start`` on where one of the rules fits."""
        match = self.match(tokens.letters, start)
        return self.found(match, tokens) if match else None

    def found(self, match: re.Match[str], tokens: Tokens) -> Found:
        """Give what a match among the tokens found."""
        rule, branch = self.rule(match), match.lastgroup
        places = {role: match.start(f"{branch}_{role}") for role in rule.roles}
        return Found(rule, match.start(), match.end(), tokens, {role: at for role, at in places.items() if at >= 0})

    def match(self, letters: str, start: int) -> re.Match[str] | None:
        """Give the run of the letters, the first from ``start`` on, that one of the rules fits."""
        while begin := self.start.search(letters, start):
            place, letter = begin.start(), begin[0]
            match = (self._matchers.get(letter) or self._matcher(letter))(letters, place)
            if match:
                return match
            start = place + 1
        return None

    def rule(self, match: re.Match[str]) -> Rule:
        """Give the rule that a match was found by."""
        return self.rules[int(str(match.lastgroup)[1:])]

    def _matcher(self, letter: str) -> Callable[[str, int], re.Match[str] | None]:
        numbers = self.beginning[letter]
        if numbers not in self._patterns:
            self._patterns[numbers] = re.compile("|".join(self.branches[number] for number in numbers))
        self._matchers[letter] = self._patterns[numbers].match
        return self._matchers[letter]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words and the levels of rules, in the order in which they are applied.

    A sentence without one of the ``triggers`` as a whole word holds no time, digits apart. ``comma``, ``clauses`` and
    ``joining`` are the letters that part verbs from dates. ``seen`` is what pieces of text are.
    """

    lexicon: Lexicon
    levels: tuple[Level, ...]
    ranges: Level
    tenses: Level
    triggers: AhoCorasick
    comma: str
    clauses: str
    joining: str
    seen: Seen


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
    return Grammar(words, tuple(compiled.values()), ranges, tenses, _triggers(raw, words), *marks, Seen(words))


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


def _triggers(raw: Mapping[str, Any], words: Lexicon) -> AhoCorasick:
    """Give the words of which a sentence must have one to be worth parsing, as they may be written."""
    known = words.spelled(raw["triggers"]) | set(raw["trigger_words"])
    of_holidays = [set(re.findall(r"\w{4,}", holiday.lower())) for holiday in holidays.names()]
    known = known.union(*(holiday for holiday in of_holidays if holiday.isdisjoint(known)))
    written = {form for word in known for form in (word, word.capitalize(), word.upper())}
    return AhoCorasick(sorted(written), matchkind=MatchKind.LeftmostLongest)


def _tense_rules() -> Iterator[Rule]:
    for number, entry in enumerate(rules_file("dates_tense.yaml")["patterns"]):
        yield Rule(f"verb-{number}", entry["pattern"], "verb", {"weight": 0, **entry})


def _literals(levels: Iterable[Iterable[Rule]]) -> set[str]:
    pieces = (piece for rules in levels for rule in rules for piece in _PIECE.finditer(rule.pattern))
    return {piece["literal"] for piece in pieces if piece["literal"]}


def _level(name: str, rules: tuple[Rule, ...], alphabet: Alphabet) -> Level:
    branches = tuple(f"(?P<r{number}>{_expression(number, rule, alphabet)})" for number, rule in enumerate(rules))
    beginning: dict[str, list[int]] = {}
    followers: dict[str, set[str]] = {}
    for number, rule in enumerate(rules):
        for letter, after in _openings(rule.pattern, alphabet).items():
            beginning.setdefault(letter, []).append(number)
            followers.setdefault(letter, set()).update(after)
    return Level(name, rules, branches, {letter: tuple(them) for letter, them in beginning.items()}, _start(followers))


def _start(followers: Mapping[str, set[str]]) -> re.Pattern[str]:
    """Give a pattern of where a rule may begin: a letter that one begins with, before one that it goes on with."""
    letters_before: dict[str, str] = {}
    for letter, after in sorted(followers.items()):
        going_on = "" if "" in after else "".join(sorted(after))
        letters_before[going_on] = letters_before.get(going_on, "") + letter
    free = letters_before.pop("", "")
    choices = [f"(?<=[{free}])"] * bool(free)
    choices += [f"(?<=[{letters}])(?=[{after}])" for after, letters in letters_before.items()]
    return re.compile(f"[{''.join(sorted(followers))}](?:{'|'.join(choices)})")


def _openings(pattern: str, alphabet: Alphabet) -> dict[str, set[str]]:
    """Give the letters that a pattern can begin with, each with those that can follow, "" where anything can."""
    openings: dict[str, set[str]] = {}
    for first, *second in _prefixes(_PIECE.finditer(pattern), alphabet):
        for letter in first:
            openings.setdefault(letter, set()).update(second[0] if second else ("",))
    return openings


def _prefixes(pieces: Iterator[re.Match[str]], alphabet: Alphabet) -> set[tuple[str, ...]]:
    """Give what a pattern, or the rest of a group, can begin with: the letters of its first two places."""
    done: set[tuple[str, ...]] = set()
    begun: set[tuple[str, ...]] = {()}
    before = begun
    for piece in pieces:
        syntax = piece["syntax"]
        if syntax == ")":
            break
        if syntax == "?":
            begun = begun | before
        elif syntax == "|":
            done, begun = done | begun, {()}
        else:
            before, begun = begun, _followed(begun, _prefixes_of(piece, pieces, alphabet))
    return done | begun


def _prefixes_of(
    piece: re.Match[str], pieces: Iterator[re.Match[str]], alphabet: Alphabet
) -> set[tuple[str, ...]]:  # fmt: skip
    if not piece["syntax"]:
        return {(_letters(piece, alphabet),)}
    group = _prefixes(pieces, alphabet)
    return group if piece["syntax"] == "(" else {()}


def _followed(heads: set[tuple[str, ...]], tails: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    return {(*head, *tail)[:2] for head in heads for tail in tails}


def _expression(number: int, rule: Rule, alphabet: Alphabet) -> str:
    return "".join(_piece(piece, number, alphabet) for piece in _PIECE.finditer(rule.pattern))


def _piece(piece: re.Match[str], number: int, alphabet: Alphabet) -> str:
    if piece["syntax"]:
        return "(?:" if piece["syntax"] == "(" else piece["syntax"]
    letters = f"[{_letters(piece, alphabet)}]"
    return f"(?P<r{number}_{piece['role']}>{letters})" if piece["role"] else letters


def _letters(piece: re.Match[str], alphabet: Alphabet) -> str:
    return alphabet.having(piece["name"] or "=" + piece["literal"])

"""Score codings of the sentences in ``tests/extract/sentences`` against what an expert codes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from pathlib import Path

import yaml

from tests.extract.coded import coded, events_of

SENTENCES = Path(__file__).parent / "sentences"
_CODE = re.compile(r"([A-Z]+)(?:/([a-z-]+))?(?: (future|alleged|hypothetical|negated))? (\S+)")


@dataclass(frozen=True)
class Coding:
    """One event as its line in coded form says it; a mutual event has all parties as source."""

    type: str
    mode: str | None
    modality: str
    source: frozenset[str]
    target: frozenset[str]
    mutual: bool

    @property
    def dyads(self) -> frozenset[tuple[str, str, str]]:
        """Type and every pair of a source's and a target's home; of a mutual event each two homes, in order of name."""
        sources, targets = homes(self.source), homes(self.target)
        if self.mutual:
            return frozenset((self.type, *pair) for pair in combinations(sorted(sources), 2))
        return frozenset((self.type, *pair) for pair in product(sources or {""}, targets or {""}))


@dataclass(frozen=True)
class Case:
    """A sentence and what an expert codes."""

    id: str
    text: str
    published: str
    expected: tuple[Coding, ...]

    @property
    def found(self) -> tuple[Coding, ...]:
        """What the coder gives."""
        return tuple(parse(coded(event)) for event in events_of(self.text, self.published))


Pairs = Sequence[tuple[Case, Sequence[Coding]]]


def homes(parties: Iterable[str]) -> frozenset[str]:
    """Give the countries (or organisation codes) of parties, without their sectors."""
    return frozenset(party.split(".")[0] for party in parties) - {"?"}


def parse(line: str) -> Coding:
    """Read a coded form such as ``ASSAULT/aerial negated RUS.MIL>POL``; raises ValueError."""
    match = _CODE.fullmatch(line)
    if match is None:
        raise ValueError(f"not a coded form: {line}")
    kind, mode, modality, sides = match.groups()
    source, _, target = sides.partition(">")
    mutual = ">" not in sides
    acting = frozenset(source.split("&" if mutual else "+")) - {""}
    return Coding(kind, mode, modality or "asserted", acting, frozenset(target.split("+")) - {""}, mutual)


@cache
def cases() -> tuple[Case, ...]:
    """Read all sentences, in order of file."""
    return tuple(case for file in sorted(SENTENCES.glob("*.yaml")) for case in _cases_of(file))


def _cases_of(file: Path) -> Iterator[Case]:
    for fact in yaml.safe_load(file.read_text(encoding="utf-8")):
        yield Case(fact["id"], fact["text"], str(fact["published"]), tuple(map(parse, fact["events"])))


@dataclass(frozen=True)
class Score:
    """What was found rightly, found and expected."""

    right: int
    found: int
    expected: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / ((self.found + self.expected) or 1)


def scores(pairs: Pairs) -> Mapping[str, float]:
    """Give the measures, micro over sentences.

    ``type`` compares the types of a sentence's events, ``source`` and ``target`` the homes of its parties, ``dyad``
    type, source and target together. ``modality`` and ``mode`` are the shares of events of the right type that have the
    right one. ``sectors`` is the F1 of parties with their sectors, ``exact`` the share of sentences coded just so.
    """
    told = [(case, found) for case, found in pairs if case.expected]
    exact = sum(set(case.expected) == set(found) for case, found in told)
    counted = {name: _total(pairs, count).f1 for name, count in _COUNTS.items()}
    return {**counted, **_shares(pairs), "exact": exact / (len(told) or 1)}


def _shares(pairs: Pairs) -> Mapping[str, float]:
    matched = [pair for case, found in pairs for pair in aligned(case.expected, found)]
    modality = sum(wanted.modality == given.modality for wanted, given in matched)
    mode = sum(wanted.mode == given.mode for wanted, given in matched)
    return {"modality": modality / (len(matched) or 1), "mode": mode / (len(matched) or 1)}


def by_type(pairs: Pairs) -> Mapping[str, Score]:
    """Give the score of each type."""
    kinds = sorted({coding.type for case, _ in pairs for coding in case.expected})
    return {kind: _total(pairs, lambda codings, kind=kind: Counter({kind: _types(codings)[kind]})) for kind in kinds}


def false_events(pairs: Pairs) -> int:
    """Count the events found where an expert codes none."""
    return sum(len(found) for case, found in pairs if not case.expected)


def aligned(expected: Sequence[Coding], found: Sequence[Coding]) -> Iterator[tuple[Coding, Coding]]:
    """Pair events of one type, those that agree best first."""
    couples = [pair for pair in product(expected, found) if pair[0].type == pair[1].type]
    left, right = list(expected), list(found)
    for wanted, given in sorted(couples, key=_agreement, reverse=True):
        if wanted in left and given in right:
            left.remove(wanted)
            right.remove(given)
            yield wanted, given


def _agreement(pair: tuple[Coding, Coding]) -> tuple[int, bool, bool]:
    wanted, given = pair
    return len(wanted.dyads & given.dyads), wanted.modality == given.modality, wanted.mode == given.mode


def _types(codings: Sequence[Coding]) -> Counter[str]:
    return Counter(coding.type for coding in codings)


def _sources(codings: Sequence[Coding]) -> Counter[str]:
    return Counter({home for coding in codings for home in homes(coding.source)})


def _targets(codings: Sequence[Coding]) -> Counter[str]:
    return Counter({home for coding in codings for home in homes(coding.target)})


def _dyads(codings: Sequence[Coding]) -> Counter[tuple[str, str, str]]:
    return Counter({dyad for coding in codings for dyad in coding.dyads})


def _sectors(codings: Sequence[Coding]) -> Counter[str]:
    return Counter({party for coding in codings for party in coding.source | coding.target})


_COUNTS = {"type": _types, "source": _sources, "target": _targets, "dyad": _dyads, "sectors": _sectors}


def _total(pairs, count) -> Score:
    both = [(count(case.expected), count(found)) for case, found in pairs]
    right = sum((wanted & given).total() for wanted, given in both)
    return Score(right, sum(given.total() for _, given in both), sum(wanted.total() for wanted, _ in both))

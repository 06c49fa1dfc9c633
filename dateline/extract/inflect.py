"""The forms of English verbs, and what a form may be a form of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from dateline.extract.rule_files import rules_file

Tense = Literal["base", "third", "past", "participle", "gerund"]
_BE: tuple[tuple[str, Tense], ...] = (("am", "third"), ("is", "third"), ("are", "third"), ("were", "past"))


@dataclass(frozen=True, slots=True)
class Form:
    """One reading of a verb form."""

    lemma: str
    tense: Tense


@cache
def verb_forms() -> Mapping[str, tuple[Form, ...]]:
    """Give, for each form in lower case, the verbs and tenses that it may be."""
    table: dict[str, dict[Form, None]] = defaultdict(dict)
    for form, reading in _all_forms(rules_file("verbs.yaml")):
        table[form][reading] = None
    return {form: tuple(readings) for form, readings in table.items()}


def _all_forms(verbs: dict[str, Any]) -> Iterator[tuple[str, Form]]:
    doubling = frozenset((*verbs["doubling"], *verbs["either"]))
    for lemma in (*verbs["regular"], *doubling):
        yield from _regular(lemma, doubling)
    for lemma in verbs["either"]:
        yield from _regular(lemma, frozenset())
    for lemma, (past, participle) in verbs["irregular"].items():
        yield from _paradigm(lemma, past, participle, doubling)
    for form, tense in _BE:
        yield form, Form("be", tense)


def _regular(lemma: str, doubling: frozenset[str]) -> Iterator[tuple[str, Form]]:
    past = _stem(lemma, doubling) + ("d" if lemma.endswith("e") else "ed")
    yield from _paradigm(lemma, past, past, doubling)


def _paradigm(lemma: str, past: str, participle: str, doubling: frozenset[str]) -> Iterator[tuple[str, Form]]:
    yield lemma, Form(lemma, "base")
    yield third_person(lemma), Form(lemma, "third")
    yield past, Form(lemma, "past")
    yield participle, Form(lemma, "participle")
    yield _gerund(lemma, doubling), Form(lemma, "gerund")


def third_person(word: str) -> str:
    """Give the -s form of a verb, which is also the plural of a regular noun."""
    if word == "have":
        return "has"
    if word.endswith(("s", "sh", "ch", "x", "z", "go", "do", "to", "rgo")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else word + "s"


def _stem(lemma: str, doubling: frozenset[str]) -> str:
    if lemma in doubling:
        return lemma + lemma[-1]
    return lemma[:-1] + "i" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma


def _gerund(lemma: str, doubling: frozenset[str]) -> str:
    if lemma in doubling or lemma in _DOUBLING_GERUNDS:
        return lemma + lemma[-1] + "ing"
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    return (lemma[:-1] if lemma.endswith("e") and lemma[-2] not in "eyo" else lemma) + "ing"


_DOUBLING_GERUNDS = frozenset(
    ("begin", "cut", "dig", "forget", "get", "hit", "let", "put", "quit", "run", "set", "shut", "sit", "win")
)

"""What an act is about: PLOVER's contexts, by the words of its sentence."""

import re
from collections.abc import Mapping
from functools import cache

from dateline.extract.rule_files import rules_file


def find_contexts(text: str) -> tuple[str, ...]:
    """Give the contexts of a sentence, in order of name."""
    words = {match[0].lower() for match in _pattern().finditer(text)}
    return tuple(sorted({context for word in words for context in _contexts()[word]}))


def context_rules() -> Mapping[str, Mapping[str, list[str]]]:
    """Give for each context its words, and the examples and rejects that are its tests."""
    rules: Mapping[str, Mapping[str, list[str]]] = rules_file("contexts.yaml")
    return rules


@cache
def _contexts() -> Mapping[str, tuple[str, ...]]:
    rules = context_rules()
    words = {word for rule in rules.values() for word in rule["words"]}
    return {word: tuple(context for context, rule in rules.items() if word in rule["words"]) for word in words}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, _contexts()), key=len, reverse=True))})\b", re.IGNORECASE)

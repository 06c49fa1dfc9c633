"""What an act is about: PLOVER's contexts, by the words of its sentence."""

import re
from functools import cache
from importlib.resources import files

import yaml


def find_contexts(text: str) -> tuple[str, ...]:
    """Give the contexts of a sentence, in order of name."""
    words = {match[0].lower() for match in _pattern().finditer(text)}
    return tuple(sorted({context for word in words for context in _contexts()[word]}))


@cache
def _contexts() -> dict[str, tuple[str, ...]]:
    raw = yaml.safe_load(files(__package__).joinpath("rules/contexts.yaml").read_text(encoding="utf-8"))
    words = {word for listed in raw.values() for word in listed}
    return {word: tuple(context for context, listed in raw.items() if word in listed) for word in words}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, _contexts()), key=len, reverse=True))})\b", re.IGNORECASE)

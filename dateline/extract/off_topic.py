"""Sentences of sport, in which attacks, defeats and meetings are no political events."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def off_topic_rules() -> dict[str, Any]:
    """Give the words of sport with their examples and rejects."""
    raw = files(__package__).joinpath("rules/off_topic.yaml").read_text(encoding="utf-8")
    rules: dict[str, Any] = yaml.safe_load(raw)
    return rules


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, off_topic_rules()['words']))})\b", re.IGNORECASE)


def is_off_topic(sentence: str) -> bool:
    """Whether a sentence tells of sport."""
    return _pattern().search(sentence) is not None

"""Sentences of sport and of the market, in which attacks, defeats and meetings are no political events."""

import re
from functools import cache
from typing import Any

from dateline.extract.rule_files import rules_file


def off_topic_rules() -> dict[str, Any]:
    """Give the words of sport and of the market with their examples and rejects."""
    rules: dict[str, Any] = rules_file("off_topic.yaml")
    return rules


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, off_topic_rules()['words']))})\b", re.IGNORECASE)


def is_off_topic(sentence: str) -> bool:
    """Whether a sentence tells of sport or of the market."""
    return _pattern().search(sentence) is not None

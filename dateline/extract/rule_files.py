"""The files of ``rules``: what extraction knows of English and of events, as data."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def rules_file(name: str) -> Any:  # noqa: ANN401 - each file has a shape of its own
    """Read one of the YAML files of rules, once."""
    raw = files(__package__).joinpath(f"rules/{name}").read_text(encoding="utf-8")
    return yaml.load(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe


@cache
def word_lists(name: str) -> Mapping[str, frozenset[str]]:
    """Read a file that holds nothing but named lists of words."""
    return {kind: frozenset(words) for kind, words in rules_file(name).items()}

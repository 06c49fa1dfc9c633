"""PLOVER 2.0: event types, modes, contexts, sectors and non-state codes, with their scores (see ``plover.json``)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Mode:
    """A way in which an event type happens. ``intensity`` is PLOVER's score, None where it gives none."""

    name: str
    meaning: str
    intensity: float | None
    cameo: str | None


@dataclass(frozen=True, slots=True)
class EventType:
    """One of the 16 categories: its quad class, score from -10 to 10, and CAMEO root code."""

    name: str
    meaning: str
    quad: str
    intensity: float
    cameo: str
    modes: Mapping[str, Mode]


@cache
def types() -> Mapping[str, EventType]:
    """Give the event types by name, in PLOVER's order."""
    return {name: _event_type(name, facts) for name, facts in _facts()["types"].items()}


@cache
def contexts() -> Mapping[str, str]:
    """Give the contexts and what they mean."""
    return dict(_facts()["contexts"])


@cache
def sectors() -> Mapping[str, str]:
    """Give the actor sectors (GOV, MIL, COP ...) and what they mean."""
    return dict(_facts()["sectors"])


@cache
def orgs() -> Mapping[str, str]:
    """Give the codes of actors of no state (UNO, EUR, IGO ...) and what they mean."""
    return dict(_facts()["orgs"])


def quad(name: str) -> str:
    """Give a type's quad class: verbal or material, cooperation or conflict."""
    return types()[name].quad


def intensity(name: str, mode: str | None) -> float:
    """Give the mode's score, else the type's."""
    event_type = types()[name]
    score = event_type.modes[mode].intensity if mode else None
    return event_type.intensity if score is None else score


def cameo(name: str, mode: str | None) -> str:
    """Give the CAMEO root code; some modes of ASSAULT have one of their own."""
    event_type = types()[name]
    return (event_type.modes[mode].cameo if mode else None) or event_type.cameo


def attribution() -> str:
    """Give the line of credit that goes with these facts."""
    return str(_facts()["attribution"])


def _facts() -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(files(__package__).joinpath("plover.json").read_text(encoding="utf-8"))
    return facts


def _event_type(name: str, facts: dict[str, Any]) -> EventType:
    modes = {mode: _mode(mode, given) for mode, given in facts["modes"].items()}
    return EventType(name, facts["meaning"], facts["quad"], facts["intensity"], facts["cameo"], modes)


def _mode(name: str, facts: dict[str, Any]) -> Mode:
    return Mode(name, facts["meaning"], facts["intensity"], facts.get("cameo"))

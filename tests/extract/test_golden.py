"""The bundled articles, coded as an expert would: one readable file each in ``tests/golden``."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.extract import extract
from dateline.ingest.readers import read
from dateline.ingest.source import Defaults, Found
from dateline.model import Event, Party

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "tests" / "golden").glob("*.yaml"))


@dataclass(frozen=True)
class Case:
    """One coding of one article that is expected or forbidden; ``exact`` parties are these and no others."""

    article: str
    given: dict[str, Any]
    exact: bool

    def met_by(self, event: Event) -> bool:
        return all(self._agrees(event, name, value) for name, value in self.given.items())

    def _agrees(self, event: Event, name: str, value: Any) -> bool:
        if name == "quote":
            return " ".join(value.split()) in " ".join(event.quote.text.split())
        if name in ("source", "target"):
            there = _homes(getattr(event, name))
            return there == set(value) if self.exact else set(value) <= there
        holder = event.when if name in ("earliest", "latest", "kind") else event
        return bool(getattr(holder, name) == value)


def cases(kind: str) -> Iterator[Any]:
    for file in FILES:
        golden = yaml.safe_load(file.read_text(encoding="utf-8"))
        for number, given in enumerate(golden[kind], 1):
            gap = given.pop("gap", None)
            marks = [pytest.mark.xfail(reason=gap)] if gap else []
            yield pytest.param(Case(golden["article"], given, kind == "must"), marks=marks, id=f"{file.stem}-{number}")


def _homes(parties: tuple[Party, ...]) -> set[str | None]:
    return {party.country or party.org for party in parties}


@cache
def events_of(article: str) -> tuple[Event, ...]:
    found = [one for one in read(str(ROOT / article), Defaults(), lambda _: None) if isinstance(one, Found)]
    return tuple(event for one in found for event in extract(one.article).events)


@pytest.mark.parametrize("case", list(cases("must")))
def test_what_an_expert_codes_is_found(case: Case) -> None:
    assert [event for event in events_of(case.article) if case.met_by(event)], case.given


@pytest.mark.parametrize("case", list(cases("must_not")))
def test_what_a_careless_coder_would_code_is_not_found(case: Case) -> None:
    assert not [event for event in events_of(case.article) if case.met_by(event)], case.given

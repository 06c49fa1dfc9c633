"""How the tests of time expressions read a sentence."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.extract.dates import find_timexes
from dateline.extract.sentences import sentences
from dateline.model import Document, Timex

Reader = Callable[..., tuple[Timex, ...]]


def read_text(text: str, published: str | date | None = "2022-08-18") -> tuple[Timex, ...]:
    """Give the time expressions of a text, by default published on Thursday 18 August 2022."""
    day = date.fromisoformat(published) if isinstance(published, str) else published
    return find_timexes(Document(text, day, "en", sentences(text)))


@pytest.fixture(scope="session")
def read() -> Reader:
    return read_text

"""A fresh store in a real file."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import dateline.store
from dateline.store.base import Store

NOON = datetime(2022, 8, 18, 12, tzinfo=UTC)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'timeline.db'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = dateline.store.open(url, now=lambda: NOON)
    yield opened
    opened.close()

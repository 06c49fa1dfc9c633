import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

ARTICLE = """date 2022-08-18 China's Defense Ministry said on Wednesday that it will send troops to Russia in August.

Russia invaded Ukraine on February 24, 2022. The United States imposed sanctions on Russia on February 25, 2022.
"""


def environment(**settings: str) -> dict[str, str]:
    """The test's own environment, with these settings alone."""
    return {name: value for name, value in os.environ.items() if not name.startswith("DATELINE_")} | settings


def runner(folder: Path) -> Run:
    """What runs the command line as a user would who stands in a folder."""

    def run(*words: str, stdin: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "dateline.cli", *words],
            cwd=folder,
            env=environment(**settings),
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return runner(tmp_path)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE)
    return path

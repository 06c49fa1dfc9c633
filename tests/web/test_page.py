"""What can be said of the page's files without a browser."""

import re
from pathlib import Path

import pytest

WEB = Path(__file__).parents[2] / "api" / "web"
SCRIPTS = sorted(WEB.glob("*.js"))
PAGE = (WEB / "index.html").read_text()


def test_the_page_has_no_inline_script_style_or_handler():
    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", PAGE) == []


@pytest.mark.parametrize("file", sorted(path.name for path in WEB.iterdir()))
def test_nothing_is_fetched_from_elsewhere(file):
    outside = set(re.findall(r"(?:https?:)?//[\w.-]+\.\w+", (WEB / file).read_text()))
    assert outside <= {"http://www.w3.org"}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_parses_text_as_markup_or_code(script):
    assert (
        re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", script.read_text())
        == []
    )


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_import_is_a_file_beside_it(script):
    for name in re.findall(r'from "([^"]+)"', script.read_text()):
        assert (WEB / name).is_file()


@pytest.mark.parametrize("asset", re.findall(r'(?:href|src)="/assets/([^"]+)"', PAGE))
def test_every_asset_of_the_page_is_there(asset):
    assert (WEB / asset).is_file()


def test_every_field_has_a_label():
    fields = set(re.findall(r'<(?:input|select) id="(\w+)"', PAGE))
    assert fields == set(re.findall(r'<label for="(\w+)"', PAGE))

import re
from pathlib import Path

import pytest

import api

WEB = Path(api.__file__).parent / "web"
TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


def test_the_page_is_at_the_root_whatever_is_asked_of_it(client):
    answer = client.get("/?country=RUS&event=0&anything=1")
    assert answer.mimetype == "text/html"
    assert answer.data == (WEB / "index.html").read_bytes()


@pytest.mark.parametrize("name", sorted(path.name for path in WEB.iterdir()))
def test_every_file_of_the_page_is_served_as_what_it_is(client, name):
    answer = client.get(f"/assets/{name}")
    assert answer.status_code == 200
    assert answer.mimetype == TYPES[Path(name).suffix]
    assert answer.data == (WEB / name).read_bytes()


def test_every_asset_of_the_page_is_there(client):
    for asset in re.findall(r'"(/assets/[^"]+)"', client.get("/").text):
        assert client.get(asset).status_code == 200


@pytest.mark.parametrize(
    "name",
    [
        "none.js",
        "../app.py",
        "..%2Fapp.py",
        "%2e%2e/app.py",
        "..%5Capp.js",
        "%00.js",
        "app.py",
        "",
        "a/b.js",
        ".js",
        "é.css",
    ],
)
def test_nothing_else_is_served(client, name):
    assert client.get(f"/assets/{name}").status_code == 404

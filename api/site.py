"""The dashboard: one page and its files, which is a client of the API like any other."""

from collections.abc import Mapping
from pathlib import Path

from flask import Blueprint, Response, send_from_directory
from werkzeug.exceptions import NotFound

site = Blueprint("site", __name__)

_FOLDER = Path(__file__).parent / "web"
_MEDIA_TYPES: Mapping[str, str] = {  # the machine’s own table may say otherwise, and browsers are told not to guess
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}


@site.get("/")
def page() -> Response:
    """Give the page."""
    return _file("index.html")


@site.get("/assets/<name>")
def asset(name: str) -> Response:
    """Give one of its files."""
    return _file(name)


def _file(name: str) -> Response:
    media_type = _MEDIA_TYPES.get(Path(name).suffix)
    if media_type is None:
        raise NotFound
    return send_from_directory(_FOLDER, name, mimetype=media_type)

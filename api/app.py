"""The application: views over a store, made for one server process."""

import os

from flask import Flask, request
from werkzeug.exceptions import BadRequest

from api import problems
from api.about import about
from api.access import require_reader
from api.actors import actors
from api.articles import articles
from api.countries import countries
from api.current import Service, equip
from api.events import events
from api.headers import finish
from api.site import site
from dateline import store
from dateline.settings import Settings

API = (events, articles, actors, countries, about)
LARGEST_BODY = 2 * 1024 * 1024  # bytes: a long report is a hundredth of it


def create_app(settings: Settings | None = None) -> Flask:
    """Make the application; without settings, of those in the environment. Raises SettingError and StoreError."""
    settings = settings or Settings.from_env(os.environ)
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app.url_map.merge_slashes = False  # it would redirect, with the host that the client named
    equip(app, Service(settings, store.open(settings.store)))
    problems.register(app)
    app.before_request(_require_unicode)
    app.before_request(require_reader)
    app.after_request(finish)
    for blueprint in (*API, site):
        app.register_blueprint(blueprint)
    return app


def _require_unicode() -> None:
    try:
        request.query_string.decode()
    except UnicodeDecodeError as fault:
        raise BadRequest("The query string is not UTF-8; other bytes are written as %XX.") from fault

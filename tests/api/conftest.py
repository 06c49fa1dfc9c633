"""A real store in a file, the application over it, and a client that holds every answer to the description."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from flask import Flask
from flask.testing import FlaskClient
from openapi_schema_validator import OAS31Validator
from werkzeug.test import TestResponse

import dateline.store
from api.app import create_app
from dateline.settings import Settings
from dateline.store.base import Store
from tests.api.timeline import NAMED, TOLD

NOON = datetime(2022, 8, 20, 12, tzinfo=UTC)
DESCRIPTION = Path(__file__).parents[2] / "openapi.yaml"


@cache
def described() -> dict[str, Any]:
    """The committed description."""
    return yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8"))


def resolved(part: dict[str, Any]) -> dict[str, Any]:
    """What a part of the description stands for."""
    if "$ref" not in part:
        return part
    found: dict[str, Any] = described()
    for name in part["$ref"].removeprefix("#/").split("/"):
        found = found[name]
    return found


def operation_of(path: str, method: str) -> dict[str, Any] | None:
    """The described operation of a path, None where it has none."""
    for template, operations in described()["paths"].items():
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
            return operations.get("get" if method == "HEAD" else method.lower())
    return None


def check(response: TestResponse) -> None:
    """Compare an answer with the description: its status, media type, headers and body."""
    operation = operation_of(response.request.path, response.request.method)
    if response.status_code >= 400:
        assert response.mimetype == "application/problem+json"
    if operation is None:
        return
    answers = operation["responses"]
    told = resolved(answers.get(str(response.status_code)) or answers["default"])
    assert str(response.status_code) in answers or response.status_code in (400, 412, 500)
    assert set(told.get("headers", ())) <= set(response.headers.keys())
    if "content" in told:
        schema = told["content"][response.mimetype]["schema"]
        if "json" in response.mimetype and response.data:
            OAS31Validator({**schema, "components": described()["components"]}).validate(json.loads(response.data))


class CheckingClient(FlaskClient):
    """A client none of whose answers may differ from the description."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        response = super().open(*args, buffered=True, **kwargs)
        check(response)
        return response


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(store=f"sqlite:///{tmp_path_factory.mktemp('api') / 'timeline.db'}")


@pytest.fixture(scope="module")
def store(settings: Settings) -> Iterator[Store]:
    opened = dateline.store.open(settings.store, now=lambda: NOON)
    for article, events in TOLD.items():
        opened.add(article, events)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def app(settings: Settings, store: Store) -> Iterator[Flask]:
    made = create_app(settings)
    made.test_client_class = CheckingClient
    yield made
    made.extensions["dateline"].store.close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def names() -> dict[str, str]:
    """The names that the tests have for the events, by their ids."""
    return {event.id: name for name, event in NAMED.items()}

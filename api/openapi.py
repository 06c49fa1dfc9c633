"""The description of the API (OpenAPI 3.1), made from the declarations that also check requests."""

import inspect
from functools import cache
from typing import Any

import flask_smorest
import orjson
import yaml
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.common import resolve_schema_cls
from flask import Flask
from marshmallow import fields

from api.app import API
from api.blueprint import HEADERS, UNCHANGED
from api.problems import KINDS, MEDIA_TYPE, problem_object
from dateline import __version__
from schemas.about import ProblemSchema
from schemas.parameters import Parameter

_ORDER = ("openapi", "info", "servers", "security", "tags", "paths", "components")
_OPERATION = ("operationId", "summary", "description", "tags", "security", "parameters", "requestBody")
_INFO = {"title": "Dateline", "version": __version__}
_ABOUT = {
    "description": (
        "A dated, sourced timeline of who did what to whom, out of news articles.\n\n"
        "Parameters that an address does not name, repeated ones and bad values are refused with status 422, which"
        " names every fault. Every GET answers with an `ETag`, and with 304 to a client that sends it back as"
        " `If-None-Match` while nothing has changed.\n"
    ),
    "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
}
_SPEC = {"info": {**_INFO, **_ABOUT}, "servers": [{"url": "/"}], "security": [{}, {"bearer": []}]}
_FAULT = {"parameter": "contry", "detail": "is no parameter of this address", "suggestion": "country"}
_BEARER = {
    "type": "http",
    "scheme": "bearer",
    "description": "A key from `dateline keys create`. Reading needs one only where the operator says so.",
}


@cache
def document() -> str:
    """Give the description as YAML, the same text for the same code."""
    return yaml.dump(description(), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)


@cache
def as_json() -> bytes:
    """Give the description as JSON."""
    return orjson.dumps(description())


@cache
def description() -> dict[str, Any]:
    """Give the description as an object."""
    told = {**_INFO, "openapi_version": "3.1.1", "marshmallow_plugin": _Schemas(), **_SPEC}
    api = _Api(Flask(__name__), spec_kwargs=told)
    api.ma_plugin.converter.add_attribute_function(parameter2properties)
    for blueprint in API:
        api.register_blueprint(blueprint)
    api.spec.components.security_scheme("bearer", _BEARER)
    made = api.spec.to_dict()
    paths = {path: _arranged(operations) for path, operations in made["paths"].items()}
    return {name: made[name] for name in _ORDER} | {"paths": paths}


class _Api(flask_smorest.Api):  # type: ignore[misc]  # it is untyped
    """Names our own problems, and nothing that is not used."""

    DEFAULT_ERROR_RESPONSE_NAME = "OtherProblem"

    def _register_responses(self) -> None:
        for status, kind in KINDS.items():
            self._problem(kind.name, kind.detail, status)
        self._problem(self.DEFAULT_ERROR_RESPONSE_NAME, "Anything else that goes wrong.", 500)

    def _problem(self, name: str, about: str, status: int) -> None:
        example = problem_object(status, KINDS[status].detail, [_FAULT] if status == 422 else [])
        content = {MEDIA_TYPE: {"schema": ProblemSchema, "example": example}}
        self.spec.components.response(name, {"description": about, "content": content}, lazy=True)

    def _register_etag_headers(self) -> None:
        for name, header in HEADERS.items():
            self.spec.components.header(name, header, lazy=True)
        self.spec.components.response(UNCHANGED, {"description": "The client has this answer already."}, lazy=True)

    def _register_pagination_header(self) -> None:
        """There is none."""


class _Schemas(MarshmallowPlugin):
    """Describes an object in the words of its schema."""

    def schema_helper(self, name: str, _: object, schema: Any = None, **kwargs: Any) -> Any:  # type: ignore[override]  # noqa: ANN401
        """Give the object, with the docstring of its schema."""
        told = super().schema_helper(name, _, schema, **kwargs)  # type: ignore[no-untyped-call]
        return {"description": inspect.getdoc(resolve_schema_cls(schema)), **told}


def _arranged(path: dict[str, Any]) -> dict[str, Any]:
    """Put what is said of a path, and of each of its operations, in one order for all."""
    shared = {"parameters": path["parameters"]} if path.get("parameters") else {}
    return shared | {method: _operation(told) for method, told in path.items() if method != "parameters"}


def _operation(told: dict[str, Any]) -> dict[str, Any]:
    answers = dict(sorted(told["responses"].items()))
    return {name: told[name] for name in _OPERATION if told.get(name)} | {"responses": answers}


class _Dumper(yaml.SafeDumper):
    """Writes everything out where it is used, and texts of several lines as they are."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def parameter2properties(self: object, field: "fields.Field[Any]", **kwargs: object) -> dict[str, Any]:
    """Give what a parameter says of itself; its name is what apispec files it under."""
    if not isinstance(field, Parameter):
        return {}
    shape = field.shape()
    if field.default is None:
        return shape
    return {**shape, "default": int(field.default) if shape["type"] == "integer" else field.default}


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)

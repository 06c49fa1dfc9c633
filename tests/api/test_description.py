"""The description: what is written is what is served, and all of it."""

import re
from pathlib import Path

import pytest
from openapi_spec_validator import validate

from api.openapi import description, document
from tests.api.conftest import DESCRIPTION, described, resolved
from tests.api.test_faults import ADDRESSES

MANUAL = Path(__file__).parents[2] / "docs" / "api.md"


def operations():
    for path, told in described()["paths"].items():
        for method in told.keys() - {"parameters"}:
            yield path, method, told[method], [*told.get("parameters", ()), *told[method].get("parameters", ())]


def references(part):
    if isinstance(part, dict):
        yield from [part["$ref"]] if isinstance(part.get("$ref"), str) else []
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from references(inner)


def test_the_committed_description_is_that_of_the_code():
    assert DESCRIPTION.read_text(encoding="utf-8") == document()


def test_the_description_is_valid():
    validate(description())
    assert described() == description()


def test_the_description_begins_with_what_it_is():
    assert list(described()) == ["openapi", "info", "servers", "security", "tags", "paths", "components"]


def test_nothing_is_described_that_is_not_used():
    parts = described()["components"]
    named = {f"#/components/{group}/{name}" for group in parts for name in parts[group] if group != "securitySchemes"}
    assert named == set(references(described()))


def test_every_operation_has_a_name_of_its_own():
    names = [operation["operationId"] for *_, operation, _ in operations()]
    assert len(set(names)) == len(names)
    assert all(operation["summary"] for *_, operation, _ in operations())


def test_every_address_of_the_api_is_described(app):
    told = {(path, method.upper()) for path, method, *_ in operations()}
    served = {
        (re.sub(r"<(\w+)>", r"{\1}", rule.rule), method)
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if not rule.endpoint.startswith("site.")
    }
    assert told == served


def test_every_problem_is_of_the_media_type_of_problems():
    for *_, operation, _ in operations():
        for status, answer in operation["responses"].items():
            if status == "default" or int(status) >= 400:
                assert list(resolved(answer)["content"]) == ["application/problem+json"]


def test_every_parameter_has_a_meaning_and_an_example():
    for path, _, _, parameters in operations():
        for parameter in parameters:
            assert parameter["description"], (path, parameter["name"])
            assert parameter["schema"]["examples"], (path, parameter["name"])


@pytest.mark.parametrize("name", described()["components"]["schemas"])
def test_every_member_has_a_meaning_and_an_example(name):
    schema = described()["components"]["schemas"][name]
    assert schema["description"]
    for member, told in schema["properties"].items():
        assert told["description"], member
        assert told.get("examples") or list(references(told)), member


def test_every_example_of_a_parameter_is_taken_save_cursors(client):
    for path, method, _, parameters in operations():
        for parameter in parameters:
            if method == "get" and parameter["in"] == "query" and parameter["name"] != "cursor":
                for example in parameter["schema"]["examples"]:
                    address = path.replace("{id}", client.get("/v1/articles").json["items"][0]["id"])
                    answer = client.get(address, query_string={parameter["name"]: example})
                    assert answer.status_code == 200, (parameter["name"], example)


def test_the_tables_of_good_and_bad_values_hold_every_parameter():
    told = {
        path: {parameter["name"] for parameter in parameters if parameter["in"] == "query"}
        for path, method, _, parameters in operations()
        if method == "get"
    }
    tabled = {path: {"good": set(good), "bad": set(bad)} for path, (good, bad) in ADDRESSES.items()}
    assert tabled == {path: {"good": names, "bad": names} for path, names in told.items() if names}


def patterns():
    for path, (good, _) in ADDRESSES.items():
        for parameter in described()["paths"][path]["get"]["parameters"]:
            if pattern := parameter["schema"].get("pattern"):
                yield good[parameter["name"]], re.compile(pattern, re.ASCII)


@pytest.mark.parametrize(("good", "pattern"), list(patterns()))
def test_a_described_pattern_lets_good_values_through(good, pattern):
    assert all(pattern.search(text.replace("%2B", "+")) for text in good)
    assert not pattern.search("")
    assert not pattern.search("a b")


def test_post_needs_a_key_and_reading_may_do_without():
    assert described()["security"] == [{}, {"bearer": []}]
    assert described()["paths"]["/v1/articles"]["post"]["security"] == [{"bearer": []}]


@pytest.mark.parametrize(("path", "media_type"), [("yaml", "application/yaml"), ("json", "application/json")])
def test_the_description_is_served(client, path, media_type):
    answer = client.get(f"/v1/openapi.{path}")
    assert answer.mimetype == media_type
    told = answer.text if path == "yaml" else answer.json
    assert told == (document() if path == "yaml" else description())


def test_the_manual_names_every_address_and_parameter():
    manual = MANUAL.read_text(encoding="utf-8")
    for path, method, _, parameters in operations():
        assert f"`{method.upper()} {path}`" in manual
        for parameter in parameters:
            assert f"`{parameter['name']}`" in manual or f"{{{parameter['name']}}}" in manual


def test_the_manual_names_no_parameter_that_there_is_not():
    told = {parameter["name"] for *_, parameters in operations() for parameter in parameters}
    table = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", MANUAL.read_text(encoding="utf-8"), re.MULTILINE)
    assert {name for row in table for name in re.findall(r"`(\w+)`", row)} <= told

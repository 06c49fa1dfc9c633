"""How the service behaves as a citizen of HTTP."""

import json
import sqlite3

import pytest
from werkzeug.exceptions import ImATeapot

import dateline.store
from api.app import create_app
from dateline.model import Article
from dateline.settings import Settings
from tests.api.conftest import CheckingClient
from tests.api.timeline import NAMED, WIRE

EVENT = f"/v1/events/{NAMED['agreed'].id}"
ARTICLE = f"/v1/articles/{WIRE.key}"
LISTS = ["/v1/events", "/v1/articles", "/v1/actors", "/v1/countries", "/v1/types"]
JSON = ["/v1", *LISTS, EVENT, ARTICLE, "/v1/actors/rus.putin", "/v1/openapi.json", "/healthz", "/readyz"]
EVERY = [*JSON, "/v1/openapi.yaml", "/", "/assets/app.js", "/assets/style.css"]


@pytest.fixture
def service(tmp_path):
    """Make an application of given settings over a store of its own."""
    made = []

    def service(**settings):
        url = f"sqlite:///{tmp_path / 'timeline.db'}"
        app = create_app(Settings(**{"store": url, **settings}))
        app.test_client_class = CheckingClient
        made.append(app.extensions["dateline"].store)
        return made[-1], app.test_client()

    yield service
    for store in made:
        store.close()


@pytest.mark.parametrize("path", EVERY)
def test_head_is_get_without_a_body(client, path):
    got, headed = client.get(path), client.head(path)
    assert (headed.status_code, headed.data) == (200, b"")
    for name in ("Content-Type", "Content-Length", "ETag", "Link"):
        assert headed.headers.get(name) == got.headers.get(name)


@pytest.mark.parametrize("path", EVERY)
def test_options_tell_the_methods(client, path):
    answer = client.options(path)
    assert answer.status_code == 200
    expected = {"GET", "HEAD", "OPTIONS"} | ({"POST"} if path == "/v1/articles" else set())
    assert set(answer.allow) == expected
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD"


@pytest.mark.parametrize("path", EVERY)
def test_an_answer_is_not_sent_twice(client, path):
    tag = client.get(path).headers["ETag"]
    assert not tag.startswith("W/")
    for given in (tag, f'"other", {tag}', "*", f"W/{tag}"):
        again = client.get(path, headers={"If-None-Match": given})
        assert (again.status_code, again.data) == (304, b"")
        assert again.headers["ETag"] == tag
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_tag_names_one_question(client):
    paths = ["/v1/events", "/v1/events?limit=1", "/v1/events?limit=2", "/v1/events?modality=any", "/v1/articles", EVENT]
    assert len({client.get(path).headers["ETag"] for path in paths}) == len(paths)


def test_the_order_of_parameters_is_not_part_of_a_question(client):
    one, other = client.get("/v1/events?limit=5&country=CHN"), client.get("/v1/events?country=CHN&limit=5")
    assert (one.headers["ETag"], one.data) == (other.headers["ETag"], other.data)


def test_a_tag_names_one_store(service, tmp_path):
    stores = [service(store=f"sqlite:///{tmp_path / name}") for name in ("one.db", "other.db")]
    for number, (store, _) in enumerate(stores):
        store.add(Article(text=f"Text {number}."), [])
    one, other = (client.get("/v1/articles").headers["ETag"] for _, client in stores)
    assert one != other


def test_a_bad_cursor_is_refused_whatever_the_client_has(client):
    assert client.get("/v1/events?cursor=abc", headers={"If-None-Match": "*"}).status_code == 422


@pytest.mark.parametrize("path", ["/v1/events", "/healthz", "/", "/assets/app.js"])
def test_an_answer_that_must_not_be_another_but_is_one_is_a_problem(client, path):
    answer = client.get(path, headers={"If-Match": '"other"'})
    assert (answer.status_code, answer.json["status"]) == (412, 412)
    assert client.get(path, headers={"If-Match": client.get(path).headers["ETag"]}).status_code == 200


@pytest.mark.parametrize("path", ["/v1", "/v1/events", "/v1/articles", "/v1/types"])
def test_a_change_of_the_timeline_ends_an_answer(service, path):
    store, client = service()
    tag = client.get(path).headers["ETag"]
    store.add(Article(text="x"), [])
    after = client.get(path, headers={"If-None-Match": tag})
    assert after.status_code == 200
    assert after.headers["ETag"] != tag


def test_a_change_elsewhere_does_not_end_the_answer_of_one_event(service):
    store, client = service()
    store.add(WIRE, [NAMED["agreed"]])
    tag = client.get(EVENT).headers["ETag"]
    store.add(Article(text="x"), [])
    assert client.get(EVENT, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("path", EVERY)
def test_pages_of_other_sites_may_read_but_not_with_credentials(client, path):
    answer = client.get(path, headers={"Origin": "https://evil.example"})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Access-Control-Expose-Headers"] == "ETag, Link"
    assert "Access-Control-Allow-Credentials" not in answer.headers


def test_pages_of_other_sites_may_not_post(client):
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    assert "POST" not in client.options("/v1/articles", headers=asked).headers["Access-Control-Allow-Methods"]
    assert "Access-Control-Allow-Origin" not in client.post("/v1/articles", json={}, headers=asked).headers


def test_an_error_can_be_read_by_pages_of_other_sites_too(client):
    assert client.get("/v1/events?limit=0").headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("path", [*EVERY, "/nothing", "/v1/events?limit=0"])
def test_every_answer_tells_browsers_to_be_careful(client, path):
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
        " base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize(
    ("path", "keeping"), [("/v1/events", "no-cache"), ("/v1/events?limit=0", "no-store"), ("/x", "no-store")]
)
def test_what_was_read_is_asked_for_again_before_it_is_used(client, path, keeping):
    assert client.get(path).headers["Cache-Control"] == keeping


@pytest.mark.parametrize(
    "path", [*EVERY, "/nothing", "//v1/events", "/v1/events/", "/v1//events", "/v1/events?limit=1"]
)
@pytest.mark.parametrize("host", ["evil.example", "evil.example:99", "a b", "é", "[::1", "evil.example/x?y#z", ""])
def test_nothing_of_the_host_that_a_client_names_is_given_back(client, path, host):
    named = {"Host": host, "Forwarded": f"host={host}", "X-Forwarded-Host": "evil.example"}
    answer = client.get(path, headers=named)
    assert answer.status_code in (200, 400, 404)
    assert "evil" not in answer.text + str(answer.headers)
    assert "localhost" not in str(answer.headers)


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/v1/",
        "/v1/events/",
        "/v1/event",
        "//v1/events",
        "/v1//events",
        "/healthz/",
        "/v2/events",
        "/assets/",
    ],
)
def test_what_is_not_there_is_a_problem_and_no_redirect(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Location" not in answer.headers
    assert answer.json == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "There is nothing at this address.",
        "errors": [],
    }


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/v1/events"),
        ("DELETE", EVENT),
        ("PUT", "/v1/articles"),
        ("PATCH", "/"),
        ("POST", "/healthz"),
        ("BREW", "/v1"),
    ],
)
def test_a_method_that_an_address_does_not_take_is_told_the_others(client, method, path):
    answer = client.open(path, method=method)
    assert (answer.status_code, answer.json["status"]) == (405, 405)
    assert {"GET", "HEAD", "OPTIONS"} <= set(answer.allow)


@pytest.mark.parametrize("path", JSON)
@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("*/*", 200),
        ("application/json", 200),
        ("text/html,application/xhtml+xml,*/*;q=0.8", 200),
        ("application/*;q=0.1", 200),
        ("application/json; charset=utf-8", 200),
        ("text/html; level=1, application/json;charset=utf-8;q=0.5", 200),
        ("application/json; charset=utf-8; q=0", 406),
        ("", 200),
        ("application/xml", 406),
        ("text/csv, application/problem+json", 406),
        ("application/json;q=0, */*", 406),
        ("nonsense", 406),
    ],
)
def test_json_is_given_to_those_who_accept_it(client, path, accept, status):
    answer = client.get(path, headers={"Accept": accept})
    assert answer.status_code == status
    if status == 406:
        assert answer.json["detail"] == "This address gives application/json."


def test_a_failure_tells_nothing_of_the_inside(app, client, monkeypatch):
    def fail():
        raise RuntimeError("secret of the house")

    monkeypatch.setitem(app.view_functions, "about.check_health", fail)
    answer = client.get("/healthz")
    assert answer.status_code == 500
    assert answer.json["detail"] == "Something went wrong here; it has been noted."
    assert "secret" not in answer.text


def test_a_status_without_words_of_ours_has_those_of_http(app, client, monkeypatch):
    def fail():
        raise ImATeapot

    monkeypatch.setitem(app.view_functions, "site.page", fail)
    answer = client.get("/")
    assert (answer.status_code, answer.json["title"]) == (418, "I'm a teapot")


def test_a_store_that_fails_is_a_problem_without_its_name(service, tmp_path):
    store, client = service()
    store.close()
    with sqlite3.connect(tmp_path / "timeline.db") as db:
        db.execute("drop table meta")
    db.close()
    for path in ("/readyz", "/v1/events", "/v1", "/v1/types", "/v1/articles"):
        answer = client.get(path)
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "2"
        assert "timeline.db" not in answer.text
    assert client.get("/healthz").status_code == 200


def test_what_a_client_has_already_is_not_even_read(service, tmp_path):
    store, client = service()
    store.add(WIRE, [NAMED["agreed"]])
    tag = client.get("/v1/events").headers["ETag"]
    with sqlite3.connect(tmp_path / "timeline.db") as db:
        db.execute("alter table mention rename to gone")
    db.close()
    assert client.get("/v1/events", headers={"If-None-Match": tag}).status_code == 304
    assert client.get("/v1/events").status_code == 503


@pytest.mark.parametrize("path", [path for path in EVERY if path.startswith("/v1")])
def test_reading_needs_a_key_where_it_is_not_public(service, path):
    store, client = service(public_read=False)
    store.add(WIRE, [NAMED["agreed"]])
    assert client.get(path).status_code == 401
    for scope in ("read", "ingest", "admin"):
        answer = client.get(path, headers={"Authorization": f"Bearer {store.create_key(scope)}"})
        assert answer.status_code == 200
        assert "Access-Control-Allow-Origin" not in answer.headers
        assert answer.headers["Cache-Control"] == "private, no-cache"
        assert "Authorization" in answer.headers["Vary"]


def test_the_methods_are_told_without_a_key(service):
    assert service(public_read=False)[1].options("/v1/events").status_code == 200


@pytest.mark.parametrize("path", ["/", "/assets/app.js", "/healthz", "/readyz"])
def test_the_page_and_the_probes_are_open_even_so(service, path):
    assert service(public_read=False)[1].get(path).status_code == 200


def test_without_a_key_nothing_is_told_of_what_is_there(service):
    store, client = service(public_read=False)
    store.add(WIRE, [NAMED["agreed"]])
    there, not_there = client.get(EVENT), client.get("/v1/nothing")
    assert there.json == not_there.json


@pytest.mark.parametrize("key", ["", "dl_x", "é" * 10])
def test_a_bad_key_does_not_matter_where_reading_is_public(client, key):
    assert client.get("/v1/events", headers={"Authorization": f"Bearer {key}"}).status_code == 200


def test_the_store_is_opened_where_the_settings_say(tmp_path):
    url = f"sqlite:///{tmp_path / 'other.db'}"
    create_app(Settings(store=url)).extensions["dateline"].store.close()
    dateline.store.open(url).close()
    assert (tmp_path / "other.db").exists()


def test_bodies_of_problems_are_json_for_any_client(client):
    answer = client.get("/v1/events?limit=0", headers={"Accept": "text/html"})
    assert json.loads(answer.data)["status"] == 422

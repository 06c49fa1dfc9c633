"""The application as a process: what it loads, and how it is served."""

import json
import os
import socket
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection

import pytest

from tests.api.timeline import NAMED

NEVER = ["dateline.extract", "dateline.ingest", "trafilatura", "dateparser", "lxml", "resiliparse", "ahocorasick_rs"]
ONE_REQUEST = """
import sys
from api.app import create_app
client = create_app().test_client()
assert client.get("/v1/events?actor=putin&country=RUS&from=2022").status_code == 200
print("\\n".join(sys.modules))
"""


def environment(settings):
    return {**os.environ, "DATELINE_STORE": settings.store}


def test_serving_loads_nothing_that_reads_articles(settings, store):
    done = subprocess.run(
        [sys.executable, "-c", ONE_REQUEST], env=environment(settings), capture_output=True, text=True, check=True
    )
    assert set(NEVER) & set(done.stdout.split()) == set()
    assert "dateline.store.sqlite" in done.stdout


def test_importing_the_application_does_not_make_the_description(settings):
    script = "import sys, api.app; print('api.openapi' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@contextmanager
def served(settings):
    """A server on a free port, and that port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "api.server"],
        env={**environment(settings), "DATELINE_PORT": str(port), "DATELINE_WORKERS": "1"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        next(line for line in iter(process.stderr.readline, "") if "Booting worker" in line)
        yield port
    finally:
        process.terminate()
        process.communicate(timeout=30)


@pytest.fixture(scope="module")
def port(settings, store):
    with served(settings) as port:
        yield port


def ask(port, method, path, body=None, headers=None):
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, body, headers or {})
    answer = connection.getresponse()
    told = answer.status, dict(answer.getheaders()), answer.read()
    connection.close()
    return told


def test_the_server_gives_events_and_the_page(port):
    status, headers, body = ask(port, "GET", "/v1/events?modality=any&limit=1000")
    assert (status, headers["Content-Type"]) == (200, "application/json")
    assert {item["id"] for item in json.loads(body)["items"]} == {event.id for event in NAMED.values()}
    assert ask(port, "GET", "/v1/events?modality=any&limit=1000", headers={"If-None-Match": headers["ETag"]})[0] == 304
    assert ask(port, "GET", "/")[2].startswith(b"<!doctype html>")


def test_a_posted_article_is_kept_for_all_processes(port, store):
    headers = {"Authorization": f"Bearer {store.create_key('ingest')}", "Content-Type": "application/json"}
    status, told, body = ask(port, "POST", "/v1/articles", b'{"text": "China spoke."}', headers)
    assert status == 202
    assert told["Location"] == f"/v1/articles/{json.loads(body)['id']}"
    assert store.article(json.loads(body)["id"]).status == "pending"
    assert ask(port, "POST", "/v1/articles", b"[" * 100_000, headers)[0] == 400


def test_a_body_in_pieces_without_a_length_is_limited_too(port, store):
    headers = {"Authorization": f"Bearer {store.create_key('ingest')}", "Content-Type": "application/json"}
    pieces = (b"x" * 65536 for _ in range(40))
    assert ask(port, "POST", "/v1/articles", pieces, headers)[0] == 413


def say(port, request):
    """Send bytes and no more; the answer's status, its headers, and its body."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as wire:
        wire.sendall(request)
        wire.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: wire.recv(65536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), head.decode(), body


def test_clients_that_stall_do_not_keep_others_from_an_answer(port, store):
    key = store.create_key("ingest").encode()
    heads = [b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-"] * 4
    lines = [b"POST /v1/articles HTTP/1.1", b"Content-Type: application/json", b"Authorization: Bearer " + key]
    heads.append(b"\r\n".join([*lines, b"Content-Length: 100\r\n\r\n{"]))
    with ExitStack() as open_wires:
        wires = [open_wires.enter_context(socket.create_connection(("127.0.0.1", port), timeout=30)) for _ in heads]
        for wire, head in zip(wires, heads, strict=True):
            wire.sendall(head)
        assert ask(port, "GET", "/healthz")[0] == 200
        assert wires[-1].recv(65536).startswith(b"HTTP/1.1 400 ")


@pytest.mark.parametrize("line", [b"GET /v1/events?country=\xff HTTP/1.1", b"GET //evil.example/v1 HTTP/1.1"])
def test_an_odd_request_is_refused_and_not_redirected(port, line):
    status, head, body = say(port, line + b"\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
    assert status in (400, 404)
    assert "evil" not in head
    assert b"evil" not in body


@pytest.mark.parametrize(
    ("request_line", "header", "status"),
    [
        (b"garbage", b"", 400),
        (b"get /v1/events HTTP/1.1", b"", 400),
        ("GET /v1/events?actor=Erdoğan HTTP/1.1".encode(), b"", 400),
        (b"GET /v1/events?actor=" + b"a" * 9000 + b" HTTP/1.1", b"", 414),
        (b"GET /v1/events HTTP/1.1", b"X-Long: " + b"a" * 9000, 431),
        (b"POST /v1/articles HTTP/1.1", b"Content-Length: -1", 400),
        (b"POST /v1/articles HTTP/1.1", b"Transfer-Encoding: vinegar", 501),
    ],
)
def test_what_is_not_http_is_refused_with_a_problem_too(port, request_line, header, status):
    told, head, body = say(port, request_line + b"\r\n" + (header + b"\r\n" if header else b"") + b"\r\n")
    assert told == status
    assert "content-type: application/problem+json" in head.lower()
    problem = json.loads(body)
    assert problem["status"] == status
    assert (problem["type"], problem["errors"]) == ("about:blank", [])


@pytest.mark.parametrize(
    ("header", "body"),
    [
        (b"Content-Length: 100", b'{"text": "This is not all."}'),
        (b"Transfer-Encoding: chunked", b"zz\r\n"),
        (b"Transfer-Encoding: chunked", b"2\r\n{}{}\r\n0\r\n\r\n"),
        (b"Transfer-Encoding: chunked", b"40\r\n{"),
    ],
)
def test_a_broken_body_is_the_fault_of_the_client_and_nothing_is_kept(port, store, header, body):
    before = store.revision()
    key = store.create_key("ingest").encode()
    lines = [b"POST /v1/articles HTTP/1.1", b"Content-Type: application/json", b"Authorization: Bearer " + key, header]
    status, _, told = say(port, b"\r\n".join(lines) + b"\r\n\r\n" + body)
    assert status == json.loads(told)["status"] == 400
    assert store.revision() == before

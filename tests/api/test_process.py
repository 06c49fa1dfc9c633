"""The application as a process: what it loads, and that gunicorn serves it."""

import json
import os
import re
import socket
import subprocess
import sys
from contextlib import contextmanager
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
def gunicorn(settings):
    """A gunicorn on a port of its own choice, and that port."""
    command = [sys.executable, "-m", "gunicorn", "api.app:create_app()", "--bind", "127.0.0.1:0", "--no-control-socket"]
    more = ["--workers", "1", "--threads", "2", "--limit-request-line", "8190"]
    process = subprocess.Popen([*command, *more], env=environment(settings), stderr=subprocess.PIPE, text=True)
    try:
        told = iter(process.stderr.readline, "")
        port = next(
            int(match[1]) for line in told if (match := re.search(r"Listening at: http://127\.0\.0\.1:(\d+)", line))
        )
        next(line for line in told if "Booting worker" in line)
        yield port
    finally:
        process.terminate()
        process.communicate(timeout=30)


@pytest.fixture(scope="module")
def port(settings, store):
    with gunicorn(settings) as port:
        yield port


def ask(port, method, path, body=None, headers=None):
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, body, headers or {})
    answer = connection.getresponse()
    told = answer.status, dict(answer.getheaders()), answer.read()
    connection.close()
    return told


def test_gunicorn_serves_events_and_the_page(port):
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


@pytest.mark.parametrize("line", [b"GET /v1/events?country=\xff HTTP/1.1", b"GET //evil.example/v1 HTTP/1.1"])
def test_an_odd_request_is_refused_and_not_redirected(port, line):
    with socket.create_connection(("127.0.0.1", port), timeout=30) as wire:
        wire.sendall(line + b"\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
        answer = b"".join(iter(lambda: wire.recv(65536), b""))
    assert re.match(rb"HTTP/1.1 40[04] ", answer)
    assert b"evil" not in answer

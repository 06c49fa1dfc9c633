import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest

from tests.cli.conftest import environment

ARTICLE = {"text": "Russia invaded Ukraine on February 24, 2022.", "published": "2022-02-25"}
PATIENCE = 30  # seconds: two cores may have much else to do


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(true):
    """The first true answer, asked for again and again."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if answer := true():
                return answer
        except (URLError, ConnectionError):
            pass
        time.sleep(0.05)
    raise AssertionError("it took too long")


def get(url):
    with urlopen(url, timeout=10) as answer:
        return json.load(answer)


def children(pid):
    """The processes that a process started and that still run, by the module they run."""
    started = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    words = {int(child): Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0") for child in started}
    return {
        module.decode(): child
        for child, (_, *rest) in words.items()
        for flag, module in pairwise(rest)
        if flag == b"-m"
    }


def runs(pid):
    """Whether a process is there, and no zombie."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes() != b""
    except FileNotFoundError:
        return False


@contextmanager
def serving(folder, *words):
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "dateline.cli", "serve", "--port", str(port), "--workers", "1", *words],
        cwd=folder,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        until(lambda: process.poll() is not None or get(f"http://127.0.0.1:{port}/healthz"))
        assert process.poll() is None, process.stderr.read()
        yield process, f"http://127.0.0.1:{port}"
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=PATIENCE)


def post(run, base, article):
    key = run("keys", "create", "--scope", "ingest").stdout.strip()
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    request = Request(f"{base}/v1/articles", json.dumps(article).encode(), headers)
    with urlopen(request, timeout=10) as answer:
        assert answer.status == 202


def seen(base):
    return get(f"{base}/v1/events?country=UKR&from=2022-02-24&to=2022-02-24")["items"]


def test_a_posted_article_becomes_visible_and_a_dead_extractor_is_replaced(run, tmp_path):
    with serving(tmp_path) as (process, base):
        assert seen(base) == []
        first = until(lambda: children(process.pid).get("dateline.ingest.worker"))
        os.kill(first, signal.SIGKILL)
        post(run, base, ARTICLE)
        [event] = until(lambda: seen(base))
        assert event["quote"]["text"] == ARTICLE["text"]
        assert children(process.pid)["dateline.ingest.worker"] != first


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_all_processes_well(tmp_path, number):
    with serving(tmp_path) as (process, _):
        started = until(lambda: len(children(process.pid)) == 2 and children(process.pid))
        process.send_signal(number)
        assert process.wait(PATIENCE) == 0
        assert not any(Path(f"/proc/{pid}").exists() for pid in started.values())


def test_nothing_is_left_of_a_server_that_was_killed(tmp_path):
    with serving(tmp_path) as (process, _):
        started = until(lambda: len(children(process.pid)) == 2 and children(process.pid))
        process.kill()
        assert until(lambda: not any(map(runs, started.values())))


@pytest.mark.parametrize("name", ["api", "schemas", "dateline"])
def test_the_code_of_the_working_folder_is_not_taken_for_ours(tmp_path, run, name):
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").write_text("raise SystemExit(1)")
    (tmp_path / "gunicorn.conf.py").write_text("raise SystemExit(1)")
    port = free_port()
    command = [Path(sys.executable).with_name("dateline"), "serve", "--port", str(port), "--workers", "1"]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment(), stderr=subprocess.DEVNULL)
    try:
        until(lambda: get(f"http://127.0.0.1:{port}/healthz"))
        assert set(until(lambda: len(children(process.pid)) == 2 and children(process.pid))) == {
            "api.server",
            "dateline.ingest.worker",
        }
        assert (tmp_path / "dateline.db").is_file()
    finally:
        process.terminate()
        process.wait(PATIENCE)


def test_the_extractor_may_be_left_out(tmp_path):
    with serving(tmp_path, "--no-ingest") as (process, _):
        assert set(children(process.pid)) == {"api.server"}


def test_a_taken_port_is_one_clear_line(run):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = run("serve", "--port", str(port))
    assert done.returncode == 1
    assert done.stderr == f"dateline: port {port} of 127.0.0.1 is taken; choose another with --port\n"


def test_a_host_that_is_not_ours_is_one_clear_line(run):
    done = run("serve", "--host", "192.0.2.1", "--port", str(free_port()))
    assert done.returncode == 1
    assert done.stderr.startswith("dateline: cannot listen on port ")
    assert done.stderr.count("\n") == 1


def test_a_store_that_cannot_be_opened_ends_it_before_the_server_starts(run):
    done = run("serve", "--port", str(free_port()), "--store", "sqlite:///no/such/folder/x.db")
    assert done.returncode == 1
    assert done.stderr.startswith("dateline: store sqlite:///no/such/folder/x.db: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("words", [["--port", "0"], ["--port", "70000"], ["--workers", "none"], ["--workers", "0"]])
def test_a_bad_option_is_wrong_use(run, words):
    assert run("serve", *words).returncode == 2

"""``dateline serve``: the API under gunicorn, and beside it the process that extracts posted articles."""

import errno
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import replace

import click

from dateline.cli.options import opened, store_option
from dateline.errors import DatelineError
from dateline.settings import Settings

_MODULE = (sys.executable, "-P", "-m")  # -P: a folder of the user's, such as ``api``, is not taken for ours
_LOOK = 0.2  # seconds between looks at the processes
_RESTART = 1.0  # seconds before an extracting process that died is started again
_GRACE = 10.0  # seconds that it has to finish its article


@click.command()
@store_option
@click.option("--host", help="The address to listen on (default: DATELINE_HOST, else 127.0.0.1).")
@click.option("--port", type=click.IntRange(1, 65535), help="The port (default: DATELINE_PORT, else 8000).")
@click.option("--workers", type=click.IntRange(1, 64), help="Server processes (default: DATELINE_WORKERS, else 2).")
@click.option("--no-ingest", is_flag=True, help="Leave out the process that extracts posted articles.")
@click.pass_context
def serve(ctx: click.Context, /, no_ingest: bool, **given: str | int | None) -> None:
    """Serve the API, and the dashboard at its root, until told to stop.

    \b
    dateline serve
    dateline serve --port 8080 --store sqlite:///timeline.db
    """  # noqa: D301 - click's own mark
    settings = replace(ctx.obj, **{name: value for name, value in given.items() if value is not None})
    _require_free(settings.host, settings.port)
    with opened(settings.store):
        click.echo(f"dateline: serving {settings.store} at http://{_address(settings)}/", err=True)
    extractor = None if no_ingest else [*_MODULE, "dateline.ingest.worker"]
    ctx.exit(_supervise([*_MODULE, "api.server"], extractor, _environment(settings)))


def _address(settings: Settings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"{host}:{settings.port}"


def _environment(settings: Settings) -> Mapping[str, str]:
    """Hand the settings on as the variables that they are read from."""
    listening = {"DATELINE_HOST": settings.host, "DATELINE_PORT": str(settings.port)}
    return {**os.environ, **listening, "DATELINE_STORE": settings.store, "DATELINE_WORKERS": str(settings.workers)}


def _require_free(host: str, port: int) -> None:
    """Raise DatelineError if nobody can listen there."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as fault:
        if fault.errno == errno.EADDRINUSE:
            raise DatelineError(f"port {port} of {host} is taken; choose another with --port") from fault
        raise DatelineError(f"cannot listen on port {port} of {host}: {fault.strerror}") from fault


def _supervise(server: list[str], extractor: list[str] | None, environment: Mapping[str, str]) -> int:
    """Run the server to its end, the extracting process beside it; give the server's exit code."""
    stop = _stopped_by_signals()
    web = _start(server, environment)
    beside = _start(extractor, environment) if extractor else None
    while not _ended(web, _LOOK):
        if stop.is_set():
            stop.clear()  # once for each signal: a second one makes the server drop what it is about
            web.terminate()
        elif extractor and beside and beside.poll() is not None and not _ended(web, _RESTART):
            click.echo(f"dateline: extracting ended with code {beside.returncode} and is started again", err=True)
            beside = _start(extractor, environment)
    if beside:
        _finish(beside)
    return web.returncode if web.returncode >= 0 else 128 - web.returncode


def _stopped_by_signals() -> threading.Event:
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    return stop


def _start(command: list[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start a process in a group of its own: an interrupt on the terminal reaches it through us, once."""
    return subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, process_group=0)  # noqa: S603


def _ended(process: subprocess.Popen[bytes], seconds: float) -> bool:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def _finish(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    if not _ended(process, _GRACE):
        process.kill()
        process.wait()

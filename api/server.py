"""The server: gunicorn with the settings of the environment, for ``dateline serve``, which ends with it.

Whatever a client sends is answered with a problem, also what is not HTTP.
"""

import os
import struct
from collections.abc import Mapping
from contextlib import suppress
from http import HTTPStatus
from socket import SO_RCVTIMEO, SO_SNDTIMEO, SOL_SOCKET, socket

import orjson
from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.http.errors import (
    ExpectationFailed,
    LimitRequestHeaders,
    LimitRequestLine,
    ParseException,
    UnsupportedTransferCoding,
)
from gunicorn.util import write_nonblock
from gunicorn.workers.gthread import TConn, ThreadWorker

from api.app import create_app
from api.problems import MEDIA_TYPE, problem_object
from dateline.settings import Settings

LONGEST_LINE = 8190  # bytes of a request line: gunicorn's own limit
_THREADS = 4  # of each process: more make no difference, fewer let slow clients starve it
_PATIENCE = 5  # seconds in which a client has to send or take something: all threads waiting for such would be the end
_NOT_HTTP = "The request is not HTTP; in an address all but plain ASCII characters are written as %XX."
_BROKEN: Mapping[type[Exception], tuple[int, str]] = {
    ExpectationFailed: (417, "The expectation in `Expect` cannot be met."),
    LimitRequestHeaders: (431, "A header is too long, or there are too many."),
    LimitRequestLine: (414, f"The request line is longer than {LONGEST_LINE:,} bytes."),
    UnsupportedTransferCoding: (501, "The body is in a transfer coding that is not supported here."),
    ParseException: (400, _NOT_HTTP),
}


class Worker(ThreadWorker):  # type: ignore[misc]  # it is untyped
    """A process that answers requests."""

    def handle(self, conn: TConn) -> object:
        """Answer a request; a client that stalls within one does not keep the thread for ever."""
        for side in (SO_RCVTIMEO, SO_SNDTIMEO):
            conn.sock.setsockopt(SOL_SOCKET, side, struct.pack("ll", _PATIENCE, 0))
        return super().handle(conn)

    def handle_error(self, req: object, client: socket, addr: object, exc: Exception) -> None:
        """Answer what breaks HTTP itself, and never comes to the application."""
        kind = next((kind for kind in _BROKEN if isinstance(exc, kind)), None)
        if kind is None:
            super().handle_error(req, client, addr, exc)
            return
        self.log.warning("refused what is not HTTP from %s: %s", addr, exc)
        _refuse(client, *_BROKEN[kind])


class Master(Arbiter):  # type: ignore[misc]  # it is untyped
    """The process that looks after the others; it stops when the one that started it is gone, even killed."""

    def __init__(self, server: BaseApplication) -> None:
        super().__init__(server)
        self._parent = os.getppid()

    def manage_workers(self) -> None:
        """Start and end processes as needed: gunicorn calls this every second."""
        if os.getppid() != self._parent:
            raise StopIteration  # which is how gunicorn itself stops
        super().manage_workers()


class Server(BaseApplication):  # type: ignore[misc]  # it is untyped
    """Gunicorn with our settings alone: it reads no file of the working folder, and imports nothing from there."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        """Set what gunicorn is to do."""
        host = f"[{self._settings.host}]" if ":" in self._settings.host else self._settings.host
        options = {
            "bind": f"{host}:{self._settings.port}",
            "workers": self._settings.workers,
            "worker_class": Worker,
            "threads": _THREADS,
            "limit_request_line": LONGEST_LINE,
            "control_socket_disable": True,
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Make the application, in each process."""
        return create_app(self._settings)

    def run(self) -> None:
        """Serve until told to stop."""
        Master(self).run()


def _refuse(client: socket, status: int, detail: str) -> None:
    body = orjson.dumps(problem_object(status, detail))
    head = (
        f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\nConnection: close\r\nContent-Type: {MEDIA_TYPE}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    with suppress(OSError):  # a client that is gone
        write_nonblock(client, head.encode() + body)


if __name__ == "__main__":
    Server(Settings.from_env(os.environ)).run()

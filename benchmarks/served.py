"""Measuring from outside: gunicorn as in production, and a small bounded loader on loopback."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from statistics import quantiles
from time import monotonic, perf_counter, sleep
from typing import Any

BROWSERS = 4
PATIENCE = 60
WORKERS = ["--workers", "2", "--worker-class", "gthread", "--threads", "4", "--preload", "--no-control-socket"]


@dataclass(frozen=True)
class Load:
    """What the loader saw."""

    rate: float
    p50_ms: float
    p95_ms: float
    not_200: int


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def server(application: str, **options: Any) -> Iterator[int]:
    """gunicorn with this application, in its own folder and environment where options name them; gives its port."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", application, "--bind", f"127.0.0.1:{port}", "--log-level", "error"]
    process = subprocess.Popen([*command, *WORKERS], start_new_session=True, **options)
    try:
        wait_for(port)
        yield port
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(PATIENCE)


def wait_for(port: int) -> None:
    end = monotonic() + PATIENCE
    while monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            sleep(0.1)
        else:
            return
    raise SystemExit("The server did not come up")


def load(port: int, address: str, seconds: float, cookie: str = "") -> Load:
    """Several browsers at once ask for one address, each again as soon as it was answered."""
    _ask(port, address, 1.0, cookie)
    with ThreadPoolExecutor(BROWSERS) as browsers:
        began = perf_counter()
        answers = [browsers.submit(_ask, port, address, seconds, cookie) for _ in range(BROWSERS)]
        seen = [one for answer in answers for one in answer.result()]
        took = perf_counter() - began
    cuts = quantiles([1000 * each for each, _status in seen], n=20)
    return Load(len(seen) / took, cuts[9], cuts[18], sum(status != HTTPStatus.OK for _each, status in seen))


def _ask(port: int, address: str, seconds: float, cookie: str) -> list[tuple[float, int]]:
    """How long each answer took, and its status."""
    line, seen, end = HTTPConnection("127.0.0.1", port, timeout=30), [], monotonic() + seconds
    while monotonic() < end:
        began = perf_counter()
        line.request("GET", address, headers={"Cookie": cookie} if cookie else {})
        answer = line.getresponse()
        answer.read()
        seen.append((perf_counter() - began, answer.status))
    line.close()
    return seen

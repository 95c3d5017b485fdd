"""`script/server`, really started: it answers, serves its files, and leaves nothing running."""

import os
import re
import signal
import socket
import subprocess
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.conf import settings

FIRST_START, LATER_START, STOPPING = 300, 20, 15


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A started `script/server`, in a process group of its own as a terminal would give it."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.folder = folder
        env = {name: value for name, value in os.environ.items() if not name.startswith(("RIBBON_", "DJANGO_"))}
        env |= {"RIBBON_VAR": str(folder / "var"), "RIBBON_PORT": str(self.port)}
        self.output = (folder / "output").open("w")
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            ["script/server"], cwd=settings.BASE_DIR, env=env, stdout=self.output, stderr=self.output, process_group=0
        )

    def said(self) -> str:
        return (self.folder / "output").read_text()

    def seconds_until_open(self, patience: int) -> float:
        while "Ribbon is open at" not in self.said():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() - self.began < patience, self.said()
            time.sleep(0.2)
        return time.monotonic() - self.began

    def get(self, address: str) -> tuple[int, str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", address)
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, body

    def stop(self, how: signal.Signals) -> None:
        self.process.send_signal(how)
        self.process.wait(STOPPING)
        self.output.close()


def running_with(folder: Path) -> list[str]:
    """Processes whose environment names this folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if str(folder).encode() in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_text())
        except (OSError, UnicodeDecodeError):
            continue
    return found


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks for what is left running in /proc, as Linux has it")
def test_it_starts_serves_and_stops_twice(tmp_path):
    first = Server(tmp_path)
    first.seconds_until_open(FIRST_START)
    status, page = first.get("/")
    style = re.search(r'href="(/static/[^"]+\.css)"', page)[1]
    assert (status, first.get(style)[0]) == (200, 200)
    first.stop(signal.SIGTERM)
    assert running_with(tmp_path) == []

    second = Server(tmp_path)
    assert second.seconds_until_open(2 * LATER_START) < LATER_START
    assert second.get("/account/login/")[0] == 200
    assert "adopter@example.org" in second.said()
    second.stop(signal.SIGINT)
    assert running_with(tmp_path) == []

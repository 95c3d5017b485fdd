"""A whole Celery worker, killed (SIGKILL) while the mail server holds its mail; another one takes over."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event
from time import monotonic, sleep
from typing import Any

import pytest
from celery import Celery
from django.conf import settings as django_settings

from base.clock import now
from outbox.enums import State
from outbox.models import Message
from tests.outbox.sink import Sink
from tests.races.conftest import environment

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("any_hour")]
SECONDS = 40
COMMAND = ["-m", "celery", "-A", "portal", "--quiet", "worker", "-B", "-P", "solo", "--without-gossip"]
QUIET = ["--without-mingle", "--without-heartbeat"]


@pytest.fixture
def worker(tmp_path: Path, sink: Sink) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """`worker()` starts one with beat inside, on the filesystem broker, in a process group of its own."""
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        env = environment(tmp_path, RIBBON_EMAIL_HOST="127.0.0.1", RIBBON_EMAIL_PORT=str(sink.port))
        command = [sys.executable, *COMMAND, *QUIET]
        log = (tmp_path / "worker.log").open("ab")
        with log:
            process = subprocess.Popen(
                command, env=env, cwd=django_settings.BASE_DIR, stdout=log, stderr=log, start_new_session=True
            )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(SECONDS)


def ring(folder: Path, task: str, *args: Any) -> None:
    """As web would: onto the same filesystem broker."""
    queue = folder / "queue"
    (queue / "control").mkdir(parents=True, exist_ok=True)
    places = {"data_folder_in": f"{queue}", "data_folder_out": f"{queue}", "control_folder": f"{queue / 'control'}"}
    with Celery("web", broker="filesystem://", set_as_current=False) as web:
        web.conf.broker_transport_options = places
        web.send_task(task, args=list(args), ignore_result=True)


def wait_until(so: Callable[[], bool]) -> bool:
    end = monotonic() + SECONDS
    while not so() and monotonic() < end:
        sleep(0.1)
    return so()


def state(message: Message) -> str:
    return Message.objects.values_list("state", flat=True).get(pk=message.pk)


@pytest.mark.shows("trust C-22")
def test_a_worker_killed_in_the_middle_leaves_a_doubt_and_the_next_one_lists_it(worker, sink, notice, tmp_path):
    message, other, came = notice(), notice(), Event()
    sink.holds = came.set
    ring(tmp_path, "outbox.tasks.deliver", message.pk)
    first = worker()
    assert came.wait(SECONDS), (tmp_path / "worker.log").read_text()
    assert state(message) == State.CLAIMED
    kill(first)
    sink.holds = None
    Message.objects.filter(pk=message.pk).update(leased_until=now() - timedelta(seconds=1))
    ring(tmp_path, "outbox.tasks.ring_the_bell")
    worker()
    assert wait_until(lambda: state(other) == State.HANDED_OVER), (tmp_path / "worker.log").read_text()
    assert state(message) == State.DOUBTFUL
    assert (sink.took(message.message_id), sink.took(other.message_id)) == (0, 1)
    assert list(Message.objects.for_a_person()) == [message]

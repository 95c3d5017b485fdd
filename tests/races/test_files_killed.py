"""A worker killed (SIGKILL) while the jail has its file; another one takes the file over."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep

import pytest
from django.conf import settings as django_settings
from PIL import Image

from audit.models import Entry
from base.clock import now
from tests.races.conftest import environment
from tests.vault.files.conftest import arrived, bytes_of
from tests.vault.files.photos import saved
from vault.actions.making import make_safe
from vault.enums import FileState
from vault.files.bare import is_bare_jpeg
from vault.files.jail import PREFIX
from vault.models import File

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]
SECONDS = 60
WORKER = "import django, sys; django.setup(); from vault.actions.making import make_safe; make_safe(int(sys.argv[1]))"


@pytest.fixture
def jails(tmp_path: Path) -> Path:
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o755)
    return tmp_path


@pytest.fixture
def worker(jails: Path) -> Iterator[subprocess.Popen[bytes]]:
    stores = {name: str(django_settings.STORAGES[name]["OPTIONS"]["location"]) for name in ("quarantine", "copies")}
    env = environment(
        jails, RIBBON_JAIL=f"{jails}", RIBBON_QUARANTINE=stores["quarantine"], RIBBON_COPIES=stores["copies"]
    )
    started: list[subprocess.Popen[bytes]] = []

    def start(file: File) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", WORKER, str(file.pk)]
        started.append(subprocess.Popen(command, env=env, cwd=django_settings.BASE_DIR, start_new_session=True))
        return started[-1]

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
            process.wait(SECONDS)


def in_jail(folder: Path) -> list[int]:
    """The processes that stand in a jail."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            place = (process / "cwd").readlink()
            if place.parent == folder and place.name.startswith(PREFIX):
                found.append(int(process.name))
    return found


def wait_until(so) -> bool:
    end = monotonic() + SECONDS
    while not so() and monotonic() < end:
        sleep(0.01)
    return bool(so())


def test_a_worker_killed_in_the_middle_loses_nothing(worker, jails):
    large = saved(Image.effect_noise((5000, 4000), 90).convert("RGB"), quality=95)
    file = arrived(large)
    process = worker(file)
    assert wait_until(lambda: in_jail(jails))
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(SECONDS)
    file.refresh_from_db()
    assert (file.state, file.attempts, file.copies.count()) == (FileState.ARRIVED, 1, 0)
    assert wait_until(lambda: not in_jail(jails)), "the jail goes with its worker"
    make_safe(file.pk)
    file.refresh_from_db()
    assert file.attempts == 1, "it is leased still"
    File.objects.filter(pk=file.pk).update(leased_until=now() - timedelta(seconds=1))
    make_safe(file.pk)
    file.refresh_from_db()
    assert (file.state, file.attempts) == (FileState.SAFE, 2)
    assert is_bare_jpeg(bytes_of(file.copies.get()))
    acts = Entry.objects.filter(on=f"file:{file.public_id}").order_by("number").values_list("act", flat=True)
    assert list(acts) == ["file_received", "file_made_safe"]

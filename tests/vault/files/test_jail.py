"""The jail: what a process inside cannot do, and that nothing it says or leaves is believed."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from PIL import Image

from tests.vault.files.photos import MARK, PLANTED, saved, scene, with_comment
from vault.files import jail
from vault.files.bare import is_bare_jpeg
from vault.files.jail import Broken, rebuilt
from vault.inside.sizes import LIMITS, MB, ORIGINAL, REPORT

ROOT = os.geteuid() == 0
TRIES = """
import json, os, signal, socket, sys
from vault.inside import walls
standing = walls.raise_all(walls.Limits(5, 1 << 30, 1 << 20), %s, ["/usr", "/lib", sys.base_prefix], ".")
def tried(act):
    try:
        act()
    except BaseException as error:
        return type(error).__name__
    return "done"
def many():
    files = [open("note", "rb") for _ in range(100)]
acts = {
    "write here": lambda: open("note", "w").write("x"),
    "socket": lambda: socket.socket(),
    "socket of a file": lambda: socket.socket(socket.AF_UNIX),
    "read elsewhere": lambda: open("/etc/passwd").read(),
    "read another's memory": lambda: open("/proc/%d/environ").read(),
    "write elsewhere": lambda: open("/tmp/ribbon-escaped", "w"),
    "signal a stranger": lambda: os.kill(%d, 0) if os.getuid() != %d else (_ for _ in ()).throw(PermissionError),
    "leave the group": os.setsid,
    "much memory": lambda: bytearray(2 << 30),
    "a large file": lambda: open("note", "wb").write(bytes(2 << 20)),
    "many files": many,
}
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
sys.stdout.write(json.dumps([standing, {name: tried(act) for name, act in acts.items()}]))
"""
PERMISSION = "PermissionError"


@pytest.fixture
def folder(jails):
    place = jails / "cell"
    place.mkdir()
    if ROOT:
        os.chown(place, django_settings.JAIL_USER, django_settings.JAIL_USER)
    return place


def test_a_process_inside_can_do_nothing_but_its_work(folder):
    me = os.getpid()
    words = TRIES % (django_settings.JAIL_USER if ROOT else None, me, me, os.getuid())
    env = {"PYTHONPATH": str(django_settings.BASE_DIR)}
    done = subprocess.run([sys.executable, "-c", words], cwd=folder, env=env, capture_output=True, check=True)
    standing, found = json.loads(done.stdout)
    assert {"calls", "limits"} <= set(standing)
    assert ("user" in standing) == ROOT
    assert found == {
        "write here": "done",
        "socket": PERMISSION,
        "socket of a file": PERMISSION,
        "read elsewhere": PERMISSION,
        "read another's memory": PERMISSION,
        "write elsewhere": PERMISSION,
        "signal a stranger": PERMISSION,
        "leave the group": PERMISSION,
        "much memory": "MemoryError",
        "a large file": "OSError",
        "many files": "OSError",
    }


def test_the_jail_gets_no_key_and_no_setting(jails, monkeypatch):
    monkeypatch.setenv("RIBBON_MASTER_KEYS", MARK.decode())
    seen = {}
    real = subprocess.Popen

    def watched(*args, **more):
        seen.update(more)
        return real(*args, **more)

    monkeypatch.setattr("vault.files.jail.subprocess.Popen", watched)
    with rebuilt("picture", [saved(scene())]) as made:
        assert not made.refused
    assert set(seen["env"]) == {"PATH", "PYTHONPATH", "LANG", "HOME"}


def test_nothing_is_left_when_the_work_is_done(jails):
    with rebuilt("picture", [with_comment(scene())]) as made:
        assert [path.name for path in jails.iterdir()] == [Path(made._folder).name]
    assert list(jails.iterdir()) == []


@pytest.mark.parametrize("picture", ["exif", "heic", "avif", "webp", "png words"])
def test_all_that_it_needs_was_read_before_the_walls_stood(jails, picture):
    """Where Python lies in a folder that the jail's user may not enter, it finds nothing later."""
    with rebuilt("picture", [PLANTED[picture][0](scene())]) as made:
        assert (made.refused, made.trouble) == ("", "")


def test_one_that_takes_too_long_is_ended(jails, monkeypatch):
    monkeypatch.setitem(jail.PATIENCE, "picture", 0.01)
    with rebuilt("picture", [saved(scene())]) as made:
        assert made.refused == "too_heavy"


@pytest.mark.parametrize("limit", [{"memory": 260 * MB}, {"seconds": 0}, {"file_size": 1000}])
def test_one_that_takes_too_much_is_ended(jails, monkeypatch, limit):
    monkeypatch.setitem(jail.LIMITS, "picture", replace(LIMITS["picture"], **limit))
    with rebuilt("picture", [saved(Image.new("RGB", (8000, 8000)))]) as made:
        assert (made.refused, made.pieces) == ("too_heavy", [])


@pytest.fixture
def lying(jails, monkeypatch):
    """A jail whose process leaves this instead."""

    def lie(act):
        def run(folder, *_):
            act(folder)
            return ""

        monkeypatch.setattr(jail, "_run", run)

    return lie


def _told(folder, **more):
    piece = {"kind": "picture", "name": "1", "thumbnail": "", "text": "", "width": 1, "height": 1, "seconds": None}
    told = {"refused": "", "pieces": [piece | more], "stripped": [], "walls": []}
    (folder / REPORT).write_text(json.dumps(told))


@pytest.mark.parametrize(
    "more",
    [
        {"name": "../secret"},
        {"name": "/etc/passwd"},
        {"name": ORIGINAL},
        {"kind": "program"},
        {"width": -1},
        {"width": "1"},
        {"odd": 1},
        {"width": None},
        {"kind": "film"},
        {"seconds": 1.0},
        {"kind": "words"},
        {"text": "Dear"},
        {"name": ""},
        {"text": "a" * 400_001},
    ],
)
def test_a_report_that_makes_no_sense_is_not_believed(lying, more):
    lying(lambda folder: _told(folder, **more))
    with pytest.raises(Broken, match="no sense"), rebuilt("picture", [b""]):
        pass


@pytest.mark.parametrize("words", ["", "{", "[]", '{"pieces": []}'])
def test_a_torn_report_is_not_believed(lying, words):
    lying(lambda folder: (folder / REPORT).write_text(words))
    with pytest.raises(Broken), rebuilt("picture", [b""]):
        pass


def _leave(how):
    def act(folder):
        _told(folder)
        how(folder / "1")

    return act


@pytest.mark.parametrize(
    "how",
    [
        lambda path: None,
        lambda path: path.symlink_to("/etc/passwd"),
        lambda path: path.hardlink_to(path.with_name(ORIGINAL)),
        lambda path: path.mkdir(),
        os.mkfifo,
        lambda path: path.touch(),
        lambda path: path.write_bytes(with_comment(scene())),
        lambda path: path.write_bytes(saved(scene()) + b"<script>"),
        lambda path: path.write_bytes(saved(scene(), "PNG")),
    ],
    ids=["nothing", "a link", "another link", "a folder", "a pipe", "no bytes", "a comment", "a tail", "a png"],
)
def test_what_it_leaves_is_not_believed(lying, how):
    lying(_leave(how))
    with rebuilt("picture", [saved(scene())]) as made, pytest.raises(Broken):
        list(made.chunks_of(made.pieces[0]))


def test_without_walls_it_does_not_begin(jails, monkeypatch):
    monkeypatch.setitem(jail.LIMITS, "picture", replace(LIMITS["picture"], open_files=10**9))
    with pytest.raises(Broken, match="limit"), rebuilt("picture", [saved(scene())]):
        pass


@pytest.mark.parametrize("at", range(0, 4000, 400))
def test_no_part_of_a_jpeg_is_bare(at):
    whole = saved(scene(), quality=90, subsampling=0)
    assert is_bare_jpeg(whole)
    assert not is_bare_jpeg(whole[:at])

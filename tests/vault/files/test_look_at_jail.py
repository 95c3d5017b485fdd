"""The command that tells an operator whether files can be made safe on a machine."""

import os

import pytest
from django.core.management import CommandError, call_command

from tests.vault.files.test_due import broken

MEANINGS = ["no sockets, no look into other processes", "limits of time, memory and size"]


def told(capsys) -> list[str]:
    call_command("look_at_jail")
    return capsys.readouterr().out.splitlines()


def test_it_tells_which_walls_stand(capsys, settings):
    settings.SCANNER = ""
    lines = told(capsys)
    assert lines[:2] == [f"stands   {meaning}" for meaning in MEANINGS]
    assert lines[4] == f"{'stands ' if os.geteuid() == 0 else 'MISSING'}  a user of its own"
    assert lines[5] == "scanner: Not scanned for viruses"


def test_it_tells_that_the_scanner_answers(capsys, scanner):
    assert told(capsys)[5] == "scanner: No virus found"


def test_it_tells_that_the_scanner_is_away(capsys, settings, tmp_path):
    settings.SCANNER = str(tmp_path / "clamd.ctl")
    assert told(capsys)[5] == "scanner: does not answer (FileNotFoundError), so documents wait"


def test_it_says_so_when_there_is_no_jail(monkeypatch):
    monkeypatch.setattr("vault.management.commands.look_at_jail.rebuilt", broken)
    with pytest.raises(CommandError, match="files wait: no walls"):
        call_command("look_at_jail")

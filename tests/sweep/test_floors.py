"""An import against the floors is found: planted in a copy of the house, one for each contract."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from django.conf import settings

PLANTED = {
    "base/clock.py": ("from people import models", "Floors"),
    "letterbox/views/public/writing.py": ("from letterbox import models", "Families' letterbox pages"),
    "desk/views/staff.py": ("from letterbox import actions", "Other rooms"),
    "letterbox/frozen.py": ("from people import models", "Frozen objects"),
}


def contracts():
    return tomllib.loads((Path(settings.BASE_DIR) / "pyproject.toml").read_text())["tool"]["importlinter"]


@pytest.fixture
def house(tmp_path):
    """A copy of every room, with the contracts."""
    shutil.copy(Path(settings.BASE_DIR) / "pyproject.toml", tmp_path)
    for room in contracts()["root_packages"]:
        only_python = shutil.ignore_patterns("static", "locale", "__pycache__")
        shutil.copytree(Path(settings.BASE_DIR) / room, tmp_path / room, ignore=only_python)
    return tmp_path


def kept_and_broken(house):
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    run = subprocess.run(
        command, cwd=house, env=os.environ | {"PYTHONPATH": str(house)}, capture_output=True, text=True, check=False
    )
    lines = run.stdout.splitlines()
    return [[line for line in lines if f" {word}" in line] for word in ("KEPT", "BROKEN")]


def test_each_planted_import_is_found(house):
    kept, broken = kept_and_broken(house)
    assert (len(kept), broken) == (len(contracts()["contracts"]), [])
    for name, (words, _contract) in PLANTED.items():
        source = house / name
        source.write_text(f"{source.read_text()}\n{words}\n")
    kept, broken = kept_and_broken(house)
    assert kept == []
    for _words, contract in PLANTED.values():
        assert [line for line in broken if line.startswith(contract)] != [], contract
    assert len(broken) == len(PLANTED)

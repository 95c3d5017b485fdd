"""The repository as a whole: what a newcomer, a builder and an operator rely on."""

import json
import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands

from outbox import jobs
from portal.env import PREFIX, REQUIRED_IN_PRODUCTION, Environment

ROOT = Path(settings.BASE_DIR)
LOCKS = ["requirements.lock", "requirements-dev.lock"]
COMMANDS = ["setup", "server", "test", "lock", "bench", "assets"]
PARTS_OF_A_DECISION = ["## Context", "## Decision", "## Consequences"]
WEB_ADDRESS = re.compile(r"https?://(?!127\.0\.0\.1|localhost|[\w.-]*example\.org)[\w.-]+")


def words(name):
    return (ROOT / name).read_text()


def tracked():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()]


@pytest.mark.parametrize("name", [*LOCKS, ".npmrc", ".ci/run", *(f"script/{c}" for c in COMMANDS)])
def test_no_index_host_is_named(name):
    assert WEB_ADDRESS.findall(words(name)) == []


def test_the_lock_of_npm_names_no_download():
    packages = json.loads(words("package-lock.json"))["packages"]
    assert len(packages) > 1
    assert [name for name, package in packages.items() if "resolved" in package] == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes(name):
    blocks = re.split(r"\n(?=\w)", words(name).strip())
    assert len(blocks) > 50
    assert [block for block in blocks if "--hash=sha256:" not in block] == []


def test_every_dependency_is_locked_and_says_why():
    project = words("pyproject.toml")
    listed = re.findall(r'^  "([\w-]+)(?:\[[\w,]+\])?(?:[<>=,.\d]*)",(\s+# \S.+)?$', project, re.MULTILINE)
    given = tomllib.loads(project)
    asked = [*given["project"]["dependencies"], *given["dependency-groups"]["dev"]]
    reasons = {name: bool(why) for name, why in listed}
    names = [re.match(r"[\w-]+", line)[0] for line in asked]
    assert {name for name in names if not reasons[name]} == set()
    assert {name for name in names if not re.search(rf"^{name}==", words(LOCKS[1]), re.MULTILINE)} == set()


@pytest.mark.parametrize("name", [".ci/run", *(f"script/{command}" for command in COMMANDS)])
def test_commands_can_be_run(name):
    assert os.access(ROOT / name, os.X_OK)
    assert words(name).startswith("#!")


def test_no_path_of_somebodys_machine_stands_anywhere():
    told = re.compile(rb"(?<![\w/.])/(?:home|Users|root|work)/\w")
    mine = Path(__file__)
    suffixes = {".py", ".md", ".toml", ".html", ".txt", ".lock", ".json", ".js", ".scss", ""}
    files = [path for path in tracked() if path.suffix in suffixes and path != mine and path.is_file()]
    assert len(files) > 100
    assert [str(path.relative_to(ROOT)) for path in files if told.search(path.read_bytes())] == []


def test_the_readme_begins_with_the_two_commands():
    start = words("README.md").split("\n## ")[:3]
    assert "script/server" in "".join(start)
    assert "script/test" in "".join(start)


def test_the_builders_run_what_the_readme_says():
    assert words(".ci/run").splitlines()[-1].endswith('script/test"')


def test_every_setting_is_explained():
    names = [f"{PREFIX}{name.upper()}" for name in Environment.model_fields]
    explained = words("docs/operations.md")
    assert [name for name in names if f"`{name}`" not in explained] == []


def test_every_production_setting_is_one():
    assert REQUIRED_IN_PRODUCTION.keys() <= Environment.model_fields.keys()


def test_every_command_of_ours_is_explained():
    ours = [name for name, app in get_commands().items() if (ROOT / app).is_dir()]
    assert "verify_audit" in ours
    explained = words("docs/operations.md")
    assert [name for name in ours if f"`manage.py {name}" not in explained] == []


def test_every_job_is_explained():
    explained = words("docs/operations.md")
    assert [name for name in jobs._registered if f"`{name}`" not in explained] == []


def decisions():
    return sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))


@pytest.mark.parametrize("path", decisions(), ids=lambda path: path.name)
def test_a_decision_is_half_a_page_with_its_parts(path):
    text = path.read_text()
    assert len(text.splitlines()) <= 60
    assert text.startswith(f"# {int(path.name[:4])}. ")
    assert "\nStatus: " in text
    assert [part for part in PARTS_OF_A_DECISION if f"\n{part}\n" not in text] == []


def test_decisions_are_numbered_once():
    numbers = [path.name[:4] for path in decisions()]
    assert len(numbers) == len(set(numbers))
    assert len(numbers) >= 6

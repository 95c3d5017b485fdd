"""`manage.py ready` does what is due, and nothing twice."""

from io import StringIO

import pytest
from django.core.management import call_command

from portal.management.commands import ready

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(monkeypatch, settings, tmp_path):
    """The commands that `ready` calls, and a folder of static files."""
    calls = []

    def note(name, **options):
        calls.append(name)
        (tmp_path / "gathered").mkdir(exist_ok=True)

    monkeypatch.setattr(ready, "call_command", note)
    settings.STATIC_ROOT = tmp_path / "gathered"
    settings.STATICFILES_DIRS = [tmp_path / "sources"]
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "app.css").write_text("p {}")
    settings.BASE_DIR = tmp_path
    (tmp_path / "requirements.lock").write_text("django==5.2.19")
    return calls


def run():
    call_command(ready.Command(), stderr=StringIO())


def test_a_first_start_gathers_static_files_and_builds_the_demonstration(asked):
    run()
    assert asked == ["collectstatic", "demo"]


def test_a_second_start_finds_all_as_it_was(asked):
    run()
    asked.clear()
    run()
    assert asked == ["demo"]


@pytest.mark.parametrize("changed", ["sources/app.css", "requirements.lock"])
def test_a_change_gathers_again(asked, tmp_path, changed):
    run()
    asked.clear()
    (tmp_path / changed).write_text("changed, and longer than before")
    run()
    assert asked == ["collectstatic", "demo"]


def test_a_waiting_migration_is_run(asked, monkeypatch):
    monkeypatch.setattr(ready, "_migrations_wait", lambda: True)
    run()
    assert asked == ["migrate", "collectstatic", "demo"]


def test_a_migrated_database_waits_for_nothing():
    assert ready._migrations_wait() is False


def test_production_builds_no_demonstration(asked, settings):
    settings.EMBEDDED = False
    run()
    assert asked == ["collectstatic"]

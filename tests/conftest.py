"""What all tests share: the ground they stand on, the bell, the services, and what their marks mean."""

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import TransactionTestCase

from tests import ground, services
from tests.bells import Bells
from tests.shown import Recorder
from vault.keys import forget

pytest_plugins = ["tests.cast"] if find_spec("tests.cast") else []

NEEDS_POSTGRESQL = "needs PostgreSQL: this run is on SQLite. script/test uses PostgreSQL where one answers."


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the tests marked long too")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Recorder(), "ribbon-shown")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    _leave_out_long(config, items)
    if not settings.ON_POSTGRESQL:
        for item in items:
            if item.get_closest_marker("postgresql") or item.get_closest_marker("races"):
                item.add_marker(pytest.mark.skip(reason=NEEDS_POSTGRESQL))


def _leave_out_long(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    too_long = [item for item in items if item.get_closest_marker("long")]
    items[:] = [item for item in items if item not in too_long]
    config.hook.pytest_deselected(items=too_long)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Lays the ground once; after a test that commits, the ground is restored instead of flushed away."""
    with django_db_blocker.unblock():
        ground.lay()
    patch = pytest.MonkeyPatch()
    patch.setattr(TransactionTestCase, "_fixture_teardown", lambda self: ground.restore())
    yield
    patch.undo()


@pytest.fixture(autouse=True)
def _clean_cache() -> None:
    """Rate limits live in the cache; no test inherits another's, nor keys that were made and undone."""
    cache.clear()
    forget()


@pytest.fixture
def bells() -> Bells:
    """The bell, with nothing rung on it yet."""
    bells = Bells()
    bells.rung()
    return bells


@pytest.fixture(scope="session")
def redis_url() -> str:
    """A Redis to fill and empty. In CI it must be there."""
    try:
        return services.redis()
    except services.Missing as missing:
        if services.in_ci():
            pytest.fail(str(missing), pytrace=False)
        pytest.skip(str(missing))

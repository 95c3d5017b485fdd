"""When a view falls over with somebody's words in its hands, neither the page nor the log tells them."""

from unittest import mock

import pytest

from tests.taint.detector import found_in
from tests.taint.journey import as_bytes, keep, make_world, send
from vault import fields

pytestmark = pytest.mark.django_db


class Fell(Exception):
    """Tells, as an exception may, what was being worked on."""


@pytest.fixture
def falling():
    """Whoever opens a sealed text falls over it, and says what it was."""
    real = fields.unseal

    def unseal(*args):
        raise Fell(f"could not go on with {real(*args)!r}")

    return mock.patch.object(fields, "unseal", unseal)


@pytest.fixture
def world():
    return make_world(looks=False)


def pages(world):
    """A page of each kind that opens sealed texts, and whose browser asks for it."""
    ref = send(world, world.one, keep(world.one, "letter"))
    claimed = send(world, world.one, keep(world.one, "letter being read"))
    world.step(world.first, f"/staff/letters/{claimed}/claim/")
    return [
        *((world.one.browser, path) for path in ("/your-page/post/", f"/your-page/post/{ref}/")),
        (world.first, "/staff/letters/"),
        (world.first, f"/staff/letters/{claimed}/"),
    ]


@pytest.mark.shows("trust C-11")
def test_a_fallen_view_tells_nothing(world, falling, ear):
    asked = pages(world)
    everything = {**world.one.markers, **{f"other {name}": value for name, value in world.other.markers.items()}}
    for browser, path in asked:
        browser.raise_request_exception = False
        ear.lines.clear()
        with falling:
            response = browser.get(path)
        assert response.status_code == 500, path
        assert found_in(as_bytes(response), everything) == set()
        log = "\n".join(ear.lines)
        assert "Fell" in log
        assert found_in(log.encode(), everything) == set()


def test_the_exception_did_hold_the_words(world, falling):
    browser, path = pages(world)[1]
    with falling, pytest.raises(Fell) as fell:
        browser.get(path)
    assert found_in(str(fell.value).encode(), world.one.markers) != set()

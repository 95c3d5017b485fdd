"""Somebody else's reference and one that nobody has are the same: not there, in the same words."""

import pytest
from time_machine import travel

from tests.sweep.addresses import NOWHERE, example, reachable
from tests.taint.conftest import NOON
from tests.taint.journey import HARMLESS, as_bytes, make_world, read_twice, ring, send

pytestmark = pytest.mark.django_db
GUESSED = [route for route in reachable() if route.startswith("your-page/") and "<pid:" in route]


@pytest.fixture
def sides():
    """A letter has come for the other side, another one is on its way, a third is being written."""
    with travel(NOON, tick=False):  # however long it takes, no session notes another minute meanwhile
        yield from _sides()


def _sides():
    world = make_world(looks=False)
    come = send(world, world.one, HARMLESS)
    read_twice(world, world.one, come)
    ring(world, world.other)
    send(world, world.one, HARMLESS)
    world.one.browser.post(example("your-page/post/to/<pid:ref>/", next(iter(_line_refs(world.one)))))
    for family in (world.one, world.other):
        family.browser.get("/your-page/post/")  # notes in the session when they were here
    yield world.one, world.other


def _line_refs(family):
    return family.side.party_set.get().lines_out.values_list("writer_ref", flat=True)


def answers(family, route, ref):
    """What comes of asking and of posting, without the reference itself."""
    path = example(route, ref)
    for response in (family.browser.get(path), family.browser.post(path, {"text": "Hello", "revision": "1"})):
        yield response.status_code, as_bytes(response).replace(ref.encode(), b"")


def differing(guesser, route, refs):
    """The references whose answer is another than that for one which nobody has."""
    nobodys = list(answers(guesser, route, NOWHERE))
    assert {status for status, _answer in nobodys} <= {404, 405}
    return [(route, ref) for ref in refs if list(answers(guesser, route, ref)) != nobodys]


def test_a_guessed_reference_is_like_one_that_nobody_has(sides):
    for guesser, owner in (sides, sides[::-1]):
        refs = owner.ids() - guesser.ids()
        assert len(refs) > 2
        assert [found for route in GUESSED for found in differing(guesser, route, refs)] == []


def test_the_owner_is_let_in(sides):
    one, other = sides
    for family in (one, other):
        opened = [
            (route, ref)
            for route in GUESSED
            for ref in family.ids()
            if family.browser.get(example(route, ref)).status_code == 200
        ]
        assert len(opened) > 0


def test_staff_pages_are_not_there_for_families(sides):
    staff = [route for route in reachable() if route.startswith("staff/")]
    for family in sides:
        assert [found for route in staff for found in differing(family, route, sides[0].ids())] == []

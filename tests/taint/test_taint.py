"""Nothing of one side is in anything that the other can fetch, is sent, or that lies about meanwhile."""

import pytest

from base.privacy import Class
from portal.checks import our_models
from tests.taint import planting
from tests.taint.detector import found_in, squeezed

pytestmark = pytest.mark.django_db

# On no family's page yet: what the agency knows, and what readers say among themselves.
FOR_STAFF = {"term", "note to a colleague", "why held", "phone", "safe_hours"}
ON_NO_PAGE = {
    *("full_name", "address", "card_number", "password", "password in clear"),
    *("spoke", "council", "worksheet"),
}


def leaks(given, markers):
    """Where a marker was found, and which."""
    return {(what, name) for what, data in dict.fromkeys(given) for name in found_in(data, markers)}


def everybody(world):
    """The markers of both sides, and of the child."""
    return {
        **world.one.markers,
        **{f"the other's {name}": value for name, value in world.other.markers.items()},
        "born": planting.BIRTHDAY,
        "born, in words": "27 September 2013",
    }


@pytest.fixture(params=["one", "other"])
def sides(request, evidence):
    """One side and the one opposite, each in turn."""
    pair = (evidence.world.one, evidence.world.other)
    return pair if request.param == "one" else pair[::-1]


def test_every_telling_field_has_a_marker_or_a_reason():
    telling = {
        f"{model._meta.app_label}.{model.__name__}.{name}"
        for model, declared in our_models()
        for name, field in declared.get(model.__name__, {}).items()
        if field.kind in (Class.PERSON, Class.LETTER)
    }
    assert telling == planting.PLANTED | planting.IDS | planting.AGREED.keys() | planting.NO_WORDS


# First that the markers are there, where they should be: silence means something only then.


@pytest.mark.parametrize("label", sorted(planting.PLANTED))
def test_the_markers_are_in_their_fields(label, evidence):
    markers = {squeezed(value) for value in everybody(evidence.world).values()}
    assert {squeezed(str(value)) for value in evidence.fields[label]} & markers != set()


def test_each_side_is_given_its_own(sides):
    own, _opposite = sides
    seen = {name for _what, name in leaks(own.given, own.markers)}
    assert seen == own.markers.keys() - FOR_STAFF - ON_NO_PAGE


def test_staff_see_what_is_for_them(evidence, sides):
    own, _opposite = sides
    seen = {name for _what, name in leaks([("", page) for page in evidence.world.staff_saw], own.markers)}
    assert seen >= FOR_STAFF


def test_each_side_was_given_much(sides):
    own, _opposite = sides
    whats = [what for what, _data in own.given]
    assert len(whats) > 300
    assert {"mail", "said on the phone", "saved by itself", "/your-page/", "/account/email/"} <= set(whats)
    assert any(b"the beans grew" in data for what, data in own.given if what.startswith("/your-page/post/in/"))


def test_a_leak_into_a_page_would_be_found(sides):
    own, opposite = sides
    what, page = next(each for each in own.given if each[0] == "/your-page/post/")
    leaked = page.replace(b"</main>", f"<!-- {opposite.markers['term']} --></main>".encode())
    assert leaks([(what, leaked)], opposite.markers) == {(what, "term")}


# Then that they are nowhere else.


@pytest.mark.shows("trust C-10")
def test_neither_side_is_given_anything_of_the_other(evidence, sides):
    own, opposite = sides
    markers = everybody(evidence.world)
    own_values = set(own.markers.values())
    assert leaks(own.given, {name: value for name, value in markers.items() if value not in own_values}) == set()
    assert leaks(own.given, opposite.markers) == set()


def test_neither_side_is_given_an_id_of_the_other(evidence, sides):
    own, opposite = sides
    ids = evidence.ids[opposite.name]
    assert len(ids) > 6
    assert leaks(own.given, {each: each for each in ids}) == set()


@pytest.mark.shows("trust C-11")
def test_no_marker_is_in_a_log_line(evidence):
    assert len(evidence.lines) > 100
    assert leaks([("log", "\n".join(evidence.lines).encode())], everybody(evidence.world)) == set()


@pytest.mark.shows("trust C-11")
def test_the_bell_carries_one_number(evidence):
    assert len(evidence.world.bells.wire) > 3
    given = [("bell", message) for message in evidence.world.bells.wire]
    assert leaks(given, everybody(evidence.world)) == set()


@pytest.mark.shows("trust C-11")
def test_no_marker_is_in_the_cache(evidence):
    assert evidence.cached.count(b": b'") >= 3
    assert leaks([("cache", evidence.cached)], everybody(evidence.world)) == set()


@pytest.mark.shows("trust C-11")
def test_a_session_holds_its_owners_address_alone(evidence):
    """allauth notes there by which address somebody signs in; nothing else about anybody."""
    one, other = ({side.markers["email"]} for side in (evidence.world.one, evidence.world.other))
    markers = {value: value for value in everybody(evidence.world).values()}
    held = [found_in(session, markers) for session in evidence.sessions]
    assert sorted(map(sorted, filter(None, held))) == sorted(map(sorted, [one, one, other, other]))

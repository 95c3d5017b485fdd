"""Nothing of one side is in anything that the other can fetch, is sent, or that lies about meanwhile."""

import pytest

from base.privacy import Class
from portal.checks import our_models
from tests.taint import planting
from tests.taint.detector import found_in, squeezed

pytestmark = pytest.mark.django_db

OWN_DETAILS = {"phone"}  # staff see it, and so does whose it is
# On no family's page yet: what the agency knows, and what readers say among themselves.
FOR_STAFF = {"term", "note to a colleague", "why held", "phone", "hours", "say_from"} | {
    *("asked", "asked hours", "call noted", "dictated"),
}
ON_NO_PAGE = {
    *("born", "password", "password in clear"),
    *("quiet", "invited at", "asked for"),
    *("why asked", "why looked", "why in conflict"),
    *("spoke", "council", "worksheet"),
}


def names(found, family):
    """The markers of this family among what was found; `child` and ids apart."""
    told = {name for _where, name in found if name.startswith(f"{family.name}: ")}
    return {name.partition(": ")[2] for name in told if ": id " not in name}


def without_ids(evidence):
    return {name: value for name, value in evidence.markers.items() if ": id " not in name}


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
    reasons = planting.IDS | planting.AGREED.keys() | planting.NO_WORDS | planting.BEHIND_NO_PAGE
    assert telling == planting.PLANTED | reasons


# First that the markers are there, where they should be: silence means something only then.


@pytest.mark.parametrize("label", sorted(planting.PLANTED))
def test_the_markers_are_in_their_fields(label, evidence):
    markers = {squeezed(value) for value in evidence.markers.values()}
    assert {squeezed(str(value)) for value in evidence.fields[label]} & markers != set()


def test_each_side_is_given_its_own(evidence, sides):
    own, _opposite = sides
    assert names(evidence.given_to(own), own) == own.markers.keys() - (FOR_STAFF - OWN_DETAILS) - ON_NO_PAGE
    assert any(": id " in name for _where, name in evidence.given_to(own))


def test_staff_see_what_is_for_them(evidence, sides):
    own, _opposite = sides
    assert names(evidence.leaks(("", page) for page in evidence.world.staff_saw), own) >= FOR_STAFF


def test_each_side_was_given_much(sides):
    own, _opposite = sides
    whats = [what for what, _data in own.given]
    assert len(whats) > 300
    assert {"mail", "said on the phone", "saved by itself", "/your-page/", "/your-page/details/"} <= set(whats)
    assert any(b"the beans grew" in data for what, data in own.given if what.startswith("/your-page/post/in/"))


def test_a_leak_into_a_page_would_be_found(evidence, sides):
    own, opposite = sides
    what, page = next(each for each in own.given if each[0] == "/your-page/post/")
    leaked = page.replace(b"</main>", f"<!-- {opposite.markers['term']} --></main>".encode())
    assert names(evidence.leaks([(what, leaked)]), opposite) == {"term"}


# Then that they are nowhere else.


@pytest.mark.shows("trust C-10")
def test_neither_side_is_given_anything_of_the_other(evidence, sides):
    own, _opposite = sides
    of_others = {found for found in evidence.given_to(own) if not found[1].startswith(f"{own.name}: ")}
    assert of_others == set()


@pytest.mark.shows("trust C-11")
def test_no_marker_is_in_a_log_line(evidence):
    assert len(evidence.lines) > 100
    assert found_in("\n".join(evidence.lines).encode(), without_ids(evidence)) == set()


@pytest.mark.shows("trust C-11")
def test_the_bell_carries_one_number(evidence):
    assert len(evidence.world.bells.wire) > 3
    assert evidence.leaks(("bell", message) for message in evidence.world.bells.wire) == set()


@pytest.mark.shows("trust C-11")
def test_no_marker_is_in_the_cache(evidence):
    assert evidence.cached.count(b": b'") >= 1  # counts of tries: some have run out when the journey took long
    assert evidence.leaks([("cache", evidence.cached)]) == set()


@pytest.mark.shows("trust C-11")
def test_a_session_holds_its_owners_address_alone(evidence):
    """allauth notes there by which address somebody signs in; nothing else about anybody."""
    held = [sorted(found_in(session, evidence.markers)) for session in evidence.sessions]
    assert sorted(filter(None, held)) == [["one: email"]] * 2 + [["other: email"]] * 2

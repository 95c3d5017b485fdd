"""What is kept is looked at again; and at 18 every letter that was not given is found."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from time_machine import travel

from audit.models import Entry
from base.clock import today
from letterbox.actions import receiving, safekeeping
from letterbox.enums import ItemState
from letterbox.models import Child, Item, Keeping, Member, Party
from tests.cast import copy_of, read_first, read_second, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
KEPT, GROWN = reverse("letters:kept"), reverse("letters:grown_up")


def born(day: str) -> str:
    child = Child.objects.get()
    child.born = day
    child.save()
    return reverse("letters:not_given", args=[child.public_id])


@pytest.mark.shows("letterbox INV-17")
def test_a_kept_letter_comes_up_again_on_its_day(letter_in, sam, as_) -> None:
    item = letter_in(ItemState.KEPT)
    row = as_(sam).get(KEPT).context["kept"][0]
    assert (row.item, row.child, row.look_on, row.is_due) == (item, "Jacob", today() + timedelta(days=365), False)
    with travel(datetime.combine(row.look_on, datetime.min.time(), UTC) + timedelta(hours=12)):
        assert as_(sam).get(KEPT).context["kept"][0].is_due is True
        again = today() + timedelta(days=90)
        as_(sam).post(reverse("letters:keep_longer", args=[item.public_id]), {"next_look_on": again.isoformat()})
    assert (Keeping.objects.get().next_look_on, Keeping.objects.get().owner) == (again, sam)


@pytest.mark.parametrize("day", ["", "soon", "2020-01-01"])
def test_it_is_never_without_a_day_to_come(letter_in, sam, as_, day) -> None:
    item = letter_in(ItemState.KEPT)
    before = Keeping.objects.get().next_look_on
    answer = as_(sam).post(reverse("letters:keep_longer", args=[item.public_id]), {"next_look_on": day})
    assert (answer.status_code, Keeping.objects.get().next_look_on) == (400, before)


def test_what_was_asked_for_meanwhile_is_not_kept_longer(letter_in, sam, as_) -> None:
    item = letter_in(ItemState.PASSED_ON)
    page = reverse("letters:keep_longer", args=[item.public_id])
    day = (today() + timedelta(days=9)).isoformat()
    assert "It is kept no more" in as_(sam).post(page, {"next_look_on": day}, follow=True).content.decode()


def test_what_is_kept_for_a_child_is_looked_at_when_they_are_18(jacob, alison, keira, sam, noor) -> None:
    copy = copy_of(read_second(read_first(send(keira), sam), noor))
    receiving.mark_told(copy)
    safekeeping.keep_for_child(copy_of(copy.packet.item), alison)
    assert Keeping.objects.get().next_look_on == date(2036, 5, 1)


def test_what_waits_for_a_good_day_says_for_which(jacob, alison, sam, noor, as_) -> None:
    Party.objects.update(any_day=False)
    with travel(datetime(2026, 5, 1, 11, tzinfo=UTC), tick=False):
        read_second(read_first(send(alison), sam), noor)
        row = as_(sam).get(KEPT).context["waiting"][0]
    assert (row.child, row.look_on, row.owner) == ("Jacob", date(2026, 5, 5), "Noor")


@pytest.fixture
def many(letter_in, alison, keira, sam, noor) -> dict[str, Item]:
    """Of each fate a letter."""
    made = {
        "kept": letter_in(ItemState.KEPT),
        "held": letter_in(ItemState.HELD),
        "returned": letter_in(ItemState.WITH_WRITER),
        "taken back": letter_in(ItemState.WITHDRAWN),
        "given": letter_in(ItemState.PASSED_ON),
        "waits": letter_in(ItemState.WAITING),
    }
    copy = copy_of(read_second(read_first(send(keira, "For her 18th."), sam), noor))
    keeping_for_child(copy, alison)
    return {**made, "kept for the child": copy.packet.item}


def keeping_for_child(copy, alison) -> None:
    receiving.mark_told(copy)
    safekeeping.keep_for_child(copy_of(copy.packet.item), alison)


@pytest.mark.shows("letterbox F9.40")
def test_at_18_every_letter_that_was_not_given_is_found_with_dates_and_reasons(many, beth, as_) -> None:
    page = born(today().replace(year=today().year - 18).isoformat())
    letters = as_(beth).get(page).context["letters"]
    assert {letter.item for letter in letters} == set(many.values()) - {many["given"]}
    found = {letter.item: letter for letter in letters}
    whys = {
        name: [(reason.on, str(reason.why), reason.words) for reason in found[item].reasons]
        for name, item in many.items()
        if name != "given"
    }
    assert whys == {
        "kept": [(today(), "Kept until its reader asks", "")],
        "held": [(today(), "With the co-ordinator", "A threat.")],
        "returned": [
            (
                today(),
                "Something about where people live, go or work",
                "Thank you. Please leave out the name of the town.",
            )
        ],
        "taken back": [(today(), "Its writer took it back", "")],
        "waits": [],
        "kept for the child": [(today(), "Kept for the child", "")],
    }
    assert found[many["kept for the child"]].text == "For her 18th."
    assert Entry.objects.filter(act="letters_gathered_for_adult", by=f"person:{beth.public_id}").count() == 1


def test_a_day_before_nothing_is_gathered(many, beth, as_) -> None:
    page = born((today().replace(year=today().year - 18) + timedelta(days=1)).isoformat())
    assert as_(beth).get(page).status_code == 404
    assert [child.is_grown for child in as_(beth).get(GROWN).context["children"]] == [False]


def test_they_are_found_by_their_birth_date(many, beth, as_) -> None:
    born("2000-02-29")
    assert as_(beth).get(GROWN).context["children"] == []
    found = as_(beth).get(GROWN, {"born": "2000-02-29"}).context["children"]
    assert [(child.called, child.eighteen_on) for child in found] == [("Jacob / Jamie", date(2018, 3, 1))]
    assert as_(beth).get(GROWN, {"born": "2000-02-28"}).context["children"] == []
    assert as_(beth).get(GROWN, {"born": "soon"}).status_code == 400


@pytest.mark.parametrize("name", ["sam", "lena"])
def test_others_gather_nothing(many, as_, name, request) -> None:
    page = born("2000-02-29")
    browser = as_(request.getfixturevalue(name))
    assert [browser.get(each).status_code for each in (page, GROWN)] == [403, 403]


def test_nor_does_a_leader_who_is_near_to_them(many, beth, alison, as_) -> None:
    page = born("2000-02-29")
    Member.objects.create(party=Party.objects.first(), person=beth)
    assert as_(beth).get(page).status_code == 404

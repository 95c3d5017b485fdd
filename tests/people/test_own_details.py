"""A person's own details: shown whole, changed one at a time, and held where a record stands behind them."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from base.clock import now
from outbox.models import Message
from people import searching
from people.actions import agree, carry_out_due, propose, set_safe_contact
from people.enums import ProposalKind, ProposalState
from people.forms.own import check_phone
from people.messages import HAS_CHANGED
from people.models import Person, Proposal
from people.rules import is_held

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
DETAILS = reverse("own:details")


def again(person: Person) -> Person:
    return Person.objects.get(pk=person.pk)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("called", "Ali"),
        ("full_name", "Alison Jane Pocock"),
        ("phone", "+44 (0)7700 900 124"),
        ("address", "2 Long Lane\nLudlow"),
    ],
)
def test_outside_a_record_a_change_counts_at_once(alison, as_, field, value) -> None:
    answer = as_(alison).post(reverse(f"own:{field}"), {field: value}, follow=True)
    assert answer.redirect_chain == [(DETAILS, 302)]
    assert "Your change is made." in answer.content.decode()
    assert getattr(again(alison), field) == value
    assert list(Message.objects.values_list("purpose", flat=True)) == [HAS_CHANGED]


def test_a_name_before_is_kept_and_found(alison, as_) -> None:
    as_(alison).post(reverse("own:called"), {"called": "Juniper"})
    assert [name.called for name in alison.former_names.all()] == ["Alison"]
    assert set(searching.matching("alison")) == set(searching.matching("juniper")) == {alison.pk}
    assert "Names you had before" in as_(alison).get(DETAILS).content.decode()


def test_in_a_record_a_change_waits_for_a_second_person_and_three_days(jacob, alison, sam, as_) -> None:
    page = as_(alison).post(reverse("own:phone"), {"phone": "01632 960 124"}, follow=True).content.decode()
    assert ("One of us looks at your change" in page, "On its way" in page, "01632 960 124" in page) == (True,) * 3
    assert again(alison).phone == "07700 900 077"
    proposal = agree(Proposal.objects.get(), sam)
    assert proposal.due_at - now() > timedelta(hours=71)
    assert "It counts from" in as_(alison).get(DETAILS).content.decode()
    with time_machine.travel(now() + timedelta(hours=73), tick=False):
        carry_out_due()
    assert again(alison).phone == "01632 960 124"


def test_they_take_it_back(jacob, alison, as_) -> None:
    browser = as_(alison)
    browser.post(reverse("own:phone"), {"phone": "01632 960 124"})
    proposal = Proposal.objects.get()
    stop = reverse("own:stop_change", args=[proposal.public_id])
    assert "Take it back" in browser.get(stop).content.decode()
    assert browser.post(stop).url == "/your-page/"
    assert Proposal.objects.get().state == ProposalState.TAKEN_BACK
    assert browser.get(stop).status_code == 404


def test_a_second_change_waits_for_the_first(jacob, alison, as_) -> None:
    browser = as_(alison)
    browser.post(reverse("own:phone"), {"phone": "01632 960 124"})
    page = browser.post(reverse("own:called"), {"called": "Ali"}, follow=True).content.decode()
    assert "Another change is on its way already." in page
    assert Proposal.objects.count() == 1


def test_while_a_change_is_on_its_way_no_other_is_typed_in_vain(jacob, alison, as_) -> None:
    browser = as_(alison)
    assert '<form method="post" novalidate>' in browser.get(reverse("own:called")).content.decode()
    browser.post(reverse("own:phone"), {"phone": "01632 960 124"})
    page = browser.get(reverse("own:called")).content.decode()
    assert ("Another change is on its way already." in page, "novalidate" in page) == (True, False)
    assert f'href="{reverse("own:stop_change", args=[Proposal.objects.get().public_id])}"' in page


def test_a_change_that_staff_ask_for_is_not_told_and_does_not_end_in_nothing(jacob, alison, sam, as_) -> None:
    propose(ProposalKind.CONTACT, alison, by=sam, wanted={"phone": "01632 960 199"})
    page = as_(alison).post(reverse("own:phone"), {"phone": "01632 960 124"}, follow=True).content.decode()
    assert "We cannot take this change here today. Nothing is changed. Ring us" in page
    assert "Another change" not in page


def asked_by_staff(person: Person, sam: Person, noor: Person, **more: object) -> Proposal:
    wanted = {"phone": "01632 960 199", **more}
    return agree(propose(ProposalKind.CONTACT, person, by=sam, wanted=wanted), noor)


def test_they_stop_what_somebody_else_asked_for(jacob, alison, sam, noor, as_) -> None:
    proposal = asked_by_staff(alison, sam, noor)
    browser = as_(alison)
    assert "Look at it, or say: this was not me" in browser.get("/your-page/").content.decode()
    stop = reverse("own:stop_change", args=[proposal.public_id])
    assert "This was not me: stop it" in browser.get(stop).content.decode()
    browser.post(stop)
    assert Proposal.objects.get().state == ProposalState.TAKEN_BACK


def test_what_staff_do_because_the_old_ways_are_unsafe_is_not_shown(jacob, alison, sam, noor, as_) -> None:
    proposal = asked_by_staff(alison, sam, noor, old_ways_unsafe=True)
    browser = as_(alison)
    assert "this was not me" not in browser.get("/your-page/").content.decode()
    assert browser.get(reverse("own:stop_change", args=[proposal.public_id])).status_code == 404
    assert "01632 960 199" not in browser.get("/your-page/data/").content.decode()


def test_nobody_stops_anothers_change(jacob, alison, keira, sam, noor, as_) -> None:
    proposal = asked_by_staff(alison, sam, noor)
    assert as_(keira).post(reverse("own:stop_change", args=[proposal.public_id])).status_code == 404
    assert Proposal.objects.get().state == ProposalState.AGREED


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("called", "", "Write the name you like to be called by."),
        ("full_name", " ", "Write your full name."),
        ("phone", "call me", "Write the number with its area code"),
        ("phone", "", "We ring you on this number."),
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_kept(alison, as_, field, typed, words) -> None:
    before = getattr(alison, field)
    page = as_(alison).post(reverse(f"own:{field}"), {field: typed}).content.decode()
    assert page.count(words) == 2
    assert typed in page
    assert getattr(again(alison), field) == before


def test_an_address_that_letters_go_to_is_not_emptied(alison, as_) -> None:
    set_safe_contact(alison, by="system", ways=["post"])
    page = as_(alison).post(reverse("own:address"), {"address": ""}).content.decode()
    assert "We post letters to you here." in page


@pytest.mark.parametrize(
    "number",
    [
        "07700 900123",
        "+44 7700 900123",
        "+44 (0)1632 960123",
        "(01632) 960 123",
        "0044 1632 960123",
        "+33 1 99 00 12 34",
    ],
)
def test_every_way_to_write_a_number_is_taken(number) -> None:
    check_phone(number)


def test_the_address_is_held_for_all_places_of_an_account(jacob, alison, marcus) -> None:
    marcus.account = alison.account
    marcus.save()
    assert (is_held(marcus, ["email"]), is_held(marcus, ["phone"])) == (True, False)


@pytest.mark.parametrize("name", ["details", "called", "full_name", "phone", "address", "email"])
def test_without_a_person_there_are_no_details(as_, alison, name) -> None:
    Person.objects.filter(pk=alison.pk).update(account=None)
    assert as_(alison).get(reverse(f"own:{name}")).status_code == 404

"""Calls to make, and messages in doubt: for those who may, and for nobody else."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from audit.models import Entry
from base.clock import now
from outbox import actions
from outbox.enums import State
from outbox.models import Message
from people.actions import set_safe_contact
from people.contact import recipient

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
ADDRESSES = [
    ("rings", "get", State.TO_RING),
    ("ring", "get", State.TO_RING),
    ("rung", "post", State.TO_RING),
    ("standing", "get", State.DOUBTFUL),
    ("settle", "post", State.DOUBTFUL),
]
DATA = {"told": "yes", "decision": "send_again"}


@pytest.fixture
def message(notice):
    """`message(State.TO_RING)`: one that stands there."""

    def make(state):
        found = notice()
        Message.objects.filter(pk=found.pk).update(state=state)
        return Message.objects.get(pk=found.pk)

    return make


def address(name, found):
    return reverse(f"outbox:{name}", args=[] if name in {"rings", "standing"} else [found.public_id])


def unchanged(found):
    return Message.objects.filter(pk=found.pk).values().get()


@pytest.mark.parametrize(("name", "method", "state"), ADDRESSES)
def test_a_stranger_is_sent_to_the_door(name, method, state, message, client):
    found = message(state)
    before, where = unchanged(found), address(name, found)
    answer = getattr(client, method)(where, DATA)
    assert (answer.status_code, answer.url.partition("?")[0]) == (302, "/account/login/")
    assert unchanged(found) == before


@pytest.mark.parametrize(("name", "method", "state"), ADDRESSES)
def test_for_a_family_there_is_no_such_page(name, method, state, message, as_, keira):
    found = message(state)
    before = unchanged(found)
    assert getattr(as_(keira), method)(address(name, found), DATA).status_code == 404
    assert unchanged(found) == before


@pytest.mark.parametrize(("name", "method", "state"), ADDRESSES)
def test_staff_without_the_right_are_refused(name, method, state, message, as_, tomasz):
    found = message(state)
    before = unchanged(found)
    assert getattr(as_(tomasz), method)(address(name, found), DATA).status_code == 403
    assert unchanged(found) == before


@pytest.mark.parametrize(("name", "method", "state"), ADDRESSES)
def test_staff_who_have_not_shown_their_second_step_show_it_first(name, method, state, message, as_, beth):
    found = message(state)
    before = unchanged(found)
    assert getattr(as_(beth, proved=False), method)(address(name, found), DATA).status_code == 302
    assert unchanged(found) == before


@pytest.mark.parametrize(("name", "wrong"), [("rings", "post"), ("ring", "post"), ("rung", "get"), ("settle", "get")])
def test_another_method_is_not_taken(name, wrong, message, as_, beth):
    found = message(State.DOUBTFUL if name == "settle" else State.TO_RING)
    assert getattr(as_(beth), wrong)(address(name, found)).status_code == 405


@pytest.mark.parametrize(("name", "method"), [("ring", "get"), ("rung", "post"), ("settle", "post")])
@pytest.mark.parametrize("state", [None, State.WAITING, State.HANDED_OVER])
def test_a_message_that_does_not_wait_there_is_not_there(name, method, state, notice, as_, beth):
    found = notice()
    if state == State.HANDED_OVER:
        Message.objects.filter(pk=found.pk).update(state=state, handed_over_at=now())
    ref = found.public_id if state else "0" * 32
    assert getattr(as_(beth), method)(reverse(f"outbox:{name}", args=[ref]), DATA).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("name", "state", "queries"), [("rings", State.TO_RING, 9), ("standing", State.DOUBTFUL, 5)])
def test_lists_ask_as_often_for_one_as_for_three(
    name, state, queries, count, message, as_, beth, django_assert_num_queries
):
    for _ in range(count):
        message(state)
    browser = as_(beth)
    browser.get(reverse(f"outbox:{name}"))
    with django_assert_num_queries(queries):
        answer = browser.get(reverse(f"outbox:{name}"))
    assert answer.text.count('<th scope="row"') == count


def test_the_longest_waiting_call_comes_first_and_later_ones_not_yet(message, as_, sam):
    second, first, later = (message(State.TO_RING) for _ in range(3))
    for found, minutes in ((second, -1), (first, -2), (later, 1)):
        Message.objects.filter(pk=found.pk).update(run_after=now() + timedelta(minutes=minutes))
    answer = as_(sam).get("/staff/calls/")
    assert [found.pk for found in answer.context["calls"]] == [first.pk, second.pk]


def test_a_call_shows_the_number_the_hours_and_the_words_and_the_look_is_logged(message, as_, sam, alison):
    set_safe_contact(alison, by="system", hours="Weekdays after 10am", say_from="Sam, about the garden")
    found = message(State.TO_RING)
    words = as_(sam).get(address("ring", found)).text
    for wanted in ("Ring Alison", "07700 900 077", "Weekdays after 10am", "Sam, about the garden", "Leave nothing"):
        assert wanted in words
    logged = Entry.objects.filter(act="contact_details_seen", on=f"message:{found.public_id}")
    assert [entry.by for entry in logged] == [f"user:{sam.account.public_id}"]


@pytest.mark.parametrize("own", [False, True])
def test_a_call_that_is_not_theirs_to_make_is_not_there(message, as_, sam, own):
    found = message(State.TO_RING)
    Message.objects.update(recipient=recipient(sam) if own else "person:gone")
    browser = as_(sam)
    assert browser.get("/staff/calls/").context["calls"] == []
    assert browser.get(address("ring", found)).status_code == 404
    assert browser.post(address("rung", found), DATA).status_code == 404
    assert Message.objects.get().state == State.TO_RING


def test_nobody_is_rung_about_an_account_mail(as_, beth):
    found = actions.queue_to_address("alison@example.org", "Your code is 123456.", "account")
    Message.objects.update(state=State.DOUBTFUL)
    browser = as_(beth)
    assert 'value="ring_them"' not in browser.get("/staff/messages/").text
    answer = browser.post(address("settle", found), {"decision": "ring_them"}, follow=True)
    assert "That cannot be done with this message. Choose another way." in answer.text
    assert Message.objects.get().state == State.DOUBTFUL


def test_told_it_is_handed_over(message, as_, sam):
    found = message(State.TO_RING)
    answer = as_(sam).post(address("rung", found), {"told": "yes"}, follow=True)
    assert "Thank you. They know now." in answer.text
    assert Message.objects.get().state == State.HANDED_OVER
    logged = Entry.objects.get(act="message_handed_over", on=f"message:{found.public_id}")
    assert logged.by == f"user:{sam.account.public_id}"


def test_when_nobody_answered_it_comes_up_again_in_four_hours(message, as_, sam):
    found = message(State.TO_RING)
    with time_machine.travel(now(), tick=False):
        answer = as_(sam).post(address("rung", found), {"later": "yes"}, follow=True)
        later = now() + timedelta(hours=4)
    assert "The call comes up again in four hours." in answer.text
    row = Message.objects.get()
    assert (row.state, row.attempts, row.run_after) == (State.TO_RING, 1, later)
    assert "No calls wait now." in answer.text


@pytest.mark.parametrize("button", ["told", "later"])
def test_two_who_rang_at_once_are_told(message, as_, sam, noor, monkeypatch, button):
    found = message(State.TO_RING)
    monkeypatch.setattr("outbox.views.staff._find", lambda ref, *states: found)
    actions.note_rung(found, "person:noor")
    answer = as_(sam).post(address("rung", found), {button: "yes"}, follow=True)
    assert "Somebody else has made this call already." in answer.text
    assert (Message.objects.get().attempts, Message.objects.get().state) == (0, State.HANDED_OVER)


@pytest.mark.parametrize(
    ("state", "decision", "end"),
    [
        (State.DOUBTFUL, "arrived", State.HANDED_OVER),
        (State.DOUBTFUL, "send_again", State.WAITING),
        (State.DOUBTFUL, "ring_them", State.TO_RING),
        (State.NOT_TAKEN, "send_again", State.WAITING),
        (State.NO_WAY, "ring_them", State.TO_RING),
    ],
)
def test_a_person_settles_it(message, as_, beth, state, decision, end):
    found = message(state)
    answer = as_(beth).post(address("settle", found), {"decision": decision}, follow=True)
    assert ("Settled." in answer.text, Message.objects.get().state) == (True, end)
    logged = Entry.objects.get(act="message_settled", on=f"message:{found.public_id}")
    assert (logged.by, logged.why) == (f"user:{beth.account.public_id}", decision)


@pytest.mark.parametrize("state", [State.NOT_TAKEN, State.NO_WAY])
def test_what_was_refused_cannot_have_arrived(message, as_, beth, state):
    found = message(state)
    before = unchanged(found)
    answer = as_(beth).post(address("settle", found), {"decision": "arrived"}, follow=True)
    assert "That cannot be done with this message. Choose another way." in answer.text
    assert unchanged(found) == before
    assert not Entry.objects.filter(act="message_settled").exists()


@pytest.mark.parametrize("data", [{}, {"decision": "x"}])
def test_without_a_decision_nothing_changes(message, as_, beth, data):
    found = message(State.DOUBTFUL)
    before = unchanged(found)
    answer = as_(beth).post(address("settle", found), data, follow=True)
    assert "Choose what should happen with the message." in answer.text
    assert unchanged(found) == before


def test_the_list_of_doubts_names_the_number_and_what_happened(message, as_, beth):
    found = message(State.DOUBTFUL)
    Message.objects.update(trouble="worker lost")
    words = as_(beth).get("/staff/messages/").text
    assert found.public_id in words
    assert "It may have gone: a person looks (worker lost)" in words
    assert "alison" not in words.lower()


def test_with_nothing_in_doubt_the_page_says_so(as_, beth):
    assert "No message is in doubt." in as_(beth).get("/staff/messages/").text

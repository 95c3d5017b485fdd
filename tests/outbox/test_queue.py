"""Queueing: in the act's own transaction, once for each reason, and the bell rings when it is in."""

from datetime import UTC, datetime, time

import pytest
import time_machine
from django.core import mail
from django.db import transaction

from audit.models import Entry
from outbox.actions import queue, queue_to_address, settle, sweep
from outbox.enums import Settlement, State
from outbox.models import Message
from people.actions import set_safe_contact
from people.contact import recipient

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
REASON = {"recipient": "person:1", "purpose": "test", "about": "item:1"}


def test_a_notice_carries_what_is_needed_later(db):
    message = queue(**REASON, period="2026", spoken="Ask first.")
    row = Message.objects.get()
    assert row == message
    assert (row.reason, row.recipient, row.purpose, row.about) == (
        "test|item:1|person:1|2026",
        "person:1",
        "test",
        "item:1",
    )
    assert (row.state, row.spoken, row.text, row.to_address, row.hurried) == (
        State.WAITING,
        "Ask first.",
        "",
        "",
        False,
    )
    assert row.key_owner == "person:1"


def test_asked_for_twice_it_is_one():
    assert queue(**REASON, spoken="first") == queue(**REASON, spoken="second")
    assert Message.objects.get().spoken == "first"
    assert Entry.objects.filter(act="message_queued").count() == 1


@pytest.mark.parametrize(
    "other", [{"recipient": "person:2"}, {"purpose": "else"}, {"about": "item:2"}, {"period": "2"}]
)
def test_another_reason_is_another_message(other):
    queue(**REASON)
    queue(**{**REASON, **other})
    assert Message.objects.count() == 2


def test_by_voice_it_waits_for_a_person_and_rings_no_bell(alison, bells, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        message = queue(**{**REASON, "recipient": recipient(alison)}, by_voice=True)
    assert (message.state, bells.rung()) == (State.TO_RING, [])


@pytest.mark.shows("letterbox A4.2")
def test_where_a_call_is_not_safe_nobody_rings_and_a_person_decides(alison):
    set_safe_contact(alison, by="system", ways=["email"])
    message = queue(**{**REASON, "recipient": recipient(alison)}, by_voice=True)
    assert message.state == State.NO_WAY


@time_machine.travel("2026-11-24 11:00Z", tick=False)
def test_a_call_comes_up_in_the_hours_that_are_safe(alison):
    set_safe_contact(alison, by="system", not_before=time(13), days=[3])
    message = queue(**{**REASON, "recipient": recipient(alison)}, by_voice=True)
    assert message.run_after == datetime(2026, 11, 26, 13, tzinfo=UTC)


def test_an_account_mail_is_hurried_and_never_the_same_as_another():
    one, other = (queue_to_address("alison@example.org", "Your code is 123456.", "account") for _ in range(2))
    assert one.reason != other.reason
    row = Message.objects.get(pk=one.pk)
    assert (row.to_address, row.text, row.hurried, row.key_owner) == (
        "alison@example.org",
        "Your code is 123456.",
        True,
        "outbox",
    )


@pytest.mark.django_db(transaction=True)
def test_the_bell_rings_once_the_act_is_in(bells):
    with transaction.atomic():
        message = queue(**REASON)
        assert bells.rung() == []
    assert bells.rung() == [("outbox.tasks.deliver", [message.pk])]
    queue(**REASON)
    assert bells.rung() == []


@pytest.mark.django_db(transaction=True)
def test_an_act_that_was_undone_tells_nobody(bells):
    with transaction.atomic():
        queue(**REASON)
        transaction.set_rollback(True)
    assert (Message.objects.count(), bells.rung()) == (0, [])


@pytest.mark.django_db(transaction=True)
def test_a_bell_that_nobody_hears_stops_no_act(monkeypatch, caplog):
    def deaf(*args, **options):
        raise ConnectionRefusedError

    monkeypatch.setattr("base.bell.current_app.send_task", deaf)
    message = queue(**REASON)
    assert Message.objects.get() == message
    assert caplog.messages == [f"the bell for outbox.tasks.deliver {message.pk} was not heard: ConnectionRefusedError"]


@pytest.mark.parametrize("decision", [Settlement.SEND_AGAIN, Settlement.RING_THEM])
def test_what_only_a_call_may_tell_never_goes_by_mail_or_post(alison, decision):
    """Not even when somebody settles it while nothing is safe, and a mail is safe again after that."""
    set_safe_contact(alison, by="system", ways=["post"])
    message = queue(**{**REASON, "recipient": recipient(alison)}, by_voice=True)
    settle(message, decision, by="system")
    set_safe_contact(alison, by="system", ways=["email"])
    sweep()
    message.refresh_from_db()
    assert (message.state in {State.NO_WAY, State.TO_RING}, mail.outbox) == (True, [])

"""Delivery without a mail server's moods: hours, ways to people, leases, waiting."""

from datetime import datetime, time, timedelta

import pytest
import time_machine
from django.core import mail

from agency.models import Agency
from audit.models import Entry
from base.clock import now
from outbox import actions, channels
from outbox.actions import deliver, sweep
from outbox.enums import State
from outbox.models import Message
from people.actions import set_safe_contact

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def row(message):
    return Message.objects.get(pk=message.pk)


@pytest.fixture
def seen(monkeypatch):
    """What the mail server's log says: `seen.append(True)`."""
    answers = []
    monkeypatch.setattr(channels, "was_seen", lambda message_id: answers[-1] if answers else None)
    return answers


def test_a_notice_goes_to_the_person_and_is_handed_over(notice, any_hour):
    message = notice()
    deliver(message.pk)
    assert [letter.to for letter in mail.outbox] == [["alison@example.org"]]
    assert (row(message).state, row(message).attempts, row(message).leased_until) == (State.HANDED_OVER, 1, None)
    assert row(message).handed_over_at is not None
    assert Entry.objects.filter(act="message_handed_over", on=f"message:{message.public_id}").count() == 1


def test_delivered_twice_it_goes_once(notice, any_hour):
    message = notice()
    deliver(message.pk)
    deliver(message.pk)
    deliver(0)
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    ("at", "after"),
    [
        ("2026-11-22 07:59+00:00", "2026-11-22 08:00+00:00"),
        ("2026-11-22 18:01+00:00", "2026-11-23 08:00+00:00"),
        ("2026-03-28 19:00+00:00", "2026-03-29 07:00+00:00"),  # the clocks go forward in that night
        ("2026-03-29 06:59+00:00", "2026-03-29 07:00+00:00"),
        ("2026-10-24 18:00+00:00", "2026-10-25 08:00+00:00"),  # and back in this one
        ("2026-10-25 07:30+00:00", "2026-10-25 08:00+00:00"),
    ],
)
def test_outside_the_writing_hours_it_waits_for_the_morning_in_london(notice, at, after):
    message = notice()
    with time_machine.travel(at, tick=False):
        Message.objects.update(run_after=now())
        deliver(message.pk)
        assert (len(mail.outbox), row(message).state) == (0, State.WAITING)
        assert row(message).run_after == datetime.fromisoformat(after)
        deliver(message.pk)
        assert mail.outbox == []
    with time_machine.travel(after, tick=False):
        deliver(message.pk)
        assert (len(mail.outbox), row(message).attempts) == (1, 1)


@pytest.mark.parametrize("at", ["2026-06-22 07:00+00:00", "2026-11-22 08:00+00:00", "2026-11-22 18:00+00:00"])
def test_inside_the_writing_hours_it_goes(notice, at):
    message = notice()
    with time_machine.travel(at, tick=False):
        Message.objects.update(run_after=now())
        deliver(message.pk)
    assert len(mail.outbox) == 1


@time_machine.travel("2026-11-22 03:00+00:00", tick=False)
def test_an_account_mail_keeps_no_hours():
    message = actions.queue_to_address("someone@example.org", "Your code is 123456.", "account")
    deliver(message.pk)
    assert [letter.to for letter in mail.outbox] == [["someone@example.org"]]


def test_whoever_nobody_knows_stands_still_for_a_person(notice, any_hour):
    message = actions.queue("person:unknown", "test", "item:1")
    deliver(message.pk)
    assert (row(message).state, mail.outbox) == (State.NO_WAY, [])
    assert message in Message.objects.for_a_person()


@pytest.mark.parametrize("change", [{"ways": ["ring"]}, {"shared_device": True}])
def test_whoever_has_no_safe_written_way_is_rung(notice, any_hour, alison, change):
    message = notice()
    set_safe_contact(alison, by="system", **change)
    deliver(message.pk)
    assert (row(message).state, mail.outbox) == (State.TO_RING, [])


def test_the_way_is_looked_up_at_the_moment_of_sending(notice, any_hour, alison):
    message = notice()
    alison.account.email = "new@example.org"
    alison.account.save()
    deliver(message.pk)
    assert mail.outbox[0].to == ["new@example.org"]


def test_what_was_not_sent_is_tried_again_with_longer_and_longer_waits(notice, any_hour, monkeypatch):
    def away(*args):
        raise channels.NotSent("ConnectionRefusedError")

    message = notice()
    waits = []
    with monkeypatch.context() as patch, time_machine.travel(now(), tick=False) as clock:
        patch.setattr(channels, "send_mail", away)
        for _ in range(7):
            deliver(message.pk)
            assert (row(message).state, row(message).trouble) == (State.WAITING, "ConnectionRefusedError")
            waits.append((row(message).run_after - now()).total_seconds() / 60)
            clock.move_to(row(message).run_after)
        patch.undo()
        deliver(message.pk)
    assert waits == [1, 5, 15, 60, 240, 240, 240]
    assert (row(message).state, row(message).trouble, len(mail.outbox)) == (State.HANDED_OVER, "", 1)


@pytest.mark.parametrize(
    ("error", "state"), [(channels.NotTaken("550"), State.NOT_TAKEN), (channels.Doubtful("gone"), State.DOUBTFUL)]
)
def test_what_was_refused_or_is_in_doubt_stands_still(notice, any_hour, monkeypatch, error, state):
    def no(*args):
        raise error

    message = notice()
    monkeypatch.setattr(channels, "send_mail", no)
    deliver(message.pk)
    assert (row(message).state, row(message).trouble, row(message).leased_until) == (state, str(error), None)
    assert Entry.objects.filter(act="message_stands_still", why=state).count() == 1
    with time_machine.travel(now() + timedelta(days=30)):
        assert sweep() == 0
    assert (list(Message.objects.for_a_person()), mail.outbox) == ([message], [])


def claim(message, lease=timedelta(minutes=-1)):
    """A worker claimed it and has not been heard of since."""
    Message.objects.filter(pk=message.pk).update(state=State.CLAIMED, leased_until=now() + lease, attempts=1)


@pytest.mark.parametrize(
    ("answer", "state"), [(True, State.HANDED_OVER), (False, State.WAITING), (None, State.DOUBTFUL)]
)
def test_what_a_dead_worker_left_is_reconciled(notice, any_hour, seen, answer, state):
    message = notice()
    claim(message)
    seen.append(answer)
    assert sweep() == 1
    assert (row(message).state, mail.outbox) == (state, [])


def test_a_lease_that_runs_is_left_alone(notice, any_hour, seen):
    message = notice()
    claim(message, timedelta(minutes=1))
    assert (sweep(), row(message).state) == (0, State.CLAIMED)


def test_the_sweep_sends_what_is_due_and_nothing_else(notice, any_hour):
    due, later = notice(), notice()
    Message.objects.filter(pk=later.pk).update(run_after=now() + timedelta(minutes=1))
    assert sweep() == 1
    assert (row(due).state, row(later).state) == (State.HANDED_OVER, State.WAITING)


def test_a_message_that_breaks_holds_up_no_other(notice, any_hour, caplog):
    broken, whole = notice(), notice()
    Message.objects.filter(pk=broken.pk).update(key_owner="nobody")
    sweep()
    assert (row(broken).state, row(whole).state) == (State.WAITING, State.HANDED_OVER)
    assert [record.message for record in caplog.records] == [f"message {broken.pk} could not be moved on"]


@time_machine.travel("2026-11-22 12:00+00:00", tick=False)
def test_a_week_after_it_was_handed_over_its_words_are_taken_out(notice):
    Agency.objects.update(write_from=time(0))
    old, young, waiting = notice(), notice(), notice()
    for message, days in ((old, 8), (young, 6)):
        deliver(message.pk)
        Message.objects.filter(pk=message.pk).update(handed_over_at=now() - timedelta(days=days))
    Message.objects.filter(pk=waiting.pk).update(made_at=now() - timedelta(days=90))
    assert actions.empty_old() == 1
    assert (row(old).spoken, row(old).text, row(old).to_address, row(old).emptied_at) == ("", "", "", now())
    assert row(old).state == State.HANDED_OVER
    assert row(young).spoken == row(waiting).spoken != ""
    assert actions.empty_old() == 0

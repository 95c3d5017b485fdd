"""Killed (SIGKILL) at every step on the way of a message: it is sent once, or listed as doubtful."""

import json
from collections import Counter
from datetime import timedelta
from time import monotonic, sleep

import pytest
from redis import Redis

from audit.log import faults
from audit.models import Entry
from base.clock import now
from outbox.actions import sweep
from outbox.enums import FOR_A_PERSON, State
from outbox.mailbox import newest
from outbox.models import Message
from people.contact import recipient

pytestmark = [
    pytest.mark.races,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("any_hour"),
]
SETTLED = FOR_A_PERSON | {State.HANDED_OVER}
SECONDS = 5


def settle(message) -> str:
    """What a new worker makes of it once the dead one's lease has run out; the database lets go of its locks first."""
    end = monotonic() + SECONDS
    while monotonic() < end:
        Message.objects.filter(pk=message.pk, leased_until__isnull=False).update(
            leased_until=now() - timedelta(minutes=1)
        )
        Message.objects.filter(pk=message.pk).update(run_after=now())
        sweep()
        state = Message.objects.values_list("state", flat=True).get(pk=message.pk)
        if state in SETTLED:
            return state
        sleep(0.02)
    return state


def at_each_step(tries, notice, took):
    """A message for each step there is: where its worker died, how it ended, how often it arrived."""
    every = tries("deliver", row=notice().pk)
    for die_at in range(1, len(every) + 1):
        message = notice()
        steps = tries("deliver", row=message.pk, die_at=die_at)
        assert steps == every[:die_at]
        yield steps[-1], settle(message), took(message)


def test_without_a_death_it_goes_once(mother, sink, notice):
    tries = mother(RIBBON_EMAIL_HOST="127.0.0.1", RIBBON_EMAIL_PORT=str(sink.port))
    message = notice()
    steps = tries("deliver", row=message.pk)
    assert (sink.took(message.message_id), settle(message)) == (1, State.HANDED_OVER)
    assert len(steps) >= 30
    assert steps.count("after _commit") == 2


@pytest.mark.shows("trust C-22")
@pytest.mark.shows("trust C-23")
def test_killed_at_every_step_it_is_sent_once_or_listed(mother, sink, notice):
    tries = mother(RIBBON_EMAIL_HOST="127.0.0.1", RIBBON_EMAIL_PORT=str(sink.port))
    ends = list(at_each_step(tries, notice, lambda message: sink.took(message.message_id)))
    steps, states = [step for step, _state, _took in ends], [(state, took) for _step, state, took in ends]
    claimed, recorded = (place for place, step in enumerate(steps) if step == "after _commit")
    assert set(states[:claimed] + states[recorded:]) == {(State.HANDED_OVER, 1)}
    assert {state for state, _took in states[claimed:recorded]} == {State.DOUBTFUL}
    assert {took for _state, took in states[claimed:recorded]} == {0, 1}
    assert list(faults()) == []


@pytest.mark.shows("trust C-22")
def test_with_a_log_to_ask_it_is_sent_exactly_once(mother, notice, tmp_path, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = settings.MAILBOX = tmp_path / "mailbox"
    settings.OUTBOX_SEEN = "outbox.mailbox.seen"

    def took(message):
        return Counter(mail.message_id for mail in newest(1000))[message.message_id]

    ends = list(at_each_step(mother(), notice, took))
    assert len(ends) >= 20
    assert {(state, count) for _step, state, count in ends} == {(State.HANDED_OVER, 1)}


@pytest.mark.shows("trust C-22")
def test_web_killed_at_every_step_of_queueing_leaves_all_or_nothing(mother, sink, alison):
    tries = mother(RIBBON_EMAIL_HOST="127.0.0.1", RIBBON_EMAIL_PORT=str(sink.port))
    order = {"to": recipient(alison)}
    every = tries("queue", about="test:0", **order)
    committed = every.index("after _commit") + 1
    assert every[-2:] == ["before send_task", "after send_task"]
    for die_at in range(1, len(every) + 1):
        about = f"test:{die_at}"
        assert tries("queue", about=about, die_at=die_at, **order) == every[:die_at]
        message = Message.objects.filter(about=about).first()
        assert (message is not None) is (die_at >= committed)
        if message:
            assert Entry.objects.filter(act="message_queued", on=f"message:{message.public_id}").count() == 1
            assert (settle(message), sink.took(message.message_id)) == (State.HANDED_OVER, 1)
    assert list(faults()) == []


@pytest.fixture
def redis(redis_url):
    """An empty database of a real Redis."""
    with Redis.from_url(redis_url) as client:
        client.flushdb()
        yield client
        client.flushdb()


@pytest.mark.shows("trust C-24")
def test_rings_go_over_redis_and_losing_them_loses_no_message(mother, sink, alison, redis, redis_url):
    tries = mother(RIBBON_REDIS_URL=redis_url)
    for number in range(5):
        tries("queue", about=f"test:{number}", to=recipient(alison))
        message = Message.objects.get(about=f"test:{number}")
        [ring] = redis.lrange("celery", 0, -1)
        assert json.loads(ring)["headers"]["task"] == "outbox.tasks.deliver"
        redis.flushdb()
        assert (settle(message), sink.took(message.message_id)) == (State.HANDED_OVER, 1)


@pytest.mark.shows("trust C-24")
def test_with_no_redis_at_all_the_act_stands_and_the_message_goes(mother, sink, alison):
    tries = mother(RIBBON_REDIS_URL="redis://127.0.0.1:1/0")
    tries("queue", about="test:0", to=recipient(alison))
    began = monotonic()
    tries("queue", about="test:1", to=recipient(alison))
    assert monotonic() - began < SECONDS / 2
    message = Message.objects.get(about="test:1")
    assert (settle(message), sink.took(message.message_id)) == (State.HANDED_OVER, 1)

"""Every step of a message: queue, claim, deliver, record; and what a person settles.

The claim is committed before the mail server is spoken to. A worker that dies in between leaves a
claimed row: it is reconciled by Message-ID, or listed for a person, never silently sent again.
"""

import logging
from collections.abc import Callable, Collection
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from audit.log import HasPublicId, action, record
from base import bell
from base.clock import now
from base.ids import new
from base.moves import NotAllowed, move
from outbox import calls, channels
from outbox.enums import BY_HAND, NOT_GONE, Settlement, State
from outbox.models import Message
from outbox.signals import handed_over
from vault import erasing

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=5)
WAITS = [timedelta(minutes=m) for m in (1, 5, 15, 60, 240)]
MOST_ATTEMPTS = 20  # three days; then a person looks
DELIVER = "outbox.tasks.deliver"


@action
def queue(  # noqa: PLR0913 - to whom, why, about what, and the words for each way
    recipient: str,
    purpose: str,
    about: str,
    *,
    period: str = "",
    text: str = "",
    spoken: str = "",
    by_voice: bool = False,
    by_post: bool = False,
    not_on: str = "",
) -> Message:
    """A notice to `recipient`, once for each purpose, subject and period.

    Without `text` a mail says only that something is there; about letters it never says more. `spoken`
    are the exact words when a person rings; `by_voice` says that a person must, `by_post` that a person puts
    something into an envelope, or rings where no address is safe. It reaches nobody on the days of `not_on` (as
    people.quiet writes days).
    """
    how = {"by_voice": by_voice, "by_post": by_post}
    words = {"text": text, "spoken": spoken, "not_on": not_on, "key_owner": recipient}
    fields = {"purpose": purpose, "about": about, "recipient": recipient, **how, **words}
    reason = f"{purpose}|{about}|{recipient}|{period}"
    message, is_new = Message.objects.get_or_create(reason=reason, defaults=fields)
    if is_new:
        record("message_queued", on=message, why=purpose)
        if by_voice or by_post:
            _hand_to_a_person(message)
        else:
            bell.ring(DELIVER, message.pk)
    return message


def _hand_to_a_person(message: Message) -> None:
    """Only a person will do. Where neither a call nor a letter is safe, somebody decides."""
    way = _way(message)
    if way is None:
        move(message, State.NO_WAY)
    else:
        move(message, State.TO_RING, run_after=way.after)


def _way(message: Message) -> Any:
    return calls.way_to(message, hurried=message.hurried)


@action
def queue_to_address(address: str, text: str, purpose: str) -> Message:
    """An account mail to the address that is being proved. Somebody waits for it, so it keeps no hours."""
    message = Message.objects.create(
        reason=f"{purpose}|{new()}", purpose=purpose, to_address=address, text=text, hurried=True, key_owner="outbox"
    )
    record("message_queued", on=message, why=purpose)
    bell.ring(DELIVER, message.pk)
    return message


def deliver(pk: int) -> None:
    """Takes a message that is due as far as it can go. Safe to call twice, or from two workers."""
    found = _claim(pk)
    if found is None:
        return
    message, address = found
    try:
        channels.send_mail(address, message.message_id, message.text)
    except channels.NotSent as error:
        _try_later(message, str(error))
    except channels.NotTaken as error:
        _stop(message, State.NOT_TAKEN, str(error))
    except channels.Doubtful as error:
        _stop(message, State.DOUBTFUL, str(error))
    else:
        _note_handed_over(message)


@action
def _claim(pk: int) -> tuple[Message, str] | None:
    """Claims a due message and finds where it goes; None when there is nothing to send now."""
    message = Message.objects.due(now()).select_for_update(skip_locked=_can_skip()).filter(pk=pk).first()
    if message is None:
        return None
    address = message.to_address or _find_way(message)
    if not address:
        return None
    move(message, State.CLAIMED, leased_until=now() + LEASE, attempts=message.attempts + 1)
    return message, address


def _can_skip() -> bool:
    return bool(transaction.get_connection().features.has_select_for_update_skip_locked)


def _find_way(message: Message) -> str:
    """The e-mail address to use now; otherwise puts the message where it belongs and returns nothing."""
    way = _way(message)
    if way is None:
        move(message, State.NO_WAY)
    elif way.channel in BY_HAND:
        move(message, State.TO_RING, run_after=way.after)
    elif way.after > now():
        message.run_after = way.after
        message.save(update_fields=["run_after"])
    else:
        return str(way.address)
    return ""


def _locked(message: Message) -> Message:
    return Message.objects.select_for_update().get(pk=message.pk)


@action
def _try_later(message: Message, trouble: str) -> None:
    message = _locked(message)
    if message.attempts >= MOST_ATTEMPTS:
        _stop(message, State.NOT_TAKEN, trouble)
        return
    wait = WAITS[min(message.attempts, len(WAITS)) - 1]
    move(message, State.WAITING, run_after=now() + wait, leased_until=None, trouble=trouble)


@action
def _stop(message: Message, state: State, trouble: str) -> None:
    message = _locked(message)
    move(message, state, leased_until=None, trouble=trouble)
    record("message_stands_still", on=message, why=state)


@action
def _note_handed_over(message: Message, by: HasPublicId | str = "system") -> None:
    message = _locked(message)
    was_rung = message.state == State.TO_RING
    move(message, State.HANDED_OVER, handed_over_at=now(), leased_until=None, trouble="")
    record("message_handed_over", on=message, by=by)
    handed_over.send(Message, message=message, by=by, was_rung=was_rung)


def sweep() -> int:
    """Sends what is due and settles what dead workers left. Returns how many rows it looked at."""
    left = list(Message.objects.left_by_the_dead(now()))
    for message in left:
        _apart(_reconcile, message)
    due = list(Message.objects.due(now()).order_by("run_after").values_list("pk", flat=True)[:500])
    for pk in due:
        _apart(deliver, pk)
    return len(left) + len(due)


def _apart(act: Callable[[Any], None], one: Any) -> None:
    """A message that breaks holds up no other; the error log names it."""
    try:
        act(one)
    except NotAllowed as error:
        log.warning("another worker was quicker: %s", error)
    except Exception:
        log.exception("message %s could not be moved on", getattr(one, "pk", one))


def _reconcile(message: Message) -> None:
    seen = channels.was_seen(message.message_id)
    if seen:
        _note_handed_over(message)
    elif seen is None:
        _stop(message, State.DOUBTFUL, "worker lost")
    else:
        _try_later(message, "worker lost")


@action
def note_rung(message: Message, by: Any) -> None:
    """A person has rung and said the words."""
    _note_handed_over(message, by)


@action
def ring_later(message: Message, by: Any, wait: timedelta = timedelta(hours=4)) -> None:
    """Nobody answered: the task comes up again later. Raises NotAllowed when somebody else has told them."""
    message = _locked(message)
    if message.state != State.TO_RING:
        raise NotAllowed(message, State.TO_RING)
    message.run_after = now() + wait
    message.attempts += 1
    message.save(update_fields=["run_after", "attempts"])
    record("nobody_answered", on=message, by=by)


@action
def settle(message: Message, decision: Settlement, by: Any) -> None:
    """A person decides about a message that stands still. Raises NotAllowed when it no longer does.

    Nobody can be rung about a mail to an address that was only being proved.
    """
    message = _locked(message)
    record("message_settled", on=message, by=by, why=decision)
    if decision == Settlement.ARRIVED:
        _note_handed_over(message, by)
    elif decision == Settlement.RING_THEM:
        if not message.recipient:
            raise NotAllowed(message, State.TO_RING)
        move(message, State.TO_RING, by_voice=True, by_post=False)
    else:
        move(message, State.WAITING, run_after=now())
        bell.ring(DELIVER, message.pk)


@action
def take_out(about: Collection[str], purposes: Collection[str]) -> int:
    """What was to be told about these, for one of these purposes, and has not gone, goes no more. Returns how many."""
    unsent = Message.objects.select_for_update().filter(about__in=about, purpose__in=purposes, state__in=NOT_GONE)
    keys = [message.pk for message in unsent]
    for message in unsent:
        record("message_taken_out", on=message, why=message.purpose)
    Message.objects.filter(pk__in=keys).delete()
    return len(keys)


@action
def empty(messages: QuerySet[Message, Message]) -> int:
    """Takes the words and addresses out of these messages. Returns how many there were."""
    return erasing.empty(messages, emptied_at=now())


def empty_old() -> int:
    """Takes the words out of messages handed over more than a week ago."""
    return empty(
        Message.objects.filter(pk__in=list(Message.objects.past_their_week(now()).values_list("pk", flat=True)[:1000]))
    )


@action
def forget(recipients: Collection[str], address: str = "") -> int:
    """Takes out of every message to these what would tell of them; one that has not gone is taken back.

    `address`: also the account mails of the last days that went to this e-mail address. Returns how many rows.
    """
    theirs = Message.objects.filter(recipient__in=recipients)
    unsent, _ = theirs.filter(state__in=NOT_GONE).delete()
    mails = Message.objects.filter(pk__in=_sent_to(address))
    return unsent + empty(theirs.filter(emptied_at__isnull=True)) + empty(mails)


def _sent_to(address: str) -> list[int]:
    """Account mails name no recipient, and their address is sealed: those not emptied yet are opened."""
    if not address:
        return []
    mails = Message.objects.filter(recipient="", emptied_at__isnull=True)
    return [mail.pk for mail in mails.iterator() if mail.to_address.lower() == address.lower()]

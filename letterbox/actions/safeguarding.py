"""Locking a letter for somebody's safety: anyone may, at once; two who lead decide about it afterwards."""

from datetime import date

from audit.log import action, record
from base.clock import now
from base.moves import NotAllowed, move
from finder.exact import found
from letterbox import messages
from letterbox.actions.claiming import LEASE, NotForYou
from letterbox.actions.holding import Kept, end_hold, keep
from letterbox.actions.locking import locked
from letterbox.actions.settling import begin_afresh, settle
from letterbox.actions.talking import Spoke, note_talk
from letterbox.actions.ticking import WordsToLookAt
from letterbox.actions.writing import withdraw
from letterbox.duty import on_duty
from letterbox.enums import ItemState
from letterbox.enums.desk import LockEnd, LockWhy
from letterbox.models import Item, Lock
from letterbox.rules import may_keep_safe, may_lift, may_lock
from letterbox.telling import not_to_tell_the_writer
from people.models import Person
from people.rules import is_same


class SamePerson(Exception):
    """Two people unlock a letter; this is the first of them again."""


@action
def lock(item: Item, by: Person, kind: LockWhy, why: str, reference: str = "") -> Lock:
    """From here on nobody passes it on. Those on duty hear of it; its writer sees no change. Raises NotForYou."""
    item = locked(item)
    if not may_lock(by, item):
        raise NotForYou
    settle(item)
    end_hold(item, by)
    made = Lock.objects.create(item=item, kind=kind, why=why, reference=reference, put_by=by)
    move(item, ItemState.SAFEGUARDING, claimed_by=None, claimed_until=None, to_read_today=False)
    record("letter_locked", on=item, by=by, why=kind)
    for person in on_duty(item):
        messages.somebody_should_look_today(item, f"lock:{made.public_id}", person)
    return made


def _open(item: Item, person: Person, *, manager: bool = False) -> tuple[Item, Lock]:
    """The locked letter and its lock. Raises NotForYou, NotAllowed."""
    item = locked(item)
    if not (may_keep_safe if manager else may_lift)(person, item):
        raise NotForYou
    found_lock = Lock.objects.open().select_related("asked_by").filter(item=item).first()
    if found_lock is None or item.state != ItemState.SAFEGUARDING:
        raise NotAllowed(item, ItemState.BEING_CHECKED)
    return item, found_lock


@action
def note_referral(item: Item, leader: Person, reference: str, day: date) -> None:
    """With whom the referral is, and when we look again."""
    item, made = _open(item, leader)
    made.reference, made.next_look_on = reference, day
    made.save(update_fields=["reference", "next_look_on"])
    record("referral_noted", on=item, by=leader)


@action
def note_risk_told(item: Item, leader: Person, spoke: Spoke) -> None:
    """The other side has heard of the risk, from a person. Raises NotOfThem."""
    item, made = _open(item, leader)
    made.risk_talk = note_talk(item.line.reader, leader, spoke, item, is_private=True)
    made.save(update_fields=["risk_talk"])
    record("risk_told", on=item, by=leader)


@action
def note_no_risk(item: Item, manager: Person, why: str) -> None:
    """A manager says why the other side need not hear of it."""
    item, made = _open(item, manager, manager=True)
    made.no_risk_by, made.no_risk_why = manager, why
    made.save(update_fields=["no_risk_by", "no_risk_why"])
    record("no_risk_to_tell", on=item, by=manager)


@action
def decide_what_is_said(item: Item, manager: Person, words: str) -> None:
    """A manager decides what the writer hears. Raises WordsToLookAt when it would tell of another side."""
    item, made = _open(item, manager, manager=True)
    known = found(words, not_to_tell_the_writer(item.line))
    if known:
        raise WordsToLookAt(known)
    made.say, made.say_by = words, manager
    made.save(update_fields=["say", "say_by"])
    record("words_about_lock_decided", on=item, by=manager)


@action
def note_said(item: Item, leader: Person, spoke: Spoke) -> None:
    """A person has said it. Raises NotAllowed before a manager has decided what; NotOfThem."""
    item, made = _open(item, leader)
    if made.say_by is None:
        raise NotAllowed(item, ItemState.SAFEGUARDING)
    made.said = note_talk(item.line.writer, leader, spoke, item, is_private=True)
    made.save(update_fields=["said"])
    record("words_about_lock_said", on=item, by=leader)


@action
def ask_to_unlock(item: Item, leader: Person, end: LockEnd, why: str) -> None:
    """The first of two. Asked anew, the last question counts."""
    item, made = _open(item, leader)
    made.asked_by, made.asked_end, made.asked_why = leader, end, why
    made.save(update_fields=["asked_by", "asked_end", "asked_why"])
    record("unlock_asked", on=item, by=leader, why=end)


@action
def agree_to_unlock(item: Item, leader: Person, kept: Kept | None = None) -> None:
    """The second of two. Cleared, they have the letter to read on; kept safe, a manager says how (`kept`).

    Raises SamePerson, NotForYou, NotAllowed.
    """
    item, made = _open(item, leader, manager=kept is not None)
    if made.asked_by is None or (made.asked_end == LockEnd.KEPT_SAFE) != (kept is not None):
        raise NotAllowed(item, ItemState.BEING_CHECKED)
    if is_same(made.asked_by, leader):
        raise SamePerson
    made.ended_by, made.ended_at = leader, now()
    made.save(update_fields=["ended_by", "ended_at"])
    record("letter_unlocked", on=item, by=leader, why=made.asked_end)
    if item.taken_back_at:
        withdraw(item)
    elif kept is not None:
        keep(item, leader, kept)
    else:
        _read_on(item, leader)


def _read_on(item: Item, leader: Person) -> None:
    begin_afresh(item)
    number = item.claim_number + 1
    lease = {"claimed_by": leader, "claimed_at": now(), "claimed_until": now() + LEASE}
    move(item, ItemState.BEING_CHECKED, **lease, claim_number=number)


@action
def refuse_to_unlock(item: Item, leader: Person) -> None:
    """The second of two does not agree: it stays locked."""
    item, made = _open(item, leader)
    made.asked_by, made.asked_end, made.asked_why = None, "", ""
    made.save(update_fields=["asked_by", "asked_end", "asked_why"])
    record("unlock_refused", on=item, by=leader)

"""The writer asks for somebody else to look: a different person decides, and tells them why."""

from audit.log import action, record
from base.clock import add_working_days, now, today
from base.moves import NotAllowed, move
from finder.exact import found
from letterbox import messages
from letterbox.actions.claiming import NotForYou
from letterbox.actions.holding import end_decision, end_hold, put_back, put_on_hold
from letterbox.actions.locking import locked
from letterbox.actions.talking import Spoke, note_talk
from letterbox.actions.ticking import WordsToLookAt
from letterbox.actions.wording import send
from letterbox.duty import on_duty
from letterbox.enums import MAY_BE_LOOKED_AT_AGAIN, ItemState
from letterbox.enums.desk import ChallengeEnd, WordsKind
from letterbox.models import Challenge, Item, NotThisTime, OurWords
from letterbox.rules import may_decide_challenge
from letterbox.telling import not_to_tell_the_writer
from people.models import Person

LOOKED_AT_WITHIN = 5  # working days


@action
def ask(item: Item, person: Person, words: str = "", noted_by: Person | None = None) -> Challenge:
    """Asked twice, once is enough. Raises NotAllowed when nothing has been decided that could be looked at again."""
    item = locked(item)
    before = Challenge.objects.open().filter(item=item).first()
    if before is not None:
        return before
    if item.state not in MAY_BE_LOOKED_AT_AGAIN:
        raise NotAllowed(item, ItemState.HELD)
    first = _who_decided(item)
    challenge = Challenge.objects.create(item=item, asked_by=person, words=words, noted_by=noted_by, first=first)
    put_on_hold(item, person, words, add_working_days(today(), LOOKED_AT_WITHIN))
    record("another_look_asked", on=item, by=noted_by or person)
    for leader in on_duty(item):
        messages.somebody_should_look_today(item, f"challenge:{challenge.public_id}", leader)
    return challenge


def _who_decided(item: Item) -> Person:
    if item.state == ItemState.KEPT_SAFE:
        return NotThisTime.objects.open().select_related("decided_by").get(item=item).decided_by
    kinds = [WordsKind.RETURN, WordsKind.CHANGE]
    said = OurWords.objects.filter(item=item, kind__in=kinds, sent_at__isnull=False).select_related("made_by")
    return said.order_by("-sent_at", "-pk")[:1].get().made_by


@action
def ask_for(item: Item, worker: Person, spoke: Spoke) -> Challenge:
    """They asked on the phone, and a worker notes it. Raises NotOfThem, NotAllowed."""
    note_talk(item.line.writer, worker, spoke, item)
    return ask(item, spoke.spoke_with, spoke.words, worker)


@action
def decide(item: Item, leader: Person, end: ChallengeEnd, answer: str) -> None:
    """Somebody else decides: the letter is read afresh, or what was said stays. The writer is told why.

    Raises NotForYou for whoever decided first, NotAllowed, and WordsToLookAt when the answer would tell of another
    side.
    """
    item = locked(item)
    challenge = Challenge.objects.open().select_related("first").filter(item=item).first()
    if challenge is None or item.state != ItemState.HELD:
        raise NotAllowed(item, ItemState.WAITING)
    if not may_decide_challenge(leader, challenge):
        raise NotForYou
    known = found(answer, not_to_tell_the_writer(item.line))
    if known:
        raise WordsToLookAt(known)
    challenge.end, challenge.decided_by, challenge.decided_at = end, leader, now()
    challenge.save(update_fields=["end", "decided_by", "decided_at"])
    record("another_look_taken", on=item, by=leader, why=end)
    words = {"version": item.latest(), "kind": WordsKind.ANSWER, "text": answer, "made_by": leader}
    send(OurWords.objects.create(item=item, **words))
    _carry_out(item, leader, end, answer)


def _carry_out(item: Item, leader: Person, end: ChallengeEnd, answer: str) -> None:
    kept = NotThisTime.objects.open().filter(item=item).first()
    if end == ChallengeEnd.AFRESH:
        if kept is not None:
            end_decision(kept, leader)
        put_back(item, leader, answer)
        return
    end_hold(item, leader)
    move(item, ItemState.KEPT_SAFE if kept is not None else ItemState.WITH_WRITER)

"""Our own words to a writer: they leave too, so they are scanned, and often a second person reads them first."""

from collections.abc import Iterable
from dataclasses import dataclass

from audit.log import action, record
from base.clock import now
from base.moves import NotAllowed, move
from letterbox import messages
from letterbox.actions.claiming import LEASE, NotForYou, reading
from letterbox.actions.locking import locked
from letterbox.actions.ticking import WordsToLookAt, ask_if_ticked
from letterbox.enums import Call, ItemState, Outcome, Part, Reason
from letterbox.enums.desk import SecondWhy, WordsKind, WordsState
from letterbox.models import Check, Item, Member, OurWords
from letterbox.rules import may_read_words
from letterbox.telling import hits_in_words
from people.models import Person


@dataclass(frozen=True)
class Said:
    """What a worker wrote. `harmless`: they looked at each known word in it, and here it tells nothing."""

    text: str
    harmless: bool = False
    about_wishes: bool = False


@action
def return_to_writer(item: Item, reader: Person, number: int, reason: Reason, call: Call, said: Said | str) -> OurWords:
    """Sends the letter back with a kind note, once a second person has read it if that is needed.

    Raises Taken, NotRead, NotAllowed, WordsToLookAt. Nothing of the letter reaches anyone else.
    """
    item = reading(item, reader, number, ItemState.WITH_WRITER)
    said = Said(said) if isinstance(said, str) else said
    ours = OurWords(item=item, version=item.latest(), kind=WordsKind.RETURN, reason=reason, call=call)
    return _write(ours, reader, said)


@action
def propose_change(item: Item, reader: Person, number: int, copy: str, ticks: Iterable[str], said: Said) -> OurWords:
    """Asks the writer about a small change, with the exact copy that would go.

    Raises Taken, NotRead, NotAllowed; NotAllTicked, WordsToLookAt, NewsToLookAt.
    """
    item = reading(item, reader, number, ItemState.CHANGE_PROPOSED)
    ticks = set(ticks)
    ask_if_ticked(item, copy, ticks)
    ours = OurWords(item=item, version=item.latest(), kind=WordsKind.CHANGE, copy=copy, ticks=sorted(ticks))
    return _write(ours, reader, said)


@action
def write_meanwhile(item: Item, reader: Person, number: int, said: Said) -> OurWords:
    """A note while the letter stays with us. Raises Taken, NotRead, NotAllowed, WordsToLookAt."""
    item = reading(item, reader, number, ItemState.BEING_CHECKED)
    return _write(OurWords(item=item, version=item.latest(), kind=WordsKind.MEANWHILE), reader, said)


def _write(ours: OurWords, reader: Person, said: Said) -> OurWords:
    ours.made_by, ours.text = reader, said.text
    known = hits_in_words(ours)
    if known and not said.harmless:
        raise WordsToLookAt(known)
    ours.why_second = _why_second(ours, said, bool(known))
    ours.needs_second = bool(ours.why_second)
    ours.save()
    record("words_written", on=ours.item, by=reader, why=ours.kind)
    if ours.needs_second:
        ours.item.claimed_until = None
        ours.item.save(update_fields=["claimed_until"])
    else:
        send(ours)
    return ours


def _why_second(ours: OurWords, said: Said, has_hit: bool) -> list[str]:
    sent_back = Check.objects.filter(outcome=Outcome.RETURNED, item__line=ours.item.line)
    return [
        str(why)
        for why, counts in (
            (SecondWhy.FIRST_RETURN, ours.kind == WordsKind.RETURN and not sent_back.exists()),
            (SecondWhy.HIT, has_hit),
            (SecondWhy.WISHES, said.about_wishes or ours.reason == Reason.WISH),
        )
        if counts
    ]


def _locked_words(ours: OurWords, reader: Person) -> OurWords:
    """Words that wait, with their letter locked. Raises NotAllowed, NotForYou."""
    item = locked(ours.item)
    ours = OurWords.objects.select_for_update(of=("self",)).select_related("made_by", "version").get(pk=ours.pk)
    ours.item = item
    if ours.state != WordsState.WAITING:
        raise NotAllowed(ours, WordsState.SENT)
    if not may_read_words(reader, ours):
        raise NotForYou
    return ours


@action
def approve_words(ours: OurWords, reader: Person) -> None:
    """The second person lets our words go. Raises NotAllowed, NotForYou, and WordsToLookAt if a hit is new."""
    ours = _locked_words(ours, reader)
    known = hits_in_words(ours)
    if known and SecondWhy.HIT not in ours.why_second:
        raise WordsToLookAt(known)
    ours.read_by, ours.read_at = reader, now()
    ours.save(update_fields=["read_by", "read_at"])
    record("words_read_by_second", on=ours.item, by=reader)
    send(ours)


@action
def hand_back_words(ours: OurWords, reader: Person, note: str) -> None:
    """The second person asks for other words; whoever wrote them has the letter again."""
    ours = _locked_words(ours, reader)
    ours.read_by, ours.read_at, ours.back_note = reader, now(), note
    ours.save(update_fields=["read_by", "read_at", "back_note"])
    _give_again(ours)
    record("words_handed_back", on=ours.item, by=reader)


@action
def take_back_words(ours: OurWords, maker: Person) -> None:
    """Whoever wrote them changed their mind. Raises NotAllowed when a second person was quicker."""
    item = locked(ours.item)
    ours = OurWords.objects.select_for_update(of=("self",)).get(pk=ours.pk)
    if ours.state != WordsState.WAITING or ours.made_by_id != maker.pk:
        raise NotAllowed(ours, WordsState.PUT_AWAY)
    ours.item = item
    _give_again(ours)
    record("words_taken_back", on=item, by=maker)


def _give_again(ours: OurWords) -> None:
    move(ours, WordsState.PUT_AWAY)
    ours.item.claimed_until = now() + LEASE
    ours.item.save(update_fields=["claimed_until"])


def send(ours: OurWords) -> None:
    """They leave. The caller holds the letter's lock."""
    move(ours, WordsState.SENT, sent_at=now())
    to = {WordsKind.RETURN: ItemState.WITH_WRITER, WordsKind.CHANGE: ItemState.CHANGE_PROPOSED}.get(
        WordsKind(ours.kind)
    )
    if to is not None:
        _note_reading(ours)
        move(ours.item, to, claimed_by=None, claimed_until=None)
    elif ours.item.claimed_by_id == ours.made_by_id and ours.kind == WordsKind.MEANWHILE:
        ours.item.claimed_until = now() + LEASE
        ours.item.save(update_fields=["claimed_until"])
    record("words_sent", on=ours.item, by=ours.made_by, why=ours.kind)
    for member in Member.objects.filter(party=ours.item.line.writer_id).select_related("person"):
        messages.there_is_a_note(ours.item.public_id, ours.public_id, member.person)


def _note_reading(ours: OurWords) -> None:
    is_return = ours.kind == WordsKind.RETURN
    Check.objects.create(
        item=ours.item,
        version=ours.version,
        reader=ours.made_by,
        part=Part.CONTENT,
        ticks=ours.ticks,
        outcome=Outcome.RETURNED if is_return else Outcome.PROPOSED,
        reason=ours.reason,
        call=ours.call,
        note=ours.text,
    )
    record("letter_returned" if is_return else "change_proposed", on=ours.item, by=ours.made_by, why=ours.reason)

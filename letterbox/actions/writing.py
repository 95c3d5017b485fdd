"""The writer's acts: begin, save, send, take back, write again."""

from datetime import date
from typing import Any

from agency.models import Agency
from audit.log import HasPublicId, action, record
from base.clock import add_working_days, now, today
from base.moves import NotAllowed, may_move, move
from letterbox.actions import calendar
from letterbox.actions.locking import locked
from letterbox.enums import MOVES, STAYS_LOCKED, ItemState
from letterbox.models import Agreement, Draft, Item, Line, Packet, Version
from letterbox.rules import may_take_back, may_travel
from people.models import Person

PROMISE_DAYS = 10


class Stale(Exception):
    """The draft was saved elsewhere since this page was opened. `draft` is what is there now."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        super().__init__(draft.public_id)


class LineShut(Exception):
    """Letters do not travel on this line now. What was written stays with its writer."""


class NothingWritten(Exception):
    """There is not a word in the draft."""


@action
def begin(line: Line, author: Person) -> Item:
    """The author's open draft on this line, or one that the other of a couple shares. Pressed twice, it is the same."""
    shared = Item.objects.filter(line=line, state=ItemState.DRAFT, is_shared=True)
    own = Item.objects.filter(line=line, state=ItemState.DRAFT, author=author)
    found = own.first() or shared.first()
    if found is not None:
        return found
    item, is_new = Item.objects.get_or_create(
        line=line, author=author, state=ItemState.DRAFT, defaults={"kind": line.kinds[0]}
    )
    if is_new:
        Draft.objects.create(item=item)
        record("letter_begun", on=item, by=author)
    return item


@action
def save_draft(item: Item, text: str, revision: int) -> Draft:
    """Saves what is written. Raises Stale when another window saved since `revision`."""
    draft = _locked_draft(item)
    if draft.revision != revision and draft.text != text:
        raise Stale(draft)
    return _save(draft, text)


@action
def keep_words(item: Item, text: str, revision: int) -> Draft:
    """Saves what was typed although the page had grown old: nothing that is there already is lost."""
    draft = _locked_draft(item)
    if draft.revision != revision:
        text = together(draft.text, text)
    return _save(draft, text)


@action
def add_words(item: Item, text: str) -> Draft:
    """Puts more words below those that are there."""
    draft = _locked_draft(item)
    return _save(draft, together(draft.text, text))


@action
def save_answers(item: Item, answers: str) -> Draft:
    """Keeps what was chosen and said on the pages of the easy way; the letter itself is made of it at the end."""
    draft = _locked_draft(item)
    draft.answers = answers
    draft.save(update_fields=["answers"])
    return draft


def together(kept: str, typed: str) -> str:
    """Both texts, without saying twice what stands in both."""
    if kept.strip() in typed:
        return typed
    return kept if typed.strip() in kept else f"{kept}\n\n{typed}".strip()


def _locked_draft(item: Item) -> Draft:
    """The draft alone is locked: whoever sends it locks the letter first, then the draft."""
    return Draft.objects.select_for_update(of=("self",)).select_related("item").get(item=item)


def _save(draft: Draft, text: str) -> Draft:
    if draft.text != text:
        draft.text, draft.saved_at = text, now()
        draft.revision += 1
        draft.save(update_fields=["text", "revision", "saved_at"])
    return draft


@action
def submit(item: Item, author: Person, *, for_child: bool = False) -> Item:
    """Sends the draft to us. Sent twice, it is received once: the second press finds it received.

    `for_child`: to be kept on the record for when the child is grown up; that needs no open line.
    Raises NothingWritten when there is no text and LineShut when letters do not travel now; the draft stays as it is.
    """
    item = locked(item)
    if item.state not in {ItemState.DRAFT, ItemState.WITH_WRITER}:
        return item
    draft = Draft.objects.select_for_update().filter(item=item).first()
    if draft is None or not draft.text.strip():
        raise NothingWritten
    if not for_child and not may_travel(item.line):
        raise LineShut
    keep_version(item, draft.text, author)
    draft.delete()
    item.helpers.all().delete()
    item.for_child = for_child
    item.save(update_fields=["for_child"])
    receive(item, author)
    return item


def keep_version(item: Item, text: str, author: Person | None, **told: Any) -> Version:
    """What arrived, written once. `told`: by whom it was typed and when it was read back, if it was dictated."""
    return Version.objects.create(
        item=item,
        number=item.versions.count() + 1,
        text=text,
        made_by=author,
        key_owner=f"originals:{item.line.arrangement.public_id}",
        **told,
    )


def receive(item: Item, author: Person) -> None:
    """Notes the arrival, and the day by which we promise to have read it."""
    move(item, ItemState.RECEIVED, received_at=now(), promised_on=_promised())
    item.agreement = Agreement.objects.in_force().filter(party=item.line.writer_id).first()
    item.save(update_fields=["agreement"])
    calendar.match(item)
    record("letter_received", on=item, by=author)
    make_safe(item)


def _promised() -> date:
    agency = Agency.objects.first()
    return add_working_days(today(), agency.promise_days if agency else PROMISE_DAYS)


@action
def accept_scan(item: Item, by: HasPublicId | str) -> None:
    """Every page of a letter that came by post can be read: it waits like any other."""
    move(item, ItemState.WAITING, promised_on=_promised())
    record("scan_accepted", on=item, by=by)


@action
def make_safe(item: Item) -> None:
    """Lets a letter into the reading queue. Plain text carries nothing that must be scanned or rebuilt."""
    move(item, ItemState.WAITING)
    record("letter_made_safe", on=item)


@action
def take_back(item: Item, author: Person, by: Person | None = None) -> Item:
    """Before anyone has read it, the letter is a draft again; after that it stays on record as taken back.

    So it does when its author has begun another letter since: nobody writes two at once on a line; or when it came
    by post, or from the other of a couple who did not share it. One that is held or locked stays so, and goes nowhere
    after. `by`: the worker to whom they said so. Raises NotAllowed once the second reader has approved it.
    """
    item = locked(item)
    if not may_take_back(item):
        raise NotAllowed(item, ItemState.WITHDRAWN)
    item.taken_back_at = now()
    item.save(update_fields=["taken_back_at"])
    record("letter_taken_back", on=item, by=by or author)
    if _may_be_draft_again(item, author):
        move(item, ItemState.DRAFT, taken_back_at=None, for_child=False)
        item.answers_to.update(answered_in=None)
        Draft.objects.create(item=item, text=_last_text(item))
    elif item.state not in STAYS_LOCKED:
        withdraw(item)
    if item.exchange:
        calendar.follow(item.exchange)
    return item


def withdraw(item: Item) -> None:
    """The letter stays on record as taken back; its packet is put away. The caller holds the lock."""
    Draft.objects.filter(item=item).delete()
    Packet.objects.filter(item=item, is_open=True).update(is_open=False)
    move(item, ItemState.WITHDRAWN, claimed_by=None, claimed_until=None)


@action
def note_look(item: Item, author: Person) -> None:
    """The writer looked at a letter that was sent."""
    record("letter_seen_by_writer", on=item, by=author)


def _may_be_draft_again(item: Item, author: Person) -> bool:
    is_theirs = item.author_id == author.pk or item.is_shared
    if not is_theirs or item.was_read or not may_move(MOVES, item.state, ItemState.DRAFT):
        return False
    return not Item.objects.filter(line=item.line, author=item.author, state=ItemState.DRAFT).exists()


@action
def write_again(item: Item, author: Person) -> Draft:
    """A draft with the words that came back, to be changed. Pressed twice, the first draft stays."""
    item = locked(item)
    if item.state != ItemState.WITH_WRITER:
        raise NotAllowed(item, ItemState.RECEIVED)
    draft, is_new = Draft.objects.get_or_create(item=item, defaults={"text": ""})
    if is_new:
        draft.text = _last_text(item)
        draft.save(update_fields=["text"])
        record("letter_being_rewritten", on=item, by=author)
    return draft


@action
def discard(item: Item, author: Person) -> None:
    """An unsent draft is its writer's to throw away; one that was sent before stays on record as taken back."""
    item = locked(item)
    if item.state != ItemState.DRAFT:
        raise NotAllowed(item, ItemState.WITHDRAWN)
    record("draft_discarded", on=item, by=author)
    Draft.objects.filter(item=item).delete()
    if item.versions.exists():
        move(item, ItemState.WITHDRAWN)
    else:
        item.delete()


def _last_text(item: Item) -> str:
    version = item.versions.last()
    return version.text if version else ""

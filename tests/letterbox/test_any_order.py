"""Writers, readers and recipients act in any order. A model beside them says what must come of each act.

Nothing that was sent is ever lost, nothing is decided twice, and nothing travels that two people did not approve.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings, stateful
from hypothesis import strategies as st

from base.clock import now, today
from base.moves import NotAllowed
from letterbox.actions import claiming, deciding, receiving, writing
from letterbox.enums import FIRST_READING, SECOND_READING, Call, ItemState, Reason
from letterbox.models import Check, Draft, Item, Packet, ReleaseCopy, Version
from people.models import Person
from tests.cast import line_of

pytestmark = pytest.mark.django_db

S = ItemState
REFUSED = (NotAllowed, claiming.Taken, claiming.NotForYou, claiming.NotRead, writing.NothingWritten, writing.Stale)
TO_READ = {S.WAITING, S.BEING_CHECKED, S.SECOND_CHECK}
TO_TAKE_BACK = {S.WAITING, S.BEING_CHECKED, S.WITH_WRITER, S.SECOND_CHECK, S.HELD}
COMES_TO = {*TO_READ, S.DRAFT, S.WITH_WRITER, S.HELD, S.READY, S.TOLD, S.PASSED_ON, S.WITHDRAWN}
WORDS = st.sampled_from(["Dear Keira,", "Dear Keira, the beans grew.", "He swims.", "Warm wishes."])


@dataclass
class Letter:
    """What must be true of one letter."""

    item: Item
    state: ItemState = S.DRAFT
    holder: str = ""
    number: int = 0
    read_under: int = 0
    maker: str = ""
    was_read: bool = False
    taken_back: bool = False
    draft: str | None = ""
    sent: list[str] = field(default_factory=list)
    decisions: int = 0


class Letters(stateful.RuleBasedStateMachine):
    """One family's letters on one line, two readers and a co-ordinator."""

    cast: dict[str, Person]
    seen: set[ItemState]
    letters = stateful.Bundle("letters")
    readers = st.sampled_from(["sam", "noor"])

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.all: list[Letter] = []

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    def tried(self, may: bool, act: Callable[..., Any], *args: Any) -> bool:
        """Whether it was done. It is refused exactly when the model says so, and then nothing has changed."""
        try:
            with transaction.atomic():
                act(*args)
        except REFUSED:
            assert not may, f"{act.__name__} was refused"
            return False
        assert may, f"{act.__name__} was done"
        return True

    @stateful.rule(target=letters, words=WORDS)
    def begin(self, words: str) -> Letter:
        alison = self.cast["alison"]
        item = writing.begin(line_of(alison), alison)
        begun = next((letter for letter in self.all if letter.item.pk == item.pk), None)
        if begun is None:
            begun = Letter(item)
            self.all.append(begun)
        self.save(begun, words)
        return begun

    @stateful.rule(letter=letters, words=WORDS)
    def save(self, letter: Letter, words: str) -> None:
        draft = Draft.objects.filter(item=letter.item).first()
        assert (draft.text if draft else None) == letter.draft
        if draft:
            writing.save_draft(letter.item, words, draft.revision)
            letter.draft = words

    @stateful.rule(letter=letters, words=WORDS)
    def save_from_an_old_window(self, letter: Letter, words: str) -> None:
        draft = Draft.objects.filter(item=letter.item).first()
        if draft and draft.revision and self.tried(words == letter.draft, writing.save_draft, letter.item, words, 0):
            letter.draft = words

    @stateful.rule(letter=letters)
    def send(self, letter: Letter) -> None:
        if letter.state not in {S.DRAFT, S.WITH_WRITER}:
            writing.submit(letter.item, self.cast["alison"])  # pressed twice
        elif self.tried(bool(letter.draft), writing.submit, letter.item, self.cast["alison"]):
            letter.sent.append(letter.draft or "")
            letter.state, letter.draft, letter.holder = S.WAITING, None, ""

    @stateful.rule(letter=letters)
    def take_back(self, letter: Letter) -> None:
        may = letter.state in TO_TAKE_BACK and not letter.taken_back
        again = not letter.was_read and letter.state == S.WAITING and not self.is_writing()
        if not self.tried(may, writing.take_back, letter.item, self.cast["alison"]):
            return
        if again:
            letter.state, letter.draft = S.DRAFT, letter.sent[-1]
        else:
            letter.taken_back = True
            self.away(letter, letter.state if letter.state == S.HELD else S.WITHDRAWN)

    def is_writing(self) -> bool:
        return any(letter.state == S.DRAFT for letter in self.all)

    def away(self, letter: Letter, state: ItemState) -> None:
        letter.state, letter.holder, letter.draft = state, "", None

    @stateful.rule(letter=letters)
    def write_again(self, letter: Letter) -> None:
        if self.tried(letter.state == S.WITH_WRITER, writing.write_again, letter.item, self.cast["alison"]):
            letter.draft = letter.sent[-1] if letter.draft is None else letter.draft

    @stateful.rule(letter=letters, reader=readers, expired=st.booleans())
    def claim(self, letter: Letter, reader: str, expired: bool) -> None:
        if expired:
            Item.objects.filter(pk=letter.item.pk).update(claimed_until=now() - timedelta(minutes=1))
        live = Item.objects.get(pk=letter.item.pk).claim_is_live
        may = letter.state in TO_READ and not (letter.state == S.SECOND_CHECK and letter.maker == reader)
        free = not live or letter.holder == reader
        if self.tried(may and free, claiming.claim, letter.item, self.cast[reader]):
            letter.number += 0 if live else 1
            letter.holder, letter.was_read = reader, True
            letter.state = S.BEING_CHECKED if letter.state == S.WAITING else letter.state

    @stateful.rule(letter=letters, reader=readers)
    def look(self, letter: Letter, reader: str) -> None:
        if letter.sent:
            claiming.note_reading(letter.item, self.cast[reader])
            letter.read_under = letter.number if letter.holder == reader else letter.read_under

    def holds(self, letter: Letter, reader: str, old: int, state: ItemState) -> bool:
        """The reader may decide: theirs is the claim that counts, and they have looked."""
        named = letter.number - old
        return (letter.holder, letter.state, letter.read_under, old) == (reader, state, named, 0)

    @stateful.rule(letter=letters, reader=readers, old=st.integers(0, 1))
    def pass_on(self, letter: Letter, reader: str, old: int) -> None:
        may = self.holds(letter, reader, old, S.BEING_CHECKED)
        number = letter.number - old
        if self.tried(may, deciding.pass_first, letter.item, self.cast[reader], number, set(FIRST_READING)):
            self.decided(letter, S.SECOND_CHECK)
            letter.maker = reader

    def decided(self, letter: Letter, state: ItemState) -> None:
        letter.decisions += 1
        letter.state, letter.holder = state, ""

    @stateful.rule(letter=letters, reader=readers, old=st.integers(0, 1))
    def give_back(self, letter: Letter, reader: str, old: int) -> None:
        may = self.holds(letter, reader, old, S.BEING_CHECKED)
        said = (Reason.PLACES, Call.SPOKE, "Please leave out the town.")
        if self.tried(may, deciding.return_to_writer, letter.item, self.cast[reader], letter.number - old, *said):
            self.decided(letter, S.WITH_WRITER)

    @stateful.rule(letter=letters, reader=readers, old=st.integers(0, 1))
    def approve(self, letter: Letter, reader: str, old: int) -> None:
        may = self.holds(letter, reader, old, S.SECOND_CHECK) and letter.maker != reader
        number = letter.number - old
        if self.tried(may, deciding.approve, letter.item, self.cast[reader], number, set(SECOND_READING)):
            self.decided(letter, S.READY)

    @stateful.rule(letter=letters, reader=readers)
    def send_back(self, letter: Letter, reader: str) -> None:
        may = self.holds(letter, reader, 0, S.SECOND_CHECK) and letter.maker != reader
        if self.tried(may, deciding.send_back, letter.item, self.cast[reader], letter.number, "Look again."):
            self.decided(letter, S.WAITING)

    @stateful.rule(letter=letters, reader=readers)
    def hold(self, letter: Letter, reader: str) -> None:
        may = letter.holder == reader and letter.state in {S.BEING_CHECKED, S.SECOND_CHECK}
        if self.tried(may, deciding.hold, letter.item, self.cast[reader], letter.number, "A threat.", today()):
            letter.state, letter.holder = S.HELD, ""

    @stateful.rule(letter=letters, who=st.sampled_from(["sam", "beth"]))
    def lift(self, letter: Letter, who: str) -> None:
        may = letter.state == S.HELD and who == "beth"
        if self.tried(may, deciding.lift, letter.item, self.cast[who], "It is a song."):
            self.decided(letter, S.WITHDRAWN if letter.taken_back else S.WAITING)

    @stateful.rule(letter=letters, act=st.sampled_from([receiving.mark_told, receiving.open_letter]))
    def reach_the_recipient(self, letter: Letter, act: Callable[..., None]) -> None:
        copy = ReleaseCopy.objects.filter(packet__item=letter.item, packet__is_open=True).first()
        if copy is None or letter.state not in {S.READY, S.TOLD, S.KEPT, S.PASSED_ON}:
            return
        if act is receiving.mark_told:
            act(copy)
            letter.state = S.TOLD if letter.state == S.READY else letter.state
        elif self.tried(letter.state != S.READY, act, copy, self.cast["keira"]):
            letter.state = S.PASSED_ON

    @stateful.rule(letter=letters, reader=readers, content=st.integers(0, 3))
    def read_as_one_does(self, letter: Letter, reader: str, content: int) -> None:
        """The usual way, so that many letters come far."""
        if letter.state == S.DRAFT:
            self.send(letter)
        self.claim(letter, reader, expired=False)
        self.look(letter, reader)
        if letter.state == S.SECOND_CHECK:
            self.approve(letter, reader, 0)
        elif content:
            self.pass_on(letter, reader, 0)
        else:
            self.give_back(letter, reader, 0)

    @stateful.rule(letter=letters)
    def read_at_last(self, letter: Letter) -> None:
        self.reach_the_recipient(letter, receiving.mark_told)
        self.reach_the_recipient(letter, receiving.open_letter)

    @stateful.invariant()
    def each_letter_stands_as_it_must(self) -> None:
        for letter in self.all:
            self.seen.add(letter.state)
            item = Item.objects.get(pk=letter.item.pk)
            held = (item.claimed_by.called.lower() if item.claimed_by else "") if letter.state in TO_READ else ""
            assert (item.state, held, item.claim_number) == (letter.state, letter.holder, letter.number)

    @stateful.invariant()
    def nothing_that_was_sent_is_lost(self) -> None:
        for letter in self.all:
            kept = Version.objects.filter(item=letter.item).order_by("number")
            assert [version.text for version in kept] == letter.sent

    @stateful.invariant()
    def each_decision_was_taken_once(self) -> None:
        for letter in self.all:
            assert Check.objects.filter(item=letter.item).count() == letter.decisions

    @stateful.invariant()
    def what_travels_was_approved_by_two(self) -> None:
        travelling = [letter.item.pk for letter in self.all if letter.state in {S.READY, S.TOLD, S.KEPT, S.PASSED_ON}]
        for packet in Packet.objects.filter(item__in=travelling, is_open=True).select_related("item"):
            assert packet.approved_by_id not in {None, packet.made_by_id}
            assert packet.approved_digest == packet.digest


def acted(world: dict[str, Person], sequences: int) -> set[ItemState]:
    """Runs the machine with this many sequences of acts; returns the states to which letters came."""
    seen: set[ItemState] = set()
    machine = type("Acts", (Letters,), {"cast": world, "seen": seen})
    stateful.run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=sequences,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    return seen


@pytest.fixture
def world(jacob: Any, alison: Person, keira: Person, sam: Person, noor: Person, beth: Person) -> dict[str, Person]:
    return {"alison": alison, "keira": keira, "sam": sam, "noor": noor, "beth": beth}


def test_in_any_order_nothing_is_lost_and_nothing_decided_twice(world: dict[str, Person]) -> None:
    assert len(acted(world, 30) & COMES_TO) > len(COMES_TO) / 2


@pytest.mark.long
def test_in_five_thousand_orders(world: dict[str, Person]) -> None:
    assert acted(world, 5000) >= COMES_TO

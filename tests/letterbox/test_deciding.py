"""Reading, deciding, and the two people that a packet needs."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import DatabaseError, IntegrityError, transaction

from base.clock import now
from letterbox.actions import claiming, deciding, holding, ticking
from letterbox.enums import FIRST_READING, SECOND_READING, ItemState, Outcome
from letterbox.models import Check, Hold, Item, Packet, ReleaseCopy, Version
from outbox.models import Message
from people.models import Person
from tests.cast import claim, copy_of, give_back, read_first, read_second, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def test_a_claim_is_a_lease_with_a_number(jacob, alison, sam) -> None:
    item = claim(send(alison), sam)
    assert (item.state, item.claimed_by, item.claim_number) == (ItemState.BEING_CHECKED, sam, 1)
    assert timedelta(minutes=19) < item.claimed_until - now() <= timedelta(minutes=20)


@pytest.mark.shows("letterbox F9.14")
def test_a_second_claim_is_told_who_has_it(jacob, alison, sam, noor) -> None:
    item = claim(send(alison), sam)
    with pytest.raises(claiming.Taken) as taken:
        claiming.claim(item, noor)
    assert taken.value.item.claimed_by == sam


def test_claiming_again_renews_the_lease_and_keeps_the_number(jacob, alison, sam) -> None:
    item = claim(send(alison), sam)
    assert claiming.claim(item, sam).claim_number == 1


def test_a_stale_claim_can_be_taken_and_the_old_number_is_refused(jacob, alison, sam, noor) -> None:
    item = claim(send(alison), sam)
    with time_machine.travel(now() + timedelta(minutes=21)):
        taken = claiming.claim(item, noor)
        with pytest.raises(claiming.Taken):
            deciding.pass_first(item, sam, item.claim_number, set(FIRST_READING))
    assert (taken.claimed_by, taken.claim_number) == (noor, 2)
    assert not Packet.objects.exists()


def test_an_expired_claim_that_nobody_took_still_counts(jacob, alison, sam) -> None:
    item = claim(send(alison), sam)
    with time_machine.travel(now() + timedelta(hours=2)):
        deciding.pass_first(item, sam, item.claim_number, set(FIRST_READING))
    assert Item.objects.get().state == ItemState.SECOND_CHECK


@pytest.mark.parametrize("missing", sorted(FIRST_READING))
def test_without_every_tick_nothing_passes(jacob, alison, sam, missing) -> None:
    item = claim(send(alison), sam)
    with pytest.raises(ticking.NotAllTicked):
        deciding.pass_first(item, sam, item.claim_number, FIRST_READING - {missing})
    assert (Item.objects.get().state, ReleaseCopy.objects.count()) == (ItemState.BEING_CHECKED, 0)


@pytest.mark.shows("letterbox F9.16")
def test_whoever_made_the_packet_never_approves_it(jacob, alison, sam) -> None:
    item = read_first(send(alison), sam)
    with pytest.raises(claiming.NotForYou):
        claiming.claim(item, sam)


def test_nor_does_another_person_behind_the_same_account(jacob, alison, sam, noor) -> None:
    item = read_first(send(alison), sam)
    Person.objects.filter(pk=noor.pk).update(account=sam.account)
    with pytest.raises(claiming.NotForYou):
        claiming.claim(item, Person.objects.get(pk=noor.pk))


@pytest.mark.shows("letterbox INV-2")
def test_the_database_itself_refuses_a_packet_with_one_person(jacob, alison, sam, noor) -> None:
    packet = Packet.objects.get(item=read_first(send(alison), sam))
    alone = {"approved_by": sam, "approved_at": now(), "approved_digest": packet.digest}
    with pytest.raises(IntegrityError), transaction.atomic():
        Packet.objects.filter(pk=packet.pk).update(**alone)
    other_words = {"approved_by": noor, "approved_at": now(), "approved_digest": "0" * 64}
    with pytest.raises(IntegrityError), transaction.atomic():
        Packet.objects.filter(pk=packet.pk).update(**other_words)


def test_a_packet_that_changed_cannot_be_approved(jacob, alison, sam, noor) -> None:
    item = claim(read_first(send(alison), sam), noor)
    packet = Packet.objects.get(item=item)
    packet.cover = "Dear Keira, from Ludlow."
    packet.save()
    with pytest.raises(deciding.PacketChanged):
        deciding.approve(item, noor, item.claim_number, set(SECOND_READING))
    assert Item.objects.get().state == ItemState.SECOND_CHECK


@pytest.mark.shows("letterbox INV-3")
def test_original_and_release_copy_are_two_things_that_cannot_be_changed(jacob, alison, sam, noor) -> None:
    item = read_second(read_first(send(alison), sam), noor)
    copy, version = copy_of(item), Version.objects.get(item=item)
    assert copy.text == version.text
    assert (copy.key_owner, copy.public_id) != (version.key_owner, version.public_id)
    for rows in (Version.objects.filter(pk=version.pk), ReleaseCopy.objects.filter(pk=copy.pk)):
        with pytest.raises(DatabaseError, match="written once"), transaction.atomic():
            rows.update(made_at=now())
        with pytest.raises(DatabaseError, match="written once"), transaction.atomic():
            rows._raw_delete(rows.db)


def test_sent_back_by_the_second_reader_it_is_read_afresh(jacob, alison, sam, noor) -> None:
    item = claim(read_first(send(alison), sam), noor)
    deciding.send_back(item, noor, item.claim_number, "Look at the last line.")
    assert Item.objects.get().state == ItemState.WAITING
    read_second(read_first(item, noor), sam)
    assert [check.outcome for check in Check.objects.all()] == [
        Outcome.PASSED,
        Outcome.SENT_BACK,
        Outcome.PASSED,
        Outcome.APPROVED,
    ]
    assert Packet.objects.filter(is_open=True).get().made_by == noor


def test_returned_it_reaches_nobody_and_its_writer_is_told(jacob, alison, keira, sam) -> None:
    item = give_back(send(alison), sam)
    assert (item.state, item.claimed_by, ReleaseCopy.objects.count()) == (ItemState.WITH_WRITER, None, 0)
    assert [message.recipient for message in Message.objects.all()] == [f"person:{alison.public_id}"]


def test_two_returns_are_two_messages(jacob, alison, sam) -> None:
    from letterbox.actions import writing

    item = give_back(send(alison), sam)
    writing.write_again(item, alison)
    give_back(writing.submit(item, alison), sam)
    assert Message.objects.count() == 2


@pytest.mark.shows("letterbox INV-17")
def test_a_held_letter_has_an_owner_and_a_day(jacob, alison, sam) -> None:
    item = claim(send(alison), sam)
    holding.hold(item, sam, item.claim_number, "A threat in the last line.", date(2026, 12, 1))
    held = Hold.objects.get()
    assert (held.put_by, held.next_look_on, held.lifted_at) == (sam, date(2026, 12, 1), None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Hold.objects.filter(pk=held.pk).update(next_look_on=None)


def test_only_a_co_ordinator_or_manager_lifts_a_hold(jacob, alison, sam, beth) -> None:
    item = claim(send(alison), sam)
    holding.hold(item, sam, item.claim_number, "A threat.", date(2026, 12, 1))
    with pytest.raises(claiming.NotForYou):
        holding.lift(item, sam, "It is a song.")
    holding.lift(item, beth, "It is a song.")
    assert (Item.objects.get().state, Hold.objects.get().lifted_by) == (ItemState.WAITING, beth)


def test_put_back_it_waits_again_and_the_notes_stay(jacob, alison, sam) -> None:
    item = claim(send(alison), sam)
    claiming.note_work(item, sam, ticks=["read_whole"], note="A hint in line two?")
    claiming.hand_back(item, sam, item.claim_number)
    item = Item.objects.get()
    assert (item.state, item.claimed_by) == (ItemState.WAITING, None)
    assert item.worksheet_set.get().note == "A hint in line two?"

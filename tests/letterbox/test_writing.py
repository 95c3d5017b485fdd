"""Writing: drafts, sending, taking back, writing again."""

import pytest
import time_machine

from audit.models import Entry
from base.moves import NotAllowed
from letterbox.actions import claiming, writing
from letterbox.enums import ItemState
from letterbox.models import Draft, Item, Version
from tests.cast import claim, copy_of, give_back, line_of, read_first, read_second, send, write

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def acts() -> list[str]:
    return list(Entry.objects.order_by("number").values_list("act", flat=True))


def test_beginning_twice_finds_the_same_draft(jacob, alison) -> None:
    assert writing.begin(line_of(alison), alison) == writing.begin(line_of(alison), alison)


def test_a_save_keeps_the_words_and_counts(jacob, alison) -> None:
    item = write(alison, "One.")
    draft = writing.save_draft(item, "One. Two.", 2)
    assert (draft.text, draft.revision) == ("One. Two.", 3)


def test_a_stale_save_is_refused_and_nothing_is_overwritten(jacob, alison) -> None:
    item = write(alison, "From the phone.")
    with pytest.raises(writing.Stale) as stale:
        writing.save_draft(item, "From the laptop.", 1)
    assert stale.value.draft.text == Draft.objects.get(item=item).text == "From the phone."


def test_words_of_an_old_page_are_added_not_lost(jacob, alison) -> None:
    item = write(alison, "From the phone.")
    draft = writing.keep_words(item, "From the laptop.", 1)
    assert draft.text == "From the phone.\n\nFrom the laptop."


def test_words_of_an_old_page_that_goes_on_from_what_is_kept_are_not_doubled(jacob, alison) -> None:
    item = write(alison, "Dear Keira,")
    assert writing.keep_words(item, "Dear Keira, the beans grew.", 1).text == "Dear Keira, the beans grew."


def test_an_old_page_with_nothing_new_adds_nothing(jacob, alison) -> None:
    item = write(alison, "From the phone.")
    assert writing.keep_words(item, "the phone", 1).text == "From the phone."


@time_machine.travel("2026-12-22 10:00", tick=False)
def test_sending_makes_a_version_and_a_promise_in_working_days(jacob, alison) -> None:
    item = send(alison, "Hello.")
    version = Version.objects.get(item=item)
    assert (item.state, version.number, version.text, version.made_by) == (ItemState.WAITING, 1, "Hello.", alison)
    assert f"{item.promised_on}" == "2027-01-08"  # four holidays and weekend days lie between
    assert not Draft.objects.filter(item=item).exists()
    assert acts()[-2:] == ["letter_received", "letter_made_safe"]


def test_sending_twice_is_sending_once(jacob, alison) -> None:
    item = send(alison)
    assert writing.submit(item, alison).state == ItemState.WAITING
    assert Version.objects.filter(item=item).count() == 1


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_letter_is_not_sent(jacob, alison, text) -> None:
    item = write(alison, text)
    with pytest.raises(writing.NothingWritten):
        writing.submit(item, alison)
    assert Item.objects.get(pk=item.pk).state == ItemState.DRAFT


def test_taken_back_unread_it_is_a_draft_again(jacob, alison) -> None:
    item = writing.take_back(send(alison, "Hello."), alison)
    assert (item.state, item.draft.text) == (ItemState.DRAFT, "Hello.")


@pytest.mark.shows("letterbox F9.13")
def test_taken_back_after_reading_it_stays_on_record_and_is_not_passed_on(jacob, alison, sam) -> None:
    item = claim(send(alison), sam)
    item = writing.take_back(item, alison)
    assert (item.state, item.versions.count()) == (ItemState.WITHDRAWN, 1)


def test_taken_back_while_the_packet_waits_nobody_can_approve_it(jacob, alison, sam, noor) -> None:
    item = read_first(send(alison), sam)
    writing.take_back(item, alison)
    with pytest.raises(NotAllowed):
        claiming.claim(item, noor)


def test_once_approved_it_cannot_be_taken_back(jacob, alison, sam, noor) -> None:
    item = read_second(read_first(send(alison), sam), noor)
    with pytest.raises(NotAllowed):
        writing.take_back(item, alison)
    assert copy_of(item).packet.item.state == ItemState.READY


def test_a_returned_letter_is_written_again_as_a_second_version(jacob, alison, sam) -> None:
    item = give_back(send(alison, "We live in Ludlow."), sam)
    draft = writing.write_again(item, alison)
    assert draft.text == "We live in Ludlow."
    writing.save_draft(item, "We live in a town.", draft.revision)
    writing.submit(item, alison)
    assert [version.text for version in item.versions.all()] == ["We live in Ludlow.", "We live in a town."]
    assert Item.objects.get(pk=item.pk).state == ItemState.WAITING


def test_writing_again_twice_keeps_the_new_words(jacob, alison, sam) -> None:
    item = give_back(send(alison, "Old."), sam)
    writing.save_draft(item, "New.", writing.write_again(item, alison).revision)
    assert writing.write_again(item, alison).text == "New."


def test_an_unsent_draft_can_be_thrown_away(jacob, alison) -> None:
    item = write(alison)
    writing.discard(item, alison)
    assert not Item.objects.filter(pk=item.pk).exists()


@pytest.mark.shows("letterbox INV-10")
def test_a_draft_that_was_sent_once_stays_on_record(jacob, alison) -> None:
    item = writing.take_back(send(alison), alison)
    writing.discard(item, alison)
    item = Item.objects.get(pk=item.pk)
    assert (item.state, item.versions.count()) == (ItemState.WITHDRAWN, 1)


def test_a_sent_letter_cannot_be_thrown_away(jacob, alison) -> None:
    item = send(alison)
    with pytest.raises(NotAllowed):
        writing.discard(item, alison)

"""A letter that is kept for the grown-up child, beside a shorter one now."""

import pytest

from audit.models import Entry
from base.moves import NotAllowed
from letterbox.actions import claiming, deciding, keeping, writing
from letterbox.enums import FIRST_READING, FOR_THE_RECORD, ItemState, LineState, Outcome
from letterbox.models import Check, Draft, Item, Line
from tests.cast import claim, give_back, line_of, send, write
from tests.letterbox.pages import at, desk, seen

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
GRIEF = "I cry every night. I will never stop."


def kept(person, reader) -> Item:
    """Read, and on the record."""
    item = claim(writing.submit(write(person, GRIEF), person, for_child=True), reader)
    keeping.keep_for_child(item, reader, item.claim_number, set(FOR_THE_RECORD))
    return Item.objects.get(pk=item.pk)


@pytest.mark.shows("letterbox F9.24")
def test_the_grief_is_kept_and_a_shorter_letter_goes_now(jacob, keira, sam, as_):
    item, browser = write(keira, GRIEF), as_(keira)
    assert GRIEF in seen(browser.get(at("for_child", item.public_id)))
    there = browser.post(at("for_child", item.public_id), {"shorter": "yes"}, follow=True)
    assert "It is kept. Here are the same words again: shorten them for now." in seen(there)
    shorter = Item.objects.exclude(pk=item.pk).get()
    assert shorter.draft.text == GRIEF
    writing.save_draft(shorter, "I think of him.", shorter.draft.revision)
    writing.submit(shorter, keira)
    item = claim(Item.objects.get(pk=item.pk), sam)
    keeping.keep_for_child(item, sam, item.claim_number, set(FOR_THE_RECORD))
    states = set(Item.objects.values_list("state", "for_child"))
    assert states == {(ItemState.KEPT_FOR_CHILD, True), (ItemState.WAITING, False)}
    acts = [entry.act for entry in Entry.objects.order_by("number") if entry.on == f"item:{item.public_id}"]
    assert acts[-1] == "letter_kept_for_child"
    assert Entry.objects.filter(act="letter_received").count() == 2


def test_it_can_be_kept_alone(jacob, keira, as_):
    item = write(keira, GRIEF)
    assert as_(keira).post(at("for_child", item.public_id), {"keep": "yes"}).url == at("sent", item.public_id)
    assert Item.objects.get().for_child


def test_the_writer_reads_what_is_true_at_each_step(jacob, keira, sam, as_):
    item, browser = writing.submit(write(keira, GRIEF), keira, for_child=True), as_(keira)
    page = at("sent", item.public_id)
    assert "One of us reads it. Then it is kept safe for when they are grown up." in seen(browser.get(page))
    item = claim(item, sam)
    assert "One of us reads it. Then it is kept safe for when they are grown up." in seen(browser.get(page))
    keeping.keep_for_child(item, sam, item.claim_number, set(FOR_THE_RECORD))
    assert "Kept for when they are grown up" in seen(browser.get(page))


def test_it_never_reaches_the_other_family(jacob, alison, keira, sam, as_):
    item = claim(writing.submit(write(keira, GRIEF), keira, for_child=True), sam)
    with pytest.raises(NotAllowed):
        deciding.pass_first(item, sam, item.claim_number, set(FIRST_READING))
    kept_item = keeping.keep_for_child(item, sam, item.claim_number, set(FOR_THE_RECORD)).item
    page = as_(alison).get(at("letters"))
    assert page.context["received"] == []
    with pytest.raises(claiming.NotAllowed):
        claiming.claim(kept_item, sam)


def test_the_reader_lays_it_on_the_record(jacob, keira, sam, as_):
    item, browser = claim(writing.submit(write(keira, GRIEF), keira, for_child=True), sam), as_(sam)
    page = seen(browser.get(desk("desk", item.public_id)))
    assert "This letter is for the child when they are grown up." in page
    assert "Pass to a second reader" not in page
    said = {"claim": item.claim_number, "ticks": FOR_THE_RECORD[:1]}
    missing = browser.post(desk("keep", item.public_id), said)
    assert missing.status_code == 400
    assert "Tick each line, or give it to the co-ordinator." in seen(missing)
    browser.post(desk("keep", item.public_id), {"claim": item.claim_number, "ticks": FOR_THE_RECORD})
    assert Item.objects.get().state == ItemState.KEPT_FOR_CHILD
    assert Check.objects.get().outcome == Outcome.KEPT


def test_an_ordinary_letter_cannot_be_laid_on_the_record(jacob, keira, sam, as_):
    item = claim(send(keira), sam)
    said = {"claim": item.claim_number, "ticks": FOR_THE_RECORD}
    assert as_(sam).post(desk("keep", item.public_id), said).status_code == 409
    assert Item.objects.get().state == ItemState.BEING_CHECKED


def test_unread_nothing_is_decided_about_it(jacob, keira, sam):
    item = claiming.claim(writing.submit(write(keira, GRIEF), keira, for_child=True), sam)
    with pytest.raises(claiming.NotRead):
        keeping.keep_for_child(item, sam, item.claim_number, set(FOR_THE_RECORD))
    claiming.note_reading(item, sam)
    with pytest.raises(deciding.NotAllTicked):
        keeping.keep_for_child(item, sam, item.claim_number, set())


def test_its_writer_may_take_it_back(jacob, keira, sam, as_):
    item = kept(keira, sam)
    as_(keira).post(at("take_back", item.public_id))
    assert Item.objects.get().state == ItemState.WITHDRAWN


def test_taken_back_unread_it_is_a_draft_like_any_other(jacob, keira):
    item = writing.take_back(writing.submit(write(keira, GRIEF), keira, for_child=True), keira)
    assert (item.state, item.for_child, item.draft.text) == (ItemState.DRAFT, False, GRIEF)


def test_a_letter_that_came_back_can_be_kept_instead(jacob, keira, sam, as_):
    item = give_back(send(keira, GRIEF), sam)
    writing.write_again(item, keira)
    as_(keira).post(at("for_child", item.public_id), {"shorter": "yes"})
    item = Item.objects.get(pk=item.pk)
    assert (item.state, item.for_child, item.versions.count()) == (ItemState.WAITING, True, 2)
    assert Draft.objects.get().text == GRIEF


def test_a_quiet_line_does_not_stand_in_the_way(jacob, keira, as_):
    item = write(keira, GRIEF)
    Line.objects.filter(pk=line_of(keira).pk).update(state=LineState.QUIET)
    as_(keira).post(at("for_child", item.public_id), {"shorter": "yes"})
    assert Item.objects.get().state == ItemState.WAITING
    assert not Draft.objects.exists()


def test_an_empty_letter_is_not_kept(jacob, keira, as_):
    item = write(keira, " ")
    page = as_(keira).post(at("for_child", item.public_id), {"keep": "yes"}, follow=True)
    assert "Write a few words, then keep it." in seen(page)


def test_another_person_keeps_nothing(jacob, alison, keira, as_):
    item = write(keira, GRIEF)
    assert as_(alison).get(at("for_child", item.public_id)).status_code == 404
    assert as_(alison).post(at("for_child", item.public_id)).status_code == 404
    assert Item.objects.get().state == ItemState.DRAFT

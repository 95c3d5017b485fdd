"""What stands between a letter and the other side at the moment it leaves."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from base.clock import now
from letterbox import gateway
from letterbox.actions import claiming, deciding, holding, receiving, ticking, writing
from letterbox.actions.arranging import log_letter
from letterbox.enums import FIRST_READING, SECOND_READING, ArrangementState, ItemState, LineState, Tick, Via
from letterbox.models import Child, Item, Line, Member, Packet, ReleaseCopy
from letterbox.telling import not_to_tell_the_reader, not_to_tell_the_writer
from tests.cast import claim, copy_of, line_of, make_person, read_first, read_second, send, write

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def shut(how: str, item: Item) -> None:
    """Ends the line in one of the ways it can end."""
    arrangement = item.line.arrangement
    if how == "quiet":
        Line.objects.update(state=LineState.QUIET)
    elif how == "ended":
        arrangement.state = ArrangementState.ENDED
        arrangement.save()
    else:
        child = Child.objects.get(arrangement=arrangement)
        child.born = "2008-01-01"
        child.save()


WAYS = ["quiet", "ended", "grown up"]


@pytest.mark.parametrize("how", WAYS)
def test_nothing_is_sent_on_a_line_that_is_shut_and_the_words_stay(jacob, alison, how) -> None:
    item = write(alison, "Hello.")
    shut(how, item)
    with pytest.raises(writing.LineShut):
        writing.submit(item, alison)
    item.refresh_from_db()
    assert (item.state, item.draft.text) == (ItemState.DRAFT, "Hello.")


@pytest.mark.parametrize("how", WAYS)
@pytest.mark.shows("letterbox INV-14")
def test_nothing_is_passed_or_approved_on_a_line_that_is_shut(jacob, alison, sam, noor, how) -> None:
    first = claim(send(alison), sam)
    shut(how, first)
    with pytest.raises(writing.LineShut):
        deciding.pass_first(first, sam, first.claim_number, set(FIRST_READING))
    assert Item.objects.get().state == ItemState.BEING_CHECKED


@pytest.mark.parametrize("how", WAYS)
def test_nor_when_it_shuts_between_the_readings(jacob, alison, sam, noor, how) -> None:
    item = claim(read_first(send(alison), sam), noor)
    shut(how, item)
    with pytest.raises(writing.LineShut):
        deciding.approve(item, noor, item.claim_number, set(SECOND_READING))
    assert Item.objects.get().state == ItemState.SECOND_CHECK


@pytest.mark.parametrize(("day", "is_child"), [("2036-04-30", True), ("2036-05-01", False)])
def test_the_eighteenth_birthday_ends_it(jacob, alison, day, is_child) -> None:
    from letterbox.rules import may_travel

    with time_machine.travel(day):
        assert may_travel(line_of(alison)) is is_child


def test_known_words_stop_the_letter_until_each_was_looked_at(jacob, alison, sam) -> None:
    item = claim(send(alison, "We went to lud-low and saw Mrs Pocock."), sam)
    with pytest.raises(ticking.WordsToLookAt) as stopped:
        deciding.pass_first(item, sam, item.claim_number, set(FIRST_READING))
    assert stopped.value.words == ["Ludlow", "Pocock"]
    deciding.pass_first(item, sam, item.claim_number, {*FIRST_READING, Tick.WORDS_LOOKED_AT})
    assert Item.objects.get().state == ItemState.SECOND_CHECK


def test_the_page_names_the_words_only_after_the_reading(jacob, alison, sam, as_) -> None:
    item = claim(send(alison, "We went to Ludlow."), sam)
    before = as_(sam).get(reverse("letters:desk", args=[item.public_id])).content.decode()
    assert "These words stand in the letter" not in before
    ticks = {"claim": 1, "line": ["right_people", "agreed_kind", "agreed_names"]}
    ticks["content"] = ["read_whole", "no_trace", "no_meeting", "safe_to_read", "no_news"]
    page = as_(sam).post(reverse("letters:pass", args=[item.public_id]), ticks)
    assert page.status_code == 400
    assert "These words stand in the letter: Ludlow." in page.content.decode()
    as_(sam).post(reverse("letters:pass", args=[item.public_id]), {**ticks, "words": ["words_looked_at"]})
    assert Item.objects.get().state == ItemState.SECOND_CHECK


def test_what_must_not_be_told_is_all_that_is_known_of_other_sides(jacob, alison, keira) -> None:
    line = line_of(alison)
    assert not_to_tell_the_reader(line) == ["Ludlow", "Pocock", "Jacob", "07700 900 077"]
    assert not_to_tell_the_writer(line) == ["Blyth", "Jamie", "07700 900 077"]


@pytest.mark.parametrize("word", ["Jamie", "JAMIE's", "J a m i e", "07700900077", "Blyth", "bl\u00adyth"])
def test_a_note_tells_the_writer_nothing_of_another_side(jacob, alison, sam, as_, word) -> None:
    item = claim(send(alison), sam)
    said = {"claim": 1, "reason": "names", "call": "spoke", "note": f"Please do not say {word} again."}
    page = as_(sam).post(reverse("letters:return", args=[item.public_id]), said)
    assert (page.status_code, Item.objects.get().state) == (400, ItemState.BEING_CHECKED)


def test_nobody_decides_about_words_they_have_not_seen(jacob, alison, sam, noor) -> None:
    item = claiming.claim(send(alison), sam)
    with pytest.raises(claiming.NotRead):
        deciding.pass_first(item, sam, item.claim_number, set(FIRST_READING))
    claiming.note_reading(item, sam)
    with time_machine.travel(now() + timedelta(minutes=21)):
        again = claiming.claim(item, sam)
        with pytest.raises(claiming.NotRead):
            deciding.pass_first(again, sam, again.claim_number, set(FIRST_READING))


@pytest.mark.parametrize("change", ["another reader joins", "another line"])
def test_a_packet_is_approved_for_exactly_whom_it_was_made(jacob, alison, keira, sam, noor, change) -> None:
    item = claim(read_first(send(alison), sam), noor)
    if change == "another reader joins":
        Member.objects.create(party=item.line.reader, person=make_person("gran", None))
    else:
        item.line = line_of(keira)
        item.save()
    with pytest.raises(deciding.PacketChanged):
        deciding.approve(item, noor, item.claim_number, set(SECOND_READING))
    assert Packet.objects.get().approved_by is None


def test_a_changed_packet_goes_back_to_be_read(jacob, alison, sam, noor, as_) -> None:
    item = claim(read_first(send(alison), sam), noor)
    Member.objects.create(party=item.line.reader, person=make_person("gran", None))
    said = {"claim": 2, "packet": sorted(SECOND_READING)}
    page = as_(noor).post(reverse("letters:approve", args=[item.public_id]), said)
    assert (page.status_code, Item.objects.get().state) == (409, ItemState.WAITING)
    assert not Packet.objects.filter(is_open=True).exists()


def test_covering_words_changed_after_approval_are_not_shown(jacob, alison, keira, sam, noor) -> None:
    item = read_second(read_first(send(alison), sam), noor)
    copy = copy_of(item)
    receiving.mark_told(copy)
    receiving.open_letter(copy, keira)
    packet = Packet.objects.get()
    packet.cover = "Dear Keira, from Ludlow."
    packet.save()
    with pytest.raises(gateway.NotYours):
        gateway.received_letter(keira, copy.public_id)


def test_a_posted_letter_taken_back_stays_on_record(jacob, alison) -> None:
    item = log_letter(line_of(alison), "By post.", Via.TYPED, by="system")
    assert gateway.take_back(alison, item.public_id) is False
    item.refresh_from_db()
    assert (item.state, item.versions.get().text) == (ItemState.WITHDRAWN, "By post.")
    assert gateway.sent_letter(alison, item.public_id).text == "By post."


def test_a_held_letter_looks_like_one_being_read_to_its_writer(jacob, alison, sam, beth) -> None:
    item = claim(send(alison), sam)
    reading = gateway.sent_letter(alison, item.public_id)
    holding.hold(item, sam, item.claim_number, "A threat.", now().date())
    assert gateway.sent_letter(alison, item.public_id) == reading


def test_a_held_letter_taken_back_stays_held_and_then_goes_nowhere(jacob, alison, sam, beth) -> None:
    item = claim(send(alison), sam)
    holding.hold(item, sam, item.claim_number, "A threat.", now().date())
    gateway.take_back(alison, item.public_id)
    assert Item.objects.get().state == ItemState.HELD
    assert gateway.sent_letter(alison, item.public_id).status.name == "You took it back"
    holding.lift(item, beth, "It is a song.")
    assert (Item.objects.get().state, ReleaseCopy.objects.count()) == (ItemState.WITHDRAWN, 0)


def test_sent_back_or_lifted_it_never_seems_unread_again(jacob, alison, sam, noor) -> None:
    item = claim(read_first(send(alison), sam), noor)
    deciding.send_back(item, noor, item.claim_number, "Look at the last line.")
    assert gateway.sent_letter(alison, item.public_id).status.name == "We are reading it"

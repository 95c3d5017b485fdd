"""The queue and the check desk: who may come in, what is decided, and that a lost claim loses no work."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from agency.models import LocalAuthority, Spoke
from audit.models import Entry
from base.clock import now, today
from base.ids import new
from letterbox.actions import claiming, writing
from letterbox.enums import CHECKLIST, ItemState
from letterbox.models import Hold, Item, Member, Packet, ReleaseCopy, Worksheet
from people.actions import end_role
from people.models import Role
from tests.cast import claim, give_back, read_first, send, sign_in, write

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
QUEUE = reverse("letters:queue")
ACTS = ["claim", "hand_back", "pass", "return", "approve", "send_back", "hold", "lift"]


def at(name: str, item: Item) -> str:
    return reverse(f"letters:{name}", args=[item.public_id])


def ticked(item: Item) -> dict[str, object]:
    """Every line of the checklist ticked, under the claim that counts now."""
    ticks = {part: [str(tick) for tick in ticks] for part, ticks in CHECKLIST.items()}
    return {"claim": Item.objects.get(pk=item.pk).claim_number, **ticks}


def text(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined]


def test_the_queue_shows_what_waits_and_not_what_it_says(jacob, alison, sam, as_) -> None:
    send(alison, "The beans grew.")
    page = text(as_(sam).get(QUEUE))
    assert "Jacob" in page
    assert "The beans grew." not in page


@pytest.mark.shows("letterbox F9.11")
def test_a_draft_is_on_no_staff_page(jacob, alison, joan, as_) -> None:
    item = write(alison, "Only mine.")
    assert as_(joan).get(at("desk", item)).status_code == 404
    for view in ("first", "second", "mine", "held"):
        assert as_(joan).get(QUEUE, {"view": view}).context["rows"] == []


def test_claim_read_pass_and_approve(jacob, alison, sam, noor, as_) -> None:
    item = send(alison, "The beans grew.")
    assert as_(sam).post(at("claim", item)).url == at("desk", item)
    assert "The beans grew." in text(as_(sam).get(at("desk", item)))
    assert as_(sam).post(at("pass", item), ticked(item)).url == QUEUE
    as_(noor).post(at("claim", item))
    packet = text(as_(noor).get(at("desk", item)))
    assert "Dear Keira,\n\nThis letter is from Alison. It is about Jamie." in Packet.objects.get().cover
    assert "The beans grew." in packet
    assert as_(noor).post(at("approve", item), ticked(item)).url == QUEUE
    assert Item.objects.get().state == ItemState.READY


def test_unclaimed_it_is_not_shown(jacob, alison, sam, noor, as_) -> None:
    item = claim(send(alison, "The beans grew."), sam)
    page = text(as_(noor).get(at("desk", item)))
    assert "Sam took it at" in page
    assert "The beans grew." not in page


def test_an_open_line_of_the_checklist_is_named_and_ticks_stay(jacob, alison, sam, as_) -> None:
    item = claim(send(alison), sam)
    page = as_(sam).post(at("pass", item), {"claim": 1, "line": ["right_people"]})
    assert page.status_code == 400
    assert "What the letter says: tick each line, or choose another way below." in text(page)
    assert 'value="right_people"' in text(page)
    assert Worksheet.objects.get().ticks == ["right_people"]
    assert Item.objects.get().state == ItemState.BEING_CHECKED


def test_a_stale_decision_changes_nothing_and_keeps_the_notes(jacob, alison, sam, noor, as_) -> None:
    item, browser = claim(send(alison), sam), as_(sam)
    with time_machine.travel(now() + timedelta(minutes=21)):
        claiming.claim(item, noor)
    said = {"claim": 1, "reason": "places", "call": "spoke", "note": "Please leave out the town."}
    page = browser.post(at("return", item), said)
    assert page.status_code == 409
    assert "Noor took this letter at" in text(page)
    assert "Please leave out the town." in text(page)
    assert Worksheet.objects.get(reader=sam).note == "Please leave out the town."
    assert Item.objects.get().state == ItemState.BEING_CHECKED


def test_a_note_to_the_writer_is_asked_for_and_kept(jacob, alison, sam, as_) -> None:
    item = claim(send(alison), sam)
    page = as_(sam).post(at("return", item), {"claim": 1, "note": "Thank you for this."})
    assert page.status_code == 400
    assert "They should hear from a person first." in text(page)
    assert "Thank you for this." in text(page)


@pytest.mark.shows("letterbox INV-5")
@pytest.mark.parametrize("word", ["Blyth", "BLYTH", "in blyth,"])
def test_a_note_never_tells_the_writer_a_word_of_another_side(jacob, alison, sam, as_, word) -> None:
    item = claim(send(alison, "Is it nice in Blyth?"), sam)
    said = {"claim": 1, "reason": "places", "call": "spoke", "note": f"Please leave out {word}."}
    page = as_(sam).post(at("return", item), said)
    assert page.status_code == 400
    assert "a word that the writer may not know" in text(page)
    assert Item.objects.get().state == ItemState.BEING_CHECKED


def test_a_note_may_name_what_is_the_writers_own(jacob, alison, sam, as_) -> None:
    item = claim(send(alison, "We live in Ludlow."), sam)
    said = {"claim": 1, "reason": "places", "call": "spoke", "note": "Please leave out Ludlow."}
    assert as_(sam).post(at("return", item), said).url == QUEUE


def test_held_the_co_ordinator_reads_it_and_puts_it_back(jacob, alison, sam, beth, as_) -> None:
    item = claim(send(alison, "I will find you."), sam)
    as_(sam).post(at("hold", item), {"claim": 1, "why": "A threat.", "next_look_on": today().isoformat()})
    page = text(as_(beth).get(at("desk", item)))
    assert "A threat." in page
    assert "I will find you." in page
    assert "I will find you." not in text(as_(sam).get(at("desk", item)))
    assert as_(beth).post(at("lift", item)).status_code == 400
    as_(beth).post(at("lift", item), {"decision": "It is a song."})
    assert (Item.objects.get().state, Hold.objects.get().lifted_by) == (ItemState.WAITING, beth)


@pytest.mark.parametrize(("day", "words"), [("", "Nothing waits without one"), ("2020-01-01", "has gone by")])
def test_a_hold_needs_a_day_to_come(jacob, alison, sam, as_, day, words) -> None:
    item = claim(send(alison), sam)
    page = as_(sam).post(at("hold", item), {"claim": 1, "why": "A threat.", "next_look_on": day})
    assert (page.status_code, words in text(page), "A threat." in text(page)) == (400, True, True)


@pytest.mark.parametrize("name", ACTS)
def test_three_refusals_and_nothing_changed(jacob, alison, keira, tomasz, as_, name) -> None:
    item = send(alison)
    before = Item.objects.values().get()
    assert Client().post(at(name, item)).url.startswith("/account/login/")
    assert as_(keira).post(at(name, item)).status_code == 404
    assert as_(tomasz).post(at(name, item)).status_code == 403
    assert Item.objects.values().get() == before


@pytest.mark.parametrize("name", ACTS)
def test_a_letter_that_is_not_there_is_not_found(jacob, joan, as_, name) -> None:
    assert as_(joan).post(reverse(f"letters:{name}", args=[new()])).status_code == 404


def test_a_worker_does_not_lift_a_hold(jacob, alison, sam, as_) -> None:
    assert as_(sam).post(at("lift", send(alison))).status_code == 403


def test_a_reader_of_another_team_finds_nothing(jacob, alison, sam, as_) -> None:
    item = send(alison)
    Role.objects.filter(person=sam).update(everywhere=False, spoke=Spoke.objects.order_by("-pk")[0])
    assert as_(sam).get(at("desk", item)).status_code == 404
    assert as_(sam).get(QUEUE).context["rows"] == []


@pytest.mark.shows("letterbox F9.15")
@pytest.mark.shows("letterbox INV-12")
def test_a_reader_who_is_part_of_it_sees_neither_text_nor_name_nor_row(jacob, alison, sam, as_) -> None:
    item = send(alison)
    Member.objects.create(party=item.line.reader, person=sam)
    assert as_(sam).get(at("desk", item)).status_code == 404
    assert as_(sam).post(at("claim", item)).status_code == 404
    page = as_(sam).get(QUEUE)
    assert (page.context["rows"], "Jacob" in text(page)) == ([], False)


def test_a_staff_session_without_the_second_step_opens_nothing(jacob, alison, sam, as_) -> None:
    answer = as_(sam, proved=False).get(QUEUE)
    assert answer.url.startswith(reverse("mfa_reauthenticate"))


@pytest.mark.shows("letterbox F9.50")
def test_every_look_at_a_letter_stands_in_the_log(jacob, alison, sam, as_) -> None:
    item, browser = claiming.claim(send(alison), sam), as_(sam)
    for _ in range(2):
        browser.get(at("desk", item))
    seen = Entry.objects.filter(act="letter_read", on=f"item:{item.public_id}", by=f"person:{sam.public_id}")
    assert seen.count() == 2


def test_the_second_reader_does_not_see_the_first_ones_ticks(jacob, alison, sam, noor, as_) -> None:
    item = claim(read_first(send(alison), sam), noor)
    page = as_(noor).get(at("desk", item))
    assert page.context["desk"].history == []
    assert "checked" not in text(page).partition("<main")[2]


def test_returned_letters_show_the_reader_what_was_said_before(jacob, alison, sam, as_) -> None:
    item = give_back(send(alison), sam, "Please leave out the town.")
    writing.write_again(item, alison)
    item = claiming.claim(writing.submit(item, alison), sam)
    assert "Please leave out the town." in text(as_(sam).get(at("desk", item)))


@pytest.mark.parametrize("role", ["sam", "beth", "joan"])
def test_approving_alone_is_impossible_in_any_role(jacob, alison, as_, role, request) -> None:
    reader = request.getfixturevalue(role)
    item, browser = send(alison), as_(reader)
    browser.post(at("claim", item), follow=True)
    browser.post(at("pass", item), ticked(item))
    assert "another person reads the packet" in text(browser.post(at("claim", item), follow=True))
    browser.post(at("approve", item), ticked(item))
    assert Item.objects.get().state == ItemState.SECOND_CHECK
    assert not ReleaseCopy.objects.filter(packet__approved_by__isnull=False).exists()


@pytest.mark.parametrize("reach", [{}, {"council": "Tarnside Borough Council"}])
def test_a_role_for_no_team_or_for_another_council_reaches_no_letter(jacob, alison, sam, as_, reach) -> None:
    send(alison)
    council = LocalAuthority.objects.filter(name=reach.get("council")).first()
    Role.objects.filter(person=sam).update(everywhere=False, spoke=None, council=council)
    assert as_(sam).get(QUEUE).context["rows"] == []


def test_a_role_for_the_record_holders_council_reaches_its_letters(jacob, alison, sam, as_) -> None:
    send(alison)
    Role.objects.filter(person=sam).update(everywhere=False, council=jacob.record_holder.council)
    assert len(as_(sam).get(QUEUE).context["rows"]) == 1


def test_a_role_that_ends_ends_at_the_next_request(jacob, alison, sam, joan, as_) -> None:
    browser = as_(sam)
    assert browser.get(QUEUE).status_code == 200
    end_role(Role.objects.get(person=sam), joan)
    assert browser.get(QUEUE).status_code == 404


def test_signing_in_again_after_a_quiet_quarter_of_an_hour(jacob, sam) -> None:
    browser = sign_in(Client(), sam)
    assert browser.get(QUEUE).status_code == 200
    with time_machine.travel(now() + timedelta(minutes=16)):
        assert browser.get(QUEUE).url.startswith("/account/login/")


def test_the_writers_number_is_there_for_whoever_reads_and_looking_it_up_is_logged(jacob, alison, sam, noor, as_):
    item = claim(send(alison), sam)
    assert "07700 900 077" in text(as_(sam).get(at("writer", item)))
    assert Entry.objects.filter(act="contact_details_seen", on=f"item:{item.public_id}").count() == 1
    assert as_(noor).get(at("writer", item)).status_code == 404


def test_the_co_ordinator_keeps_a_letter_until_another_day(jacob, alison, sam, beth, as_) -> None:
    item = claim(send(alison), sam)
    as_(sam).post(at("hold", item), {"claim": 1, "why": "A threat.", "next_look_on": today().isoformat()})
    later = today() + timedelta(days=7)
    assert as_(beth).post(at("look_again", item), {"next_look_on": "2020-01-01"}).status_code == 400
    as_(beth).post(at("look_again", item), {"next_look_on": later.isoformat()})
    assert Hold.objects.get().next_look_on == later
    assert "Look again on" in text(as_(beth).get(QUEUE, {"view": "held"}))


def test_sent_back_the_ticks_are_gone_and_the_note_stands_first(jacob, alison, sam, noor, as_) -> None:
    item = claiming.claim(send(alison), sam)
    as_(sam).get(at("desk", item))
    as_(sam).post(at("pass", item), ticked(item))
    as_(noor).post(at("claim", item), follow=True)
    as_(noor).post(at("send_back", item), {"claim": 2, "note": "Look at the last line."})
    assert "sent back" in text(as_(sam).get(QUEUE))
    page = text(as_(sam).post(at("claim", item), follow=True))
    assert " checked" not in page.partition("<main")[2]
    assert page.index("Look at the last line.") < page.index('class="rb-letter"')


def test_a_note_written_before_the_claim_was_lost_is_there_again(jacob, alison, sam, as_) -> None:
    item = claim(send(alison), sam)
    claiming.note_work(item, sam, note="Thank you, Alison.")
    assert "Thank you, Alison." in text(as_(sam).get(at("return", item)))


def test_what_was_taken_back_unread_is_not_shown_to_readers(jacob, alison, sam, as_) -> None:
    item = send(alison, "A sentence that she regrets.")
    writing.submit(writing.take_back(item, alison), alison)
    draft = writing.take_back(item, alison).draft
    writing.save_draft(item, "Better words.", draft.revision)
    claim(writing.submit(item, alison), sam)
    page = text(as_(sam).get(at("desk", item)))
    assert "Better words." in page
    assert "regrets" not in page


def test_a_word_to_a_colleague_never_begins_a_note_to_the_writer(jacob, alison, sam, as_) -> None:
    item = claim(send(alison), sam)
    as_(sam).post(at("hold", item), {"claim": 1, "why": "She may be in danger.", "next_look_on": ""})
    assert as_(sam).get(at("return", item)).context["form"].initial.get("note", "") == ""

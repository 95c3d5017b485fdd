"""Our own words leave too: written with one side in view, scanned, and often read by a second person first."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from base.moves import NotAllowed
from letterbox.actions import claiming, deciding, ticking, wording
from letterbox.enums import Call, ItemState, Reason
from letterbox.enums.desk import SecondWhy, WordsKind, WordsState
from letterbox.models import Check, Item, OurWords, Worksheet
from outbox.models import Message
from tests.cast import LOOKED_AT, claim, give_back, let_go, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
QUEUE = reverse("letters:queue")


def at(name, thing):
    return reverse(f"letters:{name}", args=[thing.public_id])


def text(answer):
    return answer.content.decode()


def returned(item, reader, note="Thank you. Please leave out the place.", reason=Reason.PLACES, **said):
    said = wording.Said(note, **said)
    return wording.return_to_writer(item, reader, item.claim_number, reason, Call.SPOKE, said)


def test_the_first_letter_that_goes_back_is_read_by_a_second_person(jacob, alison, sam) -> None:
    ours = returned(claim(send(alison), sam), sam)
    assert (ours.state, ours.why_second) == (WordsState.WAITING, [SecondWhy.FIRST_RETURN])
    item = Item.objects.get()
    assert (item.state, item.claimed_by, item.claim_is_live) == (ItemState.BEING_CHECKED, sam, False)
    assert (Message.objects.count(), Check.objects.count()) == (0, 0)


def test_sent_by_the_second_person_they_are_with_the_writer(jacob, alison, sam, noor) -> None:
    ours = returned(claim(send(alison), sam), sam)
    wording.approve_words(ours, noor)
    ours.refresh_from_db()
    assert (ours.state, ours.read_by, Item.objects.get().state) == (WordsState.SENT, noor, ItemState.WITH_WRITER)
    assert [message.recipient for message in Message.objects.all()] == [f"person:{alison.public_id}"]
    assert Check.objects.get().note == ours.text


def test_a_later_return_needs_nobody_else(jacob, alison, sam) -> None:
    give_back(send(alison), sam)
    ours = returned(claim(send(alison), sam), sam)
    assert (ours.state, ours.why_second) == (WordsState.SENT, [])


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"about_wishes": True}, SecondWhy.WISHES),
        ({"reason": Reason.WISH}, SecondWhy.WISHES),
        ({"note": "Is Blyth a person’s name here?", "harmless": True}, SecondWhy.HIT),
    ],
)
def test_other_reasons_for_a_second_person(jacob, alison, sam, said, why) -> None:
    give_back(send(alison), sam)
    assert returned(claim(send(alison), sam), sam, **said).why_second == [why]


@pytest.mark.shows("letterbox INV-5")
def test_a_known_word_that_nobody_looked_at_is_not_even_kept(jacob, alison, sam) -> None:
    item = claim(send(alison), sam)
    with pytest.raises(ticking.WordsToLookAt) as known:
        returned(item, sam, "Please leave out Blyth.")
    assert (known.value.words, OurWords.objects.count()) == (["Blyth"], 0)


def test_a_word_that_has_become_known_meanwhile_stops_them(jacob, alison, keira, sam, noor) -> None:
    ours = returned(claim(send(alison), sam), sam, "Please leave out the windmill.")
    keira.address = "The Windmill"
    keira.save()
    with pytest.raises(ticking.WordsToLookAt):
        wording.approve_words(ours, noor)
    assert OurWords.objects.get().state == WordsState.WAITING


def test_nobody_reads_their_own_words(jacob, alison, sam, noor) -> None:
    ours = returned(claim(send(alison), sam), sam)
    for act in (lambda: wording.approve_words(ours, sam), lambda: wording.hand_back_words(ours, sam, "No.")):
        with pytest.raises(claiming.NotForYou):
            act()
    with pytest.raises(IntegrityError), transaction.atomic():
        OurWords.objects.update(read_by=sam)


def test_while_they_wait_nobody_takes_or_decides_about_the_letter(jacob, alison, sam, noor) -> None:
    item = claim(send(alison), sam)
    returned(item, sam)
    with pytest.raises(claiming.Taken):
        claiming.claim(item, noor)
    with pytest.raises(NotAllowed):
        deciding.pass_first(item, sam, item.claim_number, LOOKED_AT)


def test_handed_back_whoever_wrote_them_has_the_letter_again(jacob, alison, sam, noor, as_) -> None:
    item = claim(send(alison), sam)
    ours = returned(item, sam)
    wording.hand_back_words(ours, noor, "Begin with what was good.")
    item = Item.objects.get()
    assert (item.claimed_by, item.claim_is_live, OurWords.objects.get().state) == (sam, True, WordsState.PUT_AWAY)
    page = text(as_(sam).get(at("return", item)))
    assert "Begin with what was good." in page
    assert "Please leave out the place." in page


def test_taken_back_by_their_writer_they_do_not_go(jacob, alison, sam, noor) -> None:
    ours = returned(claim(send(alison), sam), sam)
    wording.take_back_words(ours, sam)
    with pytest.raises(NotAllowed):
        wording.approve_words(ours, noor)
    deciding.pass_first(Item.objects.get(), sam, 1, LOOKED_AT)


def test_a_note_meanwhile_moves_nothing_and_is_on_the_writers_page(jacob, alison, sam, as_) -> None:
    item = claim(send(alison), sam)
    ours = wording.write_meanwhile(item, sam, 1, wording.Said("It takes us a little longer. We are sorry."))
    item = Item.objects.get()
    assert (ours.kind, ours.state) == (WordsKind.MEANWHILE, WordsState.SENT)
    assert (item.state, item.claimed_by, item.claim_is_live) == (ItemState.BEING_CHECKED, sam, True)
    page = text(as_(alison).get(reverse("letterbox:sent", args=[item.public_id])))
    assert "It takes us a little longer. We are sorry." in page
    assert "We are reading it" in page


def test_who_leaves_leaves_no_words_waiting(jacob, alison, sam) -> None:
    returned(claim(send(alison), sam), sam)
    claiming.hand_back_all(sam, "system")
    assert (OurWords.objects.get().state, Item.objects.get().state) == (WordsState.PUT_AWAY, ItemState.WAITING)


# The pages.


def said_of(item, **said):
    return {"claim": item.claim_number, "reason": "places", "call": "spoke", "note": "Thank you, Alison.", **said}


@pytest.mark.parametrize("name", ["return", "propose", "meanwhile"])
def test_the_writing_page_shows_that_familys_side_only(jacob, alison, keira, sam, as_, name) -> None:
    keira.full_name, keira.address = "Keira Dunmore", "4 Quayside"
    keira.save()
    item = claim(send(alison, "We went to the sea."), sam)
    page = text(as_(sam).get(at(name, item)))
    assert "We went to the sea." in page
    assert "Jacob" in page
    for word in ("Jamie", "Blyth", "Dunmore", "Quayside"):
        assert word not in page


def test_a_hit_is_said_and_the_note_stays_until_somebody_says_that_it_is_harmless(jacob, alison, sam, as_) -> None:
    give_back(send(alison), sam)
    item, browser = claim(send(alison), sam), as_(sam)
    refused = browser.post(at("return", item), said_of(item, note="Blyth, thank you."))
    assert (refused.status_code, "Blyth, thank you." in text(refused)) == (400, True)
    assert Worksheet.objects.get(item=item).note == "Blyth, thank you."
    assert browser.post(at("return", item), said_of(item, note="Blyth, thank you.", harmless="on")).url == QUEUE
    assert OurWords.objects.get(item=item).why_second == [SecondWhy.HIT]


def test_the_second_person_reads_them_in_a_tab_of_the_queue_and_sends_them(jacob, alison, sam, noor, as_) -> None:
    item = claim(send(alison), sam)
    as_(sam).post(at("return", item), said_of(item))
    assert as_(noor).get(QUEUE).context["rows"] == []
    (row,) = as_(noor).get(QUEUE, {"view": "words"}).context["rows"]
    ours = OurWords.objects.get()
    assert row.item.words_ref == ours.public_id
    page = text(as_(noor).get(at("words", ours)))
    assert "Thank you, Alison." in page
    assert "It is the first letter that goes back to them" in page
    assert as_(noor).post(at("words", ours)).url == f"{QUEUE}?view=words"
    assert Item.objects.get().state == ItemState.WITH_WRITER


def test_whoever_wrote_them_sends_nothing_alone_on_the_page(jacob, alison, sam, as_) -> None:
    ours = returned(claim(send(alison), sam), sam)
    page = text(as_(sam).post(at("words", ours), follow=True))
    assert "These words have moved on, or you wrote them." in page
    assert OurWords.objects.get().state == WordsState.WAITING


def test_to_hand_them_back_takes_a_word(jacob, alison, sam, noor, as_) -> None:
    ours = returned(claim(send(alison), sam), sam)
    answer = as_(noor).post(at("words", ours), {"back": "yes", "note": ""})
    assert (answer.status_code, "so that they need not guess" in text(answer)) == (400, True)
    as_(noor).post(at("words", ours), {"back": "yes", "note": "Warmer, please."})
    assert OurWords.objects.get().back_note == "Warmer, please."


def test_on_the_letters_page_its_maker_may_take_the_words_back(jacob, alison, sam, as_) -> None:
    item = claim(send(alison), sam)
    ours = returned(item, sam)
    assert "Take my words back" in text(as_(sam).get(at("desk", item), follow=True))
    as_(sam).post(at("take_back_words", ours))
    assert OurWords.objects.get().state == WordsState.PUT_AWAY


@pytest.mark.parametrize("name", ["return", "propose", "meanwhile"])
def test_who_has_not_the_letter_in_hand_writes_nothing(jacob, alison, sam, noor, as_, name) -> None:
    item = claim(send(alison), sam)
    assert as_(noor).get(at(name, item)).url == at("desk", item)
    answer = as_(noor).post(at(name, item), said_of(item, note="Mine."))
    assert (answer.status_code, "Sam took this letter at" in text(answer)) == (409, True)
    assert not OurWords.objects.exists()


def test_the_note_of_another_line_is_no_first_return_here(jacob, alison, keira, sam) -> None:
    let_go(returned(claim(send(alison), sam), sam))
    assert returned(claim(send(keira), sam), sam).why_second == [SecondWhy.FIRST_RETURN]

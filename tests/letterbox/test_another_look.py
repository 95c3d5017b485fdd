"""“Ask someone else to look”: a different person decides, and tells the writer why."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from base.moves import NotAllowed
from letterbox.actions import challenging, claiming, holding
from letterbox.enums import ItemState
from letterbox.enums.desk import ChallengeEnd
from letterbox.models import Challenge, Hold, Item, NotThisTime, OurWords
from outbox.models import Message
from tests.cast import claim, give_back, keep_safe, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def at(name, item):
    return reverse(f"letters:{name}", args=[item.public_id])


def page_of(item, name="sent"):
    return reverse(f"letterbox:{name}", args=[item.public_id])


def text(answer):
    return answer.content.decode()


@pytest.fixture
def returned(jacob, alison, beth):
    """Returned by the co-ordinator, who reads letters too."""
    return give_back(send(alison), beth)


@pytest.mark.shows("letterbox F9.26")
def test_another_person_than_the_first_decides_and_tells_them_why(returned, alison, beth, joan, as_) -> None:
    Message.objects.all().delete()
    assert "Ask someone else to look" in text(as_(alison).get(page_of(returned)))
    as_(alison).post(page_of(returned, "ask_again"), {"words": "It is not a real town."})
    assert "Somebody else is looking" in text(as_(alison).get(page_of(returned)))
    assert f"person:{joan.public_id}" in {message.recipient for message in Message.objects.all()}
    assert as_(beth).post(at("challenge", returned), {"end": "afresh", "answer": "You are right."}).status_code == 409
    assert "It is not a real town." in text(as_(joan).get(at("desk", returned)))
    as_(joan).post(at("challenge", returned), {"end": "afresh", "answer": "You are right, it is from a story."})
    challenge = Challenge.objects.get()
    assert (challenge.first, challenge.decided_by, challenge.end) == (beth, joan, ChallengeEnd.AFRESH)
    assert Item.objects.get().state == ItemState.WAITING
    assert "You are right, it is from a story." in text(as_(alison).get(page_of(returned)))


def test_the_database_refuses_the_first_person_too(returned, alison, beth) -> None:
    challenging.ask(returned, alison)
    with pytest.raises(IntegrityError), transaction.atomic():
        Challenge.objects.update(decided_by=beth)


def test_what_was_said_may_stay_and_the_letter_is_with_the_writer_again(returned, alison, joan) -> None:
    challenging.ask(returned, alison)
    challenging.decide(returned, joan, ChallengeEnd.STAYS, "I read it too. The name of the town does tell.")
    assert Item.objects.get().state == ItemState.WITH_WRITER
    assert not Hold.objects.filter(lifted_at=None).exists()


def test_one_that_was_kept_safe_is_looked_at_by_another_manager(jacob, alison, sam, joan, beth, as_) -> None:
    item = claim(send(alison), sam)
    holding.hold(item, sam, item.claim_number, "She blames her.", item.promised_on)
    keep_safe(item, joan)
    challenging.ask(item, alison)
    with pytest.raises(claiming.NotForYou):
        challenging.decide(item, joan, ChallengeEnd.STAYS, "No.")
    challenging.decide(item, beth, ChallengeEnd.STAYS, "I read it too, and I think the same.")
    assert (Item.objects.get().state, NotThisTime.objects.get().lifted_at) == (ItemState.KEPT_SAFE, None)
    challenging.ask(item, alison)
    challenging.decide(item, beth, ChallengeEnd.AFRESH, "I see it now.")
    assert (Item.objects.get().state, NotThisTime.objects.get().lifted_by) == (ItemState.WAITING, beth)


def test_asked_twice_once_is_enough(returned, alison) -> None:
    assert challenging.ask(returned, alison) == challenging.ask(returned, alison)
    assert Hold.objects.count() == 1


def test_before_anything_was_decided_there_is_nothing_to_look_at_again(jacob, alison, as_) -> None:
    item = send(alison)
    with pytest.raises(NotAllowed):
        challenging.ask(item, alison)
    assert "There is nothing to look at again just now." in text(
        as_(alison).post(page_of(item, "ask_again"), follow=True)
    )


@pytest.mark.shows("letterbox INV-5")
def test_the_answer_tells_nothing_of_the_other_side(returned, alison, joan, as_) -> None:
    challenging.ask(returned, alison)
    answer = as_(joan).post(at("challenge", returned), {"end": "stays", "answer": "Because they live in Blyth."})
    assert (answer.status_code, "Because they live in Blyth." in text(answer)) == (400, True)
    assert (Challenge.objects.get().end, OurWords.objects.filter(kind="answer").count()) == ("", 0)


@pytest.mark.shows("letterbox INV-16")
def test_a_worker_notes_that_they_asked_by_phone(returned, alison, noor, as_) -> None:
    said = {"spoke_with": alison.public_id, "how": "phone", "on": "2026-01-05", "words": "She is cross."}
    as_(noor).post(at("ask_for", returned), said)
    challenge = Challenge.objects.get()
    assert (challenge.asked_by, challenge.noted_by, challenge.words) == (alison, noor, "She is cross.")


def test_somebody_elses_letter_is_not_there_to_be_asked_about(returned, keira, as_) -> None:
    for answer in (as_(keira).get(page_of(returned, "ask_again")), as_(keira).post(page_of(returned, "ask_again"))):
        assert answer.status_code == 404
    assert not Challenge.objects.exists()


def test_asked_for_another_look_no_other_way_is_open(returned, alison, joan) -> None:
    challenging.ask(returned, alison)
    with pytest.raises(NotAllowed):
        holding.lift(returned, joan, "Fine.")
    with pytest.raises(NotAllowed):
        keep_safe(returned, joan)

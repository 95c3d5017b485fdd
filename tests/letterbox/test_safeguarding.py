"""A lock: anyone, at once, without a word to the writer; two who lead decide; a person says what is said."""

import re
from datetime import UTC, datetime, time

import pytest
import time_machine
from django.urls import reverse

from base.clock import add_working_days, today
from base.moves import NotAllowed
from letterbox.actions import claiming, deciding, receiving, safeguarding, ticking, writing
from letterbox.actions.holding import Kept
from letterbox.actions.talking import NotOfThem, Spoke
from letterbox.enums import ItemState
from letterbox.enums.desk import KeptWhy, LockEnd, LockWhy, Spoken
from letterbox.models import Hold, Item, Lock, NotThisTime, OurWords, Packet
from outbox.models import Message
from tests.cast import LOOKED_AT, claim, copy_of, give_back, lock, propose, read_first, read_second, send, write

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def at(name, item):
    return reverse(f"letters:{name}", args=[item.public_id])


def text(answer):
    return answer.content.decode()


def shown(answer):
    """The page without the token that is another each time."""
    return re.sub(r'csrfmiddlewaretoken" value="\w+"', "", text(answer).partition("<main")[2])


def spoke(person, words="I told them all of it."):
    return Spoke(person, Spoken.PHONE, today(), words)


def kept(teller):
    return Kept(KeptWhy.SAFETY, "It would not be safe.", "We keep it safe.", teller, today())


@pytest.mark.shows("letterbox F9.29")
def test_a_threat_locks_it_tells_those_on_duty_and_changes_nothing_for_the_writer(jacob, alison, sam, beth, joan, as_):
    item = claim(send(alison, "I will find you."), sam)
    page = reverse("letterbox:sent", args=[item.public_id])
    Message.objects.all().delete()
    before = shown(as_(alison).get(page))
    as_(sam).post(at("lock", item), {"kind": "threat", "why": "“I will find you.”"})
    item = Item.objects.get()
    assert (item.state, item.claimed_by) == (ItemState.SAFEGUARDING, None)
    assert shown(as_(alison).get(page)) == before
    told = {message.recipient for message in Message.objects.all()}
    assert told == {f"person:{beth.public_id}", f"person:{joan.public_id}"}
    assert Lock.objects.get().risk_due_on == add_working_days(today(), 1)


@pytest.mark.parametrize("by", ["alison", "keira", "tomasz"])
def test_only_those_who_may_see_it_lock_it(jacob, alison, keira, sam, tomasz, as_, by, request) -> None:
    item = send(alison)
    answer = as_(request.getfixturevalue(by)).post(at("lock", item), {"kind": "threat", "why": "."})
    assert (answer.status_code, Item.objects.get().state) == (403 if by == "tomasz" else 404, ItemState.WAITING)


def test_a_lock_from_anywhere_ends_what_was_under_way(letter_in, sam) -> None:
    states = [ItemState.SECOND_CHECK, ItemState.CHANGE_PROPOSED, ItemState.HELD, ItemState.TOLD]
    for state in states:
        lock(letter_in(state), sam)
    assert not Packet.objects.filter(is_open=True).exists()
    assert not OurWords.objects.open_changes().exists()
    assert not Hold.objects.filter(lifted_at=None).exists()
    assert Item.objects.filter(state=ItemState.SAFEGUARDING).count() == len(states)


def test_what_was_passed_on_cannot_be_locked(letter_in, sam) -> None:
    with pytest.raises(claiming.NotForYou):
        safeguarding.lock(letter_in(ItemState.PASSED_ON), sam, LockWhy.THREAT, ".")


def test_locked_no_way_but_two_who_lead_releases_it(jacob, alison, sam, noor, beth, joan, as_) -> None:
    item = lock(send(alison), sam)
    for act in (lambda: claiming.claim(item, noor), lambda: deciding.pass_first(item, sam, 0, LOOKED_AT)):
        with pytest.raises((NotAllowed, claiming.Taken)):
            act()
    with pytest.raises(claiming.NotForYou):
        safeguarding.ask_to_unlock(item, sam, LockEnd.CLEARED, "It is a song.")
    safeguarding.ask_to_unlock(item, beth, LockEnd.CLEARED, "It is a song.")
    with pytest.raises(safeguarding.SamePerson):
        safeguarding.agree_to_unlock(item, beth)
    safeguarding.agree_to_unlock(item, joan)
    item = Item.objects.get()
    assert (item.state, item.claimed_by, Lock.objects.get().ended_by) == (ItemState.BEING_CHECKED, joan, joan)


def test_the_second_person_may_say_no(jacob, alison, sam, beth, joan, as_) -> None:
    item = lock(send(alison), sam)
    as_(beth).post(at("ask_to_unlock", item), {"end": "cleared", "why": "It is a song."})
    assert "It is a song." in text(as_(joan).get(at("desk", item)))
    as_(joan).post(at("refuse_unlock", item))
    assert (Lock.objects.get().asked_by, Item.objects.get().state) == (None, ItemState.SAFEGUARDING)
    with pytest.raises(NotAllowed):
        safeguarding.agree_to_unlock(item, joan)


def test_the_one_who_asked_is_told_that_another_decides(jacob, alison, sam, beth, as_) -> None:
    item = lock(send(alison), sam)
    safeguarding.ask_to_unlock(item, beth, LockEnd.CLEARED, "It is a song.")
    assert "You asked, so another person decides." in text(as_(beth).post(at("unlock", item), follow=True))
    assert Item.objects.get().state == ItemState.SAFEGUARDING


def test_kept_safe_takes_a_manager_as_one_of_the_two(jacob, alison, sam, beth, joan, as_) -> None:
    item = lock(send(alison), sam)
    safeguarding.ask_to_unlock(item, joan, LockEnd.KEPT_SAFE, "It is a threat.")
    with pytest.raises(claiming.NotForYou):
        safeguarding.agree_to_unlock(item, beth, kept(sam))
    safeguarding.ask_to_unlock(item, beth, LockEnd.KEPT_SAFE, "It is a threat.")
    said = {"reason": "safety", "why": "A threat.", "say": "We keep it safe.", "teller": sam.public_id}
    answer = as_(joan).post(at("unlock", item), {**said, "next_look_on": "2020-01-01"})
    assert (answer.status_code, "A threat." in text(answer)) == (400, True)
    as_(joan).post(at("unlock", item), {**said, "next_look_on": today().isoformat()})
    assert (Item.objects.get().state, NotThisTime.objects.get().decided_by) == (ItemState.KEPT_SAFE, joan)


def test_taken_back_meanwhile_it_stays_locked_and_then_goes_nowhere(jacob, alison, sam, beth, joan) -> None:
    item = lock(send(alison), sam)
    assert writing.take_back(item, alison).state == ItemState.SAFEGUARDING
    safeguarding.ask_to_unlock(item, beth, LockEnd.CLEARED, "It is a song.")
    safeguarding.agree_to_unlock(item, joan)
    assert Item.objects.get().state == ItemState.WITHDRAWN


def test_what_a_writer_sends_meanwhile_is_kept_and_moves_nothing(jacob, alison, sam) -> None:
    item = give_back(send(alison), sam)
    draft = writing.write_again(item, alison)
    lock(item, sam)
    writing.save_draft(item, "Better words.", draft.revision)
    writing.submit(item, alison)
    item = Item.objects.get()
    assert (item.state, item.latest().text) == (ItemState.SAFEGUARDING, "Better words.")


def test_the_risk_is_told_by_a_person_to_the_other_side_alone(jacob, alison, keira, sam, beth) -> None:
    item = lock(send(alison), sam)
    with pytest.raises(NotOfThem):
        safeguarding.note_risk_told(item, beth, spoke(alison))
    safeguarding.note_risk_told(item, beth, spoke(keira))
    found = Lock.objects.get()
    assert (found.risk_talk.spoke_with, found.risk_talk.is_private, found.risk_is_open) == (keira, True, False)


def test_only_a_manager_says_that_they_need_not_hear_of_it(jacob, alison, sam, beth, joan, as_) -> None:
    item = lock(send(alison), sam)
    assert as_(beth).post(at("no_risk", item), {"why": "It is about a dog."}).status_code == 403
    as_(joan).post(at("no_risk", item), {"why": "It is about a dog."})
    found = Lock.objects.get()
    assert (found.no_risk_by, found.no_risk_why, found.risk_is_open) == (joan, "It is about a dog.", False)


@pytest.mark.shows("letterbox INV-15")
def test_for_five_working_days_it_reads_like_reading_and_then_only_that_it_is_with_us(jacob, alison, sam, as_) -> None:
    item = lock(send(alison), sam)
    page = reverse("letterbox:sent", args=[item.public_id])
    last = add_working_days(today(), 5)
    for day, words in ((last, "We are reading it"), (add_working_days(last, 1), "It is with us")):
        with time_machine.travel(datetime.combine(day, time(12), UTC)):
            assert f'<h1 class="govuk-heading-xl">{words}</h1>' in text(as_(alison).get(page))


def test_a_manager_decides_what_is_said_and_a_person_says_it(jacob, alison, sam, beth, joan, as_) -> None:
    item = lock(send(alison), sam)
    with pytest.raises(NotAllowed):
        safeguarding.note_said(item, beth, spoke(alison))
    with pytest.raises(ticking.WordsToLookAt):
        safeguarding.decide_what_is_said(item, joan, "They live in Blyth.")
    refused = as_(joan).post(at("lock_words", item), {"say": "They live in Blyth."})
    assert (refused.status_code, "They live in Blyth." in text(refused)) == (400, True)
    as_(joan).post(at("lock_words", item), {"say": "We were worried and would like to help."})
    safeguarding.note_said(item, beth, spoke(alison))
    page = text(as_(alison).get(reverse("letterbox:sent", args=[item.public_id])))
    assert "It is with us" in page
    assert "worried" not in page


def test_the_lock_is_read_by_those_who_lead_alone(jacob, alison, sam, noor, beth, as_) -> None:
    item = send(alison, "A line of hers.")
    safeguarding.lock(item, sam, LockWhy.THREAT, "A line that frightens.")
    for person, sees in ((noor, False), (beth, True)):
        page = text(as_(person).get(at("desk", item)))
        assert ("A line that frightens." in page, "A line of hers." in page) == (sees, sees)


def test_one_that_was_told_of_is_gone_from_its_readers_page(jacob, alison, keira, sam, noor, as_) -> None:
    item = read_second(read_first(send(alison), sam), noor)
    receiving.mark_told(copy_of(item))
    lock(item, sam)
    assert as_(keira).get("/your-page/post/").context["received"] == []


def test_a_draft_is_nobodys_to_lock(jacob, alison, joan, as_) -> None:
    assert as_(joan).post(at("lock", write(alison)), {"kind": "threat", "why": "."}).status_code == 404


def test_a_lock_cleared_lets_a_new_change_be_asked(jacob, alison, sam, beth, joan) -> None:
    item = lock(propose(send(alison), sam), sam)
    safeguarding.ask_to_unlock(item, beth, LockEnd.CLEARED, "It is fine.")
    safeguarding.agree_to_unlock(item, joan)
    item = Item.objects.get()
    claiming.note_reading(item, joan)
    claiming.hand_back(item, joan, item.claim_number)
    assert propose(item, sam, "Dear Keira, other words.").state == ItemState.CHANGE_PROPOSED

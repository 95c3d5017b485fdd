"""A person reads it to them, or posts it: the copy and nothing else, by two for an envelope, and the answer is kept."""

import pytest
from django.urls import reverse

from base.moves import NotAllowed
from letterbox.actions import announcing, bringing, receiving
from letterbox.enums import ItemState, LineState
from letterbox.enums.receiving import Answer, Delivered, Standing
from letterbox.models import Delivery, Item, Line, Member, Party, ReleaseCopy, StandingChoice
from outbox.enums import State
from outbox.models import Message
from people.contact import recipient
from people.models import SafeContact
from tests.cast import copy_of, read_first, read_second, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
ALL = ["cover", "letter"]


def address(message: Message) -> str:
    return reverse("letters:answer", args=[message.public_id])


@pytest.fixture
def party(jacob, keira) -> Party:
    return Party.objects.get(members__person=keira)


@pytest.fixture
def bring(party, alison, keira, sam, noor):
    """`bring(Standing.POST)`: a letter for Keira, who likes it so; returns the task and the copy."""

    def make(standing: Standing) -> tuple[Message, ReleaseCopy]:
        keira.address = "1 Chapel Row"
        keira.save()
        SafeContact.objects.update_or_create(person=keira, defaults={"ways": ["email", "ring", "post"]})
        announcing.choose_standing(party, standing, keira)
        copy = copy_of(read_second(read_first(send(alison, "The beans grew."), sam), noor))
        return Message.objects.get(about=f"copy:{copy.public_id}"), copy

    return make


def state_of(copy: ReleaseCopy) -> str:
    return Item.objects.get(pk=copy.packet.item_id).state


@pytest.mark.shows("letterbox F9.42")
def test_posted_by_two_it_has_reached_them(bring, sam, noor, as_) -> None:
    task, copy = bring(Standing.POST)
    browser = as_(sam)
    envelope = browser.get(reverse("outbox:ring", args=[task.public_id])).content.decode()
    assert ("1 Chapel Row" in envelope, "The beans grew." in envelope) == (True, False)
    inside = browser.get(address(task)).content.decode()
    assert ("The beans grew." in inside, "1 Chapel Row" in inside) == (True, False)
    browser.post(address(task), {"inside": ALL, "seen_by": noor.public_id})
    sent = Delivery.objects.get()
    assert (sent.how, sent.by, sent.seen_by) == (Delivered.POST, sam, noor)
    task.refresh_from_db()
    assert (state_of(copy), task.state) == (ItemState.PASSED_ON, State.HANDED_OVER)


@pytest.mark.shows("letterbox F9.33")
@pytest.mark.parametrize("inside", [[], ["cover"], ["letter"]])
def test_an_envelope_that_is_not_whole_is_not_posted(bring, sam, noor, as_, inside) -> None:
    task, copy = bring(Standing.POST)
    answer = as_(sam).post(address(task), {"inside": inside, "seen_by": noor.public_id})
    assert (answer.status_code, state_of(copy)) == (400, ItemState.READY)
    assert "Something is not in the envelope" in answer.content.decode()
    with pytest.raises(bringing.NotWhole):
        bringing.note_posted(task, copy, set(inside), sam, noor)


def test_nobody_is_their_own_second(bring, sam, as_) -> None:
    task, copy = bring(Standing.POST)
    assert as_(sam).post(address(task), {"inside": ALL, "seen_by": sam.public_id}).status_code == 400
    with pytest.raises(bringing.NotTwo):
        bringing.note_posted(task, copy, set(ALL), sam, sam)
    assert state_of(copy) == ItemState.READY


def test_it_is_not_posted_with_a_word_on_the_phone(bring, sam, as_) -> None:
    task, copy = bring(Standing.POST)
    answer = as_(sam).post(reverse("outbox:rung", args=[task.public_id]), {"told": "yes"})
    assert (answer.url, state_of(copy)) == (address(task), ItemState.READY)


def test_posted_it_can_be_opened_on_the_page_too(bring, sam, noor, keira, as_) -> None:
    task, copy = bring(Standing.POST)
    as_(sam).post(address(task), {"inside": ALL, "seen_by": noor.public_id})
    browser, page = as_(keira), reverse("letterbox:read", args=[copy.public_id])
    before = browser.get(page).content.decode()
    assert ("You have had it another way: posted." in before, "The beans grew." in before) == (True, False)
    assert "The beans grew." in browser.post(page, {"open": "yes"}, follow=True).content.decode()


def test_without_a_safe_address_a_person_rings(bring, party, keira, alison, sam, noor) -> None:
    announcing.choose_standing(party, Standing.POST, keira)
    SafeContact.objects.update_or_create(person=keira, defaults={"ways": ["email", "ring"]})
    copy = copy_of(read_second(read_first(send(alison), sam), noor))
    task = Message.objects.get(about=f"copy:{copy.public_id}")
    assert (task.state, task.by_post) == (State.TO_RING, True)


@pytest.mark.shows("letterbox INV-16")
@pytest.mark.parametrize(
    ("answer", "state", "how"),
    [
        ("told", ItemState.TOLD, []),
        ("page", ItemState.TOLD, []),
        ("read", ItemState.PASSED_ON, [Delivered.READ]),
        ("post", ItemState.TOLD, []),
        ("keep", ItemState.KEPT, []),
    ],
)
def test_what_they_say_on_the_phone_is_done(bring, sam, as_, answer, state, how) -> None:
    task, copy = bring(Standing.RING)
    page = as_(sam).get(address(task)).content.decode()
    assert "The beans grew." in page
    as_(sam).post(address(task), {"answer": answer})
    assert (state_of(copy), list(Delivery.objects.values_list("how", flat=True))) == (state, how)
    assert Message.objects.filter(by_post=True).count() == (answer == "post")


def test_a_first_call_asks_once_and_for_all(party, alison, keira, sam, noor, as_) -> None:
    Party.objects.update(first_told_at=None)
    copy = copy_of(read_second(read_first(send(alison, "The beans grew."), sam), noor))
    call, browser = Message.objects.get(), as_(sam)
    assert "The beans grew." not in browser.get(address(call)).content.decode()
    assert "The beans grew." in browser.get(f"{address(call)}?read=1").content.decode()
    browser.post(address(call), {"answer": "keep", "standing": "post"})
    assert (state_of(copy), StandingChoice.objects.get().choice) == (ItemState.KEPT, Standing.POST)


def test_a_call_answered_twice_is_answered_once(bring, sam, noor) -> None:
    task, copy = bring(Standing.RING)
    bringing.note_answer(task, copy, Answer.READ, sam)
    with pytest.raises(NotAllowed):
        bringing.note_answer(task, copy, Answer.READ, noor)
    assert Delivery.objects.count() == 1


@pytest.mark.parametrize("name", ["keira", "alison", "lena"])
def test_others_do_not_see_it(bring, as_, name, request) -> None:
    task, _copy = bring(Standing.POST)
    assert as_(request.getfixturevalue(name)).get(address(task)).status_code in {403, 404}


def test_a_worker_who_is_near_to_them_does_not_see_it(bring, jacob, sam, as_) -> None:
    task, _copy = bring(Standing.POST)
    Member.objects.create(party=Party.objects.first(), person=sam)
    assert as_(sam).get(address(task)).status_code == 404


@pytest.mark.shows("letterbox INV-14")
@pytest.mark.parametrize("standing", [Standing.POST, Standing.RING])
def test_nothing_is_brought_on_a_line_that_was_shut(bring, sam, noor, as_, standing) -> None:
    task, copy = bring(standing)
    Line.objects.update(state=LineState.QUIET)
    said = {"inside": ALL, "seen_by": noor.public_id, "answer": "read"}
    answer = as_(sam).post(address(task), said)
    assert (answer.status_code, state_of(copy), Delivery.objects.count()) == (409, ItemState.READY, 0)
    assert "Nothing goes on this line now" in answer.content.decode()


def test_on_a_line_that_was_shut_the_page_says_to_ring_us(jacob, alison, keira, sam, noor, as_) -> None:
    copy = copy_of(read_second(read_first(send(alison, "The beans grew."), sam), noor))
    receiving.mark_told(copy)
    Line.objects.update(state=LineState.QUIET)
    browser, page = as_(keira), reverse("letterbox:read", args=[copy.public_id])
    html = browser.post(page, {"open": "yes"}, follow=True).content.decode()
    assert ("Please ring us before it is opened" in html, "The beans grew." in html) == (True, False)
    assert state_of(copy) == ItemState.TOLD


def test_company_is_one_call_however_often_asked(jacob, alison, keira, sam, noor, as_) -> None:
    copy = copy_of(read_second(read_first(send(alison), sam), noor))
    receiving.mark_told(copy)
    for _ in range(2):
        as_(keira).post(reverse("letterbox:read", args=[copy.public_id]), {"company": "yes"})
    call = Message.objects.get(purpose="letter-company")
    assert (call.state, call.recipient, "somebody to be with you" in call.spoken) == (
        State.TO_RING,
        recipient(keira),
        True,
    )


def test_of_a_couple_both_hear_of_a_new_choice_and_get_one_envelope(bring, party, keira, dean) -> None:
    Member.objects.create(party=party, person=dean)
    task, _copy = bring(Standing.POST)
    heard = Message.objects.filter(purpose="standing-changed").values_list("recipient", flat=True)
    assert set(heard) == {recipient(keira), recipient(dean)}
    assert Message.objects.filter(by_post=True).count() == 1
    assert task.recipient == recipient(keira)


def test_a_new_choice_takes_back_a_notice_that_has_not_gone(bring, party, keira) -> None:
    notice, copy = bring(Standing.PAGE)
    announcing.choose_standing(party, Standing.KEEP, keira)
    assert not Message.objects.filter(pk=notice.pk).exists()
    assert state_of(copy) == ItemState.KEPT

"""Kind replies: two people write them, and they can hold only what is known of the one they go to."""

import pytest
from django.urls import reverse

from letterbox.actions import claiming, replies
from letterbox.enums.desk import ReplyState
from letterbox.models import KindReply
from letterbox.replies import BLANKS, WritersEnd, fill, writers_end
from tests.cast import claim, line_of, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
PAGE = reverse("letters:replies")
WORDS = "Dear {name}, thank you for what you wrote about {child} to {other}."


@pytest.fixture
def reply(sam, beth):
    made = replies.ask_for_reply("Thank you", WORDS, sam)
    replies.agree_to_reply(made, beth)
    return KindReply.objects.get()


def text(answer):
    return answer.content.decode()


@pytest.mark.shows("letterbox INV-8")
def test_its_blanks_are_filled_from_one_side_alone(jacob, alison, keira) -> None:
    assert {"name", "child", "other"} == BLANKS
    assert (
        fill(WORDS, writers_end(line_of(alison))) == "Dear Alison, thank you for what you wrote about Jacob to Keira."
    )
    assert fill(WORDS, writers_end(line_of(keira))) == "Dear Keira, thank you for what you wrote about Jamie to Alison."


def test_nothing_else_can_stand_in_it(sam, as_) -> None:
    with pytest.raises(replies.UnknownBlanks):
        replies.ask_for_reply("Wrong", "They live in {address}.", sam)
    answer = as_(sam).post(PAGE, {"title": "Wrong", "text": "They live in {address}."})
    assert (answer.status_code, "They live in {address}." in text(answer)) == (400, True)
    assert "Take out: {address}." in text(answer)
    assert set(WritersEnd.__dataclass_fields__) == BLANKS


def test_one_person_writes_and_another_agrees(sam, beth, as_) -> None:
    as_(sam).post(PAGE, {"title": "Thank you", "text": WORDS})
    made = KindReply.objects.get()
    assert (made.state, made.made_by) == (ReplyState.ASKED, sam)
    assert as_(sam).post(reverse("letters:agree_reply", args=[made.public_id])).status_code == 403
    as_(beth).post(reverse("letters:agree_reply", args=[made.public_id]))
    assert (KindReply.objects.get().state, KindReply.objects.get().agreed_by) == (ReplyState.IN_USE, beth)


def test_nobody_agrees_to_their_own(beth, as_) -> None:
    made = replies.ask_for_reply("Thank you", WORDS, beth)
    with pytest.raises(claiming.NotForYou):
        replies.agree_to_reply(made, beth)
    as_(beth).post(reverse("letters:agree_reply", args=[made.public_id]))
    assert KindReply.objects.get().state == ReplyState.ASKED


def test_chosen_it_stands_below_what_was_typed(jacob, alison, sam, reply, as_) -> None:
    item, browser = claim(send(alison), sam), as_(sam)
    path = reverse("letters:return", args=[item.public_id])
    page = browser.post(path, {"claim": 1, "reason": "places", "note": "Mine first.", "reply": reply.public_id})
    assert page.status_code == 200
    assert "Mine first.\n\nDear Alison, thank you for what you wrote about Jacob to Keira." in text(page)
    assert 'value="places" id="id_reason_1" class="govuk-radios__input" checked' in text(page) or "checked" in text(
        page
    )


def test_put_away_it_is_not_offered(jacob, alison, sam, beth, reply, as_) -> None:
    as_(beth).post(reverse("letters:put_away_reply", args=[reply.public_id]))
    item = claim(send(alison), sam)
    assert "Thank you</button>" not in text(as_(sam).get(reverse("letters:return", args=[item.public_id])))
    assert text(as_(beth).post(reverse("letters:agree_reply", args=[reply.public_id]), follow=True))
    assert KindReply.objects.get().state == ReplyState.PUT_AWAY


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_as_often_for_three(sam, beth, as_, count, django_assert_num_queries) -> None:
    for number in range(count):
        replies.ask_for_reply(f"Reply {number}", WORDS, beth)
    browser = as_(sam)
    browser.get(PAGE)
    with django_assert_num_queries(5):
        assert len(browser.get(PAGE).context["replies"]) == count

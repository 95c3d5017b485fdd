"""News waits until a person has told the family, or a manager has said why not."""

import pytest
from django.urls import reverse

from agency.models import Spoke as Team
from base.clock import today
from base.moves import NotAllowed
from letterbox.actions import claiming, deciding, news, ticking
from letterbox.actions.packing import NewsToTell
from letterbox.actions.talking import NotOfThem, Spoke
from letterbox.enums import FIRST_READING, SECOND_READING, ItemState, Tick
from letterbox.enums.desk import NewsKind, Spoken
from letterbox.models import Item, News, Talk
from people.models import Role
from tests.cast import claim, read_first, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
BABY = "Dear Keira,\nour baby is due in June.\nAlison"


def at(name, thing):
    return reverse(f"letters:{name}", args=[thing.public_id])


def text(answer):
    return answer.content.decode()


def spoke(person):
    return Spoke(person, Spoken.PHONE, today(), "She was glad, and a little sad.")


@pytest.fixture
def item(jacob, alison, sam):
    return claim(send(alison, BABY), sam)


@pytest.mark.shows("letterbox F9.28")
def test_a_letter_with_news_passes_once_they_have_heard_it(item, keira, sam, noor) -> None:
    with pytest.raises(ticking.NewsToLookAt) as stopped:
        deciding.pass_first(item, sam, 1, set(FIRST_READING))
    assert stopped.value.kinds == {"baby"}
    one = news.note_news(item, sam, 1, NewsKind.BABY, "A baby in June.")
    with pytest.raises(NewsToTell):
        deciding.pass_first(item, sam, 1, set(FIRST_READING))
    news.note_told(one, noor, spoke(keira))
    deciding.pass_first(item, sam, 1, set(FIRST_READING))
    assert (Item.objects.get().state, Talk.objects.get().spoke_with) == (ItemState.SECOND_CHECK, keira)


@pytest.mark.shows("letterbox F9.28")
def test_or_a_manager_says_why_nobody_tells_them(item, sam, beth, joan, as_) -> None:
    one = news.note_news(item, sam, 1, NewsKind.BABY, "A baby in June.")
    with pytest.raises(claiming.NotForYou):
        news.waive(one, beth, "They know.")
    assert as_(beth).post(at("news_not_told", one), {"why": "They know."}).status_code == 403
    as_(joan).post(at("news_not_told", one), {"why": "They know it from court."})
    assert News.objects.get().waived_why == "They know it from court."
    deciding.pass_first(item, sam, 1, set(FIRST_READING))


def test_a_reader_may_say_that_it_is_no_news(item, sam) -> None:
    deciding.pass_first(item, sam, 1, {*FIRST_READING, Tick.NEWS_LOOKED_AT})
    assert Item.objects.get().state == ItemState.SECOND_CHECK


def test_noted_while_the_packet_waits_it_is_not_approved(jacob, alison, sam, noor) -> None:
    packet = claim(read_first(send(alison), sam), noor)
    news.note_news(packet, noor, packet.claim_number, NewsKind.OTHER, "They move.")
    with pytest.raises(NewsToTell):
        deciding.approve(packet, noor, packet.claim_number, set(SECOND_READING))


def test_only_the_family_it_is_for_can_have_heard_it(item, alison, sam) -> None:
    one = news.note_news(item, sam, 1, NewsKind.BABY, "A baby in June.")
    with pytest.raises(NotOfThem):
        news.note_told(one, sam, spoke(alison))
    assert News.objects.untold().get() == one


def test_it_is_settled_once(item, keira, sam, joan) -> None:
    one = news.note_news(item, sam, 1, NewsKind.BABY, "A baby in June.")
    news.note_told(one, sam, spoke(keira))
    with pytest.raises(NotAllowed):
        news.waive(one, joan, "They know.")


def test_on_the_pages_it_is_noted_told_and_shown(item, keira, sam, noor, as_) -> None:
    browser = as_(sam)
    stopped = browser.post(at("pass", item), {"claim": 1, "line": [], "content": []})
    assert "It may hold news: A baby who is expected or born." in text(stopped)
    assert browser.post(at("news", item), {"claim": 1, "kind": "baby", "words": ""}).status_code == 400
    browser.post(at("news", item), {"claim": 1, "kind": "baby", "words": "A baby in June."})
    browser.post(at("read_whole", item), {"claim": 1})
    assert "They have heard it from a person" in text(browser.get(at("desk", item)))
    one = News.objects.get()
    assert "A baby in June." in text(as_(noor).get(at("news_told", one)))
    said = {"spoke_with": keira.public_id, "how": "phone", "on": today().isoformat(), "words": "She was glad."}
    as_(noor).post(at("news_told", one), said)
    assert "Keira heard it on" in text(browser.get(at("desk", item)))


def test_who_has_not_the_letter_notes_no_news(item, noor) -> None:
    with pytest.raises(claiming.Taken):
        news.note_news(item, noor, 1, NewsKind.BABY, "A baby.")


def test_news_of_another_team_is_not_there(item, sam, noor, as_) -> None:
    one = news.note_news(item, sam, 1, NewsKind.BABY, "A baby in June.")
    Role.objects.filter(person=noor).update(everywhere=False, spoke=Team.objects.order_by("-pk")[0])
    assert as_(noor).get(at("news_told", one)).status_code == 404

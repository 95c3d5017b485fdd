"""What cannot wait: a sign of danger asks a person to read today; the rest by its day."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.urls import reverse

from agency.models import Spoke as Team
from audit.models import Entry
from base.clock import add_working_days, now, today
from letterbox.actions import challenging, claiming, holding, news, writing
from letterbox.actions.arranging import log_letter
from letterbox.enums import ItemState, Via
from letterbox.enums.desk import NewsKind
from letterbox.models import Item, Lock
from outbox.models import Message
from people.models import Role
from tests.cast import claim, give_back, keep_safe, line_of, lock, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
TODAY, QUEUE = reverse("letters:today"), reverse("letters:queue")
DANGER = "Dear Keira,\nI do not want to be here any more.\nAlison"


def text(answer):
    return answer.content.decode()


def noon(day):
    return datetime.combine(day, time(12), UTC)


def whats(rows):
    return [str(row.what) for row in rows]


@pytest.mark.parametrize("way", ["page", "post"])
def test_a_sign_moves_it_up_and_tells_those_on_duty(jacob, alison, sam, beth, joan, as_, way) -> None:
    earlier = send(alison, "The beans grew.")
    item = send(alison, DANGER) if way == "page" else log_letter(line_of(alison), DANGER, Via.SCAN, by=sam)
    rows = as_(sam).get(QUEUE).context["rows"]
    assert [row.item for row in rows] == [item, earlier]
    assert {message.recipient for message in Message.objects.all()} == {
        f"person:{beth.public_id}",
        f"person:{joan.public_id}",
    }


def test_it_shows_no_words_and_decides_nothing(jacob, alison, sam, as_) -> None:
    item = send(alison, DANGER)
    page = text(as_(sam).get(TODAY))
    assert "Please read this letter today" in page
    for word in ("want to be here", "self", "harm", "danger"):
        assert word not in page.partition("<main")[2]
    assert Item.objects.get().state == ItemState.WAITING
    assert Entry.objects.filter(act="to_be_read_today", on=f"item:{item.public_id}", why="").count() == 1


def test_once_a_person_has_read_it_it_alerts_no_more(jacob, alison, sam, as_) -> None:
    item = claiming.claim(send(alison, DANGER), sam)
    assert Item.objects.get().to_read_today
    as_(sam).get(reverse("letters:desk", args=[item.public_id]))
    assert not Item.objects.get().to_read_today
    assert as_(sam).get(TODAY).context["today"].at_once == []


def test_not_opened_the_same_working_day_it_is_late(jacob, alison, sam, as_) -> None:
    saturday = today() + timedelta(days=12 - today().weekday())
    with time_machine.travel(noon(saturday)):
        send(alison, DANGER)
    monday = add_working_days(saturday, 1)
    for day, late in ((monday, False), (monday + timedelta(days=1), True)):
        with time_machine.travel(noon(day)):
            (row,) = as_(sam).get(TODAY).context["today"].at_once
            assert (row.on, row.is_late) == (monday, late)


def test_whoever_would_take_it_is_told_that_it_is_hard_to_read(jacob, alison, sam, as_) -> None:
    heavy, light = send(alison, DANGER), send(alison, "The beans grew.")
    for item, warned in ((heavy, True), (light, False)):
        page = text(as_(sam).get(reverse("letters:desk", args=[item.public_id])))
        assert ("This letter may be hard to read." in page) is warned


def test_a_letter_without_a_sign_alerts_nobody(jacob, alison, beth) -> None:
    send(alison, "The beans grew.")
    assert not Message.objects.exists()


def test_what_is_due_by_its_day_and_no_more_than_is_theirs(jacob, alison, keira, sam, noor, beth, joan, as_) -> None:
    lock(send(alison), sam)
    challenging.ask(give_back(send(alison), sam), alison)
    keep_safe(_held(alison, sam), joan)
    news.note_news(claim(send(alison), sam), sam, 1, NewsKind.OTHER, "They move.")
    for_worker = whats(as_(noor).get(TODAY).context["today"].due)
    assert for_worker == ["News to tell the family first"]
    assert sorted(whats(as_(beth).get(TODAY).context["today"].due)) == sorted(
        [
            "A manager decides what the writer hears",
            "Kept safe: look again",
            "Locked: look again",
            "News to tell the family first",
            "Tell the other family of the risk",
            "The writer asks for somebody else to look",
            "The writer is to be told, by a person",
            "To decide",
        ]
    )


def _held(alison, sam):
    item = claim(send(alison), sam)
    holding.hold(item, sam, item.claim_number, "She blames her.", today())
    return item


def test_a_writer_who_has_not_answered_is_rung_after_two_weeks(jacob, alison, sam, as_) -> None:
    give_back(send(alison), sam)
    assert as_(sam).get(TODAY).context["today"].due == []
    with time_machine.travel(now() + timedelta(days=15)):
        assert whats(as_(sam).get(TODAY).context["today"].due) == ["No answer from the writer yet"]
    writing.write_again(Item.objects.get(), alison)
    writing.save_draft(Item.objects.get(), "Better words.", 1)
    writing.submit(Item.objects.get(), alison)
    with time_machine.travel(now() + timedelta(days=15)):
        assert "No answer from the writer yet" not in whats(as_(sam).get(TODAY).context["today"].due)


def test_a_letter_of_another_team_is_not_there(jacob, alison, sam, as_) -> None:
    send(alison, DANGER)
    Role.objects.filter(person=sam).update(everywhere=False, spoke=Team.objects.order_by("-pk")[0])
    assert as_(sam).get(TODAY).context["today"].at_once == []


@pytest.mark.parametrize("count", [1, 3])
def test_today_asks_as_often_for_three_as_for_one(jacob, alison, sam, joan, as_, count, django_assert_num_queries):
    for _ in range(count):
        lock(send(alison), sam)
        news.note_news(claim(send(alison), sam), sam, 1, NewsKind.OTHER, "They move.")
        send(alison, DANGER)
    browser = as_(joan)
    browser.get(TODAY)
    with django_assert_num_queries(22):
        page = browser.get(TODAY)
    assert len(page.context["today"].at_once) == count
    assert Lock.objects.count() == count

"""Families' pages: who may come in, what they see, and that no word is lost."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from base.clock import now
from base.ids import new
from letterbox.actions import receiving, safekeeping, writing
from letterbox.enums import ItemState
from letterbox.models import Draft, Item
from tests.cast import copy_of, give_back, line_of, put_in_touch, read_first, read_second, send, sign_in, write

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
JSON = {"Accept": "application/json"}


def at(name: str, ref: str = "") -> str:
    return reverse(f"letterbox:{name}", args=[ref] if ref else [])


@pytest.fixture
def told(jacob, alison, sam, noor) -> Item:
    item = read_second(read_first(send(alison, "The beans grew."), sam), noor)
    receiving.mark_told(copy_of(item))
    return item


def test_the_list_shows_who_one_may_write_to(jacob, alison, as_) -> None:
    page = as_(alison).get(at("letters")).content.decode()
    assert "Write to Keira" in page
    assert "Jacob" in page
    assert "Any day is a good day" in page


def test_begin_write_check_send(jacob, alison, as_) -> None:
    browser = as_(alison)
    begun = browser.post(at("begin", line_of(alison).writer_ref))
    item = Item.objects.get()
    assert begun.url == at("write", item.public_id)
    saved = browser.post(begun.url, {"text": "Hello.", "revision": 1, "then": "check"})
    assert saved.url == at("check", item.public_id)
    assert "Hello." in browser.get(saved.url).content.decode()
    assert browser.post(saved.url).url == at("sent", item.public_id)
    assert "We have it" in browser.get(at("sent", item.public_id)).content.decode()


def test_autosave_answers_with_the_new_revision(jacob, alison, as_) -> None:
    item = write(alison)
    with time_machine.travel("2026-07-01 09:42Z"):
        browser = sign_in(Client(), alison)
        answer = browser.post(at("write", item.public_id), {"text": "More.", "revision": 2}, headers=JSON)
    assert answer.json() == {"revision": 3, "saved_at": "10:42"}


def test_two_windows_both_texts_are_shown_and_none_is_overwritten(jacob, alison, as_) -> None:
    item = write(alison, "From the phone.")
    stale = {"text": "From the laptop.", "revision": 1}
    assert as_(alison).post(at("write", item.public_id), stale, headers=JSON).status_code == 409
    page = as_(alison).post(at("write", item.public_id), stale)
    assert page.status_code == 409
    assert "From the phone." in page.content.decode()
    assert "From the laptop." in page.content.decode()
    assert Draft.objects.get().text == "From the phone."


def test_words_typed_while_another_window_sent_the_letter_are_shown(jacob, alison, as_) -> None:
    item = send(alison, "From the phone.")
    page = as_(alison).post(at("write", item.public_id), {"text": "From the laptop.", "revision": 1, "save": "yes"})
    assert page.status_code == 409
    assert "sent from another window" in page.content.decode()
    assert "From the laptop." in page.content.decode()
    again = as_(alison).post(at("write", item.public_id), {"text": "From the phone.", "revision": 1, "then": "check"})
    assert again.url == at("sent", item.public_id)


def test_a_letter_that_is_too_long_keeps_what_was_typed(jacob, alison, as_) -> None:
    item = write(alison, "Short.")
    page = as_(alison).post(at("write", item.public_id), {"text": "a" * 20_001, "revision": 2})
    assert page.status_code == 400
    assert "make two letters of it" in page.content.decode()
    assert "a" * 20_001 in page.content.decode()


def test_an_empty_letter_says_what_to_do(jacob, alison, as_) -> None:
    item = write(alison, " ")
    page = as_(alison).post(at("check", item.public_id), follow=True).content.decode()
    assert "Write a few words, then send it." in page


@pytest.mark.parametrize("minutes", [16, 31])
def test_words_typed_while_the_door_shut_are_saved(jacob, alison, as_, minutes) -> None:
    item, browser = write(alison, "Begun."), as_(alison)
    assert browser.get(at("write", item.public_id)).status_code == 200
    with time_machine.travel(now() + timedelta(minutes=minutes)):
        answer = browser.post(at("write", item.public_id), {"text": "Begun. And finished.", "revision": 2})
    assert answer.status_code == 302
    assert answer.url.startswith("/account/")
    assert Draft.objects.get().text == "Begun. And finished."


def test_words_typed_after_the_visit_ended_are_shown_to_be_copied(jacob, alison) -> None:
    item = write(alison, "Begun.")
    page = Client().post(at("write", item.public_id), {"text": "Begun. And finished.", "revision": 2})
    assert page.status_code == 401
    assert "Begun. And finished." in page.content.decode()
    assert Draft.objects.get().text == "Begun."


def test_a_shut_door_saves_nothing_into_another_persons_draft(jacob, alison, keira, as_) -> None:
    item, browser = write(alison, "Mine."), as_(keira)
    browser.get(at("letters"))
    with time_machine.travel(now() + timedelta(minutes=16)):
        browser.post(at("write", item.public_id), {"text": "Not yours.", "revision": 2})
    assert Draft.objects.get().text == "Mine."


def test_writing_keeps_the_page_open_past_fifteen_minutes(jacob, alison, as_) -> None:
    item, browser, start = write(alison), as_(alison), now()
    for minute in (0, 10, 20, 30, 40):
        with time_machine.travel(start + timedelta(minutes=minute)):
            assert browser.post(reverse("letterbox:still_there"), headers=JSON).json()["ok"] is True
    with time_machine.travel(start + timedelta(minutes=41)):
        assert browser.get(at("write", item.public_id)).status_code == 200


def test_the_note_is_shown_and_the_letter_opens_again(jacob, alison, sam, as_) -> None:
    item, browser = give_back(send(alison), sam, "Please leave out the town."), as_(alison)
    assert "Please leave out the town." in browser.get(at("sent", item.public_id)).content.decode()
    opened = browser.post(at("write_again", item.public_id))
    assert "Please leave out the town." in browser.get(opened.url).content.decode()


def test_taking_back_in_time_and_too_late(jacob, alison, sam, noor, as_) -> None:
    browser, item = as_(alison), send(alison)
    assert browser.post(at("take_back", item.public_id)).url == at("write", item.public_id)
    item = read_second(read_first(writing.submit(item, alison), sam), noor)
    page = browser.post(at("take_back", item.public_id), follow=True).content.decode()
    assert "cannot be taken back" in page


@pytest.mark.shows("letterbox F9.38")
def test_the_recipient_chooses_when_to_open(told, keira, as_) -> None:
    browser, ref = as_(keira), copy_of(told).public_id
    before = browser.get(at("read", ref)).content.decode()
    assert "Open it now" in before
    assert "The beans grew." not in before
    browser.post(at("read", ref), {"open": "yes"})
    assert "The beans grew." in browser.get(at("read", ref)).content.decode()


def test_kept_for_later_it_stays_and_can_be_opened(told, keira, as_) -> None:
    browser, ref = as_(keira), copy_of(told).public_id
    assert "We are keeping it safe" in browser.post(at("read", ref), {"keep": "yes"}, follow=True).content.decode()
    assert Item.objects.get().state == ItemState.KEPT
    browser.post(at("read", ref), {"open": "yes"})
    assert Item.objects.get().state == ItemState.PASSED_ON


@pytest.mark.shows("letterbox INV-15")
def test_the_writer_reads_the_same_words_whatever_the_recipient_chose(told, alison, keira, as_) -> None:
    def page() -> str:
        return as_(alison).get(at("sent", told.public_id)).context["letter"].status.sentence

    seen = {str(page())}
    safekeeping.keep_for_later(copy_of(told), keira)
    seen.add(str(page()))
    receiving.open_letter(copy_of(told), keira)
    seen.add(str(page()))
    assert seen == {"It is with them, or safe here for the day they choose."}


PAGES = ["write", "check", "sent", "discard"]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.shows("letterbox INV-1")
def test_another_person_finds_nothing_there(jacob, alison, keira, as_, name) -> None:
    item = write(alison, "Only mine.")
    answer = as_(keira).get(at(name, item.public_id))
    nothing = as_(keira).get(at(name, new()))
    assert (answer.status_code, answer.content) == (404, nothing.content)


@pytest.mark.parametrize("name", ["take_back", "write_again", "discard", "check"])
def test_another_person_changes_nothing(jacob, alison, keira, as_, name) -> None:
    item = write(alison, "Only mine.")
    assert as_(keira).post(at(name, item.public_id)).status_code == 404
    assert (Item.objects.get().state, Draft.objects.get().text) == (ItemState.DRAFT, "Only mine.")


def test_the_writer_cannot_open_the_release_copy(told, alison, as_) -> None:
    assert as_(alison).get(at("read", copy_of(told).public_id)).status_code == 404


@pytest.mark.parametrize("state", [ItemState.WAITING, ItemState.SECOND_CHECK, ItemState.READY, ItemState.HELD])
def test_before_they_are_told_the_recipient_sees_nothing(letter_in, keira, as_, state) -> None:
    letter_in(state)
    page = as_(keira).get(at("letters"))
    assert page.context["received"] == []


def test_a_line_of_others_cannot_be_begun(jacob, alison, dean, as_) -> None:
    assert as_(dean).post(at("begin", line_of(alison).writer_ref)).status_code == 404
    assert not Item.objects.exists()


def test_without_a_second_step_nobody_comes_in(jacob, alison, as_) -> None:
    answer = as_(alison, proved=False).get(at("letters"))
    assert answer.url.startswith(reverse("mfa_reauthenticate"))


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_needs_the_same_queries_for_one_and_for_three(
    alison, keira, dean, priya, as_, count, django_assert_num_queries
):
    for other in [keira, dean, priya][:count]:
        put_in_touch(alison, other)
    browser = as_(alison)
    browser.get(at("letters"))
    with django_assert_num_queries(17):
        browser.get(at("letters"))

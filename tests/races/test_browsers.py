"""The same through the pages: two browsers at once, and nobody meets an error."""

import pytest

from letterbox.actions import claiming, writing
from letterbox.models import Item, Version
from tests.cast import send, write
from tests.races.at_once import at_once, slowly

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("jacob")]


def test_two_browsers_claim_one_letter(alison, sam, noor, as_, monkeypatch):
    item = send(alison)
    browsers = [as_(sam), as_(noor)]
    slowly(monkeypatch, claiming, "may_claim")
    answers = at_once(*[lambda b=b: b.post(f"/staff/letters/{item.public_id}/claim/") for b in browsers])
    assert [answer.status_code for answer in answers] == [302, 302]
    desk, queue = f"/staff/letters/{item.public_id}/", "/staff/letters/"
    assert sorted(answer.url for answer in answers) == [queue, desk]
    lost = next(place for place, answer in enumerate(answers) if answer.url == queue)
    winner = Item.objects.get().claimed_by
    assert winner == (noor, sam)[lost]
    assert f"{winner.called} took this letter at" in browsers[lost].get(queue).text


def test_a_second_press_on_send_sends_once(alison, as_, monkeypatch):
    item = write(alison)
    browsers = [as_(alison), as_(alison)]
    slowly(monkeypatch, writing, "locked")
    answers = at_once(*[lambda b=b: b.post(f"/your-page/post/{item.public_id}/check/") for b in browsers])
    assert [(answer.status_code, answer.url) for answer in answers] == [(302, f"/your-page/post/{item.public_id}/")] * 2
    assert (Item.objects.count(), Version.objects.count()) == (1, 1)


def test_a_save_that_comes_while_the_letter_goes_is_told(alison, as_, monkeypatch):
    item = write(alison)
    saves, sends = as_(alison), as_(alison)
    slowly(monkeypatch, writing, "_keep_version")
    words = {"text": "New words.", "revision": 2}
    saved, sent = at_once(
        lambda: saves.post(f"/your-page/post/{item.public_id}/write/", words, headers={"accept": "application/json"}),
        lambda: sends.post(f"/your-page/post/{item.public_id}/check/"),
    )
    assert (sent.status_code, saved.status_code) in [(302, 200), (302, 409)]
    assert (Version.objects.get().text == "New words.") is (saved.status_code == 200)

"""Leaving in a hurry: one request keeps the last words and ends the visit."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from letterbox.models import Draft, Item
from tests.cast import write

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

WORDS = "Dear Keira, the beans grew. So did he."


def leave(client: Client, item: Item, text: str = WORDS, revision: int = 2) -> int:
    address = reverse("letterbox:write", args=[item.public_id])
    words = {"text": text, "revision": revision, "sign_out": "now"}
    return client.post(address, words, headers={"Accept": "application/json"}).status_code


def is_signed_in(client: Client) -> bool:
    return client.get("/your-page/").status_code == 200


def test_the_words_are_kept_and_the_visit_ends(jacob, alison, as_) -> None:
    item, client = write(alison, "Dear Keira."), as_(alison)
    assert is_signed_in(client)
    assert leave(client, item) == 204
    assert Draft.objects.get(item=item).text == WORDS
    assert not is_signed_in(client)
    assert not Session.objects.exists()


def test_words_of_another_window_stay_beside_them(jacob, alison, as_) -> None:
    item = write(alison, "From the phone.")
    assert leave(as_(alison), item, "From the laptop.", 1) == 204
    assert Draft.objects.get(item=item).text == "From the phone.\n\nFrom the laptop."


def test_the_visit_ends_when_the_words_are_too_many(jacob, alison, as_) -> None:
    item, client = write(alison, "Dear Keira."), as_(alison)
    assert leave(client, item, "a" * 200_001) == 204
    assert Draft.objects.get(item=item).text == "Dear Keira."
    assert not is_signed_in(client)


def test_a_letter_of_somebody_else_stays_as_it_is_and_the_visit_ends(jacob, alison, keira, as_) -> None:
    item, client = write(alison, "Dear Keira."), as_(keira)
    assert leave(client, item) == 404
    assert Draft.objects.get(item=item).text == "Dear Keira."
    assert not is_signed_in(client)

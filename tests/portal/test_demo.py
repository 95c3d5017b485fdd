"""The demonstration: built once, open to a newcomer, shut out of production."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from letterbox.models import Item
from people.models import User
from portal import demo

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def test_it_is_built_once_with_everyone_and_the_seventy_letters(capsys) -> None:
    call_command("demo")
    call_command("demo")
    emails = set(User.objects.exclude(email=None).values_list("email", flat=True))
    assert emails == {account.email for account in demo.ACCOUNTS}
    assert Item.objects.count() == 72
    said = capsys.readouterr().out
    assert demo.PASSWORD in said
    assert demo.TOTP_SECRET in said


def test_a_newcomer_signs_in_with_what_is_printed(capsys) -> None:
    call_command("demo")
    browser = Client()
    browser.post("/account/login/", {"login": "worker@example.org", "password": demo.PASSWORD})
    browser.post("/account/2fa/authenticate/", {"code": demo.code()})
    assert browser.get("/staff/").status_code == 200


def test_rose_comes_in_with_her_card_and_finds_her_letter(capsys) -> None:
    call_command("demo")
    browser = Client()
    browser.post(reverse("people:card"), {"number": demo.CARD, "pin": demo.PIN})
    assert "A letter from Priya" in browser.get("/your-page/post/").content.decode()


def test_production_refuses_it(settings) -> None:
    settings.EMBEDDED = False
    with pytest.raises(CommandError, match="production"):
        call_command("demo")
    assert not User.objects.exists()

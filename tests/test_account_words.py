"""What the sign-in pages and account mails say: plain, neutral, and nothing about why somebody is here."""

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

ROOT = Path(__file__).parent.parent / "templates"
MAILS = sorted(
    str(path.relative_to(ROOT))
    for path in ROOT.rglob("*_message.txt")
    if path.parent.name == "email" and path.name != "base_message.txt"
)
TELLING = re.compile(r"adopt|birth|letterbox|agency|ribbon|family|council|https?://", re.IGNORECASE)
CODES = ["login_code", "password_reset_code", "email_confirmation"]
DOORS = [
    "account_login",
    "account_request_login_code",
    "account_signup",
    "account_reset_password",
    "account_inactive",
    "people:signed_out",
]


def test_every_mail_of_the_library_has_our_words():
    assert len(MAILS) == 16


@pytest.mark.parametrize("mail", MAILS)
def test_a_mail_tells_nothing_to_whoever_reads_over_the_shoulder(mail):
    text = render_to_string(mail, {"code": "123456", "email": "wren@example.org"})
    assert text.strip().startswith("Hello,")
    assert TELLING.findall(text) == []


@pytest.mark.parametrize("name", CODES)
def test_a_code_is_told_with_how_long_it_lasts(name):
    text = render_to_string(f"account/email/{name}_message.txt", {"code": "123456"})
    assert "\n123456\n" in text
    assert "It lasts 3 minutes." in text
    assert "If you did not ask for this, you need do nothing." in text


@pytest.mark.parametrize("name", ["unknown_account", "account_already_exists"])
def test_a_mail_to_a_stranger_carries_no_code_and_no_address(name):
    text = render_to_string(f"account/email/{name}_message.txt", {"code": "123456", "email": "wren@example.org"})
    assert "123456" not in text
    assert "wren" not in text


@pytest.mark.django_db
@pytest.mark.parametrize("name", DOORS)
def test_a_sign_in_page_has_a_neutral_title_and_a_way_out(client, settings, name):
    page = client.get(reverse(name)).content.decode()
    assert "<title>Sign in</title>" in page
    assert f'href="{settings.EXIT_TO}"' in page
    assert "placeholder" not in page


@pytest.mark.django_db
def test_a_wrong_password_is_said_in_plain_words_and_keeps_the_address(client):
    page = client.post(reverse("account_login"), {"login": "wren@example.org", "password": "wrong"}).content.decode()
    assert "<title>Error: Sign in</title>" in page
    assert "This e-mail address and password do not go together." in page
    assert 'value="wren@example.org"' in page
    assert 'value="wrong"' not in page


@pytest.mark.django_db
@pytest.mark.parametrize("name", DOORS)
def test_signed_out_the_wordmark_leads_to_the_public_pages(client, name):
    assert '<a class="rb-wordmark" href="/">' in client.get(reverse(name)).content.decode()


@pytest.mark.django_db
def test_a_new_password_leads_to_the_sign_in(client):
    page = client.get(reverse("account_password_reset_completed")).content.decode()
    assert f'href="{reverse("account_login")}" role="button"' in page


@pytest.mark.django_db
@pytest.mark.parametrize("way_out", ["account_logout", "people:everywhere"])
def test_after_signing_out_a_page_says_so(alison, as_, way_out):
    browser = as_(alison)
    answer = browser.post(reverse(way_out))
    assert answer.url == reverse("people:signed_out")
    page = browser.get(answer.url).content.decode()
    assert "You are signed out" in page
    assert f'href="{reverse("account_login")}">Sign in again</a>' in page
    assert "Sign out</button>" not in page


@pytest.mark.django_db
def test_a_shut_page_says_whom_to_ring(client):
    page = client.get(reverse("account_inactive")).content.decode()
    assert "Nothing is lost." in page
    assert page.count("Ring us") == 2  # here, and at the foot of every page

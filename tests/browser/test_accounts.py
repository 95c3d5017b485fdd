"""Pages about signing in, in a real browser."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from playwright.sync_api import expect

from outbox.actions import sweep
from tests.browser.hands import Pointer
from tests.browser.pages import digits, enter, look_private, show_it_is_still_you
from tests.cast import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HANDS = Pointer()
BEFORE = ["login/", "login/code/", "signup/", "password/reset/", "signed-out/", "inactive/"]
INSIDE = [
    "2fa/",
    "2fa/totp/deactivate/",
    "2fa/webauthn/",
    "2fa/webauthn/add/",
    "2fa/recovery-codes/generate/",
    "sessions/",
    "password/change/",
    "logout/",
]


def test_pages_before_sign_in(visit, alison) -> None:
    page = visit()
    for address in BEFORE:
        page.goto(f"/account/{address}")
        look_private(page)
    page.goto("/account/login/")
    HANDS.press(page, "Sign in")
    expect(page.get_by_role("heading", name="Please look at this again")).to_be_visible()
    look_private(page)


def test_a_code_by_mail_and_the_second_step(visit, alison) -> None:
    page = visit()
    page.goto("/account/login/code/")
    HANDS.fill(page, "E-mail address", "alison@example.org")
    page.get_by_role("main").get_by_role("button", name=re.compile("code", re.IGNORECASE)).click()
    look_private(page)
    sweep()
    (code,) = re.findall(r"\b\d{6}\b", mail.outbox[0].body)
    page.get_by_role("textbox").fill(code)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your second step")
    look_private(page)
    HANDS.fill(page, "Code", digits())
    HANDS.press(page, "Sign in")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hello Alison")


def test_pages_about_ones_own_sign_in(visit, base_url, alison) -> None:
    page = enter(visit(), alison, base_url)
    page.goto("/account/2fa/webauthn/add/")
    show_it_is_still_you(page, HANDS, "Code", digits())
    for address in INSIDE:
        page.goto(f"/account/{address}")
        assert page.url == f"{base_url}/account/{address}"
        look_private(page)
    page.goto("/account/2fa/recovery-codes/generate/")
    HANDS.press(page, "Make new codes")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your spare codes")
    look_private(page)


def test_setting_up_an_authenticator_app(visit, base_url, jacob, keira) -> None:
    Authenticator.objects.all().delete()
    page = enter(visit(), keira, base_url)
    page.goto("/account/second-step/")
    look_private(page)
    HANDS.press(page, "An authenticator app")
    show_it_is_still_you(page, HANDS, "Password", PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_have_text("Set up an authenticator app")
    look_private(page)
    page.get_by_text("The camera does not work").click()
    secret = re.sub(r"[^A-Z2-7]", "", page.locator("code").inner_text())
    HANDS.fill(page, "Six numbers from your app", digits(secret))
    HANDS.press(page, "Go on")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your spare codes")
    look_private(page)

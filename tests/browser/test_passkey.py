"""A passkey, kept by a device that Chromium plays: made once, it opens the door and the letters."""

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import Page, expect

from people.actions import confirm_second_step
from tests.browser.hands import Pointer
from tests.browser.pages import look_private, show_it_is_still_you
from tests.cast import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HANDS = Pointer()
LETTERS = "/your-page/post/"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def give_device(page: Page) -> None:
    """A phone that keeps passkeys, and whose owner always nods."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})


def test_a_passkey_opens_letters_once_a_person_has_rung(visit, jacob, alison, sam) -> None:
    Authenticator.objects.all().delete()
    page = visit()
    give_device(page)
    page.goto(LETTERS)
    HANDS.fill(page, "E-mail address", "alison@example.org")
    HANDS.fill(page, "Password", PASSWORD)
    HANDS.press(page, "Sign in")
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step, to keep your page safe")
    HANDS.press(page, "A passkey")
    show_it_is_still_you(page, HANDS, "Password", PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_have_text("Add a passkey")
    look_private(page)
    HANDS.press(page, "Add a passkey")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your spare codes")
    page.goto(LETTERS)
    expect(page.get_by_role("heading", level=1)).to_have_text("We will ring you first")
    look_private(page)
    confirm_second_step(alison.account, by=sam)
    HANDS.press(page, "Sign out")
    page.goto(LETTERS)
    HANDS.press(page, "Use a passkey")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your letters")

"""What is asked of every page, and the ways into one."""

from pathlib import Path

import axe_playwright_python
from allauth.mfa.totp.internal import auth
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect

from people.models import Person
from tests.browser.hands import Hands
from tests.cast import PASSWORD, SECRET, sign_in

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text()
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN_AXE = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}}).then(result => result.violations)"
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
WIDTHS = (320, 1280)
PRIVATE_TITLES = {"Your page", "Sign in", "Error: Your page", "Error: Sign in"}


def violations(page: Page) -> list[str]:
    """Each accessibility rule (WCAG 2.2 A and AA) that the page breaks, with the places where."""
    page.evaluate(AXE)  # a script tag would be refused by our own policy
    found = page.evaluate(RUN_AXE, WCAG)
    return [f"{rule['id']}: {[node['target'] for node in rule['nodes']]}" for rule in found]


def fits(page: Page) -> None:
    """Nothing scrolls sideways, on the smallest phone and on a desk."""
    usual = page.viewport_size
    assert usual
    wide = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": usual["height"]})
        wide += [(page.url, width)] if page.evaluate(TOO_WIDE) else []
    page.set_viewport_size(usual)
    assert wide == []


def look(page: Page) -> None:
    """What is asked of every page."""
    assert (page.url, violations(page)) == (page.url, [])
    fits(page)


def look_private(page: Page) -> None:
    """What is asked of a family's page besides: its title tells nothing, and there is a quick way out."""
    look(page)
    assert page.title() in PRIVATE_TITLES
    assert page.get_by_role("button", name="Emergency: Exit this page").is_visible()


def digits(secret: str = SECRET) -> str:
    """The six numbers that an authenticator app shows now."""
    _before, at_present, _after = auth.yield_hotp_counters_from_time()
    return str(auth.format_hotp_value(auth.hotp_value(secret, at_present)))


def sign_in_by_hand(page: Page, hands: Hands, name: str, door: str) -> None:
    """From a door that is shut, through password and second step, to the page behind it."""
    page.goto(door)
    hands.fill(page, "E-mail address", f"{name}@example.org")
    hands.fill(page, "Password", PASSWORD)
    hands.press(page, "Sign in")
    hands.fill(page, "Code", digits())
    hands.press(page, "Sign in")


def show_it_is_still_you(page: Page, hands: Hands, label: str, answer: str) -> None:
    """Before a change to how one signs in, the password or a code is asked for again."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Please show that it is still you")
    look_private(page)
    hands.fill(page, label, answer)
    hands.press(page, "Go on")


def enter(page: Page, person: Person, base_url: str) -> Page:
    """The page's browser is that of somebody who has signed in already."""
    session = sign_in(Client(), person).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": base_url}])
    return page

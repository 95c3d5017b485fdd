"""One letter travels from page to page: written, read by two people, and opened when its reader chooses."""

from dataclasses import dataclass

import pytest
from django.conf import settings
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from playwright.sync_api import Page, expect

from agency.models import Agency
from letterbox.enums import CHECKLIST, Part
from outbox.actions import sweep
from tests.browser.hands import Hands, Keyboard, Pointer
from tests.browser.pages import fits, look, look_private, sign_in_by_hand

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TELLING = ("letter", "alison", "keira", "jacob", "jamie", "adopt", "ribbon", "wrenbridge")
WORDS = "Dear Keira,\n\nThe beans grew to the top of the fence.\n\nLove from Alison"


@dataclass(frozen=True)
class Traveller:
    """How somebody uses their browser."""

    hands: Hands
    scripts: bool = True
    thorough: bool = False

    def see(self, page: Page, heading: str, *, private: bool = True) -> None:
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        if self.thorough:
            (look_private if private else look)(page)
        else:
            fits(page)


WAYS = {
    "pointer": Traveller(Pointer(), thorough=True),
    "keyboard": Traveller(Keyboard()),
    "without scripts": Traveller(Pointer(), scripts=False),
}


def begin_letter(way: Traveller, page: Page) -> None:
    way.hands.press(page, "Your letters")
    way.see(page, "Your letters")
    way.hands.press(page, "Write a letter")
    way.see(page, "Your letter to Keira")
    way.hands.fill(page, "Your letter", WORDS)


def leave_and_come_back(way: Traveller, page: Page) -> Page:
    """With scripts the tab is just closed: the words are saved as they are typed."""
    if way.scripts:
        expect(page.get_by_role("status").filter(has_text="Saved at")).to_be_visible()
        page.close()
        page = page.context.new_page()
        page.goto("/your-page/post/")
    else:
        way.hands.press(page, "Save and come back later")
        expect(page.get_by_text("Your letter is saved.")).to_be_visible()
    way.hands.press(page, "Go on with your letter")
    expect(page.get_by_label("Your letter", exact=True)).to_have_value(WORDS)
    return page


def send_letter(way: Traveller, page: Page) -> Page:
    """Alison writes, leaves, comes back, reads it through and sends it."""
    sign_in_by_hand(page, way.hands, "alison", "/your-page/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hello Alison")
    begin_letter(way, page)
    page = leave_and_come_back(way, page)
    way.hands.press(page, "Read it through")
    way.see(page, "Read it through, then send it to us")
    way.hands.press(page, "Send it to us")
    way.see(page, "We have it")
    return page


def read_letter(way: Traveller, page: Page, name: str, view: str, *parts: Part) -> None:
    """A reader takes the letter from the queue, reads it and ticks every line."""
    sign_in_by_hand(page, way.hands, name, "/staff/")
    way.see(page, f"Hello {name.title()}", private=False)
    way.hands.press(page, view)
    way.see(page, "Letters", private=False)
    way.hands.press(page, "Read it Jacob")
    expect(page.get_by_role("article")).to_contain_text("The beans grew to the top of the fence.")
    for tick in [tick for part in parts for tick in CHECKLIST[part]]:
        way.hands.tick(page, str(tick.label))


def pass_letter(way: Traveller, page: Page) -> None:
    read_letter(way, page, "sam", "Letters to read", Part.LINE, Part.CONTENT)
    way.see(page, "A letter about Jacob", private=False)
    way.hands.press(page, "Pass to a second reader")
    way.see(page, "Letters", private=False)


def approve_letter(way: Traveller, page: Page) -> None:
    read_letter(way, page, "noor", "Packets for a second reader", Part.PACKET)
    way.see(page, "The packet, as it will arrive", private=False)
    way.hands.press(page, "Approve the packet")
    way.see(page, "Letters", private=False)


def door_in(letter: EmailMultiAlternatives) -> str:
    """The address in a mail, of which every other word may be read by anybody."""
    (html, _) = letter.alternatives[0]
    for text in (letter.subject, letter.from_email.split("<")[0], letter.body, html):
        assert [word for word in TELLING if word in text.lower()] == []
    (link,) = [line for line in letter.body.splitlines() if line.startswith("http")]
    return link.removeprefix(settings.PUBLIC_URL)


def open_letter(way: Traveller, page: Page, door: str) -> None:
    """Keira sees that something waits, looks at it, and opens it."""
    page.goto(door)
    way.see(page, "Sign in")
    assert Agency.objects.get().name not in page.content()
    sign_in_by_hand(page, way.hands, "keira", door)
    way.see(page, "Hello Keira")
    expect(page.get_by_text("There is something for you. You choose when to open it.")).to_be_visible()
    way.hands.press(page, "Your letters")
    way.see(page, "Your letters")
    way.hands.press(page, "A letter from Alison")
    way.see(page, "A letter from Alison")
    expect(page.get_by_role("article")).to_have_count(0)
    way.hands.press(page, "Open it now")
    way.see(page, "A letter from Alison")


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_letter_travels_from_page_to_page(way, visit, jacob, sam, noor, mails_go_now) -> None:
    alison, reader, second, keira = (visit(java_script_enabled=way.scripts) for _ in range(4))
    alison = send_letter(way, alison)
    pass_letter(way, reader)
    approve_letter(way, second)
    sweep()
    (told,) = mail.outbox
    assert told.to == ["keira@example.org"]
    open_letter(way, keira, door_in(told))
    expect(keira.get_by_role("article")).to_have_text(WORDS, use_inner_text=True)
    alison.reload()
    way.see(alison, "Checked")
    expect(alison.get_by_text("It is with them, or safe here for the day they choose.").first).to_be_visible()

"""A new editor goes by the help in the admin alone: a page is made, mended, agreed to, set for a day, and retired."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect
from time_machine import travel

from base.clock import now
from home.models import ReviewState, TopicPage
from people.enums import Role
from portal.jobs import publish_scheduled
from tests.browser.pages import enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DESK = {"viewport": {"width": 1280, "height": 900}}
TITLE, HEADING = "Moving house with your child", "Before you move"
ADDRESS, INSTEAD = "/adopters/moving-house-with-your-child/", "/adopters/support/"
TOO_OLD = "Ask After Adoption what to pack."
MENDED = "Tell the school early. Keep old friends close."
SUBMIT = "Submit to A second person"


def read_the_help(cms: Page) -> None:
    cms.goto("/cms/")
    cms.get_by_role("link", name="how a page goes live").click()
    expect(cms.get_by_role("heading", level=1)).to_contain_text("How a page goes live")
    for label in (
        "Add child page",
        "Who reads it, and when",
        SUBMIT,
        "Set schedule",
        "Approve and Publish",
        "Retire it",
    ):
        expect(cms.get_by_role("main")).to_contain_text(f"“{label}”")


def to_the_section(cms: Page) -> None:
    """By the tree of pages in the menu."""
    cms.get_by_role("button", name="Pages", exact=True).click()
    cms.get_by_role("link", name="View child pages of 'Home'").click()
    cms.get_by_role("link", name="Adopters", exact=True).click()


def make_the_page(cms: Page) -> None:
    to_the_section(cms)
    cms.get_by_role("link", name="Add child page").first.click()
    cms.get_by_role("link", name="Information page").first.click()
    cms.get_by_role("textbox", name="Title*").fill(TITLE)
    cms.get_by_role("textbox", name="Summary*").fill("What to think of before you move.")
    add(cms, "Heading")
    cms.get_by_role("textbox", name="Text*").last.fill(HEADING)
    add(cms, "Text")
    expect(text(cms)).to_be_focused()
    cms.keyboard.type(TOO_OLD)
    expect(cms.get_by_text("Saved", exact=True)).to_be_visible()


def add(cms: Page, block: str) -> None:
    """The last plus under “Words”, then the block."""
    words(cms).get_by_role("button", name="Insert a block").last.click()
    cms.get_by_role("option", name=block, exact=True).click()


def text(cms: Page) -> Locator:
    return words(cms).locator("[contenteditable=true]").last


def words(cms: Page) -> Locator:
    return cms.locator("#panel-child-content-body-section")


def behind_the_dots(cms: Page, name: str) -> None:
    cms.get_by_role("navigation", name="Actions", exact=True).get_by_role("button", name="Actions").click()
    cms.get_by_role("link", name=name, exact=True).click()


def say_who_looks_after_it(cms: Page) -> None:
    behind_the_dots(cms, "Who reads it, and when")
    cms.get_by_label("Looked after by").select_option("Publisher")
    cms.get_by_label("Check every so many months").fill("6")
    cms.get_by_role("button", name="Save").click()
    expect(cms.get_by_text("Looked after by: Publisher.")).to_be_visible()
    cms.get_by_role("link", name="Back to editing").click()


def choose(cms: Page, act: str) -> None:
    """From the arrow beside “Save draft”."""
    cms.get_by_role("button", name="More actions").click()
    cms.get_by_role("button", name=act, exact=True).click()


def hand_in(cms: Page) -> None:
    """What must be right first is said at its block; mended, it goes."""
    choose(cms, SUBMIT)
    expect(words(cms).get_by_text("“After Adoption” is out of date. This charity has closed.")).to_be_visible()
    text(cms).press("Control+a")
    cms.keyboard.type(MENDED)
    expect(cms.get_by_text("Saved", exact=True)).to_be_visible()
    choose(cms, SUBMIT)
    expect(cms.get_by_text("has been submitted for moderation")).to_be_visible()


def cannot_agree(cms: Page) -> None:
    cms.goto("/cms/")
    cms.get_by_role("link", name=TITLE).first.click()
    cms.get_by_role("button", name="More actions").click()
    expect(cms.get_by_role("button", name="Cancel workflow").first).to_be_visible()
    expect(cms.get_by_role("button", name=re.compile("Approve"))).to_have_count(0)


def open_for_review(cms: Page) -> None:
    cms.goto("/cms/")
    waiting = cms.locator("#awaiting-review-section")
    waiting.get_by_role("link", name=TITLE).first.click()


def set_the_day(cms: Page, day: str) -> None:
    cms.get_by_role("button", name="Toggle status").click()
    cms.get_by_role("button", name="Set schedule").click()
    dialog = cms.get_by_role("dialog").filter(has_text="Set publishing schedule")
    dialog.get_by_label("Go live date/time").fill(day)
    cms.locator(".xdsoft_datetimepicker:visible").wait_for()
    dialog.get_by_role("heading", name="Set publishing schedule").click()
    dialog.get_by_role("button", name="Save schedule").click()
    expect(cms.get_by_text("has been updated")).to_be_visible()


def retire(cms: Page) -> None:
    to_the_section(cms)
    cms.get_by_role("link", name=TITLE).first.click()
    behind_the_dots(cms, "Retire it")
    expect(cms.get_by_text("No other page leads to it.")).to_be_visible()
    cms.get_by_role("button", name="Actions").click()
    cms.get_by_role("button", name="Choose another page").click()
    cms.get_by_role("dialog").get_by_label("Search term").fill("Getting support")
    cms.get_by_role("dialog").get_by_role("link", name="Getting support").first.click()
    expect(cms.get_by_role("main")).to_contain_text("Getting support")
    cms.get_by_role("button", name="Take it from readers now").click()
    expect(cms.get_by_text("They are led to “Getting support”.")).to_be_visible()


def finds(reader: Page, heading: str, address: str) -> None:
    """Whoever asks for the page's address comes there, and reads this."""
    reader.goto(ADDRESS)
    expect(reader).to_have_url(re.compile(f"{address}$"))
    expect(reader.get_by_role("heading", level=1)).to_have_text(heading)


def test_from_the_first_word_to_the_last_day(visit, base_url, amara, tomasz, petra) -> None:
    author, editor, publisher = (enter(visit(**DESK), person, base_url) for person in (amara, tomasz, petra))
    reader, day = visit(), now() + timedelta(days=2)
    read_the_help(author)
    make_the_page(author)
    say_who_looks_after_it(author)
    hand_in(author)
    cannot_agree(author)
    open_for_review(publisher)
    set_the_day(publisher, f"{day:%Y-%m-%d} 06:00")
    open_for_review(editor)
    choose(editor, "Approve and Publish")
    expect(editor.get_by_text("has been updated")).to_be_visible()
    publish_scheduled()
    finds(reader, "We cannot find that page", ADDRESS)
    with travel(day + timedelta(days=1)):
        publish_scheduled()
    finds(reader, TITLE, ADDRESS)
    expect(reader.get_by_role("main")).to_contain_text(MENDED)
    retire(publisher)
    finds(reader, "Getting support", INSTEAD)
    state = ReviewState.objects.of(TopicPage.objects.get(title=TITLE))
    assert state
    assert (state.owner, state.review_every_months) == (Role.PUBLISHER, 6)

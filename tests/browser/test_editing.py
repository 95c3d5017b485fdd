"""A new editor makes a page, has it read by another, sets its day and retires it, with the help in the admin alone."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from base.clock import now
from home.models import TopicPage
from people.models import Person
from portal.jobs import publish_scheduled
from tests.browser.pages import enter
from tests.home.editing import page_at

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TITLE = "Moving house with your child"
DESK = {"viewport": {"width": 1280, "height": 900}}


def read_the_help(cms: Page) -> None:
    cms.goto("/cms/")
    cms.get_by_role("button", name="Help").click()
    cms.get_by_role("link", name="How a page goes live").click()
    expect(cms.get_by_role("heading", level=1)).to_contain_text("How a page goes live")
    expect(cms.get_by_text("nobody agrees to their own change")).to_be_visible()


def make_a_page(cms: Page) -> None:
    cms.goto(f"/cms/pages/{page_at('/adopters/').pk}/add_subpage/")
    cms.get_by_role("link", name="Topic page", exact=False).first.click()
    cms.get_by_label("Title", exact=False).first.fill(TITLE)
    cms.get_by_label("Summary", exact=False).first.fill("What to think of before you move.")


def set_days(cms: Page, **days: str) -> None:
    """“Status”, then “Set schedule”."""
    if (
        not cms.get_by_role("button", name="Set schedule")
        .or_(cms.get_by_role("button", name="Edit schedule"))
        .is_visible()
    ):
        cms.get_by_role("button", name="Toggle status").click()
    cms.get_by_role("button", name="Set schedule").or_(cms.get_by_role("button", name="Edit schedule")).click()
    for name, day in days.items():
        cms.locator(f"#id_{name}").fill(day)
        cms.keyboard.press("Escape")
    cms.get_by_role("button", name="Save schedule").click()


def hand_in(cms: Page) -> None:
    cms.get_by_role("button", name="More actions").click()
    cms.get_by_role("button", name="Submit to", exact=False).click()


def agree(cms: Page, page: TopicPage) -> None:
    cms.goto(f"/cms/pages/{page.pk}/edit/")
    cms.get_by_role("button", name="More actions").click()
    cms.get_by_role("button", name="Approve", exact=True).click()


def test_from_the_first_word_to_its_end(visit, base_url, tomasz: Person, ffion: Person) -> None:
    writer, reader = enter(visit(**DESK), tomasz, base_url), enter(visit(**DESK), ffion, base_url)
    read_the_help(writer)
    make_a_page(writer)
    set_days(writer, go_live_at=f"{now() + timedelta(days=2):%Y-%m-%d %H:%M}")
    hand_in(writer)
    page = TopicPage.objects.get(title=TITLE)
    assert not page.live
    agree(reader, page)
    page.refresh_from_db()
    assert (page.live, page.approved_schedule) == (False, True)
    page.revisions.update(approved_go_live_at=now() - timedelta(minutes=1))
    publish_scheduled()
    assert TopicPage.objects.get(pk=page.pk).live
    writer.goto(f"/cms/pages/{page.pk}/edit/")
    set_days(writer, expire_at=f"{now() + timedelta(days=30):%Y-%m-%d %H:%M}")
    hand_in(writer)
    agree(reader, page)
    TopicPage.objects.filter(pk=page.pk).update(expire_at=now() - timedelta(minutes=1))
    publish_scheduled()
    assert not TopicPage.objects.get(pk=page.pk).live

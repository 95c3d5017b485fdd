"""A draft as others will see it, and the versions that saving leaves behind."""

from typing import Any

import pytest
from django.test import RequestFactory
from wagtail.models import Revision

from agency.models import LocalAuthority
from base.clock import now, today
from home.actions.drafts import show_draft
from home.actions.purging import NEWEST, purge_revisions
from people.models import Person
from tests.home.editing import page_at

pytestmark = pytest.mark.django_db


def _seen(mode: str, address: str = "/children/") -> str:
    return page_at(address).make_preview_request(preview_mode=mode).content.decode()


def test_the_ways_to_look() -> None:
    names = [name for name, _label in page_at("/adopters/fund/").preview_modes]
    assert names[:4] == ["", "child", "print", "no-script"]
    councils = LocalAuthority.objects.in_region().on(today()).values_list("slug", flat=True)
    assert names[4:] == [f"council:{slug}" for slug in councils]
    assert "council:eastwold-county-council" in names


def test_as_readers_get_it_there_is_script() -> None:
    assert "<script" in _seen("")


@pytest.mark.parametrize("mode", ["child", "no-script"])
def test_without_javascript_there_is_none(mode: str) -> None:
    assert "<script" not in _seen(mode)


def test_as_a_child_it_is_narrow_and_large() -> None:
    assert "max-width:320px" in _seen("child")
    assert "max-width:320px" not in _seen("no-script")


def test_in_print_it_has_the_styles_of_paper() -> None:
    assert 'href="/cms/on-paper.css"' in _seen("print")


def test_as_a_family_of_one_council() -> None:
    request = RequestFactory().get("/")
    page = page_at("/adopters/")
    page.serve_preview(request, "council:eastwold-county-council")
    assert request.GET["council"] == "eastwold-county-council"


def _versions(page: Any, many: int) -> list[Revision]:
    return [page.save_revision(clean=False) for _ in range(many)]


def test_old_versions_go_and_the_newest_stay() -> None:
    page = page_at("/adopters/fund/")
    before = page.live_revision
    made = _versions(page, NEWEST + 5)
    assert purge_revisions() == 5
    left = set(page.revisions.values_list("pk", flat=True))
    assert left == {before.pk, *(each.pk for each in made[5:])}
    assert purge_revisions() == 0


def test_what_is_scheduled_or_shown_stays(tomasz: Person) -> None:
    assert tomasz.account
    page = page_at("/adopters/fund/")
    scheduled = page.save_revision(clean=False)
    Revision.objects.filter(pk=scheduled.pk).update(approved_go_live_at=now())
    page.refresh_from_db()
    shown = show_draft(page, "the youth panel", tomasz.account).revision
    _versions(page, NEWEST + 1)
    purge_revisions()
    assert {scheduled.pk, shown.pk} <= set(page.revisions.values_list("pk", flat=True))

"""The editors of one team keep the pages, lines and hours of its councils, and nothing else."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from agency.models import FAMILY_LINE, ContactPoint, LocalAuthority, Spoke
from home.teams import lines_of_teams
from people.models import Person
from tests.home.editing import council_page, edit_address, page_at, team_editor

pytestmark = pytest.mark.django_db
OURS, THEIRS = "eastwold-county-council", "harrowmere-council"
HOURS = {
    "hours-TOTAL_FORMS": "1",
    "hours-INITIAL_FORMS": "0",
    "hours-0-weekday": "0",
    "hours-0-opens": "09:30",
    "hours-0-closes": "12:30",
    "exceptions-TOTAL_FORMS": "0",
    "exceptions-INITIAL_FORMS": "0",
}


def _line(council: str, key: str) -> ContactPoint:
    """A line of this council alone."""
    line = ContactPoint.objects.create(key=key, name=f"Duty desk {key}", phone="01632 960 333")
    LocalAuthority.objects.filter(slug=council).update(virtual_school_contact=line)
    return line


@pytest.fixture
def hamish(db: None) -> Person:
    for slug in (OURS, THEIRS):
        council_page(slug)
    return team_editor("eastwold")


@pytest.fixture
def cms(as_: Callable[..., Client], hamish: Person) -> Client:
    return as_(hamish)


@pytest.mark.shows("information G31")
def test_g31_the_page_of_their_council_and_no_other(cms: Client) -> None:
    answers = {
        each: cms.get(edit_address(page)).status_code
        for each, page in {
            "ours": council_page(OURS),
            "theirs": council_page(THEIRS),
            "guide": page_at("/children/"),
        }.items()
    }
    assert answers == {"ours": 200, "theirs": 302, "guide": 302}


@pytest.mark.shows("information G31")
def test_g31_the_hours_of_their_council_and_no_other(cms: Client) -> None:
    ours, theirs = _line(OURS, "ours"), _line(THEIRS, "theirs")
    words = {"name": "Duty desk", "key": "ours", "kind": "general", "verify_every_days": "90", **HOURS}
    saved = cms.post(edit_address(ours), words)
    assert saved.status_code == 302
    assert [f"{each}" for each in ContactPoint.objects.get(pk=ours.pk).hours.all()] == ["Monday, 09:30 to 12:30"]
    refused = cms.post(edit_address(theirs), {**words, "key": "theirs"})
    assert refused.status_code == 302
    assert not ContactPoint.objects.get(pk=theirs.pk).hours.exists()


def test_the_record_of_their_council_and_no_other(cms: Client) -> None:
    ours, theirs = (LocalAuthority.objects.get(slug=slug) for slug in (OURS, THEIRS))
    assert cms.get(edit_address(ours)).status_code == 200
    assert cms.get(edit_address(theirs)).status_code == 302


def test_a_council_cannot_be_taken_from_another_team(cms: Client) -> None:
    ours, tarnside = LocalAuthority.objects.get(slug=OURS), Spoke.objects.get(slug="tarnside")
    cms.post(edit_address(ours), {"spoke": tarnside.pk, "name": "Mine", "records_held_by": "The county archive"})
    ours.refresh_from_db()
    assert (ours.spoke.slug, ours.name, ours.records_held_by) == (
        "eastwold",
        "Eastwold County Council",
        "The county archive",
    )


def test_a_line_that_others_use_too_is_not_theirs(cms: Client) -> None:
    shared = _line(OURS, "shared")
    LocalAuthority.objects.filter(slug=THEIRS).update(records_contact=shared)
    assert cms.get(edit_address(shared)).status_code == 302
    assert cms.get(edit_address(ContactPoint.objects.get(key=FAMILY_LINE))).status_code == 302


def test_a_teams_own_line_is_theirs() -> None:
    line, team = ContactPoint.objects.create(key="team", name="The team"), Spoke.objects.get(slug="eastwold")
    Spoke.objects.filter(pk=team.pk).update(team_contact=line)
    assert line.pk in lines_of_teams({team.pk})
    assert line.pk not in lines_of_teams({Spoke.objects.get(slug="tarnside").pk})


def test_their_list_holds_their_own_alone(cms: Client) -> None:
    html = cms.get(reverse(LocalAuthority.snippet_viewset.get_url_name("list"))).content.decode()
    assert "Eastwold County Council" in html
    assert "Harrowmere Council" not in html


def test_they_add_and_delete_no_record(cms: Client) -> None:
    viewset = LocalAuthority.snippet_viewset
    ours = LocalAuthority.objects.get(slug=OURS)
    assert cms.get(reverse(viewset.get_url_name("add"))).status_code == 302
    assert cms.post(reverse(viewset.get_url_name("delete"), args=[ours.pk])).status_code == 302
    assert LocalAuthority.objects.filter(pk=ours.pk).exists()


def test_a_council_that_changes_teams_changes_editors(cms: Client) -> None:
    council = LocalAuthority.objects.get(slug=OURS)
    council.spoke = Spoke.objects.get(slug="tarnside")
    council.save()
    assert cms.get(edit_address(council_page(OURS))).status_code == 302
    assert cms.get(edit_address(council)).status_code == 302


def test_an_editor_of_the_whole_agency_keeps_them_all(as_: Callable[..., Client], tomasz: Person) -> None:
    everywhere = as_(tomasz)
    for slug in (OURS, THEIRS):
        assert everywhere.get(edit_address(LocalAuthority.objects.get(slug=slug))).status_code == 200
        assert everywhere.get(edit_address(council_page(slug))).status_code == 200

"""Each rule, broken in one place of a seeded page, is the one that speaks."""

from datetime import date, timedelta
from typing import Any

import pytest
from wagtail.rich_text import RichText

from base.clock import today
from home import gate
from home.actions.approving import approve_shipped
from home.gate.registry import RULES
from home.gate.wording import PHONE
from home.models import Approval, ApprovedSite, ChildrensGuidePage, Helpline, StoryPage
from tests.home.gate_cases import (
    ELSEWHERE,
    FOR_CHILDREN,
    FOR_GROWN_UPS,
    RIGHTS,
    SUPPORT,
    WARNINGS,
    Break,
    add,
    codes,
    seen_person,
    text,
    unasked,
)
from tests.home.site import page_at

pytestmark = pytest.mark.django_db
NEW_WORDS = {"safeguarding-missing"}
SAME_WORDS = {"review-missing", "review-overdue"}
HARD = (
    "Considerable organisational responsibilities occasionally necessitate extraordinarily complicated administrative "
    "deliberation concerning individual educational arrangements everywhere immediately"
)


@pytest.mark.parametrize(("code", "spoil"), FOR_GROWN_UPS.items())
def test_on_a_page_for_grown_ups(code: str, spoil: Break) -> None:
    page = page_at(SUPPORT)
    assert codes(gate.problems(page)) == set()
    spoil(page)
    assert codes(gate.problems(page)) == {code}


@pytest.mark.parametrize(("code", "spoil"), FOR_CHILDREN.items())
def test_on_a_page_for_children(code: str, spoil: Break) -> None:
    page = page_at(RIGHTS)
    assert gate.problems(page) == []
    spoil(page)
    assert codes(gate.problems(page)) == {code} | (NEW_WORDS if code not in SAME_WORDS else set())


@pytest.mark.parametrize(("code", "spoil"), WARNINGS.items())
def test_only_a_warning_for_grown_ups(code: str, spoil: Break) -> None:
    page = page_at(SUPPORT)
    before = codes(gate.problems(page), gate.Level.WARN)
    spoil(page)
    assert codes(gate.problems(page)) == set()
    assert codes(gate.problems(page), gate.Level.WARN) - before == {code} - before
    assert code in codes(gate.problems(page), gate.Level.WARN)


def test_every_rule_has_a_case() -> None:
    of_formats = {"format-empty"}  # tests/home/test_formats.py
    assert {rule.code for rule in RULES} == {*FOR_GROWN_UPS, *FOR_CHILDREN, *ELSEWHERE} | of_formats


@pytest.mark.parametrize(("code", "address", "spoil"), [(code, *case) for code, case in ELSEWHERE.items()])
def test_on_a_page_of_its_kind(code: str, address: str, spoil: Break) -> None:
    page = page_at(address)
    assert codes(gate.problems(page)) == set()
    spoil(page)
    approve_shipped(page)
    wanted = {code}
    if code == "safeguarding-missing":
        Approval.objects.filter(page=page.pk).delete()
    assert codes(gate.problems(page)) == wanted


def test_what_only_pages_for_children_forbid_may_stand_elsewhere() -> None:
    page = page_at(SUPPORT)
    text('<a href="https://example.org/games">Games</a>.')(page)
    assert codes(gate.problems(page)) == set()


def test_an_approved_website_may_be_linked_for_children() -> None:
    ApprovedSite.objects.create(host="example.org", name="Games")
    page = page_at(RIGHTS)
    text('<a href="https://example.org/games">Games</a>.')(page)
    assert codes(gate.problems(page)) == NEW_WORDS


@pytest.mark.parametrize("words", ["Ring 999.", "Ring 111, option 2.", "Since 1975.", "12 November 1975", "£3,000"])
def test_some_numbers_are_no_phone_numbers(words: str) -> None:
    assert PHONE.search(words) is None


@pytest.mark.parametrize("words", ["0800 1111", "01632 960 123", "+44 1632 960123", "116 123", "0808 800 5000"])
def test_phone_numbers_in_every_form(words: str) -> None:
    found = PHONE.search(f"Ring {words} today.")
    assert found is not None
    assert found[0] == words


def test_g29_a_typed_number_leads_to_the_list() -> None:
    page = page_at(SUPPORT)
    text("Ring 0800 1111.")(page)
    [problem] = [each for each in gate.problems(page) if each.code == "typed-phone"]
    assert problem.message == ("“0800 1111” is typed by hand. Choose the contact or phone line from the list instead.")
    assert (problem.field, problem.steps) == ("body", (len(page.body) - 1,))


def test_a_number_from_a_record_is_not_typed() -> None:
    page = page_at(SUPPORT)
    page.body.append(("helplines", [Helpline.objects.get(name="Childline")]))
    assert "typed-phone" not in codes(gate.problems(page), gate.Level.WARN)


@pytest.mark.shows("information G14")
def test_g14_the_hardest_sentence_is_named() -> None:
    page = page_at("/children/feelings/")
    page.body.append(("text", RichText(f"<p>{f'{HARD}. ' * 9}</p>")))
    [problem] = [each for each in gate.problems(page) if each.code == "reading-age"]
    assert f"Begin with: “{HARD}”" in problem.message
    assert problem.level == gate.Level.BLOCK


def test_a_person_in_a_picture_has_agreed() -> None:
    page = page_at(SUPPORT)
    add("image", seen_person)(page)
    assert codes(gate.problems(page)) == {"consent-missing"}


def test_a_colleague_has_agreed() -> None:
    page = page_at(SUPPORT)
    add("profiles", unasked)(page)
    assert codes(gate.problems(page)) == {"consent-missing"}


@pytest.mark.parametrize(
    "changes",
    [
        {"is_fictional": False, "remove_by": date(2090, 1, 1)},
        {"is_fictional": False, "consent_on": date(2026, 1, 1)},
        {"remove_by": date(2026, 1, 1)},
        {
            "is_fictional": False,
            "consent_on": date(2025, 1, 1),
            "consent_expires": date(2026, 1, 1),
            "remove_by": date(2090, 1, 1),
        },
    ],
)
def test_a_story_is_lent(changes: dict[str, Any]) -> None:
    story = StoryPage(title="A story", search_description="Mine.", **changes)
    assert codes(gate.problems(story)) == {"consent-missing", "review-missing"}


def test_an_invented_story_needs_no_consent() -> None:
    assert codes(gate.problems(StoryPage(title="A story", search_description="Invented."))) == {"review-missing"}


def _guide() -> ChildrensGuidePage:
    guide = ChildrensGuidePage.objects.filter(live=True).first()
    assert guide is not None
    return guide


@pytest.mark.shows("information G15")
def test_g15_no_part_of_the_guide_may_be_missing() -> None:
    guide = _guide()
    place = next(n for n, each in enumerate(guide.sections) if each.value["key"] == "advocate")
    del guide.sections[place]
    found = [each for each in gate.problems(guide) if each.code == "guide-section-missing"]
    assert [each.message for each in found] == ["The guide must hold the part “An advocate”."]


@pytest.mark.shows("information G15")
def test_g15_the_old_name_of_the_office_is_refused() -> None:
    guide = _guide()
    guide.search_description = "Ask the Children's Rights Director."
    found = [each for each in gate.problems(guide) if each.code == "old-name"]
    assert [each.message for each in found] == [
        "“Children's Rights Director” is out of date. The office is the Children’s Commissioner today."
    ]


@pytest.mark.shows("information G16")
def test_g16_a_guide_is_approved_each_year() -> None:
    guide = _guide()
    guide.approved_on = today() - timedelta(days=400)
    assert guide.live
    assert codes(gate.problems(guide)) >= {"guide-not-approved"}
    assert [each.page.pk for each in gate.report() if each.blocks] == []


@pytest.mark.shows("information G23")
def test_g23_a_card_for_an_emergency_leads_nowhere_else() -> None:
    page = page_at("/urgent-help/")
    card = {
        "urgency": "emergency",
        "heading": "Ring 999 if",
        "items": ["you are hurt"],
        "action": "See www.example.org",
    }
    page.cards.append(("care_card", card))
    assert codes(gate.problems(page)) == {"care-card-link", "safeguarding-missing"}

"""The accessibility statement: no field may be missing, and the fixed wording stays as it is."""

import json
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from time_machine import travel

from home.checks import check_accessibility_statement, troubles
from home.models import AccessibilityStatementPage
from home.models.accessibility import Compliance
from tests.home.site import ALL, Outline

pytestmark = pytest.mark.django_db

REQUIRED = [
    "applies_to",
    "organisation",
    "compliance",
    "other_ways",
    "contact_email",
    "contact_other",
    "answer_days",
    "prepared_on",
    "last_reviewed_on",
    "last_tested_on",
    "tested_by",
    "how_tested",
    "pages_tested",
    "improving",
]
FIXED = [
    (
        "This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, "
        "due to the non-compliances listed below."
    ),
    (
        "is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and "
        "Mobile Applications) (No. 2) Accessibility Regulations 2018."
    ),
    (
        "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies "
        "(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’)."
    ),
]


@pytest.fixture
def statement() -> AccessibilityStatementPage:
    return AccessibilityStatementPage.objects.get()


@pytest.mark.parametrize("field", REQUIRED)
def test_a_missing_field_is_named(statement: AccessibilityStatementPage, field: str) -> None:
    setattr(statement, field, None)
    with pytest.raises(ValidationError) as refused:
        statement.full_clean()
    assert list(refused.value.message_dict) == [field]


def test_partial_needs_its_barriers(statement: AccessibilityStatementPage) -> None:
    statement.barriers = []
    with pytest.raises(ValidationError, match="Say what some people cannot use"):
        statement.full_clean()


def test_full_has_none(statement: AccessibilityStatementPage) -> None:
    statement.compliance = Compliance.FULL
    with pytest.raises(ValidationError, match="this is not full compliance"):
        statement.full_clean()


def test_it_is_not_reviewed_before_it_is_prepared(statement: AccessibilityStatementPage) -> None:
    statement.last_reviewed_on = date(2026, 1, 1)
    with pytest.raises(ValidationError, match="cannot be earlier"):
        statement.full_clean()


@pytest.mark.parametrize("wording", FIXED)
def test_the_fixed_wording_stands(client: Client, wording: str) -> None:
    assert wording in client.get("/accessibility/").content.decode()


def test_the_barriers_are_told_in_words(client: Client) -> None:
    html = client.get("/accessibility/").content.decode()
    assert "1.1.1 Non-text content" in html
    assert "This does not meet the regulations. We plan to mend it by 30 June 2027." in html


@pytest.mark.parametrize(
    ("reasons", "words"),
    [
        (["non_compliance"], "the non-compliances"),
        (["out_of_scope", "disproportionate_burden"], "the exemptions"),
        (["non_compliance", "out_of_scope"], "the non-compliances and exemptions"),
    ],
)
def test_what_keeps_it_from_full_compliance(
    statement: AccessibilityStatementPage, reasons: list[str], words: str
) -> None:
    barrier = {"criterion": "1.1.1", "meaning": "A picture.", "mended_by": "2027-06-30"}
    statement.barriers = json.dumps([{"type": "barrier", "value": {**barrier, "reason": each}} for each in reasons])
    assert statement.owed_to == words


@pytest.mark.parametrize(
    ("day", "due_soon", "out_of_date"),
    [("2027-10-20", False, False), ("2027-10-21", True, False), ("2027-11-20", True, True)],
)
def test_it_lasts_a_year(statement: AccessibilityStatementPage, day: str, due_soon: bool, out_of_date: bool) -> None:
    with travel(date.fromisoformat(day)):
        assert (statement.is_due_soon, statement.is_out_of_date) == (due_soon, out_of_date)


@pytest.mark.parametrize("address", ALL)
def test_every_page_leads_to_it(client: Client, address: str) -> None:
    assert "/accessibility/" in Outline(client.get(address).content.decode()).links()


@pytest.mark.shows("information G37")
def test_g37_the_seeded_statement_is_whole_and_reviewed_within_the_year(statement: AccessibilityStatementPage) -> None:
    assert troubles(statement) == []
    assert check_accessibility_statement(databases=["default"]) == []


@pytest.mark.parametrize("field", [name for name in REQUIRED if not name.endswith("_on") and name != "answer_days"])
@pytest.mark.shows("information G37")
def test_g37_a_missing_field_is_warned_of(statement: AccessibilityStatementPage, field: str) -> None:
    AccessibilityStatementPage.objects.update(**{field: ""})
    (warning,) = check_accessibility_statement(databases=["default"])
    assert (warning.id, warning.msg) == ("ribbon.W001", f"The accessibility statement lacks: {field}.")


@pytest.mark.shows("information G37")
def test_g37_a_review_366_days_ago_is_warned_of(statement: AccessibilityStatementPage) -> None:
    with travel(statement.last_reviewed_on + timedelta(days=366), tick=False):
        (warning,) = check_accessibility_statement(databases=["default"])
    assert warning.msg == "The accessibility statement was last reviewed more than a year ago."


@pytest.mark.shows("information G37")
def test_g37_a_site_without_a_statement_is_warned_of(statement: AccessibilityStatementPage) -> None:
    statement.unpublish()
    (warning,) = check_accessibility_statement(databases=["default"])
    assert warning.msg == "There is no accessibility statement."


def test_without_a_database_nothing_is_asked() -> None:
    assert check_accessibility_statement() == []

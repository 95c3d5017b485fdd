"""Fields of the public pages and of the facts they show: nothing here is about a person."""

from base.privacy import Declaration, Field, Keep, public, staff

PAGE = public(Keep.IN_USE, "page_ptr", "heading", "topic", "body", "sources")
STATEMENT = (
    *("organisation", "prepared_on", "last_reviewed_on", "last_tested_on", "tested_by", "how_tested", "pages_tested"),
    *("applies_to", "compliance", "barriers", "improving", "other_ways"),
    *("contact_email", "contact_other", "answer_days"),
)


def fact(*names: str) -> dict[str, Field]:
    """A dated fact with its source."""
    common = ("checked", "source_name", "source_address", "verified_on")
    return {**staff(Keep.IN_USE, "id"), **public(Keep.IN_USE, *common, *names)}


FIELDS: Declaration = {
    "HomePage": PAGE,
    "HubPage": {**PAGE, **public(Keep.IN_USE, "section")},
    "InformationPage": {**PAGE, **public(Keep.IN_USE, "audience")},
    "UrgentHelpPage": PAGE,
    "AccessibilityStatementPage": {**PAGE, **public(Keep.IN_USE, *STATEMENT)},
    "KeyFact": fact("key", "statement", "valid_to"),
    "Helpline": fact(
        *("name", "number", "place", "hours", "note", "for_whom", "audience", "urgency", "on_childrens_pages")
    ),
    "Review": {**staff(Keep.IN_USE, "id"), **public(Keep.IN_USE, "page", "reviewed_on", "due_on")},
}

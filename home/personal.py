"""Fields of the public pages and of what they show: nothing here is about a person whom we serve.

A colleague's profile is published with their consent, so its words are public.
"""

from base.privacy import Declaration, Field, Keep, public, staff

KEPT = (
    *("id", "latest_revision", "live", "has_unpublished_changes", "first_published_at", "last_published_at"),
    *("live_revision", "go_live_at", "expire_at", "expired", "locked", "locked_at", "locked_by"),
)
STATEMENT = (
    *("organisation", "prepared_on", "last_reviewed_on", "last_tested_on", "tested_by", "how_tested", "pages_tested"),
    *("applies_to", "compliance", "barriers", "improving", "other_ways"),
    *("contact_email", "contact_other", "answer_days"),
)
LINE = (
    *("name", "number", "text_number", "for_whom", "min_age", "max_age", "free_to_call", "hidden_on_bill", "note"),
    *("confidential_note", "languages", "bsl_url", "chat_url", "hours", "always_open", "urgency", "audience"),
    *("on_childrens_pages", "place"),
)
SERVICE = (
    *("name", "slug", "organisation", "summary", "description", "audiences", "topics", "tier", "delivery"),
    *("needs_assessment", "funded_by", "cost_note", "how_to_ask", "what_happens_next", "not_able_to_help_with"),
    *("contact", "formats"),
)
OFFER = (
    *("service", "authority", "available", "tier_override", "contact_override", "access_note"),
    *("wait_weeks", "wait_measured_on", "wait_basis"),
)
RESOURCE = (
    *("title", "slug", "summary", "kind", "url", "document", "page", "publisher", "audiences", "topics"),
    *("age_of_child", "minutes", "free", "login_needed", "published_year"),
)
ENTITLEMENT = (
    *("title", "for_whom", "summary", "amount", "unit", "legal_basis", "how_to_claim", "evidence_needed"),
    *("who_to_ask", "valid_from", "valid_to", "next_check_due", "place"),
)
READER = ("reader", "bsl_video", "bsl_captions", "bsl_poster", "audio")
REVIEW = (
    *("id", "content_type", "object_id", "owner", "reviewer_role", "review_every_months", "reviewed_by"),
    *("review_note", "public_dates"),
)


def page(*names: str) -> dict[str, Field]:
    """A page with these fields beside those that all have."""
    common = ("page_ptr", "heading", "subject", "body", "related", "sources", "topics", "what_changed")
    return public(Keep.IN_USE, *common, *names)


def kept(*names: str) -> dict[str, Field]:
    """A snippet that editors draft, lock and publish."""
    return {**staff(Keep.IN_USE, *KEPT), **public(Keep.IN_USE, *names)}


def dated(*names: str) -> dict[str, Field]:
    """A dated record with its source."""
    return kept("checked", "source_name", "source_address", "verified_on", *names)


FIELDS: Declaration = {
    "HomePage": page("news_limit"),
    "AudienceHubPage": page("section", "top_tasks"),
    "TopicPage": page("audience"),
    "GuidePage": page("audience", "parts"),
    "RecordsRouterPage": page(
        *("audience", "route_first", "route_second", "route_third"),
        *("unknown_date_body", "outside_england_wales_body", "under_18_body"),
    ),
    "WhoToContactPage": page("placed_within_three_years_body", "not_in_region_body"),
    "LocalAuthorityPage": page("authority"),
    "ServiceDirectoryPage": page("audience"),
    "ResourceLibraryPage": page("audience"),
    "EntitlementsPage": page("audience", "entitlements"),
    "UrgentHelpPage": page("cards"),
    "ChildrenHomePage": page("talk_to_someone"),
    "ChildrensGuidePage": page(*READER, "sections", "version", "approved_by", "approved_on"),
    "ChildPage": page(*READER, "rows"),
    "StoryPage": page("audience", "is_fictional", "consent_on", "consent_expires", "remove_by"),
    "NewsIndexPage": page(),
    "NewsPage": page("told_on"),
    "PolicyPage": page("policy_kind", "last_tested_on"),
    "FormatVariantPage": page("of_page", "format", "rows", "media", "captions", "poster"),
    "AccessibilityStatementPage": page(*STATEMENT),
    "KeyFact": dated("key", "statement", "value", "unit", "valid_from", "valid_to"),
    "Entitlement": dated(*ENTITLEMENT),
    "Helpline": {**dated(*LINE), **staff(Keep.IN_USE, "verify_every_days")},
    "Service": kept(*SERVICE),
    "ServiceOffer": {**staff(Keep.IN_USE, "id"), **public(Keep.IN_USE, *OFFER)},
    "Resource": kept(*RESOURCE),
    "Faq": kept("question", "answer", "audiences", "topics"),
    "GlossaryTerm": kept("term", "plain_meaning", "child_meaning"),
    "StaffProfile": kept(
        "first_name", "last_name", "job", "team", "photo", "bio", "show_publicly", "consent_recorded_on"
    ),
    "LetterExample": kept("title", "written_by", "occasion", "child_age", "body", "notes", "is_fictional"),
    "SearchSynonym": {**staff(Keep.IN_USE, "id"), **public(Keep.IN_USE, "term", "also")},
    "MissedSearch": staff(Keep.TWO_YEARS, "id", "term", "times", "last_on"),
    "ApprovedSite": {**staff(Keep.IN_USE, "id"), **public(Keep.IN_USE, "host", "name")},
    "OutsideLink": staff(Keep.IN_USE, "id", "address", "last_tried_on", "last_ok_on", "last_answer"),
    "ReviewState": {**staff(Keep.IN_USE, *REVIEW), **public(Keep.IN_USE, "last_reviewed_on", "next_review_due")},
    "ReviewLog": staff(Keep.SIX_YEARS, "id", "state", "on", "by", "outcome", "note"),
    "Approval": staff(Keep.SIX_YEARS, "id", "page", "digest", "nod", "by", "at", "note"),
    "DraftLink": staff(Keep.IN_USE, "id", "revision", "note", "made_by", "made_at", "ended_at"),
    "EditorialCheck": staff(Keep.IN_USE, "task_ptr", "groups"),
    "SafeguardingCheck": staff(Keep.IN_USE, "task_ptr", "groups"),
    "SourceVersion": staff(Keep.IN_USE, "id", "page", "revision", "published_at"),
    "RevisionScore": staff(Keep.IN_USE, "id", "revision", "age", "lix", "longest", "hardest"),
}

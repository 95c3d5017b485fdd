"""Wagtail's lists of records: what is unchecked stands out, and what is oldest can be found."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from agency import models as agency
from home.models import (
    ApprovedSite,
    Entitlement,
    Faq,
    GlossaryTerm,
    Helpline,
    KeyFact,
    LetterExample,
    MissedSearch,
    OutsideLink,
    Resource,
    SearchSynonym,
    Service,
    StaffProfile,
)
from home.views.teams import TeamViewSet

SOURCE = MultiFieldPanel(
    [FieldPanel(name) for name in ("source_name", "source_address", "verified_on", "checked")], _("Source")
)
TIMES = FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")])


def fields(*names: str) -> list[FieldPanel]:
    """A panel for each field, in this order."""
    return [FieldPanel(name) for name in names]


def whole_agency(*names: str) -> list[FieldPanel]:
    """What says which team a council belongs to: not for the editors of one team."""
    return [FieldPanel(name, permission="agency.change_localauthority") for name in names]


class KeyFactViewSet(SnippetViewSet):
    model = KeyFact
    icon = "date"
    list_display = ["statement", BooleanColumn("checked"), "verified_on", "valid_to", "source_name"]
    list_filter = ["checked", "verified_on", "valid_to"]
    list_export = ["key", "statement", "source_name", "source_address", "verified_on", "valid_to", "checked"]
    ordering = ["verified_on"]
    panels = [*fields("statement", "key"), FieldRowPanel(fields("value", "unit")), TIMES, SOURCE]


class EntitlementViewSet(SnippetViewSet):
    model = Entitlement
    icon = "tick"
    list_display = ["title", BooleanColumn("checked"), "verified_on", "valid_to", "next_check_due"]
    list_filter = ["checked", "verified_on", "valid_to"]
    panels = [
        *fields("title", "for_whom", "summary"),
        FieldRowPanel(fields("amount", "unit")),
        *fields("how_to_claim", "evidence_needed", "who_to_ask", "legal_basis"),
        TIMES,
        SOURCE,
        FieldRowPanel(fields("next_check_due", "place")),
    ]


class HelplineViewSet(SnippetViewSet):
    model = Helpline
    icon = "mobile-alt"
    list_display = ["name", "number", "urgency", BooleanColumn("checked"), "verified_on"]
    list_filter = ["urgency", "audience", "checked", "verified_on"]
    list_export = ["name", "number", "for_whom", "hours", "urgency", "audience", "verified_on", "checked"]
    ordering = ["verified_on"]
    panels = [
        FieldRowPanel(fields("name", "number", "text_number")),
        *fields("for_whom", "note", "confidential_note"),
        FieldRowPanel(fields("hours", "always_open")),
        FieldRowPanel(fields("free_to_call", "hidden_on_bill")),
        FieldRowPanel(fields("min_age", "max_age")),
        FieldRowPanel(fields("urgency", "place")),
        *fields("audience", "languages", "bsl_url", "chat_url", "on_childrens_pages"),
        SOURCE,
        FieldPanel("verify_every_days"),
    ]


class FactsGroup(SnippetViewSetGroup):
    menu_label = _("Facts and lines")
    menu_icon = "list-ul"
    menu_order = 200
    items = [KeyFactViewSet, EntitlementViewSet, HelplineViewSet]


class ServiceViewSet(SnippetViewSet):
    model = Service
    icon = "list-ul"
    list_display = ["name", "tier", "delivery", BooleanColumn("needs_assessment")]
    list_filter = ["tier", "delivery", "needs_assessment"]
    panels = [
        *fields("name", "slug", "summary", "description"),
        MultiFieldPanel(fields("audiences", "topics", "formats"), _("For whom, and how")),
        MultiFieldPanel(fields("organisation", "tier", "delivery", "needs_assessment"), _("Who gives it")),
        MultiFieldPanel(fields("how_to_ask", "what_happens_next", "not_able_to_help_with", "contact"), _("Asking")),
        MultiFieldPanel(fields("funded_by", "cost_note"), _("Money")),
        InlinePanel("offers", heading=_("In each council's area"), label=_("council")),
    ]


class ResourceViewSet(SnippetViewSet):
    model = Resource
    icon = "doc-full"
    list_display = ["title", "kind", "publisher", BooleanColumn("free")]
    list_filter = ["kind", "free", "login_needed"]
    panels = [
        *fields("title", "slug", "summary", "kind"),
        MultiFieldPanel(fields("url", "document", "page"), _("Where it is")),
        MultiFieldPanel(fields("audiences", "topics", "age_of_child"), _("For whom")),
        *fields("publisher", "published_year", "minutes", "free", "login_needed"),
    ]


class FaqViewSet(SnippetViewSet):
    model = Faq
    icon = "help"
    list_display = ["question"]
    panels = fields("question", "answer", "audiences", "topics")


class GlossaryTermViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    list_display = ["term", "plain_meaning"]
    panels = fields("term", "plain_meaning", "child_meaning")


class LetterExampleViewSet(SnippetViewSet):
    model = LetterExample
    icon = "mail"
    list_display = ["title", "written_by", "occasion"]
    list_filter = ["written_by"]
    panels = fields("title", "written_by", "occasion", "child_age", "body", "notes", "is_fictional")


class StaffProfileViewSet(SnippetViewSet):
    model = StaffProfile
    icon = "group"
    list_display = ["first_name", "job", "team", BooleanColumn("show_publicly")]
    panels = fields(*("first_name", "last_name", "job", "team", "photo", "bio", "show_publicly", "consent_recorded_on"))


class HelpGroup(SnippetViewSetGroup):
    menu_label = _("Help and reading")
    menu_icon = "folder-open-inverse"
    menu_order = 210
    items = [
        ServiceViewSet,
        ResourceViewSet,
        FaqViewSet,
        GlossaryTermViewSet,
        LetterExampleViewSet,
        StaffProfileViewSet,
    ]


class AgencyViewSet(SnippetViewSet):
    model = agency.Agency
    icon = "home"
    panels = [
        FieldRowPanel(fields("name", "short_name", "neutral_name")),
        *fields("delivery_model", "host_authority", "main_contact", "ofsted_note", "records_holder_note"),
        MultiFieldPanel(fields("promise_days", "write_from", "write_until"), _("Letters")),
    ]


class SpokeViewSet(SnippetViewSet):
    model = agency.Spoke
    icon = "group"
    list_display = ["name", BooleanColumn("active")]
    panels = fields("name", "slug", "team_contact", "sort_order", "active")


class LocalAuthorityViewSet(TeamViewSet):
    model = agency.LocalAuthority
    icon = "globe"
    list_display = ["name", "spoke", "starts_on", "ends_on", BooleanColumn("is_in_region")]
    list_filter = ["spoke", "is_in_region"]
    panels = [
        *whole_agency("name", "slug", "gss_code", "spoke", "is_in_region"),
        MultiFieldPanel(whole_agency("starts_on", "ends_on", "successors"), _("Its time")),
        MultiFieldPanel(
            fields(
                *("adoption_support_contact", "social_care_front_door", "emergency_duty_team"),
                *("virtual_school_contact", "letterbox_contact", "records_contact"),
            ),
            _("Its lines"),
        ),
        *fields("records_held_by", "local_offer_url", "advocacy_provider"),
    ]


class ContactPointViewSet(TeamViewSet):
    model = agency.ContactPoint
    icon = "mobile-alt"
    list_display = ["name", "kind", "phone", "verified_on"]
    list_filter = ["kind", "verified_on"]
    panels = [
        *fields("name", "key", "kind"),
        FieldRowPanel(fields("phone", "text_number", "email")),
        *fields("relay_note", "web_url", "chat_url", "address"),
        FieldPanel("always_open"),
        InlinePanel("hours", heading=_("Hours"), label=_("hours of one day")),
        InlinePanel("exceptions", heading=_("Days that differ"), label=_("day")),
        FieldPanel("fallback"),
        MultiFieldPanel(
            fields("staffed_by", "what_they_can_do", "what_they_cannot_do", "response_target"), _("What to expect")
        ),
        MultiFieldPanel(fields("verified_on", "verified_by", "verify_every_days"), _("Checked")),
    ]


class OrganisationViewSet(SnippetViewSet):
    model = agency.Organisation
    icon = "group"
    list_display = ["name", BooleanColumn("checked"), "verified_on"]
    panels = fields(
        *("name", "alternate_name", "description", "url", "charity_number", "contacts", "areas", "topics"),
        *("source_name", "verified_on", "checked"),
    )


class OutwardCodeViewSet(SnippetViewSet):
    model = agency.OutwardCode
    icon = "site"
    list_display = ["code", "sector"]
    search_fields = ["code"]
    panels = fields("code", "sector", "authorities")


class BankHolidayViewSet(SnippetViewSet):
    model = agency.BankHoliday
    icon = "date"
    list_display = ["date", "name"]
    panels = fields("date", "name")


class TopicViewSet(SnippetViewSet):
    model = agency.Topic
    icon = "tag"
    list_display = ["name", "slug"]
    search_fields = ["name"]
    panels = fields("name", "slug")


class AgencyGroup(SnippetViewSetGroup):
    menu_label = _("The agency")
    menu_icon = "home"
    menu_order = 220
    items = [
        AgencyViewSet,
        SpokeViewSet,
        LocalAuthorityViewSet,
        ContactPointViewSet,
        OrganisationViewSet,
        OutwardCodeViewSet,
        BankHolidayViewSet,
        TopicViewSet,
    ]


def plain(model: type[models.Model], icon: str, *columns: str) -> SnippetViewSet:
    """A simple list, searched by its first column."""
    options = {"model": model, "icon": icon, "list_display": list(columns), "search_fields": [columns[0]]}
    return type(f"{model.__name__}ViewSet", (SnippetViewSet,), options)


class FindingGroup(SnippetViewSetGroup):
    menu_label = _("Search and links")
    menu_icon = "search"
    menu_order = 230
    items = [
        plain(SearchSynonym, "search", "term", "also"),
        plain(MissedSearch, "warning", "term", "times", "last_on"),
        plain(ApprovedSite, "link", "name", "host"),
        plain(OutsideLink, "link", "address", "last_ok_on", "last_answer"),
    ]


GROUPS = (FactsGroup, HelpGroup, AgencyGroup, FindingGroup)

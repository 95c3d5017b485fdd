"""The public pages, and the dated records that they show."""

from home.models.accessibility import AccessibilityStatementPage
from home.models.base import BasePage
from home.models.children import ChildPage, ChildrenHomePage, ChildrensGuidePage
from home.models.directories import EntitlementsPage, ResourceLibraryPage, ServiceDirectoryPage
from home.models.facts import Entitlement, Helpline, KeyFact
from home.models.finders import LocalAuthorityPage, WhoToContactPage
from home.models.finding import ApprovedSite, MissedSearch, OutsideLink, SearchSynonym
from home.models.guides import GuidePage
from home.models.hubs import AudienceHubPage, HomePage, TopicPage
from home.models.library import Faq, GlossaryTerm, LetterExample, Resource, StaffProfile
from home.models.policies import FormatVariantPage, PolicyPage
from home.models.records_router import RecordsRouterPage
from home.models.reviews import Approval, DraftLink, ReviewLog, ReviewState, RevisionScore
from home.models.services import Service, ServiceOffer
from home.models.tasks import EditorialCheck, SafeguardingCheck
from home.models.telling import NewsIndexPage, NewsPage, StoryPage
from home.models.translations import SourceVersion
from home.models.urgent import UrgentHelpPage

__all__ = [
    "AccessibilityStatementPage",
    "Approval",
    "ApprovedSite",
    "AudienceHubPage",
    "BasePage",
    "ChildPage",
    "ChildrenHomePage",
    "ChildrensGuidePage",
    "DraftLink",
    "EditorialCheck",
    "Entitlement",
    "EntitlementsPage",
    "Faq",
    "FormatVariantPage",
    "GlossaryTerm",
    "GuidePage",
    "Helpline",
    "HomePage",
    "KeyFact",
    "LetterExample",
    "LocalAuthorityPage",
    "MissedSearch",
    "NewsIndexPage",
    "NewsPage",
    "OutsideLink",
    "PolicyPage",
    "RecordsRouterPage",
    "Resource",
    "ResourceLibraryPage",
    "ReviewLog",
    "ReviewState",
    "RevisionScore",
    "SafeguardingCheck",
    "SearchSynonym",
    "Service",
    "ServiceDirectoryPage",
    "ServiceOffer",
    "SourceVersion",
    "StaffProfile",
    "StoryPage",
    "TopicPage",
    "UrgentHelpPage",
    "WhoToContactPage",
]

"""The public pages, and the dated facts and phone lines that they show."""

from home.models.accessibility import AccessibilityStatementPage
from home.models.base import BasePage, Review
from home.models.facts import Helpline, KeyFact
from home.models.pages import HomePage, HubPage, InformationPage, UrgentHelpPage

__all__ = [
    "AccessibilityStatementPage",
    "BasePage",
    "Helpline",
    "HomePage",
    "HubPage",
    "InformationPage",
    "KeyFact",
    "Review",
    "UrgentHelpPage",
]

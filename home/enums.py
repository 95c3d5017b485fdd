"""The public site's sections, what a page is about, and how urgent a phone line is."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from base.audiences import ADOPTIVE_FAMILY, BIRTH_FAMILY, UNDER_18, Audience


class Section(models.TextChoices):
    """The four ways in. Each has one hub page, and its value is that page's address."""

    ADOPTERS = "adopters", _("Adopters")
    BIRTH_FAMILY = "birth-family", _("Birth family")
    ADOPTED_ADULTS = "adopted-adults", _("Adopted adults")
    CHILDREN = "children", _("Children and young people")

    @property
    def audiences(self) -> frozenset[Audience]:
        return _READERS[self]


_READERS: dict[Section, frozenset[Audience]] = {
    Section.ADOPTERS: ADOPTIVE_FAMILY,
    Section.BIRTH_FAMILY: BIRTH_FAMILY,
    Section.ADOPTED_ADULTS: frozenset({Audience.ADOPTED_ADULTS}),
    Section.CHILDREN: UNDER_18,
}


class Topic(models.TextChoices):
    """What a page is about, where that changes how it behaves."""

    GENERAL = "general", _("Anything else")
    LETTERBOX = "letterbox", _("Letterbox")
    COMPLAINTS = "complaints", _("Complaints")
    ONLINE_SAFETY = "online_safety", _("Staying safe online")
    ABUSE = "abuse", _("Violence and abuse")


EXIT_TOPICS = frozenset({Topic.LETTERBOX, Topic.COMPLAINTS, Topic.ONLINE_SAFETY, Topic.ABUSE})


class Urgency(models.TextChoices):
    """When to ring a line, the most urgent first."""

    EMERGENCY = "emergency", _("Danger now")
    URGENT = "urgent", _("Help today")
    TALK = "talk", _("Someone to talk to")

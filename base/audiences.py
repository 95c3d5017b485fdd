"""Who something is for: one enumeration for pages, events, surveys, mentoring and newsletters."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    """The people the agency serves and writes for."""

    PROSPECTIVE_ADOPTERS = "prospective_adopters", _("People thinking about adopting")
    ADOPTERS = "adopters", _("Adopters")
    GUARDIANS = "guardians", _("Special guardians and kinship carers")
    BIRTH_MOTHERS = "birth_mothers", _("Birth mothers")
    BIRTH_FATHERS = "birth_fathers", _("Birth fathers")
    BIRTH_RELATIVES = "birth_relatives", _("Other birth relatives")
    ADOPTED_ADULTS = "adopted_adults", _("Adopted adults")
    YOUNG_PEOPLE = "young_people", _("Young people")
    CHILDREN = "children", _("Children")
    PROFESSIONALS = "professionals", _("Professionals")


ADOPTIVE_FAMILY = frozenset({Audience.PROSPECTIVE_ADOPTERS, Audience.ADOPTERS, Audience.GUARDIANS})
BIRTH_FAMILY = frozenset({Audience.BIRTH_MOTHERS, Audience.BIRTH_FATHERS, Audience.BIRTH_RELATIVES})
UNDER_18 = frozenset({Audience.YOUNG_PEOPLE, Audience.CHILDREN})

"""How the agency is run, and what a phone line is for."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DeliveryModel(models.TextChoices):
    """Who runs a Regional Adoption Agency."""

    SINGLE = "single", _("One body of its own")
    HOSTED = "hosted", _("Hosted by one council")
    PARTNERSHIP = "partnership", _("A partnership of councils")
    VAA_LED = "vaa_led", _("Led by a voluntary adoption agency")


class ContactKind(models.TextChoices):
    """What a phone line is for."""

    GENERAL = "general", _("General")
    DUTY = "duty", _("Adoption support: duty line")
    FRONT_DOOR = "front_door", _("Children’s social care: front door")
    EMERGENCY_DUTY = "edt", _("Emergency duty team, out of hours")
    LETTERBOX = "letterbox", _("Letterbox")
    RECORDS = "records", _("Records")
    VIRTUAL_SCHOOL = "virtual_school", _("Virtual school")


class Weekday(models.IntegerChoices):
    """As `date.weekday()` counts."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")

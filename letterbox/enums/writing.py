"""Choices around writing: what help somebody asks for, how a letter was told to us, how sure we are who rings."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Ask(models.TextChoices):
    """What somebody would like us to do. Each means that a person rings them."""

    RING = "ring", _("Ring me")
    WRITE = "write", _("Help me to write")
    READ = "read", _("Read something with me")
    NEWS = "news", _("I have news that cannot wait")


class Dictated(models.TextChoices):
    """How a letter was told to one of us."""

    PHONE = "phone", _("On the phone")
    BESIDE = "beside", _("Sitting together")


class Sure(models.TextChoices):
    """How sure we were who rang."""

    ANSWERED = "answered", _("They answered the questions")
    RUNG_BACK = "rung_back", _("I rang them back on the number we hold")
    NOT_SURE = "not_sure", _("I could not be sure, so I told them nothing")

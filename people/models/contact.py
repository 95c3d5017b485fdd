"""How to reach somebody without harm. Asked, written down, asked again."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from base.clock import today
from people.enums import Voicemail
from people.models.person import OfPerson, Person
from vault.fields import SealedTextField

EVERY_DAY = list(range(7))


def every_day() -> list[int]:
    return list(EVERY_DAY)


class SafeContacts(models.QuerySet["SafeContact"]):
    def to_ask_again(self) -> Self:
        """Those whose day has come on which they wished to be asked once more."""
        people = self.filter(person__died_on=None, person__erased_at=None, person__merged_into=None)
        return people.filter(ask_again_on__lte=today()).order_by("ask_again_on", "pk")


class SafeContact(OfPerson):
    """What is safe for one person. Without this row nothing is known to be safe: a person rings, and asks."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="safe_contact")
    ways = models.JSONField(default=list, help_text="Ways that are safe (people.enums.Way), the most liked first.")
    shared_device = models.BooleanField(default=False, help_text="Others see this phone or mailbox.")
    voicemail = models.CharField(max_length=10, choices=Voicemail.choices, default=Voicemail.NEVER)
    days = models.JSONField(default=every_day, help_text="Safe days of the week; Monday is 0.")
    not_before = models.TimeField(null=True, blank=True, help_text="On the wall in London.")
    not_after = models.TimeField(null=True, blank=True)
    hours = SealedTextField(default="", help_text="When it is safe, in their own words.")
    say_from = SealedTextField(default="", help_text="What to say if somebody else answers, or to put on an envelope.")
    quiet = SealedTextField(default="", help_text="One a line: 2026-12-24/2026-12-27, or --05-01 for each year.")
    ask_again_on = models.DateField(null=True, blank=True)
    asked_on = models.DateField(default=today)
    asked_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = SafeContacts.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(not_before__isnull=True, not_after__isnull=True) | Q(not_after__gt=F("not_before")),
                name="safe_hours_in_order",
            )
        ]

    def is_quiet(self, day: date) -> bool:
        """Whether they asked not to hear from us on this day."""
        return falls_on(self.quiet, day)


def falls_on(days: str, day: date) -> bool:
    """Whether `day` is among `days`, as `people.quiet` writes them, one a line."""
    return any(_covers(line.strip(), day) for line in days.splitlines() if line.strip())


def _covers(entry: str, day: date) -> bool:
    first, _, last = entry.partition("/")
    last = last or first
    if first.startswith("--"):
        here = f"--{day:%m-%d}"
        return first <= here <= last if first <= last else here >= first or here <= last
    return first <= day.isoformat() <= last


def safe_contact_of(person: Any) -> SafeContact:
    """Their row, or one that allows nothing but a call."""
    return getattr(person, "safe_contact", None) or SafeContact(person=person, ways=["ring"])

"""Someone the agency knows, with or without a way to sign in."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from agency.models import LocalAuthority, Spoke
from base.clock import now, today
from people.enums import RIGHTS, Right
from people.enums import Role as RoleName
from vault.fields import SealedTextField
from vault.models import Sealed


class Persons(models.QuerySet["Person"]):
    def standing(self) -> Self:
        """Those whose record is in use: not made one with another, not erased."""
        return self.filter(merged_into__isnull=True, erased_at__isnull=True)


class Person(Sealed):
    """Someone the agency knows. `called` is the one name kept in clear."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="persons"
    )
    called = models.CharField(max_length=60)
    full_name = SealedTextField(default="")
    address = SealedTextField(default="")
    phone = SealedTextField(default="")
    spoke = models.ForeignKey(Spoke, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    council = models.ForeignKey(LocalAuthority, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    born = SealedTextField(default="", help_text="ISO date, to be asked on the phone.")
    known_since = models.DateTimeField(default=now)
    died_on = models.DateField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True, help_text="When they stopped using the service.")
    erased_at = models.DateTimeField(null=True, blank=True, help_text="What we held is gone; the row counts.")
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")
    is_canary = models.BooleanField(default=False, help_text="Nobody has a reason to open this invented record.")

    objects = Persons.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(spoke__isnull=False) | Q(council__isnull=False), name="person_has_a_spoke_or_council"
            )
        ]

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or f"person:{self.public_id}"
        super().save(*args, **options)  # type: ignore[arg-type]


class OfPerson(Sealed):
    """A row about one person, sealed with that person's key: to erase the key is to erase the words."""

    person: models.ForeignKey[Person, Person]

    class Meta:
        abstract = True

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or self.person.key_owner
        super().save(*args, **options)  # type: ignore[arg-type]


class Roles(models.QuerySet["Role"]):
    def on(self, day: date) -> Self:
        """The roles that stand on this day."""
        return self.filter(Q(until__isnull=True) | Q(until__gt=day), since__lte=day)

    def current(self) -> Self:
        return self.on(today())


class Role(models.Model):
    """A role that one person holds for a time, granted by another."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    role = models.CharField(max_length=30, choices=RoleName.choices)
    spoke = models.ForeignKey(Spoke, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    council = models.ForeignKey(LocalAuthority, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    everywhere = models.BooleanField(default=False, help_text="For the whole agency, said on purpose.")
    since = models.DateField(default=today)
    until = models.DateField(null=True, blank=True)
    granted_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    objects = Roles.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(person=F("granted_by")), name="nobody_grants_a_role_to_themselves"),
            models.CheckConstraint(condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="role_ends_after"),
            models.UniqueConstraint(
                fields=["person", "role"], condition=Q(until__isnull=True), name="one_open_row_for_each_role"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} of {self.person_id}"

    def covers(self, spoke: int | None, council: int | None) -> bool:
        """Whether the role reaches to this team or council; a role for neither reaches to nobody."""
        in_team = self.spoke_id is not None and self.spoke_id == spoke
        in_council = self.council_id is not None and self.council_id == council
        return self.everywhere or in_team or in_council

    @property
    def rights(self) -> frozenset[Right]:
        return RIGHTS[RoleName(self.role)]

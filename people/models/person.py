"""Someone the agency knows, with or without a way to sign in."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from agency.models import LocalAuthority, Spoke
from base.clock import now, today
from people.enums import RIGHTS, Right, Way
from people.enums import Role as RoleName
from vault.fields import SealedTextField
from vault.models import Sealed


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
    way = models.CharField(max_length=10, choices=Way.choices, default=Way.RING)
    safe_hours = SealedTextField(default="")
    shared_device = models.BooleanField(default=False)
    known_since = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(spoke__isnull=False) | Q(council__isnull=False), name="person_has_a_spoke_or_council"
            )
        ]

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or f"person:{self.public_id}"
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

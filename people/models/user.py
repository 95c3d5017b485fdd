"""The account: a way to sign in. Who stands behind it is a Person."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import Q
from django.utils.crypto import salted_hmac

from base.clock import now
from base.ids import PublicId, new
from people.enums import Stop


class UserManager(BaseUserManager["User"]):
    """Makes accounts; a missing e-mail is stored as nothing, so that many may have none."""

    def create_user(self, email: str | None = None, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower() or None, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A way to sign in: by e-mail, or by a card for someone who has none."""

    public_id = PublicId()
    email = models.EmailField("e-mail", unique=True, null=True, blank=True)
    is_active = models.BooleanField(default=True)
    stopped_as = models.CharField(max_length=10, choices=Stop.choices, blank=True, default="")
    stopped_at = models.DateTimeField(null=True, blank=True)
    warned_at = models.DateTimeField(null=True, blank=True, help_text="When we said that an unused account will go.")
    joined_at = models.DateTimeField(default=now)
    second_step_confirmed_at = models.DateTimeField(
        null=True, blank=True, help_text="When a person of the agency heard from them that the second step is theirs."
    )

    session_seed = models.CharField(
        max_length=32, default=new, editable=False, help_text="Part of every session's seal: another one ends them all."
    )

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(is_active=True, stopped_as="") | (Q(is_active=False) & ~Q(stopped_as="")),
                name="a_stopped_account_says_why",
            )
        ]

    def __str__(self) -> str:
        return self.public_id

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session must show to go on: it ends with the password, and with the seed."""
        sealed = f"{self.password}|{self.session_seed}"
        return salted_hmac("people.models.User.session", sealed, secret=secret, algorithm="sha256").hexdigest()

    def save(self, *args: Any, **options: Any) -> None:
        self.email = self.email or None
        super().save(*args, **options)

    def get_full_name(self) -> str:
        """What Wagtail's screens call the account."""
        return self.email or self.public_id

    def get_short_name(self) -> str:
        return self.get_full_name()

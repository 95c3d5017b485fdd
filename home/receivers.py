"""What the rooms below tell us."""

from typing import Any

from django.dispatch import receiver

from home import actions
from people.models import User
from people.signals import roles_changed


@receiver(roles_changed)
def follow_roles(account: User, **_: Any) -> None:
    actions.follow_roles(account)

"""What the rooms below tell us."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from agency.models import LocalAuthority
from home import actions
from home.models import LocalAuthorityPage
from people.models import User
from people.signals import roles_changed


@receiver(roles_changed)
def follow_roles(account: User, **_: Any) -> None:
    actions.follow_roles(account)


@receiver(post_save, sender=LocalAuthority)
@receiver(post_save, sender=LocalAuthorityPage)
def follow_councils(raw: bool = False, **_: Any) -> None:
    """A council's page is new, or the council went to another team: its editors follow."""
    if not raw:
        actions.follow_councils()

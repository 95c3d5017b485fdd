"""A second person says yes to exactly these words."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.log_actions import log

from base.clock import now
from home import gate
from home.enums import Nod
from home.models import Approval
from home.nods import may_agree
from people.models import User

AGREED = "home.agreed"
SHIPPED = "The words as Ribbon ships them. Nobody of this agency has read them yet."


@transaction.atomic
def approve(page: Any, nod: Nod, by: User, note: str = "") -> Approval:
    """`page` as it stands in memory, such as a revision's. Nobody agrees to their own change."""
    if not may_agree(by, nod, page):
        raise PermissionDenied
    return _record(page, nod, by, note)


@transaction.atomic
def approve_shipped(page: Any) -> Approval:
    """For the pages that a new site starts with."""
    return _record(page, Nod.SAFEGUARDING, None, SHIPPED)


def _record(page: Any, nod: Nod, by: User | None, note: str) -> Approval:
    words = {"by": by, "at": now(), "note": note}
    approval, is_new = Approval.objects.get_or_create(
        page_id=page.pk, digest=gate.digest(page), nod=nod, defaults=words
    )
    if is_new:
        log(page, AGREED, user=by, data={"nod": str(nod)})
    return approval

"""Saving by itself makes many versions. Those that nobody needs go."""

from django.db.models import F, Window
from django.db.models.functions import RowNumber
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision, TaskState

from base.clock import now
from home.actions.drafts import LASTS
from home.models import DraftLink

NEWEST = 20
LOT = 500
PUBLISHED = "wagtail.publish"


def purge_revisions() -> int:
    """Deletes versions of pages and records beyond the newest of each; returns how many.

    What was ever published stays, and what is scheduled, in a workflow, or shown by a link.
    """
    order = [F("created_at").desc(), F("pk").desc()]
    place = Window(RowNumber(), partition_by=["base_content_type", "object_id"], order_by=order)
    old = set(Revision.objects.annotate(place=place).filter(place__gt=NEWEST).values_list("pk", flat=True))
    going = sorted(old - _kept())
    for start in range(0, len(going), LOT):
        Revision.objects.filter(pk__in=going[start : start + LOT]).delete()
    return len(going)


def _kept() -> set[int]:
    rows = (
        PageLogEntry.objects.filter(action=PUBLISHED).values_list("revision", flat=True),
        ModelLogEntry.objects.filter(action=PUBLISHED).values_list("revision", flat=True),
        Page.objects.values_list("live_revision", flat=True),
        Revision.objects.filter(approved_go_live_at__isnull=False).values_list("pk", flat=True),
        TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).values_list("revision", flat=True),
        DraftLink.objects.filter(ended_at=None, made_at__gt=now() - LASTS).values_list("revision", flat=True),
    )
    return {key for each in rows for key in each if key is not None}

"""What goes before readers when no editor stands by: many pages at once, and at a set time."""

import logging
from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import Error, transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Page, Revision

from base.clock import now
from home import gate, stopped
from people.models import User

logger = logging.getLogger(__name__)
ANYWAY = "home.published_anyway"
STOPPED = "home.not_published"


def note_warnings(page: Any, by: User, why: str) -> None:
    """Somebody published although there were warnings, and said why."""
    if codes := sorted({each.code for each in gate.warnings(page)}):
        log(page, ANYWAY, user=by, data={"why": why, "warnings": codes})


def publish_each(pages: Iterable[Any], by: User | None) -> list[gate.Refused]:
    """Each page by itself. Those that lead to one another are tried again when another went live."""
    waiting, refused = list(pages), []
    while waiting:
        outcome = [(page, _publish(page, by)) for page in waiting]
        refused = [each for _page, each in outcome if each]
        still = [page for page, each in outcome if each]
        if len(still) == len(waiting):
            break
        waiting = still
    return refused


@transaction.atomic
def _publish(page: Any, by: User | None) -> gate.Refused | None:
    try:
        with transaction.atomic():
            specific = page.specific
            revision = specific.get_latest_revision() or specific.save_revision(user=by)
            _refuse_warnings(revision.as_object())
            revision.publish(user=by)
    except gate.Refused as refused:
        return gate.Refused(page, refused.problems)
    return None


def _refuse_warnings(page: Any) -> None:
    """Nobody is there who could say why it goes live all the same."""
    if warned := gate.warnings(page):
        words = _("Publish this page by itself: then you can say why it goes live all the same.")
        raise gate.Refused(page, [*warned, gate.Problem("unanswered", gate.Level.WARN, "", words)])


def publish_due() -> None:
    """Ends what is to end, and publishes what is to go live by now. One that cannot holds up no other."""
    for thing in _to_end():
        _each(thing, lambda thing=thing: thing.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled"))
    for revision in Revision.objects.filter(approved_go_live_at__lt=now()).order_by("approved_go_live_at", "pk"):
        _each(revision.content_object, lambda revision=revision: _go_live(revision), revision)


def _to_end() -> Iterator[Any]:
    models = [each for each in apps.get_models() if issubclass(each, DraftStateMixin) and not issubclass(each, Page)]
    for model in (Page, *models):
        for thing in model._default_manager.filter(live=True, expire_at__lt=now()).order_by("expire_at"):  # noqa: SLF001
            yield thing.specific if isinstance(thing, Page) else thing


def _go_live(revision: Revision) -> None:
    thing = revision.as_object()
    if not isinstance(thing, Page):
        thing.full_clean()
    revision.publish(log_action="wagtail.publish.scheduled")


def _each(thing: Any, act: Any, revision: Revision | None = None) -> None:
    try:
        with transaction.atomic():
            act()
    except (ValidationError, Error) as fault:
        logger.warning("%s %s could not follow its times", type(thing).__name__, thing.pk)
        _stop(thing, _reasons(fault), revision)


def _reasons(fault: Exception) -> list[str]:
    if isinstance(fault, gate.Refused):
        return fault.reasons
    return fault.messages if isinstance(fault, ValidationError) else [stopped.broken()]


@transaction.atomic
def _stop(thing: Any, reasons: list[str], revision: Revision | None) -> None:
    """It stays as it is, is not tried again, and those who look after it get one message with the reasons."""
    if revision is not None:
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    else:
        type(thing).objects.filter(pk=thing.pk).update(expire_at=None)
    log(thing, STOPPED, data={"reasons": reasons})
    stopped.not_published(thing, reasons)

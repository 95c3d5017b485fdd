"""Jobs that belong to no room."""

import logging

from django.core.management import call_command

from audit.models import Head
from home.actions.publishing import publish_due

log = logging.getLogger(__name__)


def publish_scheduled() -> None:
    """Pages and records that were set to go live, or to end, by now."""
    publish_due()


def clear_sessions() -> None:
    call_command("clearsessions")


def log_audit_head() -> None:
    """Puts the end of the log of acts where this machine cannot take it back: into the shipped logs."""
    head = Head.objects.first() or Head()
    log.info("audit head %s:%s", head.number, head.digest)

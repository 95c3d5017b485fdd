"""Looks each night at what readers see: a page that was right may not be right any more."""

import logging

from home import gate

log = logging.getLogger(__name__)


def look() -> None:
    """One line in the log for each live page that would be stopped today. The dashboard asks `gate.report` itself."""
    for verdict in gate.report():
        if verdict.blocks:
            codes = sorted({each.code for each in verdict.blocks})
            log.warning("page %s would not pass today: %s", verdict.page.url_path, ", ".join(codes))

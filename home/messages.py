"""What editors are told by mail. Staff mails may name a page: its title is public."""

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from home.models import ReviewState
from outbox.actions import queue
from people.contact import recipient
from people.models import Person

REVIEW_DUE = "page-review"


def review_due(state: ReviewState, to: Person, stage: str) -> None:
    """Once for each page, due date and stage."""
    words = {
        "title": str(state.content),
        "day": date_format(state.next_review_due, "j F Y"),
        "link": settings.PUBLIC_URL + reverse("review", args=[state.content_type_id, state.object_id]),
    }
    late = stage.startswith("late")
    text = _overdue_words(words) if late else _due_words(words)
    about, period = f"review:{state.pk}", f"{state.next_review_due}:{stage}"
    queue(recipient(to), REVIEW_DUE, about, period=period, text=text, spoken=_spoken())


def _due_words(words: dict[str, str]) -> str:
    return (
        _(
            "“%(title)s” is to be read whole by %(day)s.\n\nRead all of it as a reader would, and look at its sources. "
            "If nothing needs to change, note that here:\n\n%(link)s\n\nIf something does, change it first."
        )
        % words
    )


def _overdue_words(words: dict[str, str]) -> str:
    return (
        _(
            "“%(title)s” should have been read whole by %(day)s. Readers still see it, so it matters that it is right."
            "\n\nRead it, and note it here:\n\n%(link)s\n\nWe remind you once a week until somebody has."
        )
        % words
    )


def _spoken() -> str:
    return _("Say: “A page waits to be read whole. You find it on the first screen of the editors’ pages.”")

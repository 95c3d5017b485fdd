"""The task list of an arrangement that is being set up: what is known, what is missing, where to fill it in."""

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from letterbox.enums import ArrangementState, LineState
from letterbox.overview import Overview

Task = dict[str, str | Promise]
SETTING_UP = (ArrangementState.DRAFT, ArrangementState.WITH_PARTIES, ArrangementState.AGREED)


def tasks(whole: Overview) -> list[Task]:
    """In the order in which they are usually done; any order will do. None once letters travel."""
    if whole.arrangement.state not in SETTING_UP:
        return []
    named = bool(whole.children) and whole.names_missing == 0
    here = reverse("letters:arrangement", args=[whole.arrangement.public_id])
    return [
        _task(_to(whole, "purpose"), _("Why they stay in touch"), bool(whole.arrangement.purpose)),
        _task(_to(whole, "start"), _("From when, and when we look again"), whole.arrangement.review_on is not None),
        _task(_to(whole, "add_child"), _("The children"), bool(whole.children), _count(len(whole.children))),
        _task(_to(whole, "find_party"), _("The people"), len(whole.parties) > 1, _count(len(whole.parties))),
        _task(f"{here}#people", _("What each side calls each child"), bool(whole.parties) and named),
        _task(_to(whole, "add_line"), _("Who writes to whom"), bool(whole.lines), _count(len(whole.lines))),
        _task(_to(whole, "offers"), _("What each of them agrees to"), _all_agreed(whole), _agreed(whole)),
    ]


def _to(whole: Overview, name: str) -> str:
    return reverse(f"letters:{name}", args=[whole.arrangement.public_id])


def _task(href: str, title: str, is_done: bool, hint: str = "") -> Task:
    status = _("Done") if is_done else _("To do")
    return {"title": title, "href": href, "hint": hint, "status": status, "tag": "done" if is_done else "now"}


def _count(number: int) -> str:
    return _("%(number)s so far") % {"number": number} if number else ""


def _concerned(whole: Overview) -> set[int]:
    """The parties at an end of a line that has not ended; whoever is not found yet cannot be asked."""
    lines = [row.line for row in whole.lines if row.line.state != LineState.ENDED]
    ends = {key for line in lines for key in (line.writer_id, line.reader_id)}
    return ends - {row.party.pk for row in whole.parties if row.party.is_awaited}


def _all_agreed(whole: Overview) -> bool:
    agreed = {row.party.pk for row in whole.parties if row.agreement}
    return bool(_concerned(whole)) and _concerned(whole) <= agreed


def _agreed(whole: Overview) -> str:
    number, of = sum(1 for row in whole.parties if row.agreement), len(_concerned(whole))
    return _("%(number)s of %(of)s have agreed") % {"number": number, "of": of} if of else ""

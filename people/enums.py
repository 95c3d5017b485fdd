"""Roles, and the one table of what each may do."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person is to the agency. Staff roles are the keys of RIGHTS that hold a right."""

    ADOPTER = "adopter", _("Adopter")
    BIRTH_RELATIVE = "birth_relative", _("Birth relative")
    ADOPTED_ADULT = "adopted_adult", _("Adopted adult")
    EDITOR = "editor", _("Editor")
    LETTERBOX_WORKER = "letterbox_worker", _("Letterbox worker")
    COORDINATOR = "coordinator", _("Letterbox co-ordinator")
    MANAGER = "manager", _("Manager")
    EVENTS_LEAD = "events_lead", _("Events co-ordinator")
    MENTORING_LEAD = "mentoring_lead", _("Mentoring co-ordinator")
    SURVEY_LEAD = "survey_lead", _("Survey lead")
    SYSTEM_ADMINISTRATOR = "system_administrator", _("System administrator")


class Right(models.TextChoices):
    """One thing that a role may do."""

    STAFF_HOME = "staff_home", _("see the staff home")
    EDIT_PAGES = "edit_pages", _("edit the public pages")
    READ_QUEUE = "read_queue", _("see which letters wait")
    CHECK_LETTERS = "check_letters", _("read and check letters")
    LEAD_LETTERS = "lead_letters", _("decide about letters that readers hand on")
    RING_PEOPLE = "ring_people", _("ring people and note that it was done")
    SETTLE_MESSAGES = "settle_messages", _("settle messages whose delivery is in doubt")
    SEE_AUDIT = "see_audit", _("see that the log of acts is whole")


_ALL_STAFF = frozenset({Right.STAFF_HOME})
_LETTERBOX = _ALL_STAFF | {Right.READ_QUEUE, Right.CHECK_LETTERS, Right.RING_PEOPLE}

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.ADOPTER: frozenset(),
    Role.BIRTH_RELATIVE: frozenset(),
    Role.ADOPTED_ADULT: frozenset(),
    Role.EDITOR: _ALL_STAFF | {Right.EDIT_PAGES},
    Role.LETTERBOX_WORKER: _LETTERBOX,
    Role.COORDINATOR: _LETTERBOX | {Right.LEAD_LETTERS, Right.SETTLE_MESSAGES},
    Role.MANAGER: _LETTERBOX | {Right.LEAD_LETTERS, Right.SETTLE_MESSAGES, Right.SEE_AUDIT},
    Role.EVENTS_LEAD: _ALL_STAFF,
    Role.MENTORING_LEAD: _ALL_STAFF,
    Role.SURVEY_LEAD: _ALL_STAFF,
    Role.SYSTEM_ADMINISTRATOR: _ALL_STAFF | {Right.SETTLE_MESSAGES, Right.SEE_AUDIT},
}

STAFF_ROLES = frozenset(role for role, rights in RIGHTS.items() if rights)
BIRTH_FAMILY = frozenset({Role.BIRTH_RELATIVE})


class Stand(models.TextChoices):
    """How two people stand to each other."""

    APART = "apart", _("Must not meet")
    ASK = "ask", _("A person decides")
    KNOWN = "known", _("Know each other")


class Way(models.TextChoices):
    """How a person has said that we may reach them."""

    EMAIL = "email", _("E-mail")
    RING = "ring", _("A person rings")

"""Roles, and the one table of what each may do."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person is to the agency. Staff roles are the keys of RIGHTS that hold a right."""

    ADOPTER = "adopter", _("Adopter")
    BIRTH_RELATIVE = "birth_relative", _("Birth relative")
    ADOPTED_ADULT = "adopted_adult", _("Adopted adult")
    SUPPORTER = "supporter", _("Supporter")
    AUTHOR = "author", _("Author of pages")
    EDITOR = "editor", _("Editor")
    SAFEGUARDING_REVIEWER = "safeguarding_reviewer", _("Safeguarding reviewer")
    PUBLISHER = "publisher", _("Publisher")
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
    OPEN_CMS = "open_cms", _("open the editors’ pages")
    EDIT_PAGES = "edit_pages", _("write and change the public pages")
    AGREE_PAGES = "agree_pages", _("agree, as the second person, to a change of a public page")
    CHECK_CHILD_PAGES = "check_child_pages", _("agree that a page for children, or for an emergency, is safe")
    PUBLISH_PAGES = "publish_pages", _("put public pages before readers, and take them away")
    READ_QUEUE = "read_queue", _("see which letters wait")
    CHECK_LETTERS = "check_letters", _("read and check letters")
    LEAD_LETTERS = "lead_letters", _("decide about letters that readers hand on")
    ARRANGE_LETTERS = "arrange_letters", _("set up and change who writes to whom")
    RING_PEOPLE = "ring_people", _("ring people and note that it was done")
    SETTLE_MESSAGES = "settle_messages", _("settle messages whose delivery is in doubt")
    SEE_AUDIT = "see_audit", _("see that the log of acts is whole")
    KNOW_PEOPLE = "know_people", _("find and record people, and stop an account when its owner rings")
    AGREE_PEOPLE = "agree_people", _("agree, as the second person, to a change about somebody")
    LEAD_STAFF = "lead_staff", _("invite colleagues, ask for their roles, record that they leave")
    AGREE_STAFF = "agree_staff", _("agree, as the second person, to a colleague's role")
    REVIEW_LOOKS = "review_looks", _("review who looked at whom")


_ALL_STAFF = frozenset({Right.STAFF_HOME})
_LETTERBOX = _ALL_STAFF | {
    Right.READ_QUEUE,
    Right.CHECK_LETTERS,
    Right.ARRANGE_LETTERS,
    Right.RING_PEOPLE,
    Right.KNOW_PEOPLE,
    Right.AGREE_PEOPLE,
}
_PAGES = _ALL_STAFF | {Right.OPEN_CMS, Right.EDIT_PAGES}
_LEADS = _LETTERBOX | {Right.LEAD_LETTERS, Right.SETTLE_MESSAGES, Right.AGREE_STAFF}

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.ADOPTER: frozenset(),
    Role.BIRTH_RELATIVE: frozenset(),
    Role.ADOPTED_ADULT: frozenset(),
    Role.SUPPORTER: frozenset(),
    Role.AUTHOR: _PAGES,
    Role.EDITOR: _PAGES | {Right.AGREE_PAGES},
    Role.SAFEGUARDING_REVIEWER: _PAGES | {Right.CHECK_CHILD_PAGES},
    Role.PUBLISHER: _PAGES | {Right.AGREE_PAGES, Right.PUBLISH_PAGES},
    Role.LETTERBOX_WORKER: _LETTERBOX,
    Role.COORDINATOR: _LEADS,
    Role.MANAGER: _LEADS | {Right.SEE_AUDIT, Right.LEAD_STAFF, Right.REVIEW_LOOKS},
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
    """A way to reach somebody. Those a person has called safe stand in their safe contact, most liked first."""

    EMAIL = "email", _("E-mail")
    RING = "ring", _("A person rings")
    POST = "post", _("A letter by post")


class Voicemail(models.TextChoices):
    """What may be left on a machine."""

    NEVER = "never", _("Leave nothing")
    PLAIN = "plain", _("Leave only a first name and our number")


class Stop(models.TextChoices):
    """Why an account does not open."""

    FROZEN = "frozen", _("Frozen, because its owner asked us by phone")
    SUSPENDED = "suspended", _("Stopped by a manager")
    CLOSED = "closed", _("Closed by its owner")
    LEFT = "left", _("They have left the agency")
    IDLE = "idle", _("Not used for 30 days")
    DIED = "died", _("Its owner has died")


class Handed(models.TextChoices):
    """How a card came to its owner."""

    IN_HAND = "in_hand", _("Given in hand")
    READ_OUT = "read_out", _("Read out on the phone")
    POSTED = "posted", _("Posted")


class Evidence(models.TextChoices):
    """What was seen or asked when somebody's identity was checked. Never a copy, never a number."""

    PASSPORT = "passport", _("Passport")
    DRIVING_LICENCE = "driving_licence", _("Driving licence")
    BIRTH_CERTIFICATE = "birth_certificate", _("Birth certificate")
    MARRIAGE_OR_DEED = "marriage_or_deed", _("Marriage certificate or deed poll")
    LETTER_WITH_ADDRESS = "letter_with_address", _("A bank, council or benefit letter with their address")
    KNOWN_IN_PERSON = "known_in_person", _("A colleague has known them in person for years")
    QUESTIONS = "questions", _("Questions that only they can answer")
    RUNG_BACK = "rung_back", _("Rung back on the number we hold")


class Met(models.TextChoices):
    """How they were met when their identity was checked."""

    IN_PERSON = "in_person", _("In person")
    VIDEO = "video", _("By video")
    PHONE = "phone", _("By phone")


class ProposalKind(models.TextChoices):
    """What one person asks for and another must agree to."""

    INVITE = "invite", _("Invite them to have an account")
    TIE = "tie", _("Tie an account to them")
    CONTACT = "contact", _("Change their name or how to reach them")
    RECOVER = "recover", _("Let them back in")
    RESUME = "resume", _("Open a stopped account again")
    MERGE = "merge", _("Make one record of two")
    DEATH = "death", _("Record that they have died")
    ROLE = "role", _("Give a role")
    ERASE = "erase", _("Erase what we hold about them")


class ProposalState(models.TextChoices):
    """Where a proposal is."""

    WAITING = "waiting", _("Waits for a second person")
    AGREED = "agreed", _("Agreed; takes effect after its waiting time")
    DONE = "done", _("Done")
    TURNED_DOWN = "turned_down", _("Not agreed")
    TAKEN_BACK = "taken_back", _("Taken back")
    UNDONE = "undone", _("Undone")


PROPOSAL_MOVES: dict[str, frozenset[str]] = {
    ProposalState.WAITING: frozenset({ProposalState.AGREED, ProposalState.TURNED_DOWN, ProposalState.TAKEN_BACK}),
    ProposalState.AGREED: frozenset({ProposalState.DONE, ProposalState.TAKEN_BACK}),
    ProposalState.DONE: frozenset({ProposalState.UNDONE}),
    ProposalState.TURNED_DOWN: frozenset(),
    ProposalState.TAKEN_BACK: frozenset(),
    ProposalState.UNDONE: frozenset(),
}


class SupportKind(models.TextChoices):
    """What somebody is to the person they help."""

    SUPPORTER = "supporter", _("A friend or relative who helps")
    ADVOCATE = "advocate", _("An advocate or support worker")


class TrainingKind(models.TextChoices):
    """What staff learn before they may do it alone."""

    READING = "reading", _("Reading letters")
    SECOND_READING = "second_reading", _("Reading packets as the second person")
    SAFE_CONTACT = "safe_contact", _("Safe contact and domestic abuse")
    DATA_PROTECTION = "data_protection", _("Data protection")


class LookWhy(models.TextChoices):
    """Under what a worker looked at a person."""

    TEAM = "team", _("Their own team")
    GLASS = "glass", _("Break-glass")


class AlertKind(models.TextChoices):
    """What a manager must hear of at once."""

    CANARY = "canary", _("A record that nobody has a reason to open was opened")
    MANY_LOOKS = "many_looks", _("Very many people were looked at in an hour")
    SNOOPING = "snooping", _("Many people outside the own work were looked at in a week")
    GLASS = "glass", _("Somebody looked outside their team, with a reason")


class GlassOutcome(models.TextChoices):
    """What the review of a break-glass look found."""

    RIGHT = "right", _("It was right")
    TALKED = "talked", _("We talked about it")
    REPORTED = "reported", _("It was reported")


class Stays(models.TextChoices):
    """Why the name of somebody stays when what we hold about them is erased."""

    RECORD = "record", _("They stand in an adoption record, which the law keeps for 100 years")
    STAFF = "staff", _("They read letters for the agency, and the record says who read what")

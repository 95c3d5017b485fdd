"""States, kinds and the table of moves. The adopted person will read these names one day."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SideKind(models.TextChoices):
    """A label only: what keeps people apart is the side itself."""

    ADOPTIVE = "adoptive", _("Adoptive family")
    BIRTH = "birth", _("Birth family")
    SIBLING_HOME = "sibling_home", _("Home of a brother or sister")
    OTHER = "other", _("Someone else who matters")
    ADOPTED_PERSON = "adopted_person", _("The adopted person")


class ArrangementState(models.TextChoices):
    DRAFT = "draft", _("Being prepared")
    WITH_PARTIES = "with_parties", _("With the families, to agree")
    AGREED = "agreed", _("Agreed, not begun yet")
    ACTIVE = "active", _("Active")
    UNDER_REVIEW = "under_review", _("Active, being looked at again")
    PAUSED = "paused", _("Quiet for now")
    ENDED = "ended", _("Ended")


_A = ArrangementState
ARRANGEMENT_MOVES: dict[str, frozenset[str]] = {
    _A.DRAFT: frozenset({_A.WITH_PARTIES, _A.ENDED}),
    _A.WITH_PARTIES: frozenset({_A.AGREED, _A.ACTIVE, _A.ENDED}),
    _A.AGREED: frozenset({_A.ACTIVE, _A.ENDED}),
    _A.ACTIVE: frozenset({_A.PAUSED, _A.UNDER_REVIEW, _A.ENDED}),
    _A.UNDER_REVIEW: frozenset({_A.ACTIVE, _A.PAUSED, _A.ENDED}),
    _A.PAUSED: frozenset({_A.ACTIVE, _A.ENDED}),
    _A.ENDED: frozenset(),
}
LETTERS_TRAVEL = frozenset({_A.ACTIVE, _A.UNDER_REVIEW})


class LineState(models.TextChoices):
    PREPARED = "prepared", _("Being agreed")
    ACTIVE = "active", _("Open")
    QUIET = "quiet", _("Quiet for now")
    ENDED = "ended", _("Ended")


LINE_MOVES: dict[str, frozenset[str]] = {
    LineState.PREPARED: frozenset({LineState.ACTIVE, LineState.ENDED}),
    LineState.ACTIVE: frozenset({LineState.QUIET, LineState.ENDED}),
    LineState.QUIET: frozenset({LineState.ACTIVE, LineState.ENDED}),
    LineState.ENDED: frozenset(),
}


class Kind(models.TextChoices):
    """What may be sent on a line."""

    LETTER = "letter", _("A letter")
    CARD = "card", _("A card")
    PHOTO = "photo", _("A photograph")
    DRAWING = "drawing", _("A drawing")
    VOICE = "voice", _("A voice message")
    VIDEO = "video", _("A film")
    KEEPSAKE = "keepsake", _("A keepsake")


class Via(models.TextChoices):
    """How a letter came to us."""

    PAGE = "page", _("Written on this site")
    TYPED = "typed", _("Typed, by post")
    PHONE = "phone", _("From a phone")
    SCAN = "ocr", _("Scanned")
    DICTATED = "dictated", _("Told to one of us")


class ItemState(models.TextChoices):
    """Where a letter is. Words for staff; families read theirs in `letterbox.gateway`."""

    DRAFT = "draft", _("Being written")
    LOGGED = "logged", _("Came by post, not readable yet")
    RECEIVED = "received", _("Received")
    WAITING = "waiting", _("Waiting for a reader")
    BEING_CHECKED = "being_checked", _("Being read")
    WITH_WRITER = "with_writer", _("With the writer, with a note")
    CHANGE_PROPOSED = "change_proposed", _("With the writer, to agree a change")
    SAFEGUARDING = "safeguarding", _("Locked, for somebody’s safety")
    HELD = "held", _("With the co-ordinator or a manager, to decide")
    PASSED = "passed", _("Read, and going into a packet")
    SECOND_CHECK = "second_check", _("Waiting for the second reader")
    READY = "ready", _("Ready; the recipient is being told")
    TOLD = "told", _("The recipient knows")
    KEPT = "kept", _("Kept for the recipient")
    KEPT_FOR_CHILD = "kept_for_child", _("Kept for the child")
    PASSED_ON = "passed_on", _("Passed on")
    RETURNED_MAIL = "returned_mail", _("Came back in the post")
    RECALLED = "recalled", _("Called back")
    KEPT_SAFE = "kept_safe", _("Kept safe, not this time")
    DUPLICATE = "duplicate", _("Came twice; the other one goes on")
    WITHDRAWN = "withdrawn", _("Taken back by the writer")


_S = ItemState
_BEFORE_IT_IS_PASSED_ON = frozenset({_S.WITHDRAWN, _S.SAFEGUARDING})
MOVES: dict[str, frozenset[str]] = {
    _S.DRAFT: frozenset({_S.RECEIVED, _S.WITHDRAWN}),
    _S.LOGGED: _BEFORE_IT_IS_PASSED_ON | {_S.WAITING, _S.DUPLICATE},
    _S.RECEIVED: _BEFORE_IT_IS_PASSED_ON | {_S.WAITING, _S.DRAFT, _S.WITH_WRITER},
    _S.WAITING: _BEFORE_IT_IS_PASSED_ON | {_S.BEING_CHECKED, _S.DRAFT, _S.HELD, _S.DUPLICATE},
    _S.BEING_CHECKED: _BEFORE_IT_IS_PASSED_ON
    | {_S.WAITING, _S.WITH_WRITER, _S.CHANGE_PROPOSED, _S.HELD, _S.PASSED, _S.KEPT_FOR_CHILD},
    _S.WITH_WRITER: _BEFORE_IT_IS_PASSED_ON | {_S.RECEIVED, _S.HELD},
    _S.CHANGE_PROPOSED: _BEFORE_IT_IS_PASSED_ON | {_S.PASSED, _S.WITH_WRITER, _S.HELD},
    _S.SAFEGUARDING: frozenset({_S.BEING_CHECKED, _S.KEPT_SAFE, _S.WITHDRAWN}),
    _S.HELD: _BEFORE_IT_IS_PASSED_ON | {_S.WAITING, _S.WITH_WRITER, _S.PASSED, _S.KEPT_SAFE},
    _S.PASSED: _BEFORE_IT_IS_PASSED_ON | {_S.SECOND_CHECK},
    _S.SECOND_CHECK: _BEFORE_IT_IS_PASSED_ON | {_S.READY, _S.WAITING, _S.HELD},
    _S.READY: _BEFORE_IT_IS_PASSED_ON | {_S.TOLD, _S.PASSED_ON, _S.KEPT, _S.RECALLED},
    _S.TOLD: _BEFORE_IT_IS_PASSED_ON | {_S.PASSED_ON, _S.KEPT, _S.KEPT_FOR_CHILD, _S.RECALLED},
    _S.KEPT: _BEFORE_IT_IS_PASSED_ON | {_S.READY, _S.PASSED_ON, _S.KEPT_FOR_CHILD, _S.RECALLED},
    _S.KEPT_FOR_CHILD: _BEFORE_IT_IS_PASSED_ON | {_S.READY, _S.RECALLED},
    _S.PASSED_ON: frozenset({_S.RECALLED, _S.RETURNED_MAIL}),
    _S.RETURNED_MAIL: frozenset({_S.KEPT, _S.RECALLED}),
    _S.RECALLED: frozenset({_S.WAITING, _S.KEPT_SAFE, _S.SAFEGUARDING}),
    _S.KEPT_SAFE: frozenset({_S.HELD}),
    _S.DUPLICATE: frozenset({_S.WAITING}),
    _S.WITHDRAWN: frozenset(),
}

FOR_A_READER = frozenset({_S.WAITING, _S.BEING_CHECKED, _S.SECOND_CHECK})
STAFF_SEE = frozenset(_S) - {_S.DRAFT}
RECIPIENT_SEES = frozenset({_S.TOLD, _S.KEPT, _S.KEPT_FOR_CHILD, _S.PASSED_ON})
IN_A_PACKET = frozenset({_S.SECOND_CHECK, _S.READY, _S.TOLD, _S.KEPT, _S.KEPT_FOR_CHILD, _S.PASSED_ON})
STAYS_LOCKED = frozenset({_S.HELD, _S.SAFEGUARDING})  # even if its writer wishes it back meanwhile
WRITER_MAY_TAKE_BACK = STAYS_LOCKED | {
    *(_S.LOGGED, _S.RECEIVED, _S.WAITING, _S.BEING_CHECKED, _S.WITH_WRITER, _S.CHANGE_PROPOSED),
    *(_S.PASSED, _S.SECOND_CHECK, _S.KEPT_FOR_CHILD),
}


class Part(models.TextChoices):
    """The three parts of the checklist; the third belongs to the second reader."""

    LINE = "line", _("The people and the agreement")
    CONTENT = "content", _("What the letter says")
    PACKET = "packet", _("Everything that leaves")


class Tick(models.TextChoices):
    """One line of the checklist."""

    RIGHT_PEOPLE = "right_people", _("It is from the right person, to the right person, about the right child.")
    AGREED_KIND = "agreed_kind", _("It is of a kind that both sides agreed.")
    AGREED_NAMES = "agreed_names", _("It uses only the names that the reader knows.")
    READ_WHOLE = "read_whole", _("I have read all of it, to the last line.")
    NO_TRACE = "no_trace", _("Nothing in it tells who or where the writer is: names, places, schools, numbers, hints.")
    NO_MEETING = "no_meeting", _("It asks for, or offers, no contact outside the letterbox.")
    SAFE_TO_READ = "safe_to_read", _("Nothing in it threatens, and nobody in it seems at risk.")
    WORDS_LOOKED_AT = "words_looked_at", _("I have looked at each of these words. Here they tell nothing.")
    WHOLE_PACKET = "whole_packet", _("I have read the covering words and the letter just as they will arrive.")
    RIGHT_READER = "right_reader", _("The name on the packet is the person it is meant for.")
    NO_OTHER_SIDE = "no_other_side", _("Nothing in the packet comes from the other side but the letter itself.")
    MAY_BE_HARD = "may_be_hard", _("It may be hard to read: they hear of it on a day when they can ring us.")


CHECKLIST: dict[str, tuple[Tick, ...]] = {
    Part.LINE: (Tick.RIGHT_PEOPLE, Tick.AGREED_KIND, Tick.AGREED_NAMES),
    Part.CONTENT: (Tick.READ_WHOLE, Tick.NO_TRACE, Tick.NO_MEETING, Tick.SAFE_TO_READ),
    Part.PACKET: (Tick.WHOLE_PACKET, Tick.RIGHT_READER, Tick.NO_OTHER_SIDE, Tick.NO_TRACE),
}
FIRST_READING = frozenset(CHECKLIST[Part.LINE] + CHECKLIST[Part.CONTENT])
SECOND_READING = frozenset(CHECKLIST[Part.PACKET])
FOR_THE_RECORD = (Tick.RIGHT_PEOPLE, Tick.READ_WHOLE, Tick.SAFE_TO_READ)


class Outcome(models.TextChoices):
    """What a reader decided."""

    PASSED = "passed", _("Passed to the second reader")
    RETURNED = "returned", _("Returned with a note")
    APPROVED = "approved", _("Approved")
    SENT_BACK = "sent_back", _("Sent back to be read again")
    LIFTED = "lifted", _("Put back into the queue by the co-ordinator")
    KEPT = "kept", _("Kept safe on the record for the child")


class Reason(models.TextChoices):
    """Why a letter goes back to its writer: the kind of thing, never the thing itself."""

    NAMES = "names", _("A name that is kept private")
    PLACES = "places", _("Something about where people live, go or work")
    CONTACT = "contact", _("A number, an address or a way to get in touch")
    MEETING = "meeting", _("Meeting, or getting in touch another way")
    NEWS = "news", _("News that a person should hear from us first")
    HURT = "hurt", _("Words that may hurt the reader")
    OTHER = "other", _("Something else")


class Call(models.TextChoices):
    """Before a letter goes back, its writer hears from a person."""

    SPOKE = "spoke", _("I rang and we talked about it.")
    TRIED = "tried", _("I rang and nobody answered.")
    NO_CALLS = "no_calls", _("They have asked us not to ring.")

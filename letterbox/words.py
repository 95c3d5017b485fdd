"""What the writer reads about where a letter is: true, and silent about the other side."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from letterbox.enums import ItemState


@dataclass(frozen=True)
class Status:
    """A short name for a state, and a sentence that says what it means."""

    name: str | Promise
    sentence: str | Promise
    step: int


_WE_HAVE_IT = Status(_("We have it"), _("Thank you. It is safe with us, and we will read it soon."), 1)
_READING = Status(_("We are reading it"), _("Two of us read every letter before it goes."), 2)
_NOTE = Status(_("There is a note from us"), _("It has not gone yet. Please read our note; we are glad to help."), 2)
_CHECKED = Status(_("Checked"), _("It is with them, or safe here for the day they choose."), 3)
_PLEASE_LOOK = Status(
    _("Please look at this version"), _("We ask you about a small change. Nothing goes unless you agree."), 2
)
_WITH_US = Status(_("It is with us"), _("It is safe here, and stays with us for now. One of us will talk with you."), 0)
_DELIVERY = Status(_("Safely on file"), _("It is safe with us while we check a delivery detail."), 0)
_KEPT_SAFE = Status(
    _("Kept safe"), _("It has not gone on. It is safely on the child’s record, and you may ask us to look again."), 0
)
_CAME_TWICE = Status(_("We have it twice"), _("One of the two goes on. This one stays safe on the record."), 0)
_ON_FILE = Status(_("Safely on file"), _("It is safe here on the record, and it stays safe."), 3)
_TAKEN_BACK = Status(_("You took it back"), _("It was not passed on. We keep it safe on the record."), 0)
_FOR_CHILD = Status(_("We have it"), _("One of us reads it. Then it is kept safe for when they are grown up."), 0)
_KEPT = Status(_("Kept for when they are grown up"), _("It is safe on the record. They can ask for it from 18 on."), 0)
_DRAFT = Status(_("You are writing it"), _("Nobody but you can see it."), 0)

# A letter that somebody must decide about reads like one being read, so that nobody is forewarned; from
# approval on nothing changes, so that a writer never learns when, whether or how the other side opened it.
_STATUS: dict[str, Status] = {
    ItemState.DRAFT: _DRAFT,
    ItemState.LOGGED: _WE_HAVE_IT,
    ItemState.RECEIVED: _WE_HAVE_IT,
    ItemState.WAITING: _WE_HAVE_IT,
    ItemState.BEING_CHECKED: _READING,
    ItemState.HELD: _READING,
    ItemState.SAFEGUARDING: _READING,
    ItemState.PASSED: _READING,
    ItemState.SECOND_CHECK: _READING,
    ItemState.WITH_WRITER: _NOTE,
    ItemState.CHANGE_PROPOSED: _PLEASE_LOOK,
    ItemState.READY: _CHECKED,
    ItemState.TOLD: _CHECKED,
    ItemState.KEPT: _CHECKED,
    ItemState.KEPT_FOR_CHILD: _CHECKED,
    ItemState.PASSED_ON: _CHECKED,
    ItemState.RETURNED_MAIL: _DELIVERY,
    ItemState.RECALLED: _WITH_US,
    ItemState.KEPT_SAFE: _KEPT_SAFE,
    ItemState.DUPLICATE: _CAME_TWICE,
    ItemState.WITHDRAWN: _TAKEN_BACK,
}
_ON_ITS_WAY = {ItemState.RECEIVED, ItemState.WAITING, ItemState.BEING_CHECKED, ItemState.HELD}


def status(
    state: str, *, was_read: bool = False, taken_back: bool = False, for_child: bool = False, is_on_file: bool = False
) -> Status:
    """The writer's words for a state. Once somebody has begun to read, it never seems unread again.

    `for_child`: its writer keeps it for the child. `is_on_file`: its reader lets us say that much; it stays so said,
    whatever they do later.
    """
    if taken_back:
        return _TAKEN_BACK
    if for_child and state in _ON_ITS_WAY:
        return _FOR_CHILD
    if for_child and state == ItemState.KEPT_FOR_CHILD:  # one that its reader keeps for the child reads as any other
        return _KEPT
    if was_read and state == ItemState.WAITING:
        return _READING
    found = _STATUS[ItemState(state)]
    return _ON_FILE if is_on_file and found is _CHECKED else found


# How each wish of an agreement is asked and shown, by the field's name.
WISHES: dict[str, str | Promise] = {
    "accepts_titles": _("A letter that is signed “Mum”, “Dad” or another title"),
    "accepts_strong_feelings": _("A letter with strong feelings in it, such as grief"),
    "accepts_letters_to_child": _("A letter that speaks to the child"),
}

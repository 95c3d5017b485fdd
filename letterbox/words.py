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
_TAKEN_BACK = Status(_("You took it back"), _("It was not passed on. We keep it safe on the record."), 0)
_FOR_CHILD = Status(_("We have it"), _("One of us reads it. Then it is kept safe for when they are grown up."), 0)
_KEPT = Status(_("Kept for when they are grown up"), _("It is safe on the record. They can ask for it from 18 on."), 0)
_DRAFT = Status(_("You are writing it"), _("Nobody but you can see it."), 0)

# A letter that waits for the co-ordinator reads like one being read, so that nobody is forewarned; from
# approval on nothing changes, so that a writer never learns when, whether or how the other side opened it.
_STATUS: dict[str, Status] = {
    ItemState.DRAFT: _DRAFT,
    ItemState.RECEIVED: _WE_HAVE_IT,
    ItemState.WAITING: _WE_HAVE_IT,
    ItemState.BEING_CHECKED: _READING,
    ItemState.SECOND_CHECK: _READING,
    ItemState.HELD: _READING,
    ItemState.WITH_WRITER: _NOTE,
    ItemState.READY: _CHECKED,
    ItemState.TOLD: _CHECKED,
    ItemState.KEPT: _CHECKED,
    ItemState.PASSED_ON: _CHECKED,
    ItemState.WITHDRAWN: _TAKEN_BACK,
    ItemState.KEPT_FOR_CHILD: _KEPT,
}
_ON_ITS_WAY = {ItemState.RECEIVED, ItemState.WAITING, ItemState.BEING_CHECKED, ItemState.HELD}


def status(state: str, *, was_read: bool = False, taken_back: bool = False, for_child: bool = False) -> Status:
    """The writer's words for a state. Once somebody has begun to read, it never seems unread again."""
    if taken_back:
        return _TAKEN_BACK
    if for_child and state in _ON_ITS_WAY:
        return _FOR_CHILD
    if was_read and state == ItemState.WAITING:
        return _READING
    return _STATUS[ItemState(state)]

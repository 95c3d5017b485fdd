"""What a person's own pages gather from several rooms. Reads only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.models import Entry
from base.clock import today
from letterbox import published
from letterbox.published import Waiting
from outbox.enums import State
from outbox.models import Message
from people.contact import owner_of, recipient
from people.messages import (
    ACCOUNT_CHANGED,
    ASK_AGAIN,
    CLOSED,
    COULD_NOT,
    HAS_CHANGED,
    HELP_LOOK,
    NEW_DEVICE,
    SAFE_WIDER,
    SECOND_STEP,
    WILL_CHANGE,
)
from people.models import Person, Proposal, Support, User, safe_contact_of
from people.own import changes_of, is_own

Words = str | Promise
ON_A_PAGE = 20
PURPOSES: dict[str, Words] = {
    "letter-ready": _("Something waited for you"),
    "letter-note": _("There was a note from us"),
    "letter-brought": _("You asked us to bring you something"),
    "letter-company": _("You asked for somebody to be with you"),
    "standing-changed": _("What we do when something comes was changed"),
    "help-asked": _("You asked us to ring you"),
    SECOND_STEP: _("A second step was set up"),
    WILL_CHANGE: _("Something about your account was about to change"),
    COULD_NOT: _("Something you asked us to change could not be done"),
    HAS_CHANGED: _("Something about your account changed"),
    ACCOUNT_CHANGED: _("Something about how you sign in changed"),
    NEW_DEVICE: _("Somebody signed in on a new phone or computer"),
    ASK_AGAIN: _("We asked if what is safe for you is still the same"),
    CLOSED: _("Your account was closed"),
    SAFE_WIDER: _("You told us more about how we may reach you"),
    HELP_LOOK: _("You asked somebody to help you"),
}
SOMETHING = _("There was something for you")
BY_HAND, BY_MAIL, NOT_YET = _("A person, by phone or post"), _("E-mail"), _("Not decided yet")
STATES: dict[str, Words] = {
    State.WAITING: _("on its way"),
    State.CLAIMED: _("on its way"),
    State.TO_RING: _("we will ring you, or write by post"),
    State.HANDED_OVER: _("sent"),
    State.DOUBTFUL: _("we are looking whether it arrived"),
    State.NOT_TAKEN: _("it did not arrive; we are looking into it"),
    State.NO_WAY: _("we are looking for a safe way"),
}


@dataclass(frozen=True)
class Waits:
    """What waits for a person on their page, in words that say nothing to somebody who looks over their shoulder."""

    letters: Waiting
    told: list[Proposal]
    asked: list[Proposal]
    helps: list[Support]
    ask_what_is_safe: bool

    @property
    def nothing(self) -> bool:
        letters = self.letters.letter or self.letters.note
        return not (letters or self.told or self.asked or self.ask_what_is_safe or self.helps)


def waits(person: Person) -> Waits:
    changes = changes_of(person)
    again = safe_contact_of(person).ask_again_on
    return Waits(
        letters=published.waiting_for(person),
        told=[each for each in changes if not is_own(each)],
        asked=[each for each in changes if is_own(each)],
        helps=list(Support.objects.current().filter(supporter=person, accepted_at=None).order_by("pk")),
        ask_what_is_safe=again is not None and again <= today(),
    )


@dataclass(frozen=True)
class Sent:
    """One message to them, without a word of what was in it."""

    at: datetime
    why: Words
    way: Words
    state: Words


def messages_to(person: Person, account: User, page: str = "1") -> tuple[Page[Message], list[Sent]]:
    """What Ribbon wrote to them, newest first: one page of it, and its rows in plain words."""
    shown = Paginator(_to(person, account), ON_A_PAGE).get_page(page)
    return shown, told(shown.object_list)


def all_messages_to(person: Person, account: User) -> list[Sent]:
    return told(_to(person, account))


def _to(person: Person, account: User) -> QuerySet[Message, Message]:
    """A call about somebody who was asked to help is made known by nothing but the call itself."""
    found = Message.objects.filter(recipient__in=_keys(person, account))
    unseen = Q(purpose=HELP_LOOK) & ~Q(state=State.HANDED_OVER)
    return found.exclude(unseen).order_by("-made_at", "-pk")


def _keys(person: Person, account: User) -> set[str]:
    """Theirs; and the account's own, in the place where its owner hears of it."""
    key = recipient(person)
    return {key, f"account:{account.public_id}"} if owner_of(account) == key else {key}


def told(messages: Iterable[Message]) -> list[Sent]:
    messages = list(messages)
    by_hand = _rung_or_posted(messages)
    return [
        Sent(
            at=message.made_at,
            why=PURPOSES.get(message.purpose, SOMETHING),
            way=_way(message, by_hand),
            state=STATES[message.state],
        )
        for message in messages
    ]


def _rung_or_posted(messages: list[Message]) -> set[str]:
    """Those that a person handed over; the log knows."""
    names = [f"message:{message.public_id}" for message in messages]
    entries = Entry.objects.filter(act="message_handed_over", on__in=names).exclude(by="system")
    return set(entries.values_list("on", flat=True))


def _way(message: Message, by_hand: set[str]) -> Words:
    if message.state == State.TO_RING or f"message:{message.public_id}" in by_hand:
        return BY_HAND
    if message.state in (State.WAITING, State.NO_WAY):
        return NOT_YET
    return BY_MAIL

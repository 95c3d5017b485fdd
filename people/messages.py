"""What is said to a person about their own account. Every message says only that something is there."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from base.clock import now
from base.ids import new
from outbox.actions import queue
from people.contact import owner_of, recipient
from people.enums import ProposalKind, Way
from people.models import Alert, Person, Proposal, SafeContact, Support, User

SECOND_STEP = "second-step"
WILL_CHANGE = "details-will-change"
HAS_CHANGED = "details-changed"
COULD_NOT = "details-could-not-change"
NEW_DEVICE = "new-device"
STAFF_ALERT = "staff-alert"
CLOSED = "account-closed"
SAFE_WIDER = "safe-contact-wider"
HELP_LOOK = "help-asked-for"
ACCOUNT_CHANGED = "account-changed"
ASK_AGAIN = "ask-again"
TOLD_BEFORE = {ProposalKind.CONTACT, ProposalKind.RECOVER, ProposalKind.ERASE}
TOLD_AFTER = {ProposalKind.CONTACT, ProposalKind.RECOVER, ProposalKind.RESUME, ProposalKind.TIE}

CANNOT = {
    "email_taken": gettext_lazy("This e-mail address cannot be used. Ask them for another one."),
    "no_account": gettext_lazy("There is no such account any more."),
    "clash": gettext_lazy(
        "Stop. This would lead to somebody whom they must not meet. Talk with the co-ordinator, and tell nobody else."
    ),
    "not_checked": gettext_lazy("Check who they are first, and note what you saw."),
    "has_account": gettext_lazy("They have an account already."),
    "has_role": gettext_lazy("They hold this role already."),
    "died": gettext_lazy(
        "It is recorded that they have died. If that is a mistake, put the record back first, within 30 days of it."
    ),
    "two_places": gettext_lazy(
        "These are two places of one person, such as adopter and worker. They stay two records: nothing crosses."
    ),
    "waits": gettext_lazy("Something about the record to be closed waits still. Finish it or stop it first."),
    "not_two": gettext_lazy("Choose two records that are both in use."),
    "stand_apart": gettext_lazy("These two cannot be one person. Talk with the co-ordinator."),
    "recover_first": gettext_lazy("They are being let back in already, and that opens the account too."),
    "not_shared": gettext_lazy("Nobody else uses this account."),
    "two_accounts": gettext_lazy("Both have an account. Close one of them first, with its owner."),
}


def second_step_words() -> str:
    """For the call that confirms a first second step."""
    return _(
        "Ask for them by name and make sure it is them, as you would for anything private. Say: “A second step was "
        "set up for your account. Was that you?” If it was, say thank you and press “I have told them”: their pages "
        "open now. If it was not, do not press it. Tell the co-ordinator at once; nothing has been opened."
    )


def account_changed(account: User, text: str) -> None:
    """Something about how they sign in has changed: to the person behind the account, or to the account alone."""
    about, spoken = f"account:{account.public_id}", _account_changed_words()
    queue(owner_of(account), ACCOUNT_CHANGED, about, period=new(), text=text, spoken=spoken)


def _account_changed_words() -> str:
    return _(
        "Ask for them by name and make sure it is them. Say: “Something about how you sign in has changed: a password, "
        "a passkey or an app. Was that you?” If it was not, open their page and freeze the account. Leave no message "
        "with anyone else or on a machine."
    )


def card_words() -> str:
    """For the call after a card that came by post got its PIN."""
    return _(
        "Ask for them by name and make sure it is them, as you would for anything private. Say: “A PIN was chosen for "
        "the card we posted to you. Was that you?” If it was, say thank you and press “I have told them”: their pages "
        "open now. If it was not, do not press it. Freeze the account and tell the co-ordinator at once; nothing has "
        "been opened."
    )


def new_device_words() -> str:
    """For those who are told by phone that somebody signed in on another device."""
    return _(
        "Ask for them by name and make sure it is them. Say: “Somebody signed in to your account on a phone or "
        "computer that we had not seen there before. Was that you?” If it was not, freeze the account while you talk, "
        "and tell the co-ordinator. Leave no message with anyone else or on a machine."
    )


def invitation_words(link: str) -> str:
    """A mail to somebody who may not want another to know: no name, no agency, one link that opens a page."""
    return _(
        "You are expected. To choose a password, open this page on a phone or computer that only you use:"
        "\n\n%(link)s\n\n"
        "It works for 14 days. If you did not expect this, you need do nothing."
    ) % {"link": link}


def is_it_still_safe(contact: SafeContact) -> None:
    """Once for each day that they set: what is safe changes, and we ask."""
    about = f"safe-contact:{contact.public_id}"
    queue(recipient(contact.person), ASK_AGAIN, about, period=f"{contact.ask_again_on}", spoken=_still_safe_words())


def _still_safe_words() -> str:
    return _(
        "Ask for them by name and make sure it is them. Say: “You asked us to check again how we may reach you. Is "
        "what we noted still safe?” Go through it with them on their page, and set the next day to ask. Leave no "
        "message with anyone else or on a machine."
    )


def something_will_change(proposal: Proposal) -> None:
    """To the ways that are still called safe, before a change takes effect, so that its owner can stop it."""
    if proposal.kind in TOLD_BEFORE and not proposal.wanted.get("old_ways_unsafe"):
        about = f"proposal:{proposal.public_id}"
        queue(recipient(proposal.person), WILL_CHANGE, about, spoken=_will_change_words())


def something_has_changed(proposal: Proposal) -> None:
    """To the ways that count now; where the old ways are not safe, by a call to a new number or not at all."""
    if proposal.kind not in TOLD_AFTER:
        return
    is_unsafe = bool(proposal.wanted.get("old_ways_unsafe"))
    if not is_unsafe or proposal.wanted.get("phone"):
        about = f"proposal:{proposal.public_id}"
        queue(recipient(proposal.person), HAS_CHANGED, about, spoken=_has_changed_words(), by_voice=is_unsafe)


def something_could_not_be(proposal: Proposal) -> None:
    """What was agreed could not be done in the end. A person rings, since somebody has to ask what now."""
    if proposal.kind in TOLD_AFTER and not proposal.wanted.get("old_ways_unsafe"):
        about = f"proposal:{proposal.public_id}"
        queue(recipient(proposal.person), COULD_NOT, about, spoken=_could_not_words(), by_voice=True)


def _could_not_words() -> str:
    return _(
        "First look with the co-ordinator at why it could not be done. Then ring, ask for them by name, and make sure "
        "it is them. Say: “What you asked us to change is not done. I am sorry. Let us see together what we can do.” "
        "Never say anything about anybody else. Leave no message with anyone else or on a machine."
    )


def _will_change_words() -> str:
    return _(
        "Ask for them by name and make sure it is them. Say: “We were asked to change something about your account or "
        "how we reach you. It takes effect in a few days. Did you ask for it?” If they did not, open their page, press "
        "“Stop this change”, and tell the co-ordinator. Leave no message with anyone else or on a machine."
    )


def _has_changed_words() -> str:
    return _(
        "Ask for them by name and make sure it is them. Say: “What you asked us to change about your account or how "
        "we reach you is done.” If they did not ask for it, freeze the account and tell the co-ordinator. Leave no "
        "message with anyone else or on a machine."
    )


def code_words(code: str) -> str:
    """A mail that proves an address."""
    return _(
        "Your code: %(code)s\n\nType it on the page where you asked for it. It works for three minutes.\n\n"
        "If you did not ask for it, you need do nothing."
    ) % {"code": code}


def taken_words() -> str:
    """A mail to an address that somebody else typed as theirs."""
    return _(
        "Somebody typed this e-mail address on a page of ours. It is in use there already, so nothing has changed."
        "\n\nIf it was you, sign in as usual, or ring us. If it was not, you need do nothing."
    )


def address_changed_words() -> str:
    """A mail to the address that opened the account until now."""
    return _("The e-mail address of your account has been changed.\n\nIf this was not you, ring us at once.")


def account_closed_words() -> str:
    """A mail after which no other follows."""
    return _("Your account is closed, as you asked.\n\nIf this was not you, ring us at once.")


def details_changed(person: Person) -> None:
    """To the ways that count now: one of their details has changed at once."""
    _tell(person, HAS_CHANGED, _has_changed_words())


def account_closed(person: Person) -> None:
    """By the way that remains: a call, or a letter by post."""
    _tell(person, CLOSED, _closed_spoken())


def safe_ways_wider(person: Person, channel: str) -> None:
    """To the way that was safe before (`channel`): more was called safe, or fewer days are quiet. Call it before.

    Where that was no e-mail, a person rings.
    """
    _tell(person, SAFE_WIDER, _wider_words(), by_voice=channel != Way.EMAIL)


def look_at_help(support: Support) -> None:
    """A person decides whether somebody who was asked to help can do so, and rings the one who asked."""
    about = f"support:{support.public_id}"
    queue(recipient(support.person), HELP_LOOK, about, spoken=_help_words(), by_voice=True)


def _tell(person: Person, purpose: str, spoken: str, *, by_voice: bool = False) -> None:
    about = f"person:{person.public_id}"
    queue(recipient(person), purpose, about, period=now().isoformat(), spoken=spoken, by_voice=by_voice)


def _closed_spoken() -> str:
    return _(
        "Ask for them by name and make sure it is them. Say: “Your account is closed, as you asked. From now on we "
        "ring you or write by post. Did you ask for it?” If they did not, tell the co-ordinator at once. Leave no "
        "message with anyone else or on a machine."
    )


def _wider_words() -> str:
    return _(
        "Ask for them by name and make sure it is them. Say: “New ways or days were noted on which we may reach you. "
        "Is that what you told us?” If it was not, go back to the old ways on their page, freeze the "
        "account, and tell the co-ordinator. Leave no message with anyone else or on a machine."
    )


def _help_words() -> str:
    return _(
        "They asked somebody to help them, and we have not written to that person yet. Look at both records with the "
        "co-ordinator first, and decide. Then ring, ask for them by name, and say only whether this person can help "
        "them or not. Never say why, and nothing about the other person."
    )


def a_manager_should_look(alert: Alert, manager: Person) -> None:
    """Something that a manager must hear of waits on the staff pages."""
    about = f"alert:{alert.public_id}"
    queue(recipient(manager), STAFF_ALERT, about, period=alert.key, spoken=_alert_words())


def _alert_words() -> str:
    return _(
        "Ask for them by name and make sure it is them. Say: “Something waits for you under Looks on the staff pages.” "
        "Say no more on the phone."
    )

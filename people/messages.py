"""What is said to a person about their own account. Every message says only that something is there."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from outbox.actions import queue
from people.contact import recipient
from people.enums import ProposalKind
from people.models import Proposal

SECOND_STEP = "second-step"
WILL_CHANGE = "details-will-change"
HAS_CHANGED = "details-changed"
NEW_DEVICE = "new-device"
TOLD_BEFORE = {ProposalKind.CONTACT, ProposalKind.RECOVER, ProposalKind.ERASE}
TOLD_AFTER = {ProposalKind.CONTACT, ProposalKind.RECOVER, ProposalKind.RESUME, ProposalKind.TIE}

CANNOT = {
    "email_taken": gettext_lazy("This e-mail address cannot be used. Ask them for another one."),
    "no_account": gettext_lazy("There is no such account any more."),
    "not_checked": gettext_lazy("Check who they are first, and note what you saw."),
    "has_account": gettext_lazy("They have an account already."),
    "has_role": gettext_lazy("They hold this role already."),
    "not_two": gettext_lazy("Choose two records that are both in use."),
    "stand_apart": gettext_lazy("These two cannot be one person. Talk with the co-ordinator."),
    "two_accounts": gettext_lazy("Both have an account. Close one of them first, with its owner."),
}


def second_step_words() -> str:
    """For the call that confirms a first second step."""
    return _(
        "Ask for them by name and make sure it is them, as you would for anything private. Say: “A second step was "
        "set up for your account. Was that you?” If it was, say thank you and press “I have told them”: their pages "
        "open now. If it was not, do not press it. Tell the co-ordinator at once; nothing has been opened."
    )


def invitation_words(link: str) -> str:
    """A mail to somebody who may not want another to know: no name, no agency, one link that opens a page."""
    return _(
        "You are expected. To choose a password, open this page on a phone or computer that only you use:"
        "\n\n%(link)s\n\n"
        "It works for 14 days. If you did not expect this, you need do nothing."
    ) % {"link": link}


def something_will_change(proposal: Proposal) -> None:
    """To the ways that are still called safe, before a change takes effect, so that its owner can stop it."""
    if proposal.kind in TOLD_BEFORE and not proposal.wanted.get("old_ways_unsafe"):
        about = f"proposal:{proposal.public_id}"
        queue(recipient(proposal.person), WILL_CHANGE, about, spoken=_will_change_words())


def something_has_changed(proposal: Proposal) -> None:
    """To the ways that count now."""
    if proposal.kind in TOLD_AFTER:
        about = f"proposal:{proposal.public_id}"
        queue(recipient(proposal.person), HAS_CHANGED, about, spoken=_has_changed_words())


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

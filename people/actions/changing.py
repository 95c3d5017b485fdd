"""What two people agreed about somebody's name, ways, account, role or death, carried out."""

from datetime import timedelta
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator

from agency.models import LocalAuthority, Spoke
from audit.log import record
from base.clock import now, today
from people import searching
from people.actions.cards import end_cards
from people.actions.contact import set_safe_contact
from people.actions.inviting import invite
from people.actions.knowing import tie_account
from people.actions.proposing import CannotBe, performs
from people.actions.roles import grant_role
from people.actions.steps import ask_to_confirm
from people.actions.stopping import resume, sign_out_everywhere, stop
from people.clashing import clashes
from people.enums import ProposalKind, Stop, Way
from people.enums import Role as RoleName
from people.messages import CANNOT
from people.models import Card, FormerName, Invitation, Person, Proposal, Role, User, safe_contact_of
from people.rules import apart, same_arrangement
from people.signals import contact_changed, person_died, person_lives, roles_changed

NAMES = ("called", "full_name")
FIELDS = (*NAMES, "phone", "address", "born")
SHARED = "shared"
EVERYTHING = {"second_step", "card", "password"}


def is_email_free(email: str, account: User | None) -> bool:
    """Nobody else signs in with it."""
    taken = User.objects.filter(email=email.lower())
    return not (taken.exclude(pk=account.pk) if account else taken).exists()


def _check_contact(proposal: Proposal) -> None:
    email = proposal.wanted.get("email")
    if email and not is_email_free(email, proposal.person.account):
        raise CannotBe(CANNOT["email_taken"])
    if proposal.pk is not None and clashes(proposal.person, proposal.wanted):
        raise CannotBe(CANNOT["clash"])  # only the second person hears of it: the one who asks may be the person


@performs(ProposalKind.CONTACT, check=_check_contact)
def change_contact(proposal: Proposal) -> None:
    """Writes what two people agreed."""
    write_contact(proposal.person, proposal.wanted)


def write_contact(person: Person, wanted: dict[str, Any]) -> None:
    """Writes the new name or way. A name they had is kept: old letters bear it, and a search finds it."""
    if any(name in wanted for name in NAMES):
        FormerName.objects.create(person=person, called=person.called, full_name=person.full_name)
    for name in FIELDS:
        if name in wanted:
            setattr(person, name, wanted[name])
    person.save()
    if wanted.get("email") and person.account is not None:
        set_email(person.account, wanted["email"])
    searching.index(person)
    contact_changed.send(Person, person=person, what=sorted(wanted))


def set_email(account: User, email: str) -> None:
    """The one address that opens the account; every other stops opening it, and everybody is signed out."""
    account.email = email.lower()
    account.save(update_fields=["email"])
    EmailAddress.objects.filter(user=account).delete()
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    sign_out_everywhere(account, by="system")


def _check_may_have_account(person: Person) -> None:
    """Alive, checked, and without one."""
    if person.died_on is not None:
        raise CannotBe(CANNOT["died"])
    if not person.identity_checks.exists():
        raise CannotBe(CANNOT["not_checked"])
    if person.account is not None:
        raise CannotBe(CANNOT["has_account"])


def _check_invite(proposal: Proposal) -> None:
    _check_may_have_account(proposal.person)
    if proposal.wanted.get("way") == Way.EMAIL and not is_email_free(proposal.wanted.get("email", ""), None):
        raise CannotBe(CANNOT["email_taken"])


@performs(ProposalKind.INVITE, check=_check_invite)
def send_invitation(proposal: Proposal) -> None:
    """An e-mail link goes out now; a card is made by the worker who hands it over (people.actions.cards)."""
    if proposal.wanted.get("way") == Way.EMAIL:
        invite(proposal.person, proposal.wanted["email"], by=proposal.made_by)


def _check_tie(proposal: Proposal) -> None:
    """An account that opens, whose address was proved, and behind which nobody stands whom they must not meet."""
    _check_may_have_account(proposal.person)
    account = proposal.account
    if account is None or not account.is_active or not _is_proved(account):
        raise CannotBe(CANNOT["no_account"])
    behind = [each.pk for each in account.persons.all()]
    if apart([proposal.person.pk], behind) or same_arrangement([proposal.person.pk, *behind]):
        raise CannotBe(CANNOT["stand_apart"])


def _is_proved(account: User) -> bool:
    """Whoever only typed an address may have typed another's, and knows the password."""
    return EmailAddress.objects.filter(user=account, verified=True).exists() or account.email is None


@performs(ProposalKind.TIE, check=_check_tie)
def tie(proposal: Proposal) -> None:
    """A second step that nobody heard about yet is asked about now that somebody is known to stand behind it."""
    account = proposal.account
    if account is None:
        raise CannotBe(CANNOT["no_account"])
    tie_account(proposal.person, account, by=proposal.decided_by or "system")
    if account.second_step_confirmed_at is None and Authenticator.objects.filter(user=account).exists():
        ask_to_confirm(account, occasion=f"tied:{proposal.public_id[:8]}")


def _leave_to_the_other(person: Person) -> None:
    """Two who shared an account do so no more. Each knows the other's secrets, so the account starts anew as well."""
    account = person.account
    person.account = None
    person.save(update_fields=["account"])
    searching.index(person)
    roles_changed.send(User, account=account)


def _check_recover(proposal: Proposal) -> None:
    """Nobody is let back in before somebody has made sure, that day, that it is them."""
    email = proposal.wanted.get("email")
    if email and not is_email_free(email, proposal.person.account):
        raise CannotBe(CANNOT["email_taken"])
    if SHARED in proposal.wanted.get("lost", []) and not _others(proposal.person):
        raise CannotBe(CANNOT["not_shared"])
    if not _was_checked_for(proposal):
        raise CannotBe(CANNOT["not_checked"])


@performs(ProposalKind.RECOVER, check=_check_recover)
def let_back_in(proposal: Proposal) -> None:
    """Takes away what was lost, so that its owner sets up another. Nobody of the agency sees or chooses a secret."""
    account, lost = proposal.person.account, set(proposal.wanted.get("lost", []))
    if account is None:
        return
    if SHARED in lost:
        _leave_to_the_other(proposal.person)
        lost = EVERYTHING
    if "second_step" in lost:
        Authenticator.objects.filter(user=account).delete()
        if "card" in lost or not Card.objects.live().filter(account=account).exclude(pin="").exists():
            account.second_step_confirmed_at = None
    if "card" in lost:
        end_cards(account, by=proposal.decided_by or "system")
    if lost & {"password", "email"}:
        account.set_unusable_password()
    account.save()
    if "email" in lost and proposal.wanted.get("email"):
        set_email(account, proposal.wanted["email"])
    sign_out_everywhere(account, by=proposal.decided_by or "system")
    if account.stopped_as == Stop.FROZEN and SHARED not in proposal.wanted.get("lost", []):
        resume(account, by=proposal.decided_by or "system")


def _check_resume(proposal: Proposal) -> None:
    """A frozen account opens for whom somebody has made sure of, that day, and not while they have lost something."""
    person = proposal.person
    if person.died_on is not None:
        raise CannotBe(CANNOT["died"])
    if Proposal.objects.open().filter(kind=ProposalKind.RECOVER, person=person).exists():
        raise CannotBe(CANNOT["recover_first"])
    is_frozen = User.objects.filter(persons=person, stopped_as=Stop.FROZEN)
    if is_frozen.exists() and not _was_checked_for(proposal):
        raise CannotBe(CANNOT["not_checked"])


def _was_checked_for(proposal: Proposal) -> bool:
    return proposal.person.identity_checks.filter(at__gte=proposal.made_at - timedelta(days=1)).exists()


@performs(ProposalKind.RESUME, check=_check_resume)
def open_again(proposal: Proposal) -> None:
    if proposal.person.account is not None:
        resume(proposal.person.account, by=proposal.decided_by or "system")


def _check_role(proposal: Proposal) -> None:
    role = proposal.wanted.get("role")
    if Role.objects.current().filter(person=proposal.person, role=role).exists():
        raise CannotBe(CANNOT["has_role"])


@performs(ProposalKind.ROLE, check=_check_role)
def give_role(proposal: Proposal) -> None:
    """The second person grants it."""
    wanted = proposal.wanted
    grant_role(
        proposal.person,
        RoleName(wanted["role"]),
        by=proposal.decided_by,
        spoke=Spoke.objects.filter(public_id=wanted.get("spoke", "")).first(),
        council=LocalAuthority.objects.filter(public_id=wanted.get("council", "")).first(),
        everywhere=bool(wanted.get("everywhere")),
    )


def find_alive(proposal: Proposal) -> None:
    """It was a mistake: they live. The account opens again, and the ways that were safe are so again."""
    person, by = proposal.person, proposal.undone_by or "system"
    person.died_on = None
    person.save(update_fields=["died_on"])
    set_safe_contact(person, by=by, ways=proposal.wanted.get("ways", []))
    if person.account is not None and person.account.stopped_as == Stop.DIED:
        resume(person.account, by=by)
    record("person_lives", on=person, by=by)
    person_lives.send(Person, person=person, by=proposal.undone_by)


@performs(ProposalKind.DEATH, reverse=find_alive)
def note_death(proposal: Proposal) -> None:
    """Nothing is sent to them from now on; the rooms above hear of it, and a person looks at what they do."""
    person = proposal.person
    proposal.wanted = {**proposal.wanted, "ways": safe_contact_of(person).ways}
    proposal.save(update_fields=["payload"])
    person.died_on = proposal.wanted.get("on") or today()
    person.save(update_fields=["died_on"])
    Invitation.objects.filter(person=person, used_at=None, ended_at=None).update(ended_at=now())
    if person.account is not None and not _others(person):
        stop(person.account, Stop.DIED, by=proposal.decided_by or "system")
    set_safe_contact(person, by=proposal.decided_by or "system", ways=[])
    record("person_died", on=person, by=proposal.decided_by or "system")
    person_died.send(Person, person=person, by=proposal.decided_by)


def _others(person: Person) -> bool:
    """Somebody else uses the same account: a couple may share one."""
    return Person.objects.standing().filter(account=person.account_id, died_on=None).exclude(pk=person.pk).exists()

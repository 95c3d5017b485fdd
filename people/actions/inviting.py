"""Inviting somebody by e-mail: a link that shows a page, and does nothing before its owner acts."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError
from django.urls import reverse

from audit.log import HasPublicId, action, record
from base.clock import now
from outbox.actions import queue_to_address
from people.actions.knowing import make_account, tie_account
from people.messages import invitation_words
from people.models import Invitation, Person, User
from vault.seal import digest

USE_WITHIN = timedelta(days=14)
SCOPE = "invitation"


class NoSuchInvitation(Exception):
    """There is none with this secret that could still be used."""


@action
def invite(person: Person, email: str, by: HasPublicId | str) -> Invitation:
    """Sends a link by which this person makes an account of their own. An earlier link stops working."""
    Invitation.objects.filter(person=person, used_at=None, ended_at=None).update(ended_at=now())
    secret = secrets.token_urlsafe(32)
    invitation = Invitation.objects.create(
        person=person,
        address=email,
        token_digest=digest(SCOPE, secret),
        made_by=by if isinstance(by, Person) else None,
        use_by=now() + USE_WITHIN,
    )
    record("person_invited", on=person, by=by)
    link = settings.PUBLIC_URL + reverse("people:invited", args=[secret])
    queue_to_address(email, invitation_words(link), purpose="invitation")
    return invitation


def find_invitation(secret: str) -> Invitation:
    """The invitation with this secret, if it can still be used. Looking changes nothing. Raises NoSuchInvitation."""
    open_ones = Invitation.objects.filter(used_at=None, ended_at=None, use_by__gt=now())
    theirs = open_ones.filter(person__in=Person.objects.standing(), person__account=None, person__died_on=None)
    found = theirs.select_related("person").filter(token_digest=digest(SCOPE, secret)).first()
    if found is None:
        raise NoSuchInvitation
    return found


@action
def accept(secret: str, password: str) -> User:
    """Makes the account, with the address that the link came to, and ties it. Raises NoSuchInvitation."""
    invitation = find_invitation(secret)
    person = Person.objects.select_for_update(of=("self",)).get(pk=invitation.person_id)
    invitation = find_invitation(secret)
    if User.objects.filter(email=invitation.address.lower()).exists():
        raise NoSuchInvitation
    try:
        account = make_account(invitation.address, password)
    except IntegrityError:  # somebody made an account with this address at the same moment
        raise NoSuchInvitation from None
    invitation.used_at = now()
    invitation.save(update_fields=["used_at"])
    record("invitation_used", on=invitation, by=person)
    tie_account(person, account, by=person)
    return account

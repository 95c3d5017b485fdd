"""Somebody who helps: asked by the person, and let go by either of the two."""

from audit.log import action, record
from base.clock import now
from people.actions.changing import is_email_free
from people.actions.inviting import invite
from people.actions.knowing import know_person
from people.actions.roles import end_role, grant_role
from people.actions.stopping import stop
from people.enums import Role as RoleName
from people.enums import Stop, SupportKind, Way
from people.messages import look_at_help
from people.models import Invitation, Person, Role, Support
from people.rules import may_ask_for_help
from vault.seal import digest

AT_MOST = 5


class NotForThem(Exception):
    """Somebody who only helps asks nobody else to help."""


class TooMany(Exception):
    """As many as this help already, or have been asked."""


@action
def ask_to_help(person: Person, called: str, email: str, kind: SupportKind) -> Support:
    """Asks somebody to help: they get a link by e-mail. Raises NotForThem or TooMany.

    Where the address opens an account already, nobody is written to before a person has looked: it may be the same
    human being, or one whom they must not meet. What the person sees is the same.
    """
    Person.objects.select_for_update().get(pk=person.pk)
    if not may_ask_for_help(person):
        raise NotForThem
    if Support.objects.current().filter(person=person).count() >= AT_MOST:
        raise TooMany
    team = {"spoke": person.spoke, "council": person.council}
    helper = know_person(called, by=person, way=Way.EMAIL, **team)  # type: ignore[arg-type]
    grant_role(helper, RoleName.SUPPORTER, by=person, **team)  # type: ignore[arg-type]
    support = Support.objects.create(person=person, supporter=helper, kind=kind)
    record("help_asked_for", on=support, by=person, why=kind)
    if is_email_free(email, None):
        invite(helper, email, by=person)
    else:
        _keep_address(helper, email)
        look_at_help(support)
    return support


def _keep_address(helper: Person, email: str) -> None:
    """The address that was given, for whoever looks; a link that was never made."""
    Invitation.objects.create(
        person=helper,
        address=email,
        token_digest=digest("no-link", helper.public_id),
        use_by=now(),
        ended_at=now(),
    )


@action
def accept_help(support: Support, by: Person) -> None:
    """The one who was asked says yes."""
    support = Support.objects.select_for_update().get(pk=support.pk)
    if support.ended_at is None and support.accepted_at is None:
        support.accepted_at = now()
        support.save(update_fields=["accepted_at"])
        record("help_accepted", on=support, by=by)


@action
def end_support(support: Support, by: Person) -> None:
    """Either of the two ends it, at once. Whoever helps nobody else has no account for it any more."""
    support = Support.objects.select_for_update(of=("self",)).select_related("supporter__account").get(pk=support.pk)
    if support.ended_at is not None:
        return
    support.ended_at = now()
    support.save(update_fields=["ended_at"])
    record("support_ended", on=support, by=by)
    if not Support.objects.current().filter(supporter=support.supporter).exists():
        _let_go(support.supporter, by)


def _let_go(helper: Person, by: Person) -> None:
    Invitation.objects.filter(person=helper, used_at=None, ended_at=None).update(ended_at=now())
    roles = list(Role.objects.current().filter(person=helper))
    if any(role.role != RoleName.SUPPORTER for role in roles):
        return
    for role in roles:
        end_role(role, by)
    helper.closed_at = now()
    helper.save(update_fields=["closed_at"])
    if helper.account is not None and not _stand_elsewhere(helper):
        stop(helper.account, Stop.CLOSED, by)


def _stand_elsewhere(helper: Person) -> bool:
    """The same account opens another place."""
    return Person.objects.standing().filter(account=helper.account_id).exclude(pk=helper.pk).exists()

"""A copy of what is somebody's own: every field that tells about them has a part here, or a reason why not.

The adoption record is not in it: two families stand in one record, and another law says who may read what.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.utils.dateformat import format as in_words
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from audit.models import Entry
from base.clock import LONDON
from desk import mine
from people import quiet
from people.enums import Met, ProposalKind, ProposalState, SupportKind, TrainingKind, Voicemail, Way
from people.models import Card, KnownDevice, Look, Person, Role, Support, Training, User, safe_contact_of
from people.own import may_be_told

Words = str | Promise
Pair = tuple[Words, Words]

SECRET = gettext_lazy("It is a secret from which nothing can be read, not even by us.")
KEY = gettext_lazy("It only ties one row to another; what it ties is in the copy.")
SEARCH = gettext_lazy("It is made of your name and numbers, so that we find you; nothing can be read from it.")
ABOUT_SAFETY = gettext_lazy("It was written for the safety of others. Ask us, and a person looks with you.")
OF_COLLEAGUES = gettext_lazy("It is about a colleague's work. Ask us, and a person answers.")

# Where each field that tells about somebody is in the copy.
PARTS: dict[str, str] = {
    "User.email": "details",
    "User.last_login": "signing_in",
    "User.joined_at": "signing_in",
    "Person.called": "details",
    "Person.full_name": "details",
    "Person.address": "details",
    "Person.phone": "details",
    "Person.born": "details",
    "Person.known_since": "details",
    "Card.pin_set_at": "signing_in",
    "SafeContact.ways": "reaching",
    "SafeContact.shared_device": "reaching",
    "SafeContact.voicemail": "reaching",
    "SafeContact.days": "reaching",
    "SafeContact.not_before": "reaching",
    "SafeContact.not_after": "reaching",
    "SafeContact.hours": "reaching",
    "SafeContact.say_from": "reaching",
    "SafeContact.quiet": "reaching",
    "IdentityCheck.seen": "checks",
    "IdentityCheck.met": "checks",
    "Invitation.address": "invitations",
    "FormerName.called": "details",
    "FormerName.full_name": "details",
    "FormerName.until": "details",
    "Proposal.payload": "changes",
    "Support.supporter": "helpers",
    "Support.kind": "helpers",
    "Support.since": "helpers",
    "Support.accepted_at": "helpers",
    "Support.ended_at": "helpers",
    "Look.person": "looks",
    "Training.kind": "roles",
    "Training.passed_on": "roles",
    "Training.valid_until": "roles",
    "Role.role": "roles",
    "Role.since": "roles",
    "Role.until": "roles",
}
# Why a field is not in it.
REASONS: dict[str, Words] = {
    "User.password": SECRET,
    "Card.number_digest": SECRET,
    "Card.pin": SECRET,
    "KnownDevice.digest": SECRET,
    "Person.account": KEY,
    "Person.died_on": gettext_lazy("It is only there when somebody has died."),
    "SafeContact.person": KEY,
    "IdentityCheck.person": KEY,
    "Invitation.person": KEY,
    "FormerName.person": KEY,
    "SearchKey.person": SEARCH,
    "SearchKey.digest": SEARCH,
    "Proposal.person": KEY,
    "Proposal.other": ABOUT_SAFETY,
    "Proposal.why": ABOUT_SAFETY,
    "Support.person": KEY,
    "Glass.person": OF_COLLEAGUES,
    "Glass.why": OF_COLLEAGUES,
    "Glass.comment": OF_COLLEAGUES,
    "Training.person": KEY,
    "Conflict.person": OF_COLLEAGUES,
    "Conflict.why": OF_COLLEAGUES,
    "Role.person": KEY,
    "Role.granted_by": OF_COLLEAGUES,
    "Standing.one": ABOUT_SAFETY,
    "Standing.other": ABOUT_SAFETY,
    "Standing.stand": ABOUT_SAFETY,
}
NAMES: dict[str, Words] = {
    "called": gettext_lazy("What we call you"),
    "full_name": gettext_lazy("Full name"),
    "email": gettext_lazy("E-mail"),
    "phone": gettext_lazy("Phone"),
    "address": gettext_lazy("Address"),
    "born": gettext_lazy("Date of birth"),
}


@dataclass(frozen=True)
class Part:
    """One heading of the copy, with its facts."""

    title: Words
    pairs: list[Pair]


def copy_of(person: Person, account: User) -> list[Part]:
    """All parts that hold something, in the order in which they are read."""
    made = [Part(title, list(pairs(person, account))) for title, pairs in MAKERS.values()]
    return [part for part in made if part.pairs]


def _day(value: date | datetime | None) -> str:
    if isinstance(value, datetime):
        value = value.astimezone(LONDON).date()
    return in_words(value, "j F Y") if value else ""


def _details(person: Person, account: User) -> Iterator[Pair]:
    values = {name: getattr(person, name, "") for name in NAMES} | {"email": account.email}
    yield from ((NAMES[name], value) for name, value in values.items() if value)
    for name in person.former_names.order_by("until"):
        said = ", ".join(filter(None, (name.called, name.full_name)))
        yield _("A name before %(day)s") % {"day": _day(name.until)}, said
    yield _("We have known you since"), _day(person.known_since)


def _reaching(person: Person, _account: User) -> Iterator[Pair]:
    contact = safe_contact_of(person)
    yield _("Safe ways, the most liked first"), ", ".join(str(Way(way).label) for way in contact.ways)
    yield _("Others see your phone or mailbox"), _("Yes, or not sure") if contact.shared_device else _("No")
    yield _("If a machine answers"), Voicemail(contact.voicemail).label
    yield _("Safe days"), ", ".join(_weekday(day) for day in contact.days)
    hours = [f"{hour:%H:%M}" if hour else _("any time") for hour in (contact.not_before, contact.not_after)]
    yield _("Safe hours, from and until"), ", ".join(hours)
    said = (contact.hours, contact.say_from, ", ".join(quiet.spoken(line) for line in quiet.entries(contact.quiet)))
    labels = (_("When it is safe, in your words"), _("If somebody else answers"), _("Quiet days"))
    yield from ((label, words) for label, words in zip(labels, said, strict=True) if words)
    yield _("We asked you on"), _day(contact.asked_on)


def _weekday(number: int) -> str:
    return in_words(date(2024, 1, 1 + number), "l")  # the first of January 2024 was a Monday


def _roles(person: Person, _account: User) -> Iterator[Pair]:
    for role in Role.objects.filter(person=person).order_by("since", "pk"):
        yield role.get_role_display(), _span(role.since, role.until)
    for training in Training.objects.filter(person=person).order_by("passed_on", "pk"):
        yield TrainingKind(training.kind).label, _span(training.passed_on, training.valid_until)


def _span(first: date, last: date | None) -> str:
    if last is None:
        return _("since %(day)s") % {"day": _day(first)}
    return _("from %(first)s to %(last)s") % {"first": _day(first), "last": _day(last)}


def _checks(person: Person, _account: User) -> Iterator[Pair]:
    for check in person.identity_checks.all():
        how = _("%(met)s, by one of us: %(seen)s") % {"met": Met(check.met).label, "seen": check.seen_words}
        yield _day(check.at), how


def _invitations(person: Person, _account: User) -> Iterator[Pair]:
    for invitation in person.invitations.order_by("made_at", "pk"):
        if invitation.address:
            yield _day(invitation.made_at), invitation.address


def _changes(person: Person, _account: User) -> Iterator[Pair]:
    for proposal in person.proposals.order_by("made_at", "pk"):
        if may_be_told(proposal):
            words = [f"{NAMES[name]}: {value}" for name, value in proposal.wanted.items() if name in NAMES]
            kind, state = ProposalKind(proposal.kind).label, ProposalState(proposal.state).label
            yield _day(proposal.made_at), "; ".join([str(kind), str(state), *words])


def _helpers(person: Person, _account: User) -> Iterator[Pair]:
    for support in Support.objects.filter(person=person).select_related("supporter").order_by("since", "pk"):
        yield support.supporter.called, _helping(support)
    for support in Support.objects.filter(supporter=person).select_related("person").order_by("since", "pk"):
        yield _("You help %(name)s") % {"name": support.person.called}, _helping(support)


def _helping(support: Support) -> str:
    words = [str(SupportKind(support.kind).label), _("asked on %(day)s") % {"day": _day(support.since)}]
    if support.accepted_at:
        words.append(_("said yes on %(day)s") % {"day": _day(support.accepted_at)})
    if support.ended_at:
        words.append(_("ended on %(day)s") % {"day": _day(support.ended_at)})
    return ", ".join(words)


def _messages(person: Person, account: User) -> Iterator[Pair]:
    for sent in mine.all_messages_to(person, account):
        yield _day(sent.at), f"{sent.why}; {sent.way}; {sent.state}"


def _signing_in(_person: Person, account: User) -> Iterator[Pair]:
    yield _("Account made on"), _day(account.joined_at)
    if account.last_login:
        yield _("Last sign-in"), f"{localtime(account.last_login):%H:%M}, {_day(account.last_login)}"
    for month, count in _by_month(_signed_in(account)).items():
        yield _("Sign-ins in %(month)s") % {"month": month}, str(count)
    for way in Authenticator.objects.filter(user=account).order_by("pk"):
        yield _("A second step, set up on"), _day(way.created_at)
    for card in Card.objects.filter(account=account).order_by("pk"):
        if card.pin_set_at:
            yield _("A card with a PIN, since"), _day(card.pin_set_at)


def _signed_in(account: User) -> list[datetime]:
    entries = Entry.objects.filter(act="signed_in", on=f"user:{account.public_id}").order_by("number")
    return [datetime.fromisoformat(at) for at in entries.values_list("at", flat=True)]


def _by_month(moments: list[datetime]) -> dict[str, int]:
    return dict(Counter(in_words(at.astimezone(LONDON), "F Y") for at in moments))


def _devices(_person: Person, account: User) -> Iterator[Pair]:
    for device in KnownDevice.objects.filter(account=account).order_by("first_seen", "pk"):
        seen = {"first": _day(device.first_seen), "last": _day(device.last_seen)}
        yield _("A phone or computer"), _("first used on %(first)s, last on %(last)s") % seen


def _looks(person: Person, _account: User) -> Iterator[Pair]:
    moments = list(Look.objects.filter(person=person).order_by("at", "pk").values_list("at", flat=True))
    for month, count in _by_month(moments).items():
        days = dict.fromkeys(_day(at) for at in moments if in_words(at.astimezone(LONDON), "F Y") == month)
        words = ngettext("once: %(days)s", "%(count)s times: %(days)s", count)
        yield month, words % {"count": count, "days": ", ".join(days)}


MAKERS: dict[str, tuple[Words, Callable[[Person, User], Iterator[Pair]]]] = {
    "details": (gettext_lazy("Your details"), _details),
    "reaching": (gettext_lazy("How we may reach you"), _reaching),
    "roles": (gettext_lazy("What you are to us"), _roles),
    "checks": (gettext_lazy("When we made sure that it is you"), _checks),
    "changes": (gettext_lazy("Changes that were asked for"), _changes),
    "helpers": (gettext_lazy("People who help"), _helpers),
    "invitations": (gettext_lazy("Where we sent an invitation"), _invitations),
    "messages": (gettext_lazy("What we wrote to you"), _messages),
    "signing_in": (gettext_lazy("Signing in"), _signing_in),
    "devices": (gettext_lazy("Phones and computers"), _devices),
    "looks": (gettext_lazy("When one of us looked at your page"), _looks),
}


def undecided(declared: Any) -> list[str]:
    """Fields that tell about somebody and have neither a part in the copy nor a reason; or more than one of them."""
    telling = {f"{model}.{name}" for model, fields in declared.items() for name in fields if _tells(fields[name])}
    return sorted((telling ^ (PARTS.keys() | REASONS.keys())) | (PARTS.keys() & REASONS.keys()))


def _tells(field: Any) -> bool:
    return bool(field.tells_about_someone)

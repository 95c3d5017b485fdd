"""What happens around signing in: proofs that count, and entries in the log."""

from typing import Any

from allauth.account import signals as account
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa import app_settings
from allauth.mfa import signals as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.core.cache import cache
from django.dispatch import Signal, receiver
from django.http import HttpRequest

from audit.log import record, transaction
from outbox.models import Message
from outbox.signals import handed_over, looked_up
from people import access, actions
from people.access import SECOND_FACTORS
from people.actions.cards import end_cards
from people.actions.devices import note_device
from people.actions.warning import note_use
from people.actions.watching import note_shown
from people.adapters import renew_session
from people.contact import find
from people.enums import STAFF_ROLES
from people.messages import SECOND_STEP
from people.models import Person, Role, User
from people.rules import is_of_staff
from people.signals import roles_changed

LOGGED: dict[Signal, str] = {
    user_logged_in: "signed_in",
    user_logged_out: "signed_out",
    user_login_failed: "sign_in_refused",
    mfa.authenticator_added: "second_step_added",
    mfa.authenticator_removed: "second_step_removed",
    mfa.authenticator_reset: "spare_codes_made_anew",
    mfa.authenticator_used: "second_step_shown",
    mfa.authentication_failed: "second_step_refused",
    account.password_changed: "password_changed",
    account.password_set: "password_set",
    account.password_reset: "password_reset",
    account.email_added: "address_added",
    account.email_changed: "address_changed",
    account.email_removed: "address_removed",
}


def _log(signal: Signal, user: User | None = None, **_: Any) -> None:
    """An entry by the account's id alone; nobody's, when nobody is known."""
    with transaction():
        on = f"user:{user.public_id}" if user is not None else "nobody"
        record(LOGGED[signal], on=on, by=on)


for _signal, _name in LOGGED.items():
    _signal.connect(_log, dispatch_uid=f"people.log.{_name}")


@receiver(mfa.authenticator_added)
def note_the_proof(request: HttpRequest, user: User, authenticator: Authenticator, **_: Any) -> None:
    """Setting a factor up shows it. Unless one that counts was shown just before, it opens nothing before we ring.

    So neither a first one opens anything by itself, nor one that was added with a spare code.
    """
    if authenticator.type not in SECOND_FACTORS:
        return
    others = Authenticator.objects.filter(user=user, type__in=SECOND_FACTORS).exclude(pk=authenticator.pk)
    is_vouched_for = access.has_proved_lately(request) and (others.exists() or access.has_pin(request))
    record_authentication(request, user, method="mfa", type=authenticator.type)
    if not is_vouched_for:
        actions.ask_to_confirm(user, occasion=str(authenticator.pk))


@receiver(account.authentication_step_completed)
def renew(request: HttpRequest, **_: Any) -> None:
    """Whoever is signed in and proves more goes on with another key. (Signing in renews it by itself.)"""
    if request.user.is_authenticated:
        renew_session(request)


@receiver(user_logged_in)
def tell_of_a_new_device(request: HttpRequest, user: User, **_: Any) -> None:
    note_device(user, request.META.get("HTTP_USER_AGENT", ""))


@receiver(roles_changed)
def end_cards_of_staff(account: User, **_: Any) -> None:
    """Whoever begins to work here signs in by more than a card from now on."""
    person = account.persons.first()
    if person is not None and is_of_staff(person):
        end_cards(account, by="system")


@receiver(mfa.authenticator_used)
def use_up_the_code(request: HttpRequest, authenticator: Authenticator, **_: Any) -> None:
    """The library forgets a used code after one period, but takes codes of the periods beside it too."""
    code = request.POST.get("code")
    if code and authenticator.type == Authenticator.Type.TOTP:
        key = TOTP(authenticator)._get_used_cache_key(code)  # noqa: SLF001 - the library's own mark, kept longer
        periods = 2 * app_settings.TOTP_TOLERANCE + 1
        cache.set(key, "y", timeout=periods * app_settings.TOTP_PERIOD)


@receiver(handed_over)
def confirm_by_voice(message: Message, by: Any = "system", *, was_rung: bool = False, **_: Any) -> None:
    """We rang, and it was them. A mail proves nothing: the call still waits."""
    if message.purpose != SECOND_STEP:
        return
    for user in User.objects.filter(public_id=message.about.removeprefix("account:")):
        if was_rung:
            actions.confirm_second_step(user, by=by)
        elif user.second_step_confirmed_at is None:
            actions.ask_to_confirm(user, occasion=f"mailed:{message.public_id[:8]}", spoken=message.spoken)


@receiver(looked_up)
def note_the_look(message: Message, account: User, **_: Any) -> None:
    """Whoever is shown a number has looked at its owner."""
    person = find(message.recipient.removeprefix("person:"))
    staff = Role.objects.current().filter(role__in=STAFF_ROLES)
    worker = Person.objects.filter(account=account, roles__in=staff).order_by("pk").first()
    if person is not None and worker is not None:
        note_shown(worker, person)


@receiver(user_logged_in)
def keep_what_is_used(user: User, **_: Any) -> None:
    """An account that we said would go stays."""
    note_use(user)

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
from outbox.signals import handed_over
from people import actions
from people.access import SECOND_FACTORS
from people.messages import SECOND_STEP
from people.models import User

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
    """Setting a factor up shows it. The first one opens nothing before we have rung."""
    if authenticator.type not in SECOND_FACTORS:
        return
    record_authentication(request, user, method="mfa", type=authenticator.type)
    others = Authenticator.objects.filter(user=user, type__in=SECOND_FACTORS).exclude(pk=authenticator.pk)
    if not others.exists():
        actions.ask_to_confirm(user, occasion=str(authenticator.pk))


@receiver(mfa.authenticator_used)
def use_up_the_code(request: HttpRequest, authenticator: Authenticator, **_: Any) -> None:
    """The library forgets a used code after one period, but takes codes of the periods beside it too."""
    code = request.POST.get("code")
    if code and authenticator.type == Authenticator.Type.TOTP:
        key = TOTP(authenticator)._get_used_cache_key(code)  # noqa: SLF001 - the library's own mark, kept longer
        periods = 2 * app_settings.TOTP_TOLERANCE + 1
        cache.set(key, "y", timeout=periods * app_settings.TOTP_PERIOD)


@receiver(handed_over)
def confirm_by_voice(message: Message, by: Any = "system", **_: Any) -> None:
    """We rang, and it was them."""
    if message.purpose == SECOND_STEP:
        for user in User.objects.filter(public_id=message.about.removeprefix("account:")):
            actions.confirm_second_step(user, by=by)

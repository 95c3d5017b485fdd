"""Where allauth meets Ribbon: its mails go through the outbox, its secrets through the vault."""

import base64
from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter, get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core.exceptions import ReauthenticationRequired
from allauth.core.ratelimit import consume_or_429
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from outbox.actions import queue_to_address
from people import access
from people.contact import may_mail
from people.messages import account_changed
from people.models import User
from vault.envelope import Envelope
from vault.seal import seal, unseal

SECRETS = "second-factor"


class AccountAdapter(DefaultAccountAdapter):
    """Neutral account mails, and no way round a second factor."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queues the mail, where its address is safe. Every account mail has the same subject and sender."""
        if may_mail(email):
            queue_to_address(email, self._words(template_prefix, context), purpose="account")

    def _words(self, template_prefix: str, context: dict[str, Any]) -> str:
        return render_to_string(f"{template_prefix}_message.txt", context, request=self.request).strip()

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Tells the owner that something about signing in has changed, by the ways and in the hours that are safe."""
        account_changed(user, self._words(template_prefix, {"user": user, **(context or {})}))

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """With a second factor, the password alone proves nothing; a PIN is asked before anything else."""
        methods = list(super().get_reauthentication_methods(user))
        has_pin = access.has_pin(self.request)
        if is_mfa_enabled(user) or has_pin:
            methods = [method for method in methods if method["id"].startswith("mfa")]
        pin = {"id": "pin", "description": _("Use the PIN of your card"), "url": reverse("people:pin")}
        return [pin, *methods] if has_pin else methods

    def is_reauthentication_required(self, *, app: str, **_: Any) -> bool:
        """The library knows no PIN: it would let pass whoever has nothing else to show."""
        if access.has_pin(self.request) and not access.was_shown_again(self.request):
            raise ReauthenticationRequired
        return bool(super().is_reauthentication_required(app=app))

    def reauthenticate(self, user: Any, password: str) -> bool:
        is_stronger = is_mfa_enabled(user) or access.has_pin(self.request)
        return not is_stronger and super().reauthenticate(user, password)

    def get_client_ip(self, request: HttpRequest) -> str:
        """gunicorn on a local socket has no address to give; one shared limit is better than none."""
        return super().get_client_ip(request) if request.META.get("REMOTE_ADDR") else "local"


class MFAAdapter(DefaultMFAAdapter):
    """TOTP secrets and recovery seeds lie sealed in the database."""

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:  # noqa: A002 - the library's name
        """What a new passkey is called until its owner calls it something else."""
        count = Authenticator.objects.filter(user=user, type=type).count()
        return _("Passkey %(number)s") % {"number": count + 1}

    def encrypt(self, text: str) -> str:
        return base64.b64encode(seal(SECRETS, SECRETS, text)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(SECRETS, SECRETS, Envelope(base64.b64decode(encrypted_text)))


def let_in(request: HttpRequest, account: User, method: str, to: str = "") -> HttpResponse:
    """Signs in whoever has just shown `method`, as the library does it: the list of sessions knows of it, too."""
    record_authentication(request, account, method=method)
    adapter = get_adapter(request)
    adapter.login(request, account)
    way = {"email_verification": "none", "signal_kwargs": None, "email": account.email, "signup": False}
    return cast(HttpResponse, adapter.post_login(request, account, redirect_url=to or None, **way))


def slowed_down(request: HttpRequest) -> HttpResponse | None:
    """The answer to an address that has tried to come in too often in the last minute."""
    return cast(HttpResponse | None, consume_or_429(request, action="card"))


def renew_session(request: HttpRequest) -> None:
    """Gives the session another key: whoever had read or planted the one before is left with nothing."""
    before = request.session.session_key
    request.session.cycle_key()
    UserSession.objects.filter(session_key=before).update(session_key=request.session.session_key)

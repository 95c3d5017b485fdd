"""Where allauth meets Ribbon: its mails go through the outbox, its secrets through the vault."""

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from outbox.actions import queue_to_address
from vault.seal import Envelope, seal, unseal

SECRETS = "second-factor"


class AccountAdapter(DefaultAccountAdapter):
    """Neutral account mails, and no way round a second factor."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queues the mail. Every account mail has the same subject and sender."""
        text = render_to_string(f"{template_prefix}_message.txt", context, request=self.request)
        queue_to_address(email, text.strip(), purpose="account")

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """With a second factor, the password alone proves nothing."""
        methods = super().get_reauthentication_methods(user)
        if is_mfa_enabled(user):
            return [method for method in methods if method["id"].startswith("mfa")]
        return list(methods)

    def reauthenticate(self, user: Any, password: str) -> bool:
        return not is_mfa_enabled(user) and super().reauthenticate(user, password)

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

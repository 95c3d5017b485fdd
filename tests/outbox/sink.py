"""A real mail server on loopback that takes mails, refuses them, or hangs up at a bad moment."""

# ruff: noqa: N802 - names that aiosmtpd looks for

import socket
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

OK = "250 OK"


class _Line(SMTP):
    """Speaks SMTP, unless it was told to hang up in the middle of a mail, or to keep it waiting."""

    async def smtp_DATA(self, arg: str) -> None:
        if self.event_handler.holds:
            self.event_handler.holds()
            return
        if self.event_handler.hangs_up == "during":
            await self.push("354 Go on")
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


class _Controller(Controller):
    def factory(self) -> SMTP:
        return _Line(self.handler, hostname="sink.example.org", enable_SMTPUTF8=False)


class Sink:
    """What a test asks of the mail server, and all that it took."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.sent_to: list[list[str]] = []
        self.answers = {"RCPT": OK, "DATA": OK, "MAIL": OK}
        self.hangs_up = ""
        self.holds: Callable[[], None] | None = None
        self.port = free_port()
        self._controller = _Controller(self, hostname="127.0.0.1", port=self.port)

    def start(self) -> None:
        self._controller.start()

    def stop(self) -> None:
        self._controller.stop()

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self.answers["MAIL"]

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.answers["RCPT"] == OK:
            envelope.rcpt_tos.append(address)
        return self.answers["RCPT"]

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.answers["DATA"] == OK:
            self._keep(envelope)
        if self.hangs_up == "after" and server.transport:
            server.transport.abort()
        return self.answers["DATA"]

    def _keep(self, envelope: Envelope) -> None:
        content: Any = envelope.content
        self.mails.append(message_from_bytes(content, policy=policy.default))
        self.sent_to.append(envelope.rcpt_tos)

    def took(self, message_id: str) -> int:
        """How many mails with this Message-ID came."""
        return sum(mail["Message-ID"] == message_id for mail in self.mails)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])

"""Handing a mail to the mail server, with every way it can end told apart."""

from smtplib import SMTPDataError, SMTPException, SMTPRecipientsRefused, SMTPResponseException, SMTPSenderRefused

from django.conf import settings
from django.core.mail import get_connection
from django.utils.module_loading import import_string

from outbox.render import mail

PERMANENT = 500


class NotSent(Exception):
    """Certainly not sent; it may be tried again."""


class NotTaken(Exception):
    """Certainly not sent; the server says that trying again is no use."""


class Doubtful(Exception):
    """It may or may not have gone."""


def send_mail(address: str, message_id: str, text: str) -> None:
    """Hands one mail over. Raises NotSent, NotTaken or Doubtful; returns only if the server took it."""
    connection = get_connection()
    letter = mail(address, message_id, text)
    try:
        connection.open()
    except (OSError, SMTPException) as error:
        raise NotSent(type(error).__name__) from error
    try:
        connection.send_messages([letter])
    except (SMTPRecipientsRefused, SMTPSenderRefused, SMTPDataError) as error:
        raise _told_no(error) from error
    except ValueError as error:  # no mail can carry this address; nothing has been said to the server
        raise NotTaken(type(error).__name__) from error
    except (OSError, SMTPException) as error:
        raise Doubtful(type(error).__name__) from error
    finally:
        _close(connection)


def _told_no(error: SMTPRecipientsRefused | SMTPResponseException) -> Exception:
    if isinstance(error, SMTPRecipientsRefused):
        code = max(answer[0] for answer in error.recipients.values())
    else:
        code = error.smtp_code
    return NotTaken(str(code)) if code >= PERMANENT else NotSent(str(code))


def _close(connection: object) -> None:
    """The mail is gone by now, or refused: a quarrel at parting changes neither."""
    try:
        connection.close()  # type: ignore[attr-defined]
    except (OSError, SMTPException):
        return


def was_seen(message_id: str) -> bool | None:
    """Whether the mail server has this mail: yes, no, or nobody knows."""
    seen = settings.OUTBOX_SEEN
    return import_string(seen)(message_id) if seen else None

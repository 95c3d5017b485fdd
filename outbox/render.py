"""The one look of every message about a person's own business: it tells nothing to anyone else."""

from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from agency.models import FAMILY_LINE, Agency, ContactPoint


@dataclass(frozen=True)
class Words:
    """The parts of a message, the same for good news and for hard news."""

    subject: str
    sender: str
    text: str
    html: str


def _sender() -> str:
    agency = Agency.objects.first()
    name = agency.neutral_name if agency else ""
    return f"{name} <{settings.DEFAULT_FROM_EMAIL}>" if name else settings.DEFAULT_FROM_EMAIL


def words(own_text: str = "") -> Words:
    """A message with `own_text`, or, without it, the neutral notice that something waits."""
    line = ContactPoint.objects.filter(key=FAMILY_LINE).first()
    context = {"own_text": own_text, "address": f"{settings.PUBLIC_URL}/your-page/", "line": line}
    return Words(
        subject=_("You have a message"),
        sender=_sender(),
        text=render_to_string("emails/message.txt", context).strip() + "\n",
        html=render_to_string("emails/message.html", context),
    )


def mail(address: str, message_id: str, own_text: str) -> EmailMultiAlternatives:
    """The mail to exactly one address."""
    said = words(own_text)
    letter = EmailMultiAlternatives(
        subject=said.subject,
        body=said.text,
        from_email=said.sender,
        to=[address],
        headers={"Message-ID": message_id, "Auto-Submitted": "auto-generated"},
    )
    letter.attach_alternative(said.html, "text/html")
    return letter

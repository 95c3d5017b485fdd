"""The mailbox of the embedded run: what invented people would find in theirs."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from base.access import public
from outbox.mailbox import newest


@public
@require_GET
def mailbox(request: HttpRequest) -> HttpResponse:
    """All mails, newest first. This address exists in the embedded run alone."""
    return render(request, "outbox/mailbox.html", {"mails": newest()})

"""The staff home: what waits today."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from audit.models import Head
from base.access import right
from letterbox import published
from outbox import calls
from outbox.models import Message
from people import deciding, oversight
from people.access import person_of, rights_of
from people.enums import Right
from people.models import User


@right(Right.STAFF_HOME)
@require_GET
def today(request: HttpRequest) -> HttpResponse:
    """Only what this person's roles have to do with."""
    person, rights = person_of(request), rights_of(request)
    context: dict[str, Any] = {"person": person}
    if Right.READ_QUEUE in rights:
        context["letters"] = published.counts(person)
    if Right.RING_PEOPLE in rights:
        context["calls"] = len(calls.waiting_for(request.user))
    if Right.AGREE_PEOPLE in rights:
        context["proposals"], context["cards"] = deciding.counts(cast(User, request.user), person)
    if Right.REVIEW_LOOKS in rights:
        context["looks"] = oversight.waiting_reviews(cast(User, request.user))
    if Right.SETTLE_MESSAGES in rights:
        context["in_doubt"] = Message.objects.for_a_person().count()
    if Right.SEE_AUDIT in rights:
        context["acts"] = (Head.objects.first() or Head()).number
    return render(request, "desk/staff.html", context)

"""A person's page after sign-in, and what it gathers about them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET

from base.access import account, opened
from base.clock import today
from desk import copying, mine
from letterbox import published
from people.access import is_staff, person_of
from people.models import Person, Support
from people.own import account_of, page, person_behind


@account
@require_GET
def your_page(request: HttpRequest) -> HttpResponse:
    """What waits for this person, in words that say nothing to someone who looks over their shoulder."""
    if is_staff(request):
        return redirect("desk:staff")
    try:
        person = person_of(request)
    except Person.DoesNotExist:
        return page(request, "desk/your_page.html", person=None)
    helps = Support.objects.current().filter(supporter=person).exclude(accepted_at=None).exists()
    waits = mine.waits(person)
    return page(request, "desk/your_page.html", person=person, waits=waits, waiting=waits.letters, helps=helps)


@opened
@require_GET
def messages(request: HttpRequest) -> HttpResponse:
    """What Ribbon wrote to them, and when: never what it said."""
    shown, sent = mine.messages_to(person_behind(request), account_of(request), request.GET.get("page", "1"))
    return page(request, "desk/your_messages.html", shown=shown, sent=sent)


@opened
@require_GET
def data(request: HttpRequest) -> HttpResponse:
    """What is theirs, to read, and what is not here and how to ask for it."""
    person = person_behind(request)
    parts = copying.copy_of(person, account_of(request))
    return page(request, "desk/your_data.html", parts=parts, record=published.own_summary(person))


@opened
@require_GET
def copy(request: HttpRequest) -> HttpResponse:
    """The same as one file that needs nothing else. Its name says nothing."""
    person = person_behind(request)
    parts = copying.copy_of(person, account_of(request))
    context = {"parts": parts, "record": published.own_summary(person), "day": today()}
    answer = HttpResponse(render_to_string("desk/your_copy.html", context))
    answer["Content-Disposition"] = 'attachment; filename="your-copy.html"'
    return answer

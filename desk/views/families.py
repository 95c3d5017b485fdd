"""A person's page after sign-in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from base.access import account
from letterbox import published
from people.access import is_staff, person_of, roles_of
from people.enums import BIRTH_FAMILY
from people.models import Person, safe_contact_of


@account
@require_GET
def your_page(request: HttpRequest) -> HttpResponse:
    """What waits for this person, in words that say nothing to someone who looks over their shoulder."""
    if is_staff(request):
        return redirect("desk:staff")
    try:
        person = person_of(request)
    except Person.DoesNotExist:
        return render(request, "desk/your_page.html", {"person": None, "show_exit": True})
    careful = safe_contact_of(person).shared_device or any(role.role in BIRTH_FAMILY for role in roles_of(request))
    context = {"person": person, "waiting": published.waiting_for(person), "show_exit": careful}
    return render(request, "desk/your_page.html", context)

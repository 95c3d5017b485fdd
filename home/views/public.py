"""Where public pages are served, and what is true for this moment alone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.response import TemplateResponse
from django.views.decorators.csrf import csrf_exempt
from wagtail import views as wagtail_views

from agency.hours import Open, in_words, state
from agency.models import ContactPoint
from base import access
from base.clock import now
from home.chosen import keep_choice
from home.known import in_use
from home.serving import facts, route, tell_caches


@access.public
def page(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's own way of serving, which is told beforehand what it would ask the database."""
    with in_use(facts()) as here:
        vars(request).update(_wagtail_site=here.site, _wagtail_route_for_request=route(request, path, here))
        response = keep_choice(request, wagtail_views.serve(request, path))
        if isinstance(response, TemplateResponse):
            response.render()
        tell_caches(request, response, here)
    return response


# A question on a public page is asked at `…/answer/`. It changes nothing and knows nobody, so that nothing can be done
# in somebody's name there, and no cookie is needed.
answer = access.public(csrf_exempt(page))


@access.public
def open_now(request: HttpRequest, key: str) -> HttpResponse:
    """Whether a line is open, for those whose browser runs no script. Kept by nobody: it is true only now."""
    line = get_object_or_404(ContactPoint.objects.to_show(), key=key)
    at = now()
    here = state(line, at)
    context = {"line": line, "words": in_words(here, at) if here else "", "is_open": isinstance(here, Open)}
    response = render(request, "home/council/open_now.html", context)
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response

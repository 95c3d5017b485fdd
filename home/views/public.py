"""Where public pages are served, and what is true for this moment alone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.response import TemplateResponse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from wagtail import views as wagtail_views
from wagtail.url_routing import RouteResult

from agency.hours import Open, in_words, state
from agency.models import ContactPoint
from base import access
from base.clock import now
from home.caching import looked_up
from home.chosen import keep_choice
from home.known import Known, in_use
from home.marking import ENGLISH, of_path
from home.serving import facts, route, tell_caches


@access.public
def page(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's own way of serving, which is told beforehand what it would ask the database."""
    with in_use(facts(looked_up(request))) as here:
        found = route(request, request.path_info, here) or in_its_place(request, path, here)
        vars(request).update(_wagtail_site=here.site, _wagtail_route_for_request=found)
        response = keep_choice(request, wagtail_views.serve(request, path))
        if isinstance(response, TemplateResponse):
            response.render()
        tell_caches(request, response)
    return response


def in_its_place(request: HttpRequest, path: str, here: Known) -> RouteResult | None:
    """Where a language has no such page: the English one, which says on top that it stands in."""
    asked_for = of_path(request.path_info)
    if asked_for == ENGLISH or asked_for not in here.languages.trees:
        return None
    translation.activate(ENGLISH)
    vars(request).update(stands_in_for=asked_for, own_path=f"/{path}")
    return route(request, path, here)


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

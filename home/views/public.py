"""Where public pages are served."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.csrf import csrf_exempt
from wagtail import views as wagtail_views

from base import access
from home.known import in_use
from home.serving import facts, route, tell_caches


@access.public
def page(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's own way of serving, which is told beforehand what it would ask the database."""
    with in_use(facts()) as here:
        vars(request).update(_wagtail_site=here.site, _wagtail_route_for_request=route(request, path, here))
        response: HttpResponse = wagtail_views.serve(request, path)
        if isinstance(response, TemplateResponse):
            response.render()
        tell_caches(request, response, here)
    return response


# A question on a public page is asked at `…/answer/`. It changes nothing and knows nobody, so that nothing can be done
# in somebody's name there, and no cookie is needed.
answer = access.public(csrf_exempt(page))

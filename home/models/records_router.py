"""The page that finds the way to birth and adoption records, by the date of the adoption order."""

from django.http import Http404
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import RichTextField

from home.known import all_of
from home.models.children import childrens_lines
from home.models.facts import KeyFact
from home.models.hubs import InSection
from home.models.routed import Routed
from home.questions import RecordsForm
from home.records import BY_DATE, FACTS, Route

WORDS = ["bold", "link", "ul", "ol"]
BODIES = {
    Route.FIRST: "route_first",
    Route.SECOND: "route_second",
    Route.THIRD: "route_third",
    Route.UNKNOWN: "unknown_date_body",
    Route.ELSEWHERE: "outside_england_wales_body",
    Route.UNDER_18: "under_18_body",
}


class RecordsRouterPage(Routed, InSection):
    """Three ways to birth and adoption records, by the date of the adoption order. The rule is in `home.records`.

    The date is asked for by a form and answered at once. It is kept nowhere and stands in no address. Each answer
    has an address of its own besides, which holds nothing about a reader.
    """

    route_first = RichTextField(_("order before 12 November 1975"), features=WORDS)
    route_second = RichTextField(_("order from 12 November 1975 to 29 December 2005"), features=WORDS)
    route_third = RichTextField(_("order on or after 30 December 2005"), features=WORDS)
    unknown_date_body = RichTextField(_("date not known"), features=WORDS)
    outside_england_wales_body = RichTextField(_("adopted elsewhere"), features=WORDS)
    under_18_body = RichTextField(_("under 18"), features=WORDS)

    content_panels = [
        *InSection.content_panels[:4],
        *(FieldPanel(name) for name in BODIES.values()),
        *InSection.content_panels[4:],
    ]
    page_description = _("Leads adopted adults to their records by the day of the order.")
    template = "home/records_router_page.html"
    parent_page_types = ["home.AudienceHubPage"]
    subpage_types = []
    max_count = 1
    shown_routes: tuple[Route, ...] = ()

    class Meta:
        verbose_name = _("way to records")

    @path("")
    def ask(self, request):
        return self.render(request, context_overrides={"form": RecordsForm(), "by_date": BY_DATE})

    @path("answer/")
    def answer(self, request):
        if request.method != "POST":
            return redirect(self.get_url(request))
        form = RecordsForm(request.POST)
        if form.is_valid():
            response = self.tell(request, *form.routes)
        else:
            response = self.render(request, context_overrides={"form": form, "by_date": BY_DATE})
            response.status_code = 400
        add_never_cache_headers(response)
        return response

    @path("<slug:route>/")
    def read(self, request, route):
        if route not in Route.values:
            raise Http404
        return self.tell(request, Route(route))

    def tell(self, request, *routes):
        """One way, or two side by side."""
        self.shown_routes = routes
        context = {"answers": [self._told(route) for route in routes]}
        if routes == (Route.UNDER_18,):
            context |= {"for_children": True, "childrens_lines": childrens_lines()}
        return self.render(request, template="home/records_answer.html", context_overrides=context)

    def _told(self, route):
        facts = [self.facts[key] for key in FACTS[route] if key in self.facts]
        return {"route": route, "words": getattr(self, BODIES[route]), "facts": facts}

    @cached_property
    def facts(self):
        """The key facts of the ways shown, by their keys."""
        keys = {key for route in self.shown_routes for key in FACTS[route]}
        return {fact.key: fact for fact in all_of(KeyFact) if fact.key in keys and fact.is_shown}

    def records_shown(self):
        return [*super().records_shown(), *self.facts.values()]

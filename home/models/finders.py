"""Who answers for a family, and one page for each council."""

from django.db import models
from django.db.models import Q
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import RichTextField

from agency.models import ContactPoint, LocalAuthority, PostcodeFile
from agency.postcodes import answering, councils_for
from base.clock import today
from home.answers import Answers, last_day_of_placing, who_answers
from home.asking import ELSEWHERE, NOT_SURE, OrderForm, PlaceForm
from home.chosen import PARAMETER, chosen, councils_in_region, lines_and_advocates
from home.known import of_few
from home.models.base import BasePage
from home.models.routed import Routed
from home.models.services import ServiceOffer

WORDS = ["bold", "link", "ul", "ol"]


class WhoToContactPage(Routed, BasePage):
    """Who answers for a family: by council, placing council and the three-year rule. The rule is in `home.answers`."""

    placed_within_three_years_body = RichTextField(_("placed less than three years ago"), features=WORDS)
    not_in_region_body = RichTextField(_("outside our area"), features=WORDS)

    content_panels = [
        *BasePage.content_panels[:4],
        FieldPanel("placed_within_three_years_body"),
        FieldPanel("not_in_region_body"),
        *BasePage.content_panels[4:],
    ]
    page_description = _("Finds the council that answers for a family.")
    template = "home/who_to_contact_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.LocalAuthorityPage"]
    max_count = 1

    class Meta:
        verbose_name = _("who to contact")

    @path("")
    def ask(self, request):
        return self._ask(request, PlaceForm())

    @path("answer/")
    def find(self, request):
        """By postcode: on to the one council, or a choice of several, or the page about other areas."""
        if request.method != "POST":
            return redirect(self.get_url(request))
        form = PlaceForm(request.POST)
        response = self._found(request, form) if form.is_valid() else _again(self._ask(request, form))
        add_never_cache_headers(response)
        return response

    @path("outside/")
    def outside(self, request):
        return self.render(request, template="home/council/outside.html")

    @path("not-sure/")
    def not_sure(self, request):
        return self.render(request, template="home/council/not_sure.html")

    @path("placed/")
    def ask_order(self, request):
        council = chosen(request).current
        return self._ask_order(request, self._order_form(initial={"home": council.slug if council else ""}))

    @path("placed/answer/")
    def answer_order(self, request):
        """By the three-year rule."""
        if request.method != "POST":
            return redirect(self.get_url(request) + self.reverse_subpage("ask_order"))
        form = self._order_form(request.POST)
        response = self._told(request, form) if form.is_valid() else _again(self._ask_order(request, form))
        add_never_cache_headers(response)
        return response

    @cached_property
    def councils(self):
        """All councils of our region, former ones too."""
        return [council for council in councils_in_region() if council.starts_on <= today()]

    @cached_property
    def pages(self):
        """The councils' pages by the ids of the councils."""
        pages = LocalAuthorityPage.objects.child_of(self).live()
        return {page.authority_id: page for page in pages}

    def with_pages(self, councils):
        """Each council with its page, or None where it has none."""
        return [(council, self.pages.get(council.pk)) for council in councils]

    def _ask(self, request, form):
        now = [council for council in self.councils if council.exists_on(today())]
        context = {"form": form, "councils": self.with_pages(now), "postcodes_from": PostcodeFile.objects.first()}
        return self.render(request, context_overrides=context)

    def _found(self, request, form):
        councils = self.with_pages(councils_for(form.place, today()))
        if not councils:
            return redirect(self.get_url(request) + self.reverse_subpage("outside"))
        council, page = councils[0]
        if len(councils) == 1 and page:
            return redirect(f"{page.get_url(request)}?{PARAMETER}={council.slug}")
        return self.render(request, template="home/council/choice.html", context_overrides={"councils": councils})

    def _order_form(self, *args, **options):
        return OrderForm(*args, councils=self.councils, **options)

    def _ask_order(self, request, form):
        return self.render(request, template="home/council/placed.html", context_overrides={"form": form})

    def _told(self, request, form):
        which = who_answers(form.order, today())
        slug = form.cleaned_data["placed_by" if which == Answers.PLACING else "home"]
        councils = answering([council for council in self.councils if council.slug == slug], today())
        context = {
            "which": which.value,
            "order": form.order,
            "councils": self.with_pages(councils),
            "elsewhere": slug == ELSEWHERE,
            "not_sure": slug == NOT_SURE,
            "until": last_day_of_placing(form.order) if form.order else None,
            "lines": _support_lines(councils),
        }
        return self.render(request, template="home/council/answer.html", context_overrides=context)


def _again(response):
    response.status_code = 400
    return response


def _support_lines(councils):
    ids = [council.adoption_support_contact_id for council in councils]
    points = of_few(ContactPoint, ids)
    return [points[pk] for pk in ids if points.get(pk)]


class LocalAuthorityPage(BasePage):
    """One council: its lines, what can be had there, how long one waits."""

    authority = models.OneToOneField(
        "agency.LocalAuthority", verbose_name=_("council"), on_delete=models.PROTECT, related_name="+"
    )

    content_panels = [*BasePage.content_panels[:1], FieldPanel("authority"), *BasePage.content_panels[1:]]
    page_description = _("One council: its lines, and what can be had there, from our records.")
    template = "home/local_authority_page.html"
    parent_page_types = ["home.WhoToContactPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("page of a council")

    @cached_property
    def council(self):
        return of_few(LocalAuthority, {self.authority_id})[self.authority_id]

    def get_context(self, request, *args, **kwargs):
        lines, advocates = lines_and_advocates(self.council)
        return super().get_context(request, *args, **kwargs) | {
            "council": self.council,
            "has_ended": bool(self.council.ends_on and self.council.ends_on <= today()),
            "is_to_come": self.council.starts_on > today(),
            "others": self._others(),
            "lines": lines,
            "offers": self._offers(),
            "advocates": advocates,
        }

    def _others(self):
        """The councils after it, or before it when it has not begun, each with its page."""
        if not self.council.ends_on and self.council.starts_on <= today():
            return []
        near = LocalAuthority.objects.filter(Q(predecessors=self.council) | Q(successors=self.council))
        councils = list(near.distinct())
        pages = LocalAuthorityPage.objects.live().filter(authority__in=councils)
        found = {page.authority_id: page for page in pages}
        return [(council, found.get(council.pk)) for council in councils]

    def _offers(self):
        offers = ServiceOffer.objects.filter(authority=self.authority_id, service__live=True)
        return offers.select_related("service").order_by("service__name")

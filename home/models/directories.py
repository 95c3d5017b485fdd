"""Lists to look things up in: services and resources, with filters that have addresses."""

from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamBlock
from wagtail.contrib.routable_page.models import path

from agency.models import Topic
from base.audiences import Audience
from home.blocks.records import FewChooserBlock
from home.chosen import councils_today
from home.enums import ResourceKind, ServiceFormat
from home.fields import BlocksField, ChoicesField
from home.listing import Filter, Listing
from home.models.hubs import InSection
from home.models.library import Resource
from home.models.paper import OnPaper
from home.models.routed import Listed, Routed
from home.models.services import Service
from home.structured import checked_hours


def topics_of(model):
    """The topics that something in a list is about."""
    used = model.topics.through.objects.values("topic")
    return [(topic.slug, topic.name) for topic in Topic.objects.filter(pk__in=used)]


def one_of(field):
    """Narrows rows to those that name a choice among several."""
    return lambda rows, choice: rows.filter(**{f"{field}__contains": ChoicesField.mark(choice)})


def exactly(field):
    return lambda rows, choice: rows.filter(**{field: choice})


def audience_and_topic(model):
    return [
        Filter("audience", _("Who is it for?"), Audience.choices, one_of("audiences")),
        Filter("topic", _("What is it about?"), topics_of(model), exactly("topics__slug")),
    ]


class ListPage(Routed, InSection):
    """A list whose filters stand in its address."""

    class Meta:
        abstract = True

    def listing(self, asked):
        raise NotImplementedError

    @path("")
    def all(self, request):
        listing = self.listing(request.GET)
        own = f"{self.full_url}{listing.own_query}"
        return self.render(request, context_overrides={"listing": listing, "canonical": own})


class ServiceDirectoryPage(Listed, ListPage):
    """All services, with filters that have addresses; one service has a page of its own below this one."""

    page_description = _("All our services, from our records. Nothing to write but its beginning.")
    template = "home/service_directory_page.html"
    parent_page_types = ["home.HomePage", "home.AudienceHubPage", "home.TopicPage"]
    subpage_types = []
    max_count = 1

    class Meta:
        verbose_name = _("list of services")

    def listing(self, asked):
        councils = [(council.slug, council.name) for council in councils_today()]
        filters = [
            *audience_and_topic(Service),
            Filter(
                "assessment",
                _("Do I need an assessment?"),
                [("no", _("No")), ("yes", _("Yes, first an assessment"))],
                lambda rows, choice: rows.filter(needs_assessment=choice == "yes"),
            ),
            Filter("council", _("Which council?"), councils, lambda rows, slug: rows.in_council(slug)),
            Filter("format", _("How do I take part?"), ServiceFormat.choices, one_of("formats")),
        ]
        listing = Listing(Service.objects.shown(), filters, asked)
        if "council" in listing.values:
            listing.rows = listing.rows.with_offers(listing.values["council"])
        return listing

    def listed(self):
        return list(Service.objects.shown().order_by("slug").values_list("slug", flat=True))

    @path("<slug:slug>/")
    def one(self, request, slug):
        services = Service.objects.shown().with_offers()
        service = services.select_related("organisation", "contact").filter(slug=slug).first()
        if service is None:
            raise Http404
        own = f"{self.full_url}{service.slug}/"
        return self.render(
            request,
            template="home/service_detail.html",
            context_overrides={
                "service": service,
                "canonical": own,
                "opening": checked_hours(service.contact),
            },
        )


class ResourceLibraryPage(ListPage):
    """All resources, with filters that have addresses."""

    page_description = _("All books, films and courses, from our records. Nothing to write but its beginning.")
    template = "home/resource_library_page.html"
    parent_page_types = ["home.HomePage", "home.AudienceHubPage", "home.TopicPage"]
    subpage_types = []
    max_count = 1

    class Meta:
        verbose_name = _("list of resources")

    def listing(self, asked):
        ages = Resource.objects.shown().exclude(age_of_child="").order_by("age_of_child")
        ages = ages.values_list("age_of_child", flat=True).distinct()
        filters = [
            Filter("kind", _("What kind of thing?"), ResourceKind.choices, exactly("kind")),
            *audience_and_topic(Resource),
            Filter("age", _("How old is the child?"), [(age, age) for age in ages], exactly("age_of_child")),
            Filter("free", _("Cost"), [("yes", _("Only what is free"))], lambda rows, _yes: rows.filter(free=True)),
            Filter(
                "open",
                _("Account"),
                [("yes", _("Only what needs no account"))],
                lambda rows, _yes: rows.filter(login_needed=False),
            ),
        ]
        return Listing(Resource.objects.shown(), filters, asked)


class EntitlementsPage(OnPaper, InSection):
    """What families may have a right to: to print and take along, like a passport."""

    entitlements = BlocksField(
        StreamBlock([("entitlement", FewChooserBlock("home.Entitlement"))]), verbose_name=_("entitlements")
    )

    content_panels = [*InSection.content_panels[:4], FieldPanel("entitlements"), *InSection.content_panels[4:]]
    page_description = _("What families may have a right to, from our records, to print and take along.")
    template = "home/entitlements_page.html"
    parent_page_types = ["home.AudienceHubPage", "home.TopicPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("list of entitlements")

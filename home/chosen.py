"""The council that a reader has chosen: it stands in the address, and nowhere else."""

import re
from collections.abc import Mapping

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils.functional import cached_property

from agency.models import ContactPoint, LocalAuthority
from base.clock import today

PARAMETER = "council"
LINES = {
    "adoption_support_contact": "adoption_support_contact_id",
    "social_care_front_door": "social_care_front_door_id",
    "emergency_duty_team": "emergency_duty_team_id",
    "virtual_school_contact": "virtual_school_contact_id",
    "letterbox_contact": "letterbox_contact_id",
    "records_contact": "records_contact_id",
}
LINK = re.compile(r'(<a\b[^>]*?\bhref=")(/[^"?#]*)(#[^"]*)?(")')
ELSEWHERE = ("/static/", "/media/", "/documents/", "/your-page/", "/staff/", "/cms/", "/account/", "/mailbox/", "//")


class Choice:
    """What an address says of the reader's council, looked up once and only when it is needed."""

    def __init__(self, slug: str) -> None:
        self.slug = slug

    @cached_property
    def council(self) -> LocalAuthority | None:
        """A council of our region, also one that is no more; any other word is as if nothing stood there."""
        if not self.slug:
            return None
        return LocalAuthority.objects.in_region().filter(slug=self.slug).first()

    @cached_property
    def current(self) -> LocalAuthority | None:
        """The same, if it answers today."""
        return self.council if self.council and self.council.exists_on(today()) else None

    @cached_property
    def lines(self) -> dict[str, ContactPoint]:
        return lines_of(self.current) if self.current else {}

    @cached_property
    def offered(self) -> list[LocalAuthority]:
        """The councils to choose from: those that follow a former one, or all of today."""
        councils = LocalAuthority.objects.on(today()).in_region()
        if self.council and not self.current:
            return list(councils.filter(predecessors=self.council)) or list(councils)
        return list(councils)


def chosen(request: HttpRequest) -> Choice:
    """The choice of this request."""
    found = getattr(request, "chosen_council", None)
    if not isinstance(found, Choice):
        found = Choice(request.GET.get(PARAMETER, "")[:80])
        request.chosen_council = found  # type: ignore[attr-defined]
    return found


def lines_of(council: LocalAuthority) -> dict[str, ContactPoint]:
    """Its lines by the fields that hold them, with all that a page says of them, in three queries."""
    return _by_field(council, {point.pk: point for point in ContactPoint.objects.to_show().filter(_own(council))})


def lines_and_advocates(council: LocalAuthority) -> tuple[dict[str, ContactPoint], list[ContactPoint]]:
    """The same, and the lines of those who give advocates there, in the same three queries."""
    wanted = _own(council)
    if council.advocacy_provider_id:
        wanted |= Q(organisations=council.advocacy_provider_id)
    points = {point.pk: point for point in ContactPoint.objects.to_show().filter(wanted).distinct()}
    lines = _by_field(council, points)
    return lines, [point for point in points.values() if point not in lines.values()]


def _own(council: LocalAuthority) -> Q:
    return Q(pk__in=[pk for column in LINES.values() if (pk := getattr(council, column))])


def _by_field(council: LocalAuthority, points: Mapping[int, ContactPoint]) -> dict[str, ContactPoint]:
    ids = {field: getattr(council, column) for field, column in LINES.items()}
    return {field: points[pk] for field, pk in ids.items() if pk in points}


def keep_choice(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Links inside our pages keep the choice, so that nobody has to make it twice."""
    choice = chosen(request)
    if choice.slug and choice.council and isinstance(response, SimpleTemplateResponse):
        slug = choice.slug

        def rewrite(rendered: SimpleTemplateResponse) -> None:
            html = LINK.sub(lambda found: _with_choice(found, slug), rendered.content.decode())
            rendered.content = html.encode()

        response.add_post_render_callback(rewrite)
    return response


def _with_choice(found: re.Match[str], slug: str) -> str:
    before, path, anchor, after = found.groups(default="")
    if path.startswith(ELSEWHERE):
        return found[0]
    return f"{before}{path}?{PARAMETER}={slug}{anchor}{after}"

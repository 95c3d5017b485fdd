"""The council that a reader has chosen: it stands in the address, and nowhere else."""

import re
from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils.functional import cached_property

from agency.models import ContactPoint, LocalAuthority
from base.clock import today
from home.known import all_of, of_few

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
        return next((each for each in councils_in_region() if each.slug == self.slug), None)

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
        councils = councils_today()
        if self.council and not self.current:
            after = set(self.council.successors.values_list("pk", flat=True))
            return [each for each in councils if each.pk in after] or councils
        return councils


def councils_in_region() -> list[LocalAuthority]:
    """All that we serve or served, also those to come, by their names."""
    return [each for each in all_of(LocalAuthority) if each.is_in_region]


def councils_today() -> list[LocalAuthority]:
    return [each for each in councils_in_region() if each.exists_on(today())]


def is_council(slug: str) -> bool:
    """A word that stands for a council, whether we serve it or not."""
    return any(each.slug == slug for each in all_of(LocalAuthority))


def chosen(request: HttpRequest) -> Choice:
    """The choice of this request."""
    found = getattr(request, "chosen_council", None)
    if not isinstance(found, Choice):
        found = Choice(request.GET.get(PARAMETER, "")[:80])
        request.chosen_council = found  # type: ignore[attr-defined]
    return found


def lines_of(council: LocalAuthority) -> dict[str, ContactPoint]:
    """Its lines by the fields that hold them, with all that a page says of them, in three queries."""
    return _by_field(council, of_few(ContactPoint, _own(council)))


def lines_and_advocates(council: LocalAuthority) -> tuple[dict[str, ContactPoint], list[ContactPoint]]:
    """The same, and the lines of those who give advocates there, in the same three queries."""
    own, provider = _own(council), council.advocacy_provider
    theirs = set(provider.contacts.values_list("pk", flat=True)) if provider else set()
    points = of_few(ContactPoint, own | theirs)
    return _by_field(council, points), sorted((points[pk] for pk in theirs - own), key=str)


def _own(council: LocalAuthority) -> set[int]:
    return {pk for column in LINES.values() if (pk := getattr(council, column))}


def _by_field(council: LocalAuthority, points: Mapping[int, ContactPoint]) -> dict[str, ContactPoint]:
    ids = {field: getattr(council, column) for field, column in LINES.items()}
    return {field: points[pk] for field, pk in ids.items() if points.get(pk)}


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

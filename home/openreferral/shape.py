"""One service as the UK profile has it. Nothing here is about a person: lines and places of work alone."""

from collections.abc import Iterator
from datetime import UTC
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.conf import settings

from agency.enums import Weekday
from agency.models import Agency, ContactPoint, Organisation
from home.enums import Available
from home.models import Service
from home.structured import is_checked
from home.words import plain

Row = dict[str, Any]


def id_of(kind: str, key: object) -> str:
    """The same id for the same thing each time, without showing ours."""
    return str(uuid5(NAMESPACE_URL, f"{settings.PUBLIC_URL}/open-data/{kind}/{key}"))


def id_of_service(slug: str) -> str:
    return id_of("service", slug)


def brief(service: Service, agency: Agency) -> Row:
    """A service as it stands in the list."""
    line = service.contact
    return {
        "id": id_of_service(service.slug),
        "name": service.name,
        "description": "\n\n".join((service.summary, plain(service.description).strip())),
        "url": settings.PUBLIC_URL + service.url,
        **({"email": line.email} if line and line.email else {}),
        "status": "active",
        "fees": service.cost_note,
        "last_modified": _instant(service),
        "organization": organisation(service.organisation, agency),
    }


def whole(service: Service, agency: Agency) -> Row:
    """A service with all that hangs on it."""
    return {
        **brief(service, agency),
        "service_areas": list(areas(service)),
        "contacts": list(contacts(service)),
        "schedules": list(schedules(service)),
        "funding": list(funding(service)),
        "service_at_locations": list(locations(service)),
    }


def organisation(other: Organisation | None, agency: Agency) -> Row:
    """Who gives it: ourselves, or somebody else whom a person has checked."""
    if other is None:
        return {
            "id": id_of("organization", "ourselves"),
            "name": agency.name,
            "description": agency.ofsted_note or agency.name,
            "website": settings.PUBLIC_URL,
        }
    row = {"id": id_of("organization", other.name), "name": other.name, "description": other.description or other.name}
    return {**row, "website": other.url} if other.url else row


def areas(service: Service) -> Iterator[Row]:
    """The councils where it can be had, now or after a wait."""
    for offer in service.offers_today:
        if offer.available != Available.NO:
            name = offer.authority.name
            yield {"id": id_of("area", f"{service.slug}/{offer.authority.slug}"), "name": name, "service_area": name}


def contacts(service: Service) -> Iterator[Row]:
    """The line to ring. Never somebody's name."""
    line = service.contact
    if line is None:
        return
    url = settings.PUBLIC_URL + service.url
    phones = [{"id": id_of("phone", line.key), "number": line.phone, "url": url}] if line.phone else []
    yield {"id": id_of("contact", line.key), "name": line.name, "url": url, "phones": phones}


def schedules(service: Service) -> Iterator[Row]:
    """Hours of the line, while they are checked; on the clock of a wall in London."""
    line = service.contact
    if line is None or not is_checked(line):
        return
    for row in line.hours.all():
        day = Weekday(row.weekday).name[:2]
        yield {
            "id": id_of("schedule", f"{line.key}/{day}/{row.opens}"),
            "url": settings.PUBLIC_URL + service.url,
            "freq": "WEEKLY",
            "interval": 1,
            "byday": day,
            "opens_at": row.opens.isoformat(),
            "closes_at": row.closes.isoformat(),
        }


def funding(service: Service) -> Iterator[Row]:
    if service.funded_by:
        url = settings.PUBLIC_URL + service.url
        yield {"id": id_of("funding", service.slug), "source": service.funded_by, "url": url}


def locations(service: Service) -> Iterator[Row]:
    """Where one can write to."""
    line: ContactPoint | None = service.contact
    if line is None or not line.address:
        return
    place = {"id": id_of("location", line.key), "name": line.name, "description": line.address}
    yield {"id": id_of("service-at-location", f"{service.slug}/{line.key}"), "location": place}


def _instant(service: Service) -> str | None:
    changed = service.last_published_at
    return changed.astimezone(UTC).isoformat(timespec="milliseconds") if changed else None

"""The invented region of the demonstration and of the tests. Run twice, it changes nothing."""

from datetime import time

from django.db import transaction

from agency.enums import DeliveryModel
from agency.models import Agency, ContactPoint, LocalAuthority, OutwardCode, RecordHolder, Spoke, Topic
from agency.seed.lines import FAMILY, plant_lines
from agency.seed.organisations import plant_organisations
from agency.seed.places import PLACES
from agency.seed.region import COUNCILS, SPOKES, Council
from agency.seed.topics import TOPICS

HOST = "harrowmere-council"
FILES = (
    "We do not keep adoption files ourselves. Each council keeps its own, for at least 100 years. Our workers help you "
    "to ask for them."
)
INSPECTED = "Ofsted inspects the councils of this partnership. We are not registered as an adoption agency of our own."


@transaction.atomic
def seed(write_from: time = time(8), write_until: time = time(18)) -> Agency:
    """An agency, its teams, councils and lines. No message leaves outside the writing hours."""
    agency, made = Agency.objects.get_or_create(
        defaults={
            "name": "Wrenbridge Adoption",
            "short_name": "Wrenbridge",
            "neutral_name": "Messages",
            "delivery_model": DeliveryModel.PARTNERSHIP,
            "records_holder_note": FILES,
            "ofsted_note": INSPECTED,
            "write_from": write_from,
            "write_until": write_until,
        }
    )
    for slug, name in TOPICS.items():
        Topic.objects.get_or_create(slug=slug, defaults={"name": name})
    plant_lines()
    plant_organisations()
    _plant_spokes()
    for council in COUNCILS:
        _plant_council(council)
    _tie_successors()
    _plant_places()
    if made:
        agency.host_authority = LocalAuthority.objects.get(slug=HOST)
        agency.main_contact = ContactPoint.objects.get(key=FAMILY.key)
        agency.save()
    return agency


def _plant_spokes() -> None:
    for place, (slug, line) in enumerate(SPOKES.items(), start=1):
        team = ContactPoint.objects.get(key=line)
        defaults = {"slug": slug, "team_contact": team, "sort_order": place * 10}
        Spoke.objects.get_or_create(name=f"{slug.title()} team", defaults=defaults)


def _plant_council(council: Council) -> None:
    lines = {f"{field}_id": ContactPoint.objects.get(key=key).pk for field, key in council.lines.items()}
    row, _made = LocalAuthority.objects.get_or_create(
        slug=council.slug,
        defaults={
            "name": council.name,
            "gss_code": council.gss_code,
            "spoke": Spoke.objects.get(slug=council.spoke),
            "starts_on": council.starts_on,
            "ends_on": council.ends_on,
            "records_held_by": council.records_held_by,
            "local_offer_url": council.local_offer_url,
            "advocacy_provider": council.advocates(),
            **lines,
        },
    )
    if council.holds_records:
        RecordHolder.objects.get_or_create(name=council.name, defaults={"council": row})


def _tie_successors() -> None:
    for council in COUNCILS:
        if council.successors:
            row = LocalAuthority.objects.get(slug=council.slug)
            row.successors.add(*LocalAuthority.objects.filter(slug__in=council.successors))


def _plant_places() -> None:
    for (code, sector), councils in PLACES.items():
        place, made = OutwardCode.objects.get_or_create(code=code, sector=sector)
        if made:
            place.authorities.set(LocalAuthority.objects.filter(slug__in=councils))

"""The invented region of the demonstration and of the tests. Run twice, it changes nothing."""

from datetime import date, time

from django.db import transaction
from django.utils.text import slugify

from agency.enums import Weekday
from agency.models import FAMILY_LINE, Agency, ContactPoint, LocalAuthority, OpeningHours, RecordHolder, Spoke

OFFICE = (time(9), time(17))
WEEK = (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY)
COUNCILS = {"Tarnside": ["Harrowmere Council", "Tarnside Borough Council"], "Eastwold": ["Eastwold County Council"]}


@transaction.atomic
def seed(write_from: time = time(8), write_until: time = time(18)) -> Agency:
    """An agency with two spokes and three councils. No message leaves outside the writing hours."""
    agency, _ = Agency.objects.get_or_create(
        defaults={
            "name": "Wrenbridge Adoption",
            "neutral_name": "Messages",
            "write_from": write_from,
            "write_until": write_until,
        }
    )
    for team, councils in COUNCILS.items():
        spoke, _ = Spoke.objects.get_or_create(name=f"{team} team", defaults={"slug": slugify(team)})
        for name in councils:
            council, _ = LocalAuthority.objects.get_or_create(
                name=name, defaults={"spoke": spoke, "slug": slugify(name), "starts_on": date(1974, 4, 1)}
            )
            RecordHolder.objects.get_or_create(name=name, defaults={"council": council})
    line, made = ContactPoint.objects.get_or_create(
        key=FAMILY_LINE, defaults={"name": "Family line", "phone": "01632 960 120", "email": "hello@example.org"}
    )
    if made:
        OpeningHours.objects.bulk_create(
            OpeningHours(contact_point=line, weekday=day, opens=OFFICE[0], closes=OFFICE[1]) for day in WEEK
        )
    return agency

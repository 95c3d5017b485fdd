"""The invented region: whole, plainly invented, and the same however often it is planted."""

import re
from datetime import date

import pytest
from django.apps import apps

from agency.enums import ContactKind, DeliveryModel
from agency.models import FAMILY_LINE, Agency, ContactPoint, LocalAuthority, OutwardCode, Spoke, Topic
from agency.seed import seed

pytestmark = pytest.mark.django_db

DRAMA = re.compile(r"01632 960 \d{3}|07700 900 \d{3}")


def _counts() -> dict[str, int]:
    return {model.__name__: model._default_manager.count() for model in apps.get_app_config("agency").get_models()}


def test_seeding_again_changes_nothing() -> None:
    before = _counts()
    ContactPoint.objects.filter(key=FAMILY_LINE).update(phone="01632 960 999")
    seed()
    assert _counts() == before
    assert ContactPoint.objects.get(key=FAMILY_LINE).phone == "01632 960 999"


def test_every_number_is_one_that_nobody_has() -> None:
    numbers = [number for line in ContactPoint.objects.all() for number in (line.phone, line.text_number) if number]
    assert len(numbers) > 20
    assert [number for number in numbers if not DRAMA.fullmatch(number)] == []


def test_every_line_was_checked_by_somebody_and_leads_on_when_it_is_shut() -> None:
    assert not ContactPoint.objects.filter(verified_on=None).exists()
    assert not ContactPoint.objects.filter(verified_by="").exists()
    duty = ContactPoint.objects.filter(kind=ContactKind.DUTY)
    assert {line.fallback.kind for line in duty} == {ContactKind.EMERGENCY_DUTY}
    assert all(line.fallback.always_open for line in duty)


def test_the_agency_is_a_partnership_with_three_teams() -> None:
    agency = Agency.objects.get()
    assert agency.delivery_model == DeliveryModel.PARTNERSHIP
    assert agency.host_authority == LocalAuthority.objects.get(name="Harrowmere Council")
    assert agency.main_contact == ContactPoint.objects.get(key=FAMILY_LINE)
    assert [spoke.name for spoke in Spoke.objects.all()] == ["Tarnside team", "Eastwold team", "Marlhaven team"]
    assert agency.records_holder_note


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2026, 11, 22), ["Eastwold County", "Harrowmere", "Marlhaven City", "Tarnside Borough"]),
        (date(2023, 3, 31), ["Eastwold County", "Harrowmere", "Tarnside Borough", "Wenmark County"]),
        (date(2028, 3, 31), ["Eastwold County", "Harrowmere", "Marlhaven City", "Tarnside Borough"]),
        (date(2028, 4, 1), ["Harrowmere", "Marlhaven City", "North Eastwold", "South Eastwold", "Tarnside Borough"]),
    ],
)
def test_councils_of_a_day(day: date, names: list[str]) -> None:
    assert [council.name for council in LocalAuthority.objects.on(day)] == [f"{name} Council" for name in names]


def test_councils_that_end_have_others_after_them() -> None:
    ending = LocalAuthority.objects.exclude(ends_on=None)
    assert {council.slug: council.successors.count() for council in ending} == {
        "eastwold-county-council": 2,
        "wenmark-county-council": 2,
    }
    assert all(council.records_contact for council in ending)


def test_places_have_every_shape() -> None:
    councils = {str(place): place.authorities.count() for place in OutwardCode.objects.all()}
    assert councils["ZZ1"] == 1
    assert councils["ZZ2"] == 2
    assert councils["ZZ4 7"] == 1
    assert all(place.code.startswith("ZZ") for place in OutwardCode.objects.all())


def test_topics_are_words_of_readers() -> None:
    assert Topic.objects.count() == 14
    assert Topic.objects.get(slug="identity").name == "Identity and life story"

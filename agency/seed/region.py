"""The invented councils: four of today, one that is no more, one that will end, and the two that follow it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from agency.models import Organisation
from agency.seed.organisations import ADVOCATES

SPOKES = {"tarnside": "tarnside-support", "eastwold": "eastwold-support", "marlhaven": "marlhaven-support"}
LONG_AGO = date(1974, 4, 1)
SPLIT = date(2023, 4, 1)
UNITARY = date(2028, 4, 1)


@dataclass(frozen=True)
class Council:
    slug: str
    name: str
    spoke: str
    gss_code: str
    records_held_by: str
    lines: Mapping[str, str] = field(default_factory=dict)
    starts_on: date = LONG_AGO
    ends_on: date | None = None
    successors: tuple[str, ...] = ()
    holds_records: bool = True
    has_advocates: bool = True

    @property
    def local_offer_url(self) -> str:
        return f"https://{self.slug}.example.org/local-offer/" if self.has_advocates else ""

    def advocates(self) -> Organisation | None:
        return Organisation.objects.get(name=ADVOCATES) if self.has_advocates else None


def lines_of(place: str, records: str = "") -> dict[str, str]:
    """The usual six lines of a council, by the fields that hold them."""
    return {
        "adoption_support_contact": f"{place}-support",
        "social_care_front_door": f"{place}-front-door",
        "emergency_duty_team": f"{place}-edt",
        "virtual_school_contact": f"{place}-school",
        "letterbox_contact": "letterbox",
        "records_contact": records or f"{place}-records",
    }


COUNCILS = (
    Council(
        *("harrowmere-council", "Harrowmere Council", "tarnside", "E99000001"),
        "Harrowmere Council keeps its own adoption files, from 1974 on. Some older files came from Wenmark in 2023.",
        lines_of("harrowmere"),
    ),
    Council(
        *("tarnside-borough-council", "Tarnside Borough Council", "tarnside", "E99000002"),
        "Tarnside Borough Council keeps its own adoption files, from 1974 on.",
        lines_of("tarnside"),
    ),
    Council(
        *("eastwold-county-council", "Eastwold County Council", "eastwold", "E99000003"),
        "Eastwold County Council keeps its own adoption files, from 1974 on. From April 2028 North Eastwold Council "
        "keeps them all.",
        lines_of("eastwold"),
        ends_on=UNITARY,
        successors=("north-eastwold-council", "south-eastwold-council"),
    ),
    Council(
        *("marlhaven-city-council", "Marlhaven City Council", "marlhaven", "E99000004"),
        "Marlhaven City Council keeps its own adoption files, and those of Wenmark County Council.",
        lines_of("marlhaven"),
        starts_on=SPLIT,
    ),
    Council(
        *("wenmark-county-council", "Wenmark County Council", "marlhaven", "E99000005"),
        "Marlhaven City Council keeps the adoption files of Wenmark.",
        {"records_contact": "marlhaven-records"},
        ends_on=SPLIT,
        successors=("harrowmere-council", "marlhaven-city-council"),
        holds_records=False,
        has_advocates=False,
    ),
    Council(
        *("north-eastwold-council", "North Eastwold Council", "eastwold", "E99000006"),
        "North Eastwold Council keeps the adoption files of Eastwold.",
        lines_of("eastwold"),
        starts_on=UNITARY,
        holds_records=False,
    ),
    Council(
        *("south-eastwold-council", "South Eastwold Council", "eastwold", "E99000007"),
        "North Eastwold Council keeps the adoption files of Eastwold. South Eastwold keeps its own from April 2028 on.",
        lines_of("eastwold"),
        starts_on=UNITARY,
        holds_records=False,
    ),
)

"""Others who help, in the whole country. One about whom nothing was confirmed is kept, and hidden with its services."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from agency.models import Organisation, Topic

SEEN = date(2026, 8, 31)
"""Pages without a date of their own count as seen in the month in which they were read."""


@dataclass(frozen=True)
class Other:
    name: str
    description: str
    source_name: str
    url: str = ""
    alternate_name: str = ""
    areas: str = "England"
    checked: bool = True
    verified_on: date = SEEN


OTHERS: list[tuple[Other, Iterable[str]]] = [
    (
        Other(
            "Family Rights Group",
            "A charity with an advice line for parents and relatives. It has a map of services for birth families.",
            "Family Rights Group: its own pages",
            "https://frg.org.uk/",
            areas="England and Wales",
        ),
        ("rights",),
    ),
    (
        Other(
            "PAC-UK",
            "A part of the charity Family Action. It keeps a register of adopted people and relatives who look for "
            "each other, with entries from the 1920s to 2004.",
            "PAC-UK: its own pages",
            "https://www.pac-uk.org/",
            alternate_name="Family Action",
        ),
        ("records", "contact"),
    ),
    (
        Other(
            "Coram Voice",
            "A charity whose advocates help children and young people to be heard. It is free.",
            "Coram Voice: its own pages",
            "https://coramvoice.org.uk/",
        ),
        ("rights",),
    ),
    (
        Other(
            "PACT",
            "A charity that runs an online hub for families of children who have lived through hard things.",
            "PACT: its own pages",
            "https://www.pactcharity.org/",
            alternate_name="Children And Trauma Community Hub (CATCH)",
        ),
        ("groups", "behaviour"),
    ),
    (
        Other(
            "Adoption UK",
            "A charity for adoptive families and adopted people.",
            "A page that was not read at its source",
            areas="United Kingdom",
            checked=False,
        ),
        ("groups",),
    ),
    (
        Other(
            "NYAS",
            "A charity that gives advocates to children and young people.",
            "A page that was not read at its source",
            alternate_name="National Youth Advocacy Service",
            areas="England and Wales",
            checked=False,
        ),
        ("rights",),
    ),
]


def plant_organisations() -> None:
    """One that is there already stays as it is."""
    for other, topics in OTHERS:
        rest = {name: value for name, value in vars(other).items() if name != "name"}
        row, made = Organisation.objects.get_or_create(name=other.name, defaults=rest)
        if made:
            row.topics.set(Topic.objects.filter(slug__in=topics))

"""Others who help in the invented region."""

from agency.models import ContactPoint, Organisation
from agency.seed.lines import VERIFIED_ON

ADVOCATES = "Heard Together"


def plant_organisations() -> None:
    """Those who give advocates to children and young people."""
    organisation, made = Organisation.objects.get_or_create(
        name=ADVOCATES,
        defaults={
            "description": (
                "Free advocates for children and young people. An advocate is on your side. They help you say what "
                "you want, and they help you complain."
            ),
            "url": "https://heard-together.example.org/",
            "areas": "All our councils",
            "source_name": "Its manager",
            "verified_on": VERIFIED_ON,
            "checked": True,
        },
    )
    if made:
        organisation.contacts.set([ContactPoint.objects.get(key="heard-together")])

"""The services of the demonstration: invented ones of the agency, and a few that others give in the whole country."""

from home.seed.records import plant_service
from home.seed.services import elsewhere, planned, universal

SERVICES = [*universal.SERVICES, *planned.SERVICES, *elsewhere.SERVICES]
APART = {"topics", "offers", "description"}


def plant_services() -> None:
    """One that is there already stays as it is."""
    for plan in SERVICES:
        row = {name: value for name, value in vars(plan).items() if name not in APART}
        plant_service({**row, "description": f"<p>{plan.description}</p>"}, plan.topics, plan.offers)

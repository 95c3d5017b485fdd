"""The pages that a new site starts with, and the records they show."""

from django.db import transaction

from home.actions import write_groups
from home.seed.everyone import HOME
from home.seed.records import plant_records
from home.seed.tree import plant


@transaction.atomic
def seed() -> None:
    """Safe to run again: what is there already stays as it is."""
    write_groups()
    plant_records()
    plant(HOME)

"""The pages that a new site starts with, and the records they show."""

from django.db import transaction

from home.actions import write_groups
from home.actions.workflows import write_workflows
from home.languages import only_english
from home.models import HomePage
from home.renewing import at_once
from home.seed.everyone import HOME
from home.seed.organisations import plant_organisations
from home.seed.records import plant_records
from home.seed.resources import plant_resources
from home.seed.services import plant_services
from home.seed.synonyms import plant_first, plant_words
from home.seed.tree import plant


@transaction.atomic
def seed() -> None:
    """Safe to run again: what is there already stays as it is."""
    with at_once():
        _seed()


def _seed() -> None:
    write_groups()
    plant_records()
    plant_organisations()
    plant_services()
    plant(HOME)
    write_workflows()
    plant_resources()
    plant_words()
    plant_first(only_english(HomePage.objects.all()).get())

"""The pages that a new site starts with, and the facts and phone lines they show."""

from django.db import transaction

from home.actions import editors
from home.seed.tree import plant_facts, plant_lines, plant_pages


@transaction.atomic
def seed() -> None:
    """Safe to run again: what is there already stays as it is."""
    editors()
    plant_facts()
    plant_lines()
    plant_pages()

"""What people looked for and did not find, so that somebody can write it."""

from django.db import transaction
from django.db.models import F

from base.clock import today
from home.models import MissedSearch
from home.searching import is_about_nobody


@transaction.atomic
def note_missed(words: str) -> None:
    """Counts words that found nothing, unless they might be about a person. Never who asked."""
    if not is_about_nobody(words):
        return
    missed, _made = MissedSearch.objects.get_or_create(
        term=" ".join(words.lower().split()), defaults={"times": 0, "last_on": today()}
    )
    MissedSearch.objects.filter(pk=missed.pk).update(times=F("times") + 1, last_on=today())

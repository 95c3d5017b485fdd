"""A question that a letter asks, carried to whoever writes back."""

from typing import Self

from django.db import models

from base.clock import now
from letterbox.enums import ItemState
from letterbox.models.item import Item
from letterbox.models.reading import ReleaseCopy
from people.models import Person
from vault.fields import SealedTextField
from vault.models import Sealed


class CarriedQuestions(models.QuerySet["CarriedQuestion"]):
    def open_to(self, person: Person) -> Self:
        """Those of letters that this person's party has opened, and has not answered yet; oldest first."""
        mine = self.filter(copy__line__reader__members__person=person, copy__packet__is_open=True)
        opened = mine.filter(copy__packet__item__state=ItemState.PASSED_ON, answered_in__isnull=True)
        return opened.order_by("asked_at", "pk").distinct()


class CarriedQuestion(Sealed):
    """The words as they were released, sealed like the copy in which they stand."""

    copy = models.ForeignKey(ReleaseCopy, on_delete=models.PROTECT, related_name="questions")
    words = SealedTextField()
    marked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=now)
    answered_in = models.ForeignKey(Item, null=True, blank=True, on_delete=models.PROTECT, related_name="answers_to")

    objects = CarriedQuestions.as_manager()

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or self.copy.key_owner
        super().save(*args, **options)  # type: ignore[arg-type]

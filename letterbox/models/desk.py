"""What a reader notes beside a letter: news that a person tells first, what a line has told, a word to colleagues."""

from typing import Self

from django.db import models
from django.db.models import Q

from base.clock import now
from letterbox.enums.desk import FactKind, NewsKind, WishKind
from letterbox.models.arrangement import Line
from letterbox.models.item import Item, Version
from letterbox.models.reading import OfItem
from letterbox.models.talk import Talk
from people.models import Person
from vault.fields import SealedTextField
from vault.models import Sealed


class ManyNews(models.QuerySet["News"]):
    def untold(self) -> Self:
        """Nobody has told them, and no manager has said why not."""
        return self.filter(told__isnull=True, waived_by__isnull=True)


class News(OfItem):
    """News in a letter that the family hears from a person before they read it."""

    kind = models.CharField(max_length=10, choices=NewsKind.choices)
    words = SealedTextField()
    noted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=now)
    told = models.ForeignKey(Talk, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    waived_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    waived_why = SealedTextField(default="")
    waived_at = models.DateTimeField(null=True, blank=True)

    objects = ManyNews.as_manager()

    class Meta:
        verbose_name_plural = "news"
        constraints = [
            models.CheckConstraint(
                condition=Q(waived_by__isnull=True, waived_at__isnull=True)
                | Q(waived_by__isnull=False, waived_at__isnull=False, told__isnull=True),
                name="news_told_or_not_to_be_told",
            )
        ]


class WishAsked(models.Model):
    """Whoever reads the letter was asked about such words in it, and said whether they may stay."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="wishes_asked")
    kind = models.CharField(max_length=10, choices=WishKind.choices)
    may_stay = models.BooleanField()
    talk = models.ForeignKey(Talk, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "wishes asked"

    def __str__(self) -> str:
        return f"wish {self.pk}"


class DeskNote(OfItem):
    """A word to colleagues about a letter."""

    words = SealedTextField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["at", "pk"]


class ToldFact(Sealed):
    """Something that a letter of this line has told. Two harmless facts of two years can meet."""

    line = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="told_facts")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=FactKind.choices)
    words = SealedTextField()
    noted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["noted_at", "pk"]

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or self.line.writer.side.key_owner
        super().save(*args, **options)  # type: ignore[arg-type]

"""Films and recordings of a page's own words. They are files of ours, so nobody else learns who watches."""

from dataclasses import dataclass

from django.db import models

FILM, SOUND, CAPTIONS = frozenset({"mp4", "webm"}), frozenset({"mp3"}), frozenset({"vtt"})


@dataclass(frozen=True)
class Slot:
    """A field of a page that holds a file, and the kinds of file that belong there."""

    field: str
    kinds: frozenset[str]


@dataclass(frozen=True)
class Film:
    """The page's words in sign, or spoken. Whoever cannot see or hear it has the captions, and the page itself."""

    file: models.Model
    captions: models.Model | None
    poster: models.Model | None


def document(words, help_text=""):
    """A file of our own."""
    return models.ForeignKey(
        "wagtaildocs.Document",
        verbose_name=words,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=help_text,
    )


def still(words, help_text=""):
    """What stands where a film will play."""
    return models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=words,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=help_text,
    )

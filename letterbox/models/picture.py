"""A picture that goes with a letter to its reader."""

from django.db import models

from letterbox.models.reading import ReleaseCopy
from vault.fields import SealedTextField
from vault.models import SafeCopy, Sealed


class CopyPicture(Sealed):
    """A copy under the reader's side's key, with an id of its own and no way back to what was sent. Written once."""

    copy = models.ForeignKey(ReleaseCopy, on_delete=models.PROTECT, related_name="pictures")
    place = models.PositiveSmallIntegerField()
    file = models.OneToOneField(SafeCopy, on_delete=models.PROTECT, related_name="+")
    words = SealedTextField(default="", help_text="What it shows, for who hears it and does not see it.")

    class Meta:
        ordering = ["place"]
        constraints = [models.UniqueConstraint(fields=["copy", "place"], name="one_picture_at_a_place")]

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or self.copy.key_owner
        super().save(*args, **options)  # type: ignore[arg-type]

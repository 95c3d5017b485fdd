"""Data keys: one for each arrangement or named owner, kept only in wrapped form."""

from django.db import models

from base.clock import now
from base.ids import PublicId


class DataKey(models.Model):
    """A key that opens one owner's texts, wrapped by a master key that is not in the database."""

    owner = models.CharField(max_length=80, unique=True)
    wrapped = models.BinaryField()
    master = models.CharField(max_length=40, db_index=True)
    made_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"key of {self.owner}"


class Sealed(models.Model):
    """A row with sealed fields. `key_owner` names the data key; `public_id` ties each text to its row."""

    public_id = PublicId()
    key_owner = models.CharField(max_length=80, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.public_id

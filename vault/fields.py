"""A text field that is sealed in the database and plain in Python."""

from typing import TYPE_CHECKING, Any, cast

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from vault.envelope import EMPTIED, Envelope

if TYPE_CHECKING:
    Text = models.Field[str, str]
else:
    Text = models.Field


class _SealedAttribute(DeferredAttribute):
    """Opens the envelope when the text is first read."""

    def __get__(self, instance: models.Model | None, cls: type[models.Model] | None = None) -> Any:
        value = super().__get__(instance, cls)
        if isinstance(value, Envelope):
            value = cast(SealedTextField, self.field).opened(instance, value)
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: models.Model, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class SealedTextField(Text):
    """Text sealed with the row's data key; the model is a `vault.models.Sealed`.

    It cannot be filtered, ordered or set by `update()`: each of these would need the text in clear.
    """

    descriptor_class = _SealedAttribute
    empty_values = [None, ""]

    def get_internal_type(self) -> str:
        return "BinaryField"

    def place(self, instance: Any) -> str:
        return f"{self.model._meta.db_table}|{instance.public_id}|{self.attname}"

    def opened(self, instance: Any, envelope: Envelope) -> str:
        if envelope == EMPTIED:
            return ""
        from vault.seal import unseal  # keys are rows, and a row's class needs its fields first

        return unseal(instance.key_owner, self.place(instance), envelope)

    def from_db_value(self, value: Any, *_: object) -> Envelope | None:
        return None if value is None else Envelope(value)

    def pre_save(self, instance: Any, add: bool) -> Envelope | None:
        raw = instance.__dict__.get(self.attname)
        if raw is None or isinstance(raw, Envelope):
            return raw
        from vault.seal import seal

        return seal(instance.key_owner, self.place(instance), str(raw))

    def get_lookup(self, lookup_name: str) -> Any:
        return super().get_lookup(lookup_name) if lookup_name in {"exact", "in", "isnull"} else None

    def get_prep_value(self, value: Any) -> Any:
        if value is not None and not isinstance(value, Envelope):
            raise TypeError(f"{self.name} is sealed: save the row, do not look it up or update it")
        return super().get_prep_value(value)

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        """What a new column holds, or a row that is emptied: no envelope, which opens as no text."""
        return super().get_db_prep_save(EMPTIED if value == "" else value, connection)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        value = super().get_db_prep_value(value, connection, prepared)
        return None if value is None else connection.Database.Binary(value)

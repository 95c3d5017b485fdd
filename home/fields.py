"""Fields of our own: several choices in one line of text, and blocks that stay out of migrations."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from wagtail.fields import StreamField

MARK = "|"


class ChoicesField(models.CharField):
    """Several of its choices, as a list of words in their order; kept as `|adopters|guardians|`.

    `filter(audiences__contains=ChoicesField.mark("adopters"))` finds the rows that have one of them.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 300)
        options.setdefault("default", list)
        super().__init__(*args, **options)

    @staticmethod
    def mark(choice: str) -> str:
        """What stands in the column for one choice."""
        return f"{MARK}{choice}{MARK}"

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        options.pop("choices", None)  # a new choice changes no column
        return name, path, args, options

    def from_db_value(self, value: str | None, *_args: Any) -> list[str]:
        return self.to_python(value)

    def to_python(self, value: Any) -> list[str]:
        if isinstance(value, str):
            return [part for part in value.split(MARK) if part]
        return list(value or [])

    def get_prep_value(self, value: Any) -> str:
        if isinstance(value, str):
            return value
        chosen = [str(each) for each in value or []]
        return f"{MARK}{MARK.join(chosen)}{MARK}" if chosen else ""

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value: Iterable[str], model_instance: models.Model | None) -> None:
        known = {choice for choice, _label in self.flatchoices}
        if any(each not in known for each in value):
            raise ValidationError(_("Choose from the list."))
        if not value and not self.blank:
            raise ValidationError(self.error_messages["blank"])

    def run_validators(self, value: Any) -> None:
        super().run_validators(self.get_prep_value(value))

    def formfield(self, **options: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=list(self.choices or ()),
            required=not self.blank,
            label=options.get("label", self.verbose_name),
            help_text=self.help_text,
            initial=options.get("initial", []),
            widget=forms.CheckboxSelectMultiple,
        )


class BlocksField(StreamField):
    """A StreamField whose migrations do not repeat its blocks: another block changes no column."""

    def deconstruct(self) -> Any:
        name, path, _args, options = super().deconstruct()
        options.pop("block_lookup", None)
        return name, path, [[]], options

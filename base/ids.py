"""Public ids: 128 random bits, never ordered by time, the only ids that leave the server."""

import secrets
from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:
    Text = models.CharField[str, str]
else:
    Text = models.CharField

LENGTH = 32
PATTERN = rf"[0-9a-f]{{{LENGTH}}}"


def new() -> str:
    """A fresh public id: 32 hexadecimal letters."""
    return secrets.token_hex(LENGTH // 2)


class PublicId(Text):
    """A random id that may stand in an address. Set when the object is made, before it is saved."""

    def __init__(self, **options: Any) -> None:
        defaults: dict[str, Any] = {"max_length": LENGTH, "default": new, "unique": True, "editable": False}
        super().__init__(**{**defaults, **options})


class Converter:
    """The path converter `<pid:...>`."""

    regex = PATTERN

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value

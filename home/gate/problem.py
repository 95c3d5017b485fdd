"""What stands in the way of a page, and how it is said."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError


class Level(StrEnum):
    """Nobody goes round a block on a page for children or for urgent help; a warning may be answered with a reason."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, at one field; `steps` lead to the block inside the field, as in `home.walk.Place`."""

    code: str
    level: Level
    field: str
    message: str
    steps: tuple[int | str, ...] = ()


class Refused(ValidationError):
    """A page or record cannot go live, or go away. The reasons are words for editors."""

    def __init__(self, thing: Any, problems: Iterable[Problem]) -> None:
        self.thing = thing
        self.problems = tuple(problems)
        by_field: dict[str, list[ValidationError]] = {}
        for each in self.problems:
            error = ValidationError(each.message, code=each.code)
            by_field.setdefault(each.field or NON_FIELD_ERRORS, []).append(error)
        super().__init__(by_field)

    def __reduce__(self) -> Any:
        return type(self), (self.thing, self.problems)

    @property
    def reasons(self) -> list[str]:
        return [str(each.message) for each in self.problems]

"""Small numbers: what only a few people share could tell who they are, so outside the team it is not shown."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

FEW = range(1, 5)
Label = TypeVar("Label", bound=Hashable)


def without_few(numbers: Mapping[Label, int]) -> dict[Label, int | None]:
    """The numbers of one table whose sum is known too. None stands for one that is hidden.

    1 to 4 are hidden; and if only one is, the next smallest too, or it could be worked out from the sum.
    """
    hidden = {label for label, number in numbers.items() if number in FEW}
    others = [label for label, number in numbers.items() if number and label not in hidden]
    if len(hidden) == 1 and others:
        hidden.add(min(others, key=lambda label: numbers[label]))
    return {label: None if label in hidden else number for label, number in numbers.items()}


def at_least_five(number: int) -> int | None:
    """A number that stands alone. None stands for one that is hidden."""
    return None if number in FEW else number

"""Phone numbers as one says them, so that a child can learn one by heart and a printed page can be read aloud."""

import re
from functools import lru_cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _

ROUND = re.compile(r"0*[1-9](?:00|000)")
HUNDRED, THOUSAND = 3, 4


def spoken(number: str) -> str:
    """`0800 1111` is `oh eight hundred, one one one one`."""
    digits = _digits(get_language())
    return ", ".join(_group(group, digits) for group in re.findall(r"\d+", number))


def _group(group: str, digits: tuple[str, ...]) -> str:
    if not ROUND.fullmatch(group):
        return " ".join(digits[int(digit)] for digit in group)
    bare = group.lstrip("0")
    size = _("thousand") if len(bare) == THOUSAND else _("hundred")
    return " ".join([*([digits[0]] * (len(group) - len(bare))), digits[int(bare[0])], size])


@lru_cache
def _digits(_language: str | None) -> tuple[str, ...]:
    return (
        *(_("oh"), _("one"), _("two"), _("three"), _("four")),
        *(_("five"), _("six"), _("seven"), _("eight"), _("nine")),
    )

"""The words of a page as one text, for measuring how hard they are to read."""

import html
import re
from typing import TYPE_CHECKING, Any

from home.models.facts import KeyFact

if TYPE_CHECKING:
    from home.models import BasePage

LINE_END = re.compile(r"</(?:p|li)>")
TAG = re.compile(r"<[^>]+>")
NOT_WORDS = {"level", "urgency", "reason"}


def words_of(page: "BasePage") -> str:
    """Heading, summary and reading column, each sentence on a line of its own; phone lines are left out."""
    lines = [page.heading or page.title, page.search_description]
    for block in page.body:
        lines.extend(_lines(block.block.get_prep_value(block.value), block.value))
    return "\n".join(lines)


def _lines(stored: Any, value: Any = None) -> list[str]:
    if isinstance(value, KeyFact):
        return [value.statement] if value.is_shown else []
    if isinstance(stored, str):
        return [html.unescape(TAG.sub("", LINE_END.sub("\n", stored)))]
    if isinstance(stored, dict):
        return [line for key, inner in stored.items() if key not in NOT_WORDS for line in _lines(inner)]
    if isinstance(stored, list):
        return [line for inner in stored for line in _lines(inner)]
    return []

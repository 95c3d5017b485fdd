"""The questions that stand in a letter, word for word."""

import re

QUESTION = re.compile(r"[^.!?\n]*\?")


def questions_in(text: str) -> list[str]:
    """Each sentence that asks, once, in the order of the letter."""
    return list(dict.fromkeys(found.strip() for found in QUESTION.findall(text)))

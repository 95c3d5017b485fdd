"""Whether a first reading is whole: every line ticked, and whatever is marked looked at."""

from collections.abc import Iterable

from letterbox.enums import FIRST_READING, Tick
from letterbox.marks import marks_in
from letterbox.models import Item


class NotAllTicked(Exception):
    """A line of the checklist is still open."""


class WordsToLookAt(Exception):
    """Known words of another side stand there; somebody has to look at each. `words` are they."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        super().__init__(f"{len(words)} words")


class NewsToLookAt(Exception):
    """There seems to be news in it: it is noted, or somebody says that it is none. `kinds` are they."""

    def __init__(self, kinds: Iterable[str]) -> None:
        self.kinds = set(kinds)
        super().__init__(", ".join(sorted(kinds)))


class WishesToLookAt(Exception):
    """The reader wants to be asked, or would rather not read such words. `kinds` are they."""

    def __init__(self, kinds: Iterable[str]) -> None:
        self.kinds = set(kinds)
        super().__init__(", ".join(sorted(kinds)))


def ask_if_ticked(item: Item, text: str, ticks: set[str]) -> None:
    """About the words that would go. Raises NotAllTicked, WordsToLookAt, NewsToLookAt, WishesToLookAt."""
    if not ticks >= FIRST_READING:
        raise NotAllTicked
    marks = marks_in(item, text)
    if marks.words and Tick.WORDS_LOOKED_AT not in ticks:
        raise WordsToLookAt(marks.words)
    if marks.news and Tick.NEWS_LOOKED_AT not in ticks:
        raise NewsToLookAt(marks.news)
    if marks.wishes and Tick.WISHES_LOOKED_AT not in ticks:
        raise WishesToLookAt(marks.wishes)

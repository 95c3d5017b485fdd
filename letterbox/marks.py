"""What stands in a letter that a reader looks at before it goes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from finder.exact import found
from finder.signs import news, wished_about
from letterbox import wishes
from letterbox.enums.plan import Wish
from letterbox.models import Item, News
from letterbox.telling import not_to_tell_the_reader


@dataclass(frozen=True)
class Marks:
    """Known words of other sides; kinds of news that nobody has noted; kinds of words, and what their reader wishes."""

    words: list[str] = field(default_factory=list)
    news: set[str] = field(default_factory=set)
    wishes: Mapping[str, Wish] = field(default_factory=dict)


def marks_in(item: Item, text: str) -> Marks:
    """In this text, which may be a changed copy of what the writer sent last."""
    is_noted = News.objects.filter(item=item).exists()
    return Marks(
        words=found(text, not_to_tell_the_reader(item.line)),
        news=set() if is_noted else news(text),
        wishes=_not_accepted(item, text),
    )


def _not_accepted(item: Item, text: str) -> Mapping[str, Wish]:
    kinds = wished_about(text)
    if not kinds:
        return {}
    says = wishes.said(item.latest(), wishes.agreement_of_reader(item.line))
    return {kind: says[kind] for kind in sorted(kinds) if says[kind] != Wish.ACCEPT}

"""News in a letter that a person tells first."""

from audit.log import action, record
from base.clock import now
from base.moves import NotAllowed
from letterbox.actions.claiming import NotForYou, holding
from letterbox.actions.locking import locked
from letterbox.actions.talking import Spoke, note_talk
from letterbox.enums import ItemState
from letterbox.enums.desk import NewsKind
from letterbox.models import Item, News
from letterbox.rules import may_keep_safe
from people.models import Person


@action
def note_news(item: Item, reader: Person, number: int, kind: NewsKind, words: str) -> News:
    """The letter waits until the family has heard it from a person. Raises Taken."""
    item = holding(item, reader, number)
    found = News.objects.create(item=item, kind=kind, words=words, noted_by=reader)
    record("news_noted", on=item, by=reader, why=kind)
    return found


def _open(news: News) -> News:
    """The news, with its letter locked. Raises NotAllowed when it is settled already."""
    locked(news.item)
    news = News.objects.select_for_update(of=("self",)).select_related("item__line__reader__side").get(pk=news.pk)
    if news.told_id or news.waived_by_id:
        raise NotAllowed(news.item, ItemState.PASSED)
    return news


@action
def note_told(news: News, worker: Person, spoke: Spoke) -> None:
    """Somebody has told them, and notes how they took it. Raises NotOfThem, NotAllowed."""
    news = _open(news)
    news.told = note_talk(news.item.line.reader, worker, spoke, news.item)
    news.save(update_fields=["told"])
    record("news_told", on=news.item, by=worker, why=news.kind)


@action
def waive(news: News, manager: Person, why: str) -> None:
    """A manager says why nobody tells them first. Raises NotForYou, NotAllowed."""
    news = _open(news)
    if not may_keep_safe(manager, news.item):
        raise NotForYou
    news.waived_by, news.waived_why, news.waived_at = manager, why, now()
    news.save(update_fields=["waived_by", "waived_why", "waived_at"])
    record("news_not_to_be_told", on=news.item, by=manager, why=news.kind)

"""Who may see a letter before it is sent: the writer alone, both of a couple, and whom the writer lets in to help."""

from collections.abc import Collection

from audit.log import action, record
from base.moves import NotAllowed
from letterbox.actions.locking import locked
from letterbox.enums import ItemState
from letterbox.models import Helper, Item
from people.models import Person, Support


@action
def open_to(item: Item, author: Person, *, both: bool, helpers: Collection[str] = ()) -> Item:
    """The author says who may see it: both of a couple or not, and which of those who help them.

    Raises NotAllowed when it is not theirs to say: another began it, or it is sent.
    """
    item = locked(item)
    if item.author_id != author.pk or item.state not in {ItemState.DRAFT, ItemState.WITH_WRITER}:
        raise NotAllowed(item, ItemState.DRAFT)
    _share(item, author, both=both)
    _let_in(item, author, helpers)
    return item


def _share(item: Item, author: Person, *, both: bool) -> None:
    if item.is_shared != both:
        item.is_shared = both
        item.save(update_fields=["is_shared"])
        record("letter_shared" if both else "letter_not_shared", on=item, by=author)


def _let_in(item: Item, author: Person, helpers: Collection[str]) -> None:
    wished = set(Support.objects.current().filter(person=author, accepted_at__isnull=False, public_id__in=helpers))
    here = {helper.support: helper for helper in item.helpers.select_related("support")}
    for support in wished - here.keys():
        Helper.objects.create(item=item, support=support)
        record("helper_let_in", on=item, by=author, why=support.public_id)
    for support in here.keys() - wished:
        here[support].delete()
        record("helper_let_go", on=item, by=author, why=support.public_id)

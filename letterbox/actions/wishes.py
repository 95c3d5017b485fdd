"""Asking whoever reads a letter whether words of a kind that they wanted to be asked about may stay."""

from audit.log import action, record
from letterbox.actions.claiming import holding
from letterbox.actions.talking import Spoke, note_talk
from letterbox.enums.desk import WishKind
from letterbox.models import Item, WishAsked
from people.models import Person


@action
def note_asked(item: Item, reader: Person, number: int, asked: tuple[WishKind, bool], spoke: Spoke) -> WishAsked:
    """Keeps what they said of this version of the letter; asked again, the last word counts. Raises Taken, NotOfThem.

    `asked`: the kind of words, and whether they may stay.
    """
    item = holding(item, reader, number)
    kind, may_stay = asked
    talk = note_talk(item.line.reader, reader, spoke, item)
    found = WishAsked.objects.create(version=item.latest(), kind=kind, may_stay=may_stay, talk=talk)
    record("wish_asked", on=item, by=reader, why=kind)
    return found

"""Noting that a person of the agency spoke with somebody of a family."""

from dataclasses import dataclass
from datetime import date

from audit.log import action, record
from letterbox.enums.desk import Spoken
from letterbox.models import Item, Member, Party, Talk
from people.models import Person


class NotOfThem(Exception):
    """Whoever was spoken with is nobody of that party."""


@dataclass(frozen=True)
class Spoke:
    """With whom somebody spoke, how, when, and what was said."""

    spoke_with: Person
    how: Spoken
    on: date
    words: str


@action
def note_talk(party: Party, by: Person, spoke: Spoke, item: Item | None = None, *, is_private: bool = False) -> Talk:
    """Keeps what was said. Raises NotOfThem."""
    if not Member.objects.filter(party=party, person=spoke.spoke_with).exists():
        raise NotOfThem
    talk = Talk.objects.create(party=party, item=item, by=by, is_private=is_private, **vars(spoke))
    record("talk_noted", on=item or talk, by=by)
    return talk

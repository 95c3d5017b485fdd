"""Asking us for help, from any of a family's pages."""

from letterbox.actions import asking
from letterbox.enums.writing import Ask
from letterbox.frozen import AskedView, NotYours
from letterbox.models import HelpAsked, Member, Party
from people.contact import reach, recipient
from people.models import Person

SHOWN = 5


def ask(person: Person, kind: str, words: str, hours: str) -> None:
    """Wishes to be rung. Raises NotYours for somebody who stands in no arrangement."""
    asking.ask(_party(person), person, Ask(kind), words, hours)


def asked(person: Person) -> list[AskedView]:
    """What this person asked for lately, the newest first. Raises NotYours as `ask` does."""
    _party(person)
    found = HelpAsked.objects.filter(person=person).order_by("-asked_at", "-pk")[:SHOWN]
    return [AskedView(Ask(each.kind).label, each.asked_at, each.rung_at) for each in found]


def _party(person: Person) -> Party:
    """The call is about all that is theirs, so any party of theirs will do."""
    member = Member.objects.filter(person=person).select_related("party__side").order_by("pk").first()
    if member is None:
        raise NotYours
    return member.party


def may_ring(person: Person) -> bool:
    """They have not told us that calls are unsafe for them."""
    return reach(recipient(person), by_voice=True) is not None

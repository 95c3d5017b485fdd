"""Asking us for help, and that somebody has rung."""

from audit.log import action, record
from base.clock import now
from letterbox import messages
from letterbox.enums.writing import Ask
from letterbox.models import HelpAsked, Party
from outbox.models import Message
from people.models import Person


@action
def ask(party: Party, person: Person, kind: Ask, words: str, hours: str) -> HelpAsked:
    """Somebody wishes to be rung. Asked again with the same words, one call is made; with others, none is lost."""
    Party.objects.select_for_update().get(pk=party.pk)
    for asked in HelpAsked.objects.open().filter(party=party, person=person, kind=kind):
        if (asked.words, asked.hours) == (words, hours):
            return asked
    asked = HelpAsked.objects.create(party=party, person=person, kind=kind, words=words, hours=hours)
    record("help_asked", on=asked, by=person, why=kind)
    messages.somebody_wishes_to_be_rung(asked)
    return asked


@action
def note_rung(message: Message) -> None:
    """The call that somebody asked for was made. Told twice, nothing more happens."""
    asked = HelpAsked.objects.select_for_update().filter(public_id=message.about.removeprefix("help:")).first()
    if asked is not None and asked.rung_at is None:
        asked.rung_at = now()
        asked.save(update_fields=["rung_at"])
        record("help_given", on=asked)

"""What is on the screen while somebody is on the phone: what their own page says, and nothing of another side.

Each list is the one that their own page is given; a letter of an arrangement out of the worker's reach is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.dateformat import format as in_words
from django.utils.dateparse import parse_date
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from letterbox import gateway
from letterbox.frozen import LineView, ReceivedView, SentView
from letterbox.models import Arrangement, CallNote, Dictation, HelpAsked, Item, Line, Member, Party, ReleaseCopy
from people.models import Person
from vault.keys import preload

Words = str | Promise


@dataclass(frozen=True)
class Card:
    """All that the worker needs; every word of it is the caller's own side's."""

    person: Person
    questions: list[tuple[Words, Words]]
    lines: list[LineView]
    sent: list[SentView]
    received: list[ReceivedView]
    asked: list[HelpAsked]
    notes: list[CallNote]
    dictations: list[Dictation]


def parties_in_reach(worker: Person, person: Person) -> list[Party]:
    """The caller's parties, in arrangements whose letters this worker may read."""
    reach = Arrangement.objects.in_reach_of(worker)
    mine = Member.objects.filter(person=person, party__side__arrangement__in=reach)
    found = list(Party.objects.filter(pk__in=mine.values("party")).select_related("side").order_by("pk"))
    preload(party.key_owner for party in found)
    return found


def card(worker: Person, person: Person, parties: list[Party]) -> Card:
    """The card. `parties` are those of the caller that are in the worker's reach."""
    lines = _lines(worker, person)
    sent = set(Item.objects.in_reach_of(worker).filter(line__writer__in=parties).values_list("public_id", flat=True))
    come = set(ReleaseCopy.objects.filter(line__reader__in=parties).values_list("public_id", flat=True))
    notes = CallNote.objects.filter(party__in=parties).select_related("worker")[:10]
    return Card(
        person=person,
        questions=list(_identity(person, lines)),
        lines=lines,
        sent=[letter for letter in gateway.sent(person) if letter.ref in sent],
        received=[letter for letter in gateway.received(person) if letter.ref in come],
        asked=list(HelpAsked.objects.open().filter(party__in=parties, person=person)),
        notes=list(notes),
        dictations=list(Dictation.objects.filter(person=person, line__writer__in=parties).select_related("worker")),
    )


def _lines(worker: Person, person: Person) -> list[LineView]:
    refs = set(
        Line.objects.in_reach_of(worker).filter(writer__members__person=person).values_list("writer_ref", flat=True)
    )
    return [line for line in gateway.lines(person) if line.ref in refs]


def _identity(person: Person, lines: list[LineView]) -> Iterator[tuple[Words, Words]]:
    """What only they can answer, and the answer that we hold. Nothing is asked to which we know no answer."""
    known = [
        (_("What is your full name?"), person.full_name),
        (_("When were you born?"), _day(person.born)),
        (_("What is the first line of your address, or the postcode?"), person.address),
        (_("To whom do you write, and about which child?"), _about(lines)),
        (_("In which month is your letter planned?"), ", ".join(in_words(line.next_month, "F") for line in lines)),
    ]
    yield from ((question, answer) for question, answer in known if answer)


def _day(born: str) -> str:
    day = parse_date(born) if born else None
    return in_words(day, "j F Y") if day else ""


def _about(lines: list[LineView]) -> str:
    pairs = [{"name": line.reader_called, "child": line.child_called} for line in lines]
    return "; ".join(_("%(name)s, about %(child)s") % pair for pair in pairs)

"""What one end of a line must not be told: everything known of all other sides, less what it knows already."""

from collections.abc import Iterable

from finder.exact import found
from letterbox.models import ChildName, Line, Member, OurWords, Party, ProtectedTerm, SharedTerm, Side
from people.models import Person
from vault.keys import preload


def not_to_tell_the_reader(line: Line) -> list[str]:
    """Words that must not stand in what the reader gets."""
    return _not_to_tell(line, line.reader.side, [line.writer_called])


def not_to_tell_the_writer(line: Line) -> list[str]:
    """Words that must not stand in a note to the writer."""
    return _not_to_tell(line, line.writer.side, [line.reader_called])


def shared_words(line: Line) -> list[str]:
    """What both ends of the line know already."""
    both = SharedTerm.objects.known_to(line.writer.side).filter(pk__in=SharedTerm.objects.known_to(line.reader.side))
    return [term.value for term in both]


def _not_to_tell(line: Line, side: Side, agreed: list[str]) -> list[str]:
    """All that is known of the other sides, less what this one knows; opened with one query for the keys."""
    here = line.arrangement
    names = list(ChildName.objects.filter(side__arrangement=here).order_by("pk"))
    shared = list(SharedTerm.objects.known_to(side))
    terms = ProtectedTerm.objects.filter(side__arrangement=here, is_active=True).exclude(side=side)
    private = list(terms.order_by("kind", "pk"))
    parties = list(Party.objects.filter(side__arrangement=here).exclude(side=side).order_by("pk"))
    members = Member.objects.filter(party__side__arrangement=here).exclude(party__side=side)
    people = [member.person for member in members.select_related("person").order_by("pk")]
    preload(row.key_owner for row in (*names, *shared, *private, *parties, *people))
    own, others = _parted(names, side)
    known = " ".join([*agreed, *(term.value for term in shared), *(name.name for name in own)])
    words = _words_of(private, others, parties, people)
    return [word for word in dict.fromkeys(words) if word and not found(known, [word])]


def _parted(names: list[ChildName], side: Side) -> tuple[list[ChildName], list[ChildName]]:
    """This side's names for the children, and those of the others."""
    own = [name for name in names if name.side_id == side.pk]
    return own, [name for name in names if name.side_id != side.pk]


def _words_of(
    private: list[ProtectedTerm], names: list[ChildName], parties: list[Party], people: list[Person]
) -> Iterable[str]:
    """Terms, the child's names, signatures, and the names, addresses and phones of the people of these sides."""
    yield from (term.value for term in private)
    for name in names:
        yield from (name.name, *name.full_name.split())
    yield from (party.signs_as for party in parties)
    for person in people:
        yield from (person.full_name, person.phone, *person.address.splitlines())


def hits_in_words(ours: OurWords) -> list[str]:
    """Words of other sides in our note; and in the copy, but for those that the writer used in their letter."""
    terms = not_to_tell_the_writer(ours.item.line)
    own = set(found(ours.version.text, terms))
    in_copy = (word for word in found(ours.copy, terms) if word not in own)
    return list(dict.fromkeys([*found(ours.text, terms), *in_copy]))

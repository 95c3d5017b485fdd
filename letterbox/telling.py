"""What one end of a line must not be told: everything known of all other sides, less what it knows already."""

from collections.abc import Iterable

from finder.exact import found
from letterbox.models import ChildName, Item, Line, Member, Party, ProtectedTerm, SharedTerm, Side
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
    others = Side.objects.filter(arrangement=line.arrangement).exclude(pk=side.pk)
    shared = (term.value for term in SharedTerm.objects.known_to(side))
    known = {*agreed, *shared, *(name.name for name in ChildName.objects.filter(side=side))}
    return [word for word in dict.fromkeys(_words_of(others)) if word and not found(" ".join(known), [word])]


def _words_of(sides: Iterable[Side]) -> Iterable[str]:
    """Terms, the child's names, signatures, and the names, addresses and phones of the people of these sides."""
    terms = list(ProtectedTerm.objects.filter(side__in=sides, is_active=True).order_by("kind", "pk"))
    preload(term.key_owner for term in terms)
    yield from (term.value for term in terms)
    for name in ChildName.objects.filter(side__in=sides).order_by("pk"):
        yield from (name.name, *name.full_name.split())
    yield from (party.signs_as for party in Party.objects.filter(side__in=sides).order_by("pk"))
    for member in Member.objects.filter(party__side__in=sides).select_related("person").order_by("pk"):
        yield from (member.person.full_name, member.person.phone, *member.person.address.splitlines())


def hits(item: Item) -> list[str]:
    """Known words of other sides that stand in the letter as it was last sent."""
    version = item.versions.order_by("-number")[:1].get()
    return found(version.text, not_to_tell_the_reader(item.line))

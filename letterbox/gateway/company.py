"""Who may see a letter before it is sent, as its writer and their helpers see and change it."""

from collections.abc import Collection

from base.moves import NotAllowed
from letterbox.actions import company
from letterbox.frozen import CompanyView, HelpedView, HelperView, NotYours
from letterbox.gateway.writing import own_draft
from letterbox.models import Item, Member
from people.models import Person, Support
from vault.keys import preload


def company_of(person: Person, ref: str) -> CompanyView:
    """Whom the writer may let see it, and who sees it now. Raises NotYours for whoever did not begin it."""
    item, _ = own_draft(person, ref)
    if item.author_id != person.pk:
        raise NotYours
    others = Member.objects.filter(party=item.line.writer_id).exclude(person=person).select_related("person")
    helping = Support.objects.current().filter(person=person, accepted_at__isnull=False).select_related("supporter")
    let_in = set(item.helpers.values_list("support", flat=True))
    return CompanyView(
        ref=item.public_id,
        reader_called=item.line.reader_called,
        partners=tuple(member.person.called for member in others.order_by("pk")),
        is_shared=item.is_shared,
        helpers=tuple(
            HelperView(support.public_id, support.supporter.called, support.pk in let_in)
            for support in helping.order_by("since", "pk")
        ),
    )


def open_to(person: Person, ref: str, *, both: bool, helpers: Collection[str]) -> None:
    """The writer says who may see it before it is sent."""
    item, _ = own_draft(person, ref)
    try:
        company.open_to(item, person, both=both, helpers=helpers)
    except NotAllowed:
        raise NotYours from None


def helped(person: Person) -> list[HelpedView]:
    """The letters into which somebody let this person, to help."""
    found = list(Item.objects.helped_by(person).select_related("line", "author").order_by("pk").distinct())
    preload(item.line.key_owner for item in found)
    return [
        HelpedView(item.public_id, item.author.called if item.author else "", item.line.reader_called) for item in found
    ]

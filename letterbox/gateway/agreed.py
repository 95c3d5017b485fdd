"""What a party agreed to, or is asked to agree to, and what it says."""

from datetime import date
from typing import Any

from django.utils.dates import MONTHS

from letterbox.actions import agreeing
from letterbox.actions.agreeing import Wishes
from letterbox.enums import Kind
from letterbox.enums.plan import AddressedTo, Festival, News, PhotoHandling, PhotoRule, Wish
from letterbox.frozen import AgreedLine, AgreementView, NotYours
from letterbox.models import Agreement
from letterbox.terms import TELLING, from_json
from letterbox.words import WISHES
from people.models import Person


def agreements(person: Person) -> list[AgreementView]:
    """This person's agreements: what is offered before what is in force, so that what waits stands first."""
    return [_view(agreement) for agreement in Agreement.objects.of(person)]


def agreement(person: Person, ref: str) -> AgreementView:
    return _view(_own(person, ref))


def _own(person: Person, ref: str) -> Agreement:
    found = Agreement.objects.of(person).filter(public_id=ref).first()
    if found is None:
        raise NotYours
    return found


def view_of(agreement: Agreement) -> AgreementView:
    """The same for staff who read it aloud or print it: what the party itself is shown."""
    return _view(agreement)


def _view(agreement: Agreement) -> AgreementView:
    offered = agreement.offered
    return AgreementView(
        ref=agreement.public_id,
        version=agreement.version,
        state=agreement.state,
        offered_at=agreement.offered_at,
        answered_on=agreement.answered_on,
        review_on=date.fromisoformat(offered["review_on"]) if offered.get("review_on") else None,
        out=tuple(_line(line) for line in offered.get("out", [])),
        back=tuple(_line(line) for line in offered.get("in", [])),
        asked_for=agreement.asked_for,
        wishes={name: getattr(agreement, name) for name in vars(Wishes())},
        wishes_said=_said(agreement),
    )


def _line(line: dict[str, Any]) -> AgreedLine:
    terms = from_json(line["terms"])
    return AgreedLine(
        called=line["called"],
        children=line["children"],
        months=tuple(str(MONTHS[month]) for month in terms.months),
        kinds=tuple(Kind(kind).label for kind in terms.kinds),
        festivals=tuple(Festival(each).label for each in terms.festivals),
        photos=PhotoRule(terms.photos).label,
        photos_are=PhotoHandling(terms.photos_are).label,
        has_photos=terms.photos != PhotoRule.NONE and bool(TELLING & set(terms.kinds)),
        to_child=terms.addressed_to == AddressedTo.CHILD,
        goes_first=terms.goes_first,
        window_days=terms.window_days,
        is_ordered=line.get("is_ordered", False),
    )


def _said(agreement: Agreement) -> tuple[tuple[object, object], ...]:
    """Their wishes in words; nothing before they answered."""
    if agreement.answered_on is None:
        return ()
    chosen = [(words, Wish(getattr(agreement, name)).label) for name, words in WISHES.items()]
    return (*chosen, *((News(each).label, Wish.ACCEPT.label) for each in agreement.news_to_be_told))


def agree(person: Person, ref: str, wishes: dict[str, Any]) -> None:
    """The person agrees for their party. Raises NotAllowed when a later version took its place."""
    agreeing.agree(_own(person, ref), Wishes(**wishes), person=person)


def ask_for_a_change(person: Person, ref: str, words: str) -> None:
    agreeing.ask_for_a_change(_own(person, ref), words, by=person)


def not_now(person: Person, ref: str) -> None:
    agreeing.not_now(_own(person, ref), by=person)


def ask_to_talk(person: Person, ref: str) -> None:
    agreeing.ask_to_talk(_own(person, ref), person)


def note_look(person: Person, ref: str) -> None:
    agreeing.note_seen(_own(person, ref), person)

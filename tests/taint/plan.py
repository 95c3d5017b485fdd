"""What the plan holds about each family: agreements, orders, wishes, days and what staff note beside them."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from base.clock import now, today
from letterbox.actions import agreeing, changes, joining, meeting, ordering, planning, sharing
from letterbox.actions.agreeing import OnPaper, Wishes
from letterbox.enums.plan import Effect, How, OccasionKind, OrderKind
from letterbox.models import Arrangement, Exchange, Line, Party, Pause
from people.enums import Role
from people.models import Person
from tests.cast import make_person

if TYPE_CHECKING:
    from tests.taint.planting import Family

# Fields whose marker is put there here.
PLANTED = {
    *("letterbox.Arrangement.purpose", "letterbox.Arrangement.review_when", "letterbox.ChildName.full_name"),
    *("letterbox.Party.addressed_as", "letterbox.Party.relationship", "letterbox.Party.help"),
    *("letterbox.Agreement.held_for", "letterbox.Agreement.asked_for", "letterbox.Agreement.witness"),
    *("letterbox.AvoidDate.why", "letterbox.Occasion.words", "letterbox.Occasion.support", "letterbox.Pause.words"),
    *("letterbox.CourtOrder.court", "letterbox.CourtOrder.conditions", "letterbox.Exchange.excuse"),
    *("letterbox.ChildWish.words", "letterbox.ChildWish.asked_how", "letterbox.Change.why"),
    *("letterbox.Sharing.signed", "letterbox.Sharing.reasons", "letterbox.Sharing.may_tell"),
    "letterbox.Sharing.limits",
}
IDS = {"letterbox.Exchange.writer_ref", "letterbox.Exchange.reader_ref"}
AGREED = {"letterbox.Agreement.terms": "the agreed names, this side's own words for the children, and months"}
# What holds no words of its own: a choice, a day, a link, or an id.
NO_WORDS = {
    *("letterbox.Child.ends_on", "letterbox.Party.role", "letterbox.Party.language", "letterbox.Party.reads"),
    *("letterbox.Party.channel", "letterbox.Agreement.state", "letterbox.Agreement.accepts_titles"),
    *("letterbox.Agreement.accepts_strong_feelings", "letterbox.Agreement.accepts_letters_to_child"),
    *("letterbox.Agreement.news_to_be_told", "letterbox.Agreement.answered_on", "letterbox.Agreement.agreed_how"),
    *("letterbox.Agreement.agreed_by", "letterbox.Agreement.copy_as", "letterbox.AvoidDate.day"),
    *("letterbox.Exchange.waiting_told_on", "letterbox.Exchange.look_again_on", "letterbox.CourtOrder.persons"),
    *("outbox.Reminder.subject", "outbox.Message.not_on"),
}
# Which of it its own side sees on its pages, and which staff alone see.
OWN = ("held for", "asked for")
STAFF = (
    *(
        "full name of the child",
        "addressed as",
        "relationship",
        "help",
        "witness",
        "day to avoid",
        "planned",
        "support",
    ),
    *("conditions", "excuse", "child said", "asked how", "why changed", "shared"),
)
STAFF_BUT_ON_NO_PAGE = ("pause", "purpose", "review when")
DAY = date(2026, 3, 4)


def plant(family: "Family", opposite: "Family", words: Callable[[str], str]) -> None:
    """Rows of each kind about this family, with words of its own in them."""
    marks = {name: words(f"{family.name} {name}") for name in (*OWN, *STAFF, *STAFF_BUT_ON_NO_PAGE)}
    family.markers |= marks
    worker = make_person(f"planner{family.name}", Role.LETTERBOX_WORKER)
    party = Party.objects.select_related("side__arrangement").get(members__person=family.person)
    arrangement, child = party.side.arrangement, party.side.arrangement.children.get()
    joining.name_child(party.side, child, family.markers["child"], full_name=marks["full name of the child"], by=worker)
    told = {name: marks[name.replace("_", " ")] for name in ("addressed_as", "relationship", "help")}
    joining.note_party(party, by=worker, **told)
    joining.avoid(party, DAY, by=worker, why=marks["day to avoid"])
    _agree(party, marks, worker)
    _what_staff_note(arrangement, party, marks, worker)
    _what_was_shared(party, opposite, marks, worker)
    if family.name == "one":
        planning.note_plan(arrangement, by=worker, purpose=marks["purpose"], review_when=marks["review when"])


def _agree(party: Party, marks: dict[str, str], worker: Person) -> None:
    wishes, paper = Wishes(held_for=marks["held for"]), OnPaper(How.SIGNATURE, worker, marks["witness"])
    agreement = agreeing.agree(agreeing.offer(party, worker), wishes, paper=paper)
    agreeing.ask_for_a_change(agreement, marks["asked for"], by=worker)


def _what_staff_note(arrangement: Arrangement, party: Party, marks: dict[str, str], worker: Person) -> None:
    child = arrangement.children.get()
    planning.note_wish(child, marks["child said"], DAY, marks["asked how"], by=worker)
    people = joining.people_on(party.side)
    said = {"made_on": DAY, "court": marks["conditions"], "conditions": marks["conditions"]}
    ordering.record_order(arrangement, OrderKind.S51A, Effect.REQUIRES, people, by=worker, **said)
    about = {"kind": OccasionKind.CALL, "day": today(), "words": marks["planned"], "support": marks["support"]}
    meeting.note_occasion(arrangement, [party], [child], by=worker, **about)
    line = Line.objects.get(writer=party)
    Pause.objects.create(
        arrangement=arrangement, line=line, why="asked", words=marks["pause"], next_look_on=DAY, lifted_at=now()
    )
    Exchange.objects.create(line=line, opens_on=DAY, due_on=DAY, state="not_this_time", excuse=marks["excuse"])


def _what_was_shared(party: Party, opposite: "Family", marks: dict[str, str], worker: Person) -> None:
    said = dict.fromkeys(("signed", "reasons", "may_tell", "limits"), marks["shared"])
    recorded = sharing.record_sharing(party.side, opposite.side, [], by=worker, agreed_on=DAY, **said)
    changes.ask_to_share(recorded, by=worker, why=marks["why changed"])

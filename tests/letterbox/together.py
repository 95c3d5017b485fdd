"""A family set up step by step, as staff do it: two children, their adopters, a mother and a father, and more."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from agency.models import RecordHolder, Spoke
from letterbox.actions import agreeing, joining, lining, planning
from letterbox.actions.agreeing import Wishes
from letterbox.actions.joining import Joining
from letterbox.enums import SideKind
from letterbox.enums.plan import RoleToChild
from letterbox.models import Agreement, Arrangement, Child, Line, Party
from letterbox.terms import Terms
from people.models import Person
from tests.cast import ROLES

USUAL = Terms(
    months=(3,),
    kinds=("letter", "card"),
    window_days=14,
    grace_days=14,
    goes_first=False,
    festivals=(),
    photos="none",
    photos_are="keep",
    addressed_to="adults",
)
BIRTH, ADOPTIVE = SideKind.BIRTH, SideKind.ADOPTIVE


def ring_elsewhere(person: Person) -> None:
    """Everybody of the cast is rung on one number; people of two sides are not, nor on two that are nearly one."""
    tens, ones = divmod(list(ROLES).index(person.called.lower()), 10)
    person.phone = f"07700 900 {tens}{ones}{(tens + 2 * ones) % 10}"
    person.save(update_fields=["phone"])


def terms(**said: Any) -> Terms:
    return replace(USUAL, **said)


@dataclass
class Together:
    """An arrangement with two children; the adopters call them Jacob and Mia, the birth side Jamie and Mia."""

    by: Person
    arrangement: Arrangement
    jacob: Child
    mia: Child
    parties: dict[str, Party] = field(default_factory=dict)

    @property
    def children(self) -> list[Child]:
        return [self.jacob, self.mia]

    def join(self, name: str, kind: SideKind, *people: Person, role: str = RoleToChild.OTHER, **more: Any) -> Party:
        """A party on a side of its own, which has a name for each child."""
        side = more.pop("side", None)
        for person in people:
            ring_elsewhere(person)
        joining_ = Joining(kind, people, role, name, **more)
        party = joining.add_party(self.arrangement, joining_, by=self.by, side=side)
        called = "Jacob" if kind == ADOPTIVE else "Jamie"
        for child, word in zip(self.children, (called, "Mia"), strict=True):
            joining.name_child(party.side, child, word, by=self.by)
        self.parties[name] = party
        return party

    def line(self, writer: str, reader: str, *children: Child, **said: Any) -> Line:
        """A line as it is prepared, with the names by which they sign."""
        ends = self.parties[writer], self.parties[reader]
        names = {"writer_called": writer, "reader_called": reader}
        return lining.prepare_line(*ends, list(children or self.children), terms(**said), by=self.by, **names)

    def both_ways(self, one: str, other: str, *children: Child, **said: Any) -> tuple[Line, Line]:
        return self.line(one, other, *children, **said), self.line(other, one, *children, **{**said, "months": (4,)})

    def offer(self, name: str) -> Agreement:
        return agreeing.offer(self.parties[name], self.by)

    def agree(self, *names: str, **wishes: Any) -> None:
        """Each of these parties agrees to what it is offered."""
        for name in names:
            agreeing.agree(self.offer(name), Wishes(**wishes))


def begin(by: Person, *, elder: str = "2010-06-01", younger: str = "2016-02-01") -> Together:
    arrangement = planning.begin(RecordHolder.objects.order_by("pk")[0], Spoke.objects.order_by("pk")[0], by=by)
    jacob, mia = (
        planning.note_child(arrangement, None, by=by, born=born, ordered_on=date(2019, 5, 1))
        for born in (elder, younger)
    )
    return Together(by, arrangement, jacob, mia)


def fresh(row: Any) -> Any:
    """The row as it stands now."""
    return type(row)._default_manager.get(pk=row.pk)

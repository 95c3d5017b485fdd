"""The demonstration's large family: two children, their adopters, a mother and a father who know nothing of each
other's letters, a grandmother, brothers and sisters in two homes, and an uncle whom a court forbids to write."""

from collections.abc import Iterable
from datetime import date, timedelta

from agency.models import RecordHolder, Spoke
from base.clock import today
from letterbox.actions import agreeing, calendar, changes, joining, lining, meeting, ordering, planning, sharing
from letterbox.actions.agreeing import OnPaper, Wishes
from letterbox.actions.joining import Joining
from letterbox.enums import SideKind
from letterbox.enums.plan import Effect, Format, How, OccasionKind, OrderKind, RoleToChild, StartRule
from letterbox.models import Arrangement, Child, Party
from letterbox.terms import Terms
from people.actions import grant_role, know_person
from people.enums import Role
from people.models import Person

Cast = dict[str, Person]
USUAL = Terms(
    months=(5,),
    kinds=("letter", "card", "drawing"),
    window_days=14,
    grace_days=14,
    goes_first=False,
    festivals=("birthday",),
    photos="none",
    photos_are="keep",
    addressed_to="adults",
)


def add_large_family(cast: Cast) -> Arrangement:
    """Everything is done as staff do it, step by step; Sam does it, Noor is the second person."""
    sam, noor = cast["worker"], cast["worker2"]
    arrangement = _plan(sam)
    tom, ella = _children(arrangement, sam)
    parties = _parties(cast, arrangement, sam)
    for party in parties.values():
        _names(party, tom, ella, sam)
    _lines(parties, [tom, ella], sam)
    _agree(parties, cast, sam)
    _court(arrangement, parties["Craig"], sam)
    _what_both_know(parties, sam, noor)
    _days_and_meetings(arrangement, parties, tom, sam)
    calendar.keep()
    return arrangement


def _plan(sam: Person) -> Arrangement:
    holder, spoke = RecordHolder.objects.order_by("pk")[0], Spoke.objects.order_by("pk")[0]
    arrangement = planning.begin(holder, spoke, by=sam)
    return planning.note_plan(
        arrangement,
        by=sam,
        purpose="Tom and Ella ask where they come from. Letters let them hear it from the people themselves.",
        source="support_plan",
        legal_status="good_faith",
        start_rule=StartRule.ORDER,
        review_on=today() + timedelta(days=300),
        review_when="When Tom changes school, or asks to write himself.",
    )


def _children(arrangement: Arrangement, sam: Person) -> tuple[Child, Child]:
    facts = {"ordered_on": date(2023, 6, 14), "regime": "adopted"}
    tom = planning.note_child(arrangement, None, by=sam, born="2013-10-02", **facts)
    ella = planning.note_child(arrangement, None, by=sam, born="2017-03-21", **facts)
    planning.note_wish(
        tom, "I want to know if she still has the dog.", today(), "Sam asked him at home, drawing together.", by=sam
    )
    return tom, ella


def _parties(cast: Cast, arrangement: Arrangement, sam: Person) -> dict[str, Party]:
    """Each on a side of its own. The mother and the father are kept apart from each other too."""
    hana, leanne = cast["adopter3"], cast["birth3"]
    craig, joyce = _known("Craig Sutter", "07700 900 314"), _known("Joyce Sutter", "07700 900 426")
    ray, tess = _known("Ray Tolland", "07700 900 538"), _known("Tess Ibbotson", "07700 900 641", Role.ADOPTER)
    morag = _known("Morag Kinnear", "07700 900 752", Role.ADOPTER)
    birth, sibling = SideKind.BIRTH, SideKind.SIBLING_HOME
    wanted: list[tuple[SideKind, Person, RoleToChild, str]] = [
        (SideKind.ADOPTIVE, hana, RoleToChild.ADOPTIVE_PARENT, "Hana"),
        (birth, leanne, RoleToChild.BIRTH_MOTHER, "Leanne"),
        (birth, ray, RoleToChild.BIRTH_FATHER, "Ray"),
        (birth, joyce, RoleToChild.GRANDPARENT, "Joyce"),
        (sibling, tess, RoleToChild.SIBLING_HOME, "Jay and family"),
        (sibling, morag, RoleToChild.FOSTER_CARER, "Lark and Morag"),
        (birth, craig, RoleToChild.RELATIVE, "Craig"),
    ]
    parties: dict[str, Party] = {}
    for kind, person, role, signs in wanted:
        apart = (parties["Leanne"].side,) if signs == "Ray" else ()
        joined = Joining(kind, (person,), role, signs, keep_apart=apart)
        parties[signs] = joining.add_party(arrangement, joined, by=sam)
    joining.protect(parties["Hana"].side, "surname", "Whitlock", by=sam)
    joining.protect(parties["Hana"].side, "place", "Ormsby", by=sam)
    joining.protect(parties["Jay and family"].side, "place", "Hexley", by=sam)
    joining.note_party(parties["Ray"], by=sam, reads=Format.EASY_READ, channel="post", help="Sam reads aloud to him.")
    return parties


def _known(full_name: str, phone: str, role: Role = Role.BIRTH_RELATIVE) -> Person:
    spoke = Spoke.objects.order_by("pk")[0]
    person = know_person(full_name.partition(" ")[0], by="system", spoke=spoke, full_name=full_name, phone=phone)
    grant_role(person, role, by=None)
    return person


def _names(party: Party, tom: Child, ella: Child, sam: Person) -> None:
    """At home he is Tom; his birth family knows him as Tyler."""
    is_birth = party.side.kind == SideKind.BIRTH
    joining.name_child(party.side, tom, "Tyler" if is_birth else "Tom", by=sam)
    joining.name_child(party.side, ella, "Ella", by=sam)


def _lines(parties: dict[str, Party], both: list[Child], sam: Person) -> None:
    """Hana and each of the others, both ways; the grandmother writes about Tom alone."""
    plan: list[tuple[str, list[Child], dict[str, object]]] = [
        ("Leanne", both, {"photos": "no_face", "kinds": ("letter", "card", "photo", "drawing")}),
        ("Ray", both, {}),
        ("Joyce", both[:1], {"festivals": ("birthday", "christmas")}),
        ("Jay and family", both, {"months": (2, 8), "addressed_to": "child"}),
        ("Lark and Morag", both, {"months": (2, 8), "addressed_to": "child"}),
        ("Craig", both, {}),
    ]
    for name, children, said in plan:
        _both_ways(parties["Hana"], parties[name], children, said, sam)


def _both_ways(home: Party, other: Party, children: list[Child], said: dict[str, object], sam: Person) -> None:
    facts = {**vars(USUAL), **said}
    there, back = Terms(**{**facts, "goes_first": True}), Terms(**{**facts, "months": _a_month_later(facts["months"])})
    names = {"writer_called": home.signs_as, "reader_called": other.signs_as}
    lining.prepare_line(home, other, children, there, by=sam, **names)
    turned = {"writer_called": other.signs_as, "reader_called": home.signs_as}
    lining.prepare_line(other, home, children, back, by=sam, **turned)


def _a_month_later(months: Iterable[int]) -> tuple[int, ...]:
    return tuple(month % 12 + 1 for month in months)


def _agree(parties: dict[str, Party], cast: Cast, sam: Person) -> None:
    """Most have agreed; the grandmother has it on her table, and asks for something else."""
    agreeing.agree(
        agreeing.offer(parties["Hana"], sam), Wishes("accept", "ask", "ask", ("birth",)), person=cast["adopter3"]
    )
    agreeing.agree(agreeing.offer(parties["Leanne"], sam), Wishes("accept", "accept", "ask"), person=cast["birth3"])
    aloud = OnPaper(How.ALOUD, sam, "Ms Adeyemi, his support worker", Format.EASY_READ)
    agreeing.agree(agreeing.offer(parties["Ray"], sam), Wishes(), paper=aloud)
    signed = OnPaper(How.SIGNATURE, sam)
    for name in ("Jay and family", "Lark and Morag"):
        agreeing.agree(agreeing.offer(parties[name], sam), Wishes("ask", "ask", "accept"), paper=signed)
    asked = agreeing.offer(parties["Joyce"], sam)
    agreeing.ask_for_a_change(asked, "Could I send a cake tin with the card?", by="system")


def _court(arrangement: Arrangement, craig: Party, sam: Person) -> None:
    ordering.record_order(
        arrangement,
        OrderKind.S51A,
        Effect.FORBIDS,
        joining.people_on(craig.side),
        by=sam,
        made_on=date(2023, 6, 14),
        court="The family court at Eastwold, ZE23C00417",
    )


def _what_both_know(parties: dict[str, Party], sam: Person, noor: Person) -> None:
    recorded = sharing.record_sharing(
        parties["Hana"].side,
        parties["Jay and family"].side,
        ["Hexley"],
        by=sam,
        agreed_on=today(),
        signed="Hana and Tess, on paper in the file",
        reasons="The children meet at the swimming baths, and have seen where each of them lives.",
        may_tell="Their town and their first names.",
        limits="Not the school.",
        know_each_other=True,
    )
    changes.agree_to(changes.ask_to_share(recorded, by=sam, why="They met twice, and both wish it."), noor)


def _days_and_meetings(arrangement: Arrangement, parties: dict[str, Party], tom: Child, sam: Person) -> None:
    leanne, hana, jay = (parties[name] for name in ("Leanne", "Hana", "Jay and family"))
    joining.avoid(leanne, date(2020, 9, 8), every_year=True, by=sam, why="The day on which Tom was taken into care.")
    meeting.note_occasion(
        arrangement,
        [hana, jay],
        [tom],
        by=sam,
        kind=OccasionKind.MEET_UP,
        day=today() + timedelta(days=40),
        words="An afternoon at the swimming baths. Tess drives.",
        support="Sam rings Hana and Tess the day before.",
    )
    changes.ask_to_protect(hana.side, "school", "Larch Hill Primary", by=sam, why="Ella begins there in September.")

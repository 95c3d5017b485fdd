"""More of the demonstration's people: a card instead of e-mail, a helper, two places, changes that wait."""

from datetime import time, timedelta

from agency.models import RecordHolder, Spoke
from base.clock import now, today
from letterbox.actions.arranging import End, arrange
from letterbox.enums import SideKind
from letterbox.models import Line, Party
from people.actions import (
    grant_role,
    know_person,
    make_account_without_email,
    propose,
    set_safe_contact,
    tie_account,
)
from people.actions.cards import SCOPE, choose_first_pin
from people.actions.identity import check_identity
from people.enums import Evidence, Handed, Met, ProposalKind, SupportKind, Way
from people.enums import Role as RoleName
from people.models import Card, Person, Support
from people.numbers import plain_digits
from portal.demo_reading import read_twice
from vault.seal import digest

CARD = "2048 1735 9068"
PIN = "284917"
FOR_ROSE = """Dear Rose,

Maisie has planted sunflowers along the fence, one for each of us and one for the cat. The cat's is the tallest.

She asked me to tell you that she can swim a whole length now, and that she did not hold on once.

Warm wishes,
Priya
"""

Cast = dict[str, Person]


def add_people(cast: Cast) -> None:
    """Everybody who shows a way of being known, reached or helped."""
    rose = _rose(cast)
    _letter_for(rose, cast)
    _two_places(cast["adopted"], cast["manager"])
    _helper(cast["birth"], cast["helper"])
    _dean_shares_a_phone(cast["birth2"])
    _changes_that_wait(cast)
    _canary()


def _team() -> Spoke:
    return Spoke.objects.order_by("pk")[0]


def _rose(cast: Cast) -> Person:
    """Maisie's grandmother: no e-mail, a card that Sam gave her in hand, a PIN that she chose."""
    rose = know_person("Rose", by="system", spoke=_team(), full_name="Rose Ashby", phone="07700 900 219")
    grant_role(rose, RoleName.BIRTH_RELATIVE, by=cast["worker"])
    check_identity(rose, [Evidence.BIRTH_CERTIFICATE, Evidence.LETTER_WITH_ADDRESS], Met.IN_PERSON, by=cast["worker"])
    account = make_account_without_email()
    tie_account(rose, account, by="system")
    number = plain_digits(CARD)
    hands = {"handed": Handed.IN_HAND, "made_by": cast["worker"], "use_by": now() + timedelta(days=28)}
    Card.objects.create(account=account, number_digest=digest(SCOPE, number), **hands)
    choose_first_pin(number, PIN)
    return rose


def _letter_for(rose: Person, cast: Cast) -> None:
    """Priya's letter has been read twice and is ready for Rose to open."""
    arrangement = arrange(
        End(SideKind.ADOPTIVE, "Priya", "Maisie", 6, (cast["adopter2"],)),
        End(SideKind.BIRTH, "Rose", "Maisie", 7, (rose,)),
        born="2017-02-11",
        record_holder=RecordHolder.objects.order_by("pk")[0],
        spoke=_team(),
        by="system",
        shared=("Priya", "Rose", "Maisie"),
    )
    Party.objects.filter(side__arrangement=arrangement).update(first_told_at=now(), any_day=True)
    line = Line.objects.select_related("arrangement").get(arrangement=arrangement, reader__members__person=rose)
    read_twice(line, FOR_ROSE, cast)


def _two_places(marcus: Person, manager: Person) -> None:
    """Marcus was adopted, and has adopted: two records, one account, one place at a time."""
    other = know_person("Marcus", by="system", spoke=_team(), way=Way.EMAIL, full_name="Marcus Fenwick")
    grant_role(other, RoleName.ADOPTER, by=manager)
    if marcus.account is not None:
        tie_account(other, marcus.account, by="system")


def _helper(keira: Person, jo: Person) -> None:
    Support.objects.create(person=keira, supporter=jo, kind=SupportKind.SUPPORTER, accepted_at=now())


def _dean_shares_a_phone(dean: Person) -> None:
    set_safe_contact(
        dean,
        by="system",
        ways=[Way.RING],
        shared_device=True,
        days=[0, 1, 2, 3, 4],
        not_before=time(10),
        not_after=time(14),
        hours="Weekdays, while the others are at work",
        say_from="Sam, about the football",
        quiet="--12-24/--12-26",
        ask_again_on=today() + timedelta(days=90),
    )


def _changes_that_wait(cast: Cast) -> None:
    wanted = {"phone": "07700 900 214"}
    propose(ProposalKind.CONTACT, cast["birth"], by=cast["worker"], wanted=wanted, why="She rang from the new number.")


def _canary() -> None:
    """An invented record that nobody has a reason to open: whoever does is noticed."""
    person = know_person("Wren", by="system", spoke=_team(), full_name="Wren Halloran")
    person.is_canary = True
    person.save(update_fields=["is_canary"])

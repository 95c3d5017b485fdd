"""A new address or number that leads to somebody whom they must not meet stops before it counts."""

import random
from itertools import pairwise

import pytest

from base.clock import now
from people.actions import agree, propose
from people.actions.proposing import CannotBe
from people.clashing import same_home, same_phone
from people.enums import ProposalKind, ProposalState
from people.models import Person, Proposal

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
HOME = "Flat 2, 17 Alder Walk, Invented Green, ZZ91 4QA"
STREETS = ("Alder Walk", "Bramble Rise", "Cooper's Yard", "Dovecote Lane", "Elm Terrace", "Fuller Mews")


def test_what_leads_to_the_other_side_is_not_agreed_and_the_asker_hears_nothing_of_it(jacob, alison, keira, noor):
    keira.address = HOME
    keira.save()
    asked = propose(ProposalKind.CONTACT, alison, by=alison, wanted={"address": "17 alder walk, zz914qa"})
    with pytest.raises(CannotBe, match="co-ordinator"):
        agree(asked, noor)
    assert (Proposal.objects.get().state, Person.objects.get(pk=alison.pk).address) == (ProposalState.WAITING, "")


@pytest.mark.shows("letterbox INV-7")
def test_a_number_of_the_other_side_is_not_agreed(jacob, alison, keira, sam, noor):
    keira.phone = "01632 960 144"
    keira.save()
    asked = propose(ProposalKind.CONTACT, alison, by=sam, wanted={"phone": "+44 1632 960144"})
    with pytest.raises(CannotBe):
        agree(asked, noor)


def test_a_way_of_ones_own_is_agreed(jacob, alison, keira, sam, noor):
    keira.address, keira.phone = HOME, "01632 960 144"
    keira.save()
    wanted = {"address": "3 Bramble Rise, Invented Green, ZZ7 1AB", "phone": "01632 960 907"}
    assert agree(propose(ProposalKind.CONTACT, alison, by=sam, wanted=wanted), noor).due_at > now()


def home(dice: random.Random) -> tuple[str, ...]:
    code = f"ZZ{dice.randint(1, 99)} {dice.randint(1, 9)}{''.join(dice.choices('ABDEFGHJLNPQRSTUWXYZ', k=2))}"
    return (
        str(dice.randint(1, 190)),
        dice.choice(STREETS),
        f"Invented {dice.choice(('Green', 'Cross', 'Bridge'))}",
        code,
    )


def near(parts: tuple[str, ...], dice: random.Random) -> str:
    """The same home, as somebody else would write it."""
    number, street, town, code = parts
    ways = (
        f"{number} {street}, {town}, {code}".upper(),
        f"{number}  {street.lower()}\n{town}\n{code.replace(' ', '').lower()}",
        f"Flat {dice.randint(1, 9)}, {number} {street}, {code}",
        f"{number} {street}, {town}",
        f"{number}, {street.replace(' ', '')}, {code}",
        code,
        f"{number[::-1]} {street}, {town}, {code}",
    )
    return dice.choice(ways)


def test_two_thousand_homes_written_otherwise_are_found_and_others_are_not():
    dice = random.Random(47)
    homes = [home(dice) for _ in range(2_000)]
    written = [f"{number} {street}, {town}, {code}" for number, street, town, code in homes]
    assert [each for each in written if not same_home(each, each)] == []
    found = sum(same_home(each, near(parts, dice)) for each, parts in zip(written, homes, strict=True))
    assert found / len(homes) >= 0.995
    strangers = [(one, other) for one, other in pairwise(written) if one != other]
    assert sum(same_home(*pair) for pair in strangers) / len(strangers) < 0.01


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("01632 960144", "01632 960 144", True),
        ("+44 1632 960144", "01632960144", True),
        ("01632 960144", "01632 960414", True),
        ("01632 960144", "01632 960145", True),
        ("01632 960144", "01632 960907", False),
        ("", "", False),
        ("999", "999", False),
    ],
)
def test_the_same_number(one, other, same):
    assert same_phone(one, other) is same

"""Who joins an arrangement: how people then stand to each other, and what must not fit two sides."""

from datetime import date

import pytest

from audit.models import Entry
from letterbox.actions import changes, joining, sharing
from letterbox.actions.joining import Clash, Joining, PlaysBothSides
from letterbox.avoiding import days_to_avoid, good_day_by, is_avoided
from letterbox.enums import SideKind
from letterbox.enums.plan import ChangeState
from letterbox.models import Member, Party, ProtectedTerm, SharedTerm, Side
from letterbox.telling import not_to_tell_the_reader, shared_words
from people.actions import set_standing
from people.enums import Stand
from people.models import Standing
from people.rules import apart
from tests.letterbox import together
from tests.letterbox.together import ADOPTIVE, BIRTH, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def us(sam, alison, keira):
    us = together.begin(sam)
    us.join("Alison", ADOPTIVE, alison)
    us.join("Keira", BIRTH, keira)
    return us


def stand_of(one, other):
    low, high = sorted((one.pk, other.pk))
    return Standing.objects.filter(one=low, other=high).values_list("stand", flat=True).first()


def test_birth_and_adoptive_sides_are_kept_apart_and_homes_of_siblings_ask(us, alison, keira, priya, dean, marcus):
    us.join("Priya", SideKind.SIBLING_HOME, priya)
    us.join("Dean", BIRTH, dean)
    us.join("Marcus", SideKind.OTHER, marcus)
    assert [stand_of(alison, other) for other in (keira, priya, dean, marcus)] == ["apart", "ask", "apart", "ask"]
    assert [stand_of(priya, other) for other in (keira, dean, marcus)] == ["apart", "apart", "ask"]
    assert (stand_of(keira, dean), stand_of(keira, marcus)) == (None, "ask")
    assert apart([alison.pk], [keira.pk, priya.pk, dean.pk]) == {keira.pk, priya.pk, dean.pk}


def test_a_worker_may_keep_a_mother_and_a_father_apart(us, keira, dean):
    us.join("Dean", BIRTH, dean, keep_apart=(us.parties["Keira"].side,))
    assert stand_of(keira, dean) == Stand.APART


def test_what_is_stricter_stays(us, priya, alison):
    set_standing([alison], [priya], Stand.APART, by="system")
    us.join("Priya", SideKind.SIBLING_HOME, priya)
    assert stand_of(alison, priya) == Stand.APART


def test_a_couple_share_a_side_and_a_voice(us, alison, priya):
    joining.add_member(us.parties["Alison"], priya, by=us.by)
    assert set(us.parties["Alison"].members.values_list("person", flat=True)) == {alison.pk, priya.pk}
    assert stand_of(alison, priya) is None


def test_parents_who_live_apart_are_two_sides_with_words_of_their_own(us, priya):
    us.join("Priya", ADOPTIVE, priya, role="adoptive_parent")
    joining.protect(us.parties["Priya"].side, "place", "Hexham", by=us.by)
    line = us.line("Priya", "Alison")
    assert "Hexham" in not_to_tell_the_reader(line)
    assert Side.objects.filter(kind=ADOPTIVE).count() == 2


def test_nobody_stands_on_two_sides(us, alison):
    with pytest.raises(PlaysBothSides):
        joining.add_party(us.arrangement, Joining(BIRTH, (alison,), "other", "Al"), by=us.by)
    assert Party.objects.count() == 2


@pytest.mark.shows("letterbox INV-7")
@pytest.mark.parametrize("number", ["07700 900 000", "+44 7700 900001"])
def test_a_number_of_the_other_side_or_nearly_so_stops_it(us, alison, dean, number):
    alison.phone, dean.phone = "07700 900 000", number
    alison.save()
    dean.save()
    with pytest.raises(Clash):
        joining.add_party(us.arrangement, Joining(BIRTH, (dean,), "birth_father", "Dean"), by=us.by)
    assert not Member.objects.filter(person=dean).exists()
    assert stand_of(alison, dean) is None


# What two sides both know.


def share(us, **more):
    sides = us.parties["Alison"].side, us.parties["Keira"].side
    facts = {
        "signed": "Both, on paper",
        "reasons": "They met.",
        "may_tell": "First names",
        "agreed_on": date(2026, 1, 5),
    }
    return sharing.record_sharing(*sides, ["Ludlow"], by=us.by, **{**facts, **more})


def test_what_both_know_hides_nothing_until_a_second_person_agrees(us, noor):
    joining.protect(us.parties["Alison"].side, "place", "Ludlow", by=us.by)
    line = us.line("Alison", "Keira")
    change = changes.ask_to_share(share(us), by=us.by, why="They met in June.")
    assert "Ludlow" in not_to_tell_the_reader(line)
    assert shared_words(line) == []
    changes.agree_to(change, noor)
    assert "Ludlow" not in not_to_tell_the_reader(line)
    assert shared_words(line) == ["Ludlow"]


def test_it_hides_nothing_from_a_third_side(us, noor, dean):
    joining.protect(us.parties["Alison"].side, "place", "Ludlow", by=us.by)
    us.join("Dean", BIRTH, dean)
    changes.agree_to(changes.ask_to_share(share(us), by=us.by, why="They met."), noor)
    assert "Ludlow" in not_to_tell_the_reader(us.line("Alison", "Dean"))
    assert shared_words(us.line("Keira", "Dean")) == []


@pytest.mark.parametrize(("until", "known"), [(date(2020, 1, 1), []), (None, ["Ludlow"])])
def test_it_counts_until_its_day(us, noor, until, known):
    line = us.line("Alison", "Keira")
    changes.agree_to(changes.ask_to_share(share(us, until=until, agreed_on=date(2019, 1, 1)), by=us.by, why="."), noor)
    assert shared_words(line) == known


def test_those_who_know_each_other_need_not_be_kept_apart(us, noor, alison, keira):
    changes.agree_to(changes.ask_to_share(share(us, know_each_other=True), by=us.by, why="They met."), noor)
    assert stand_of(alison, keira) == Stand.KNOWN
    assert apart([alison.pk], [keira.pk]) == set()


# Words to protect.


def test_new_words_are_protected_at_once_and_go_if_the_second_person_says_no(us, noor):
    line = us.line("Alison", "Keira")
    change = changes.ask_to_protect(us.parties["Alison"].side, "school", "Larch Hill", by=us.by, why="New school.")
    assert "Larch Hill" in not_to_tell_the_reader(line)
    changes.turn_down(change, noor)
    assert "Larch Hill" not in not_to_tell_the_reader(line)
    assert ProtectedTerm.objects.get(kind="school").is_active is False


def test_words_are_protected_until_a_second_person_agrees_that_they_need_not_be(us, noor):
    term = joining.protect(us.parties["Alison"].side, "school", "Larch Hill", by=us.by)
    line = us.line("Alison", "Keira")
    change = changes.ask_to_unprotect(term, by=us.by, why="They have moved.")
    assert "Larch Hill" in not_to_tell_the_reader(line)
    changes.agree_to(change, noor)
    assert "Larch Hill" not in not_to_tell_the_reader(line)


def test_a_whole_name_is_kept_from_other_sides_word_by_word(us):
    side = us.parties["Alison"].side
    joining.name_child(side, us.jacob, "Jacob", full_name="Jacob Pennyfeather", by=us.by)
    assert {"Jacob", "Pennyfeather"} <= set(not_to_tell_the_reader(us.line("Alison", "Keira")))


# Two people.


def test_nobody_agrees_with_themselves(us, sam):
    change = changes.ask_to_share(share(us), by=sam, why="They met.")
    for act in (changes.agree_to, changes.turn_down):
        with pytest.raises(changes.NotForYou):
            act(change, sam)
    assert fresh(change).state == ChangeState.WAITING


def test_the_same_change_is_asked_for_once(us, sam):
    term = joining.protect(us.parties["Alison"].side, "school", "Larch Hill", by=sam)
    changes.ask_to_unprotect(term, by=sam, why="They have moved.")
    with pytest.raises(changes.AlreadyAsked):
        changes.ask_to_unprotect(term, by=sam, why="Again.")


def test_whoever_asked_may_take_it_back(us, sam, noor):
    change = changes.ask_to_share(share(us), by=sam, why="They met.")
    changes.take_back(change, sam)
    assert SharedTerm.objects.counting().count() == 0
    assert list(Entry.objects.filter(act__startswith="sharing").values_list("act", flat=True)) == [
        "sharing_recorded",
        "sharing_asked_for",
        "sharing_taken_back",
    ]


# Days on which nothing reaches a party.


def test_days_to_avoid_are_one_partys_own(us):
    joining.avoid(us.parties["Keira"], date(2026, 5, 14), every_year=True, by=us.by, why="The day of the order.")
    joining.avoid(us.parties["Keira"], date(2026, 12, 24), date(2026, 12, 27), by=us.by)
    assert days_to_avoid(us.parties["Keira"]) == "--05-14\n2026-12-24/2026-12-27"
    assert days_to_avoid(us.parties["Alison"]) == ""
    keira = us.parties["Keira"]
    assert [is_avoided(keira, day) for day in (date(2030, 5, 14), date(2026, 12, 26), date(2027, 12, 26))] == [
        True,
        True,
        False,
    ]
    assert good_day_by(date(2026, 12, 27), days_to_avoid(keira)) == date(2026, 12, 23)


def test_a_day_may_be_avoided_no_more(us):
    row = joining.avoid(us.parties["Keira"], date(2026, 5, 14), by=us.by)
    joining.avoid_no_more(row, by=us.by)
    assert days_to_avoid(us.parties["Keira"]) == ""

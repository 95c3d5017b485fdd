"""Generic help before sending: it depends on the writer's own words and side, and on nothing of another's."""

import pytest

from letterbox.enums import ItemState
from letterbox.looking import own_words
from letterbox.models import ChildName, Item, Party, ProtectedTerm, SharedTerm
from tests.cast import line_of, make_person, put_in_touch, write
from tests.letterbox.pages import at, bare, seen
from vault.keys import forget

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
UNIFORM = "We leave out names of places and schools, surnames, and ways to get in touch in every letter"
LETTER = "Dear Alison, is he still near Ludlow? We went to Leeds."


@pytest.fixture
def check(as_):
    """The page on which this person reads through what they wrote, once with these words."""

    def page(person, text):
        item = write(person, text)
        return as_(person).get(at("check", item.public_id))

    return page


@pytest.mark.shows("letterbox F9.7")
def test_a_true_town_and_another_are_told_alike(jacob, keira, check):
    told = [bare(check(keira, f"Is he in {town}?")).replace(town.encode(), b"TOWN") for town in ("Ludlow", "Leeds")]
    assert told[0] == told[1]
    assert told[0].count(UNIFORM.encode()) == 1
    assert b"look again: </span>TOWN</mark>" in told[0]


@pytest.mark.shows("letterbox INV-5")
def test_with_the_other_sides_words_changed_every_page_is_the_same_to_the_byte(jacob, alison, keira, as_, time_machine):
    time_machine.move_to("2026-06-02 10:00", tick=False)
    item, browser = write(keira, LETTER), as_(keira)
    names = ("write", "check", "company", "others", "for_child")
    paths = [*(at(name, item.public_id) for name in names), at("letters"), at("easy", item.public_id, 1)]
    before = [bare(browser.get(path)) for path in paths]
    _another_side_of(alison)
    assert [bare(browser.get(path)) for path in paths] == before
    assert UNIFORM.encode() in before[1]


def _another_side_of(person):
    """All that is known of this side becomes something else: places of the letter, and names."""
    side = Party.objects.get(members__person=person).side
    ProtectedTerm.objects.filter(side=side).delete()
    for value in ("Leeds", "still", "Keira"):
        ProtectedTerm.objects.create(side=side, kind="place", value=value)
    for row in ChildName.objects.filter(side=side):
        row.name = "Near"
        row.save()
    person.full_name, person.address, person.phone = "Went We", "1 Dear Road", "01632 960 960"
    person.save()


@pytest.mark.shows("letterbox F9.8")
def test_ones_own_surname_town_and_number_are_marked(jacob, alison, check):
    alison.full_name, alison.address = "Alison Pocock-Hale", "3 Larch Rise\nNowhere-on-Sea"
    alison.save()
    page = seen(check(alison, "We Pococks live at Larch Rise, Nowhere-on-Sea. Ring 07700900077. Yours, Ms Hale"))
    marked = [part.partition("</mark>")[0] for part in page.split("look again: </span>")[1:]]
    assert marked == ["Pococks", "Larch Rise", "Nowhere-on-Sea", "07700900077", "Hale"]


def test_what_both_sides_know_is_not_marked(jacob, alison):
    line = line_of(alison)
    assert "Ludlow" in own_words(line)
    SharedTerm.objects.create(arrangement=line.arrangement, value="Ludlow")
    assert "Ludlow" not in own_words(line)


def test_a_harmless_letter_says_nothing(jacob, keira, check):
    page = seen(check(keira, "Thank you. I liked the ribbon. I count thunder."))
    assert UNIFORM not in page
    assert "<mark>" not in page


def test_it_may_be_sent_all_the_same(jacob, keira, as_):
    item = write(keira, LETTER)
    as_(keira).post(at("check", item.public_id))
    assert Item.objects.get().state == ItemState.WAITING


def test_what_is_typed_is_never_read_as_html(jacob, keira, check):
    page = seen(check(keira, "<b>Leeds</b> & <script>alert(1)</script>"))
    assert "&lt;b&gt;<mark>" in page
    assert "<script>alert" not in page


@pytest.mark.parametrize("people", [1, 3])
def test_own_words_need_the_same_queries_for_one_and_for_three(alison, people, django_assert_num_queries):
    arrangement = put_in_touch(alison, make_person("ida", None))
    party = Party.objects.get(members__person=alison)
    for number in range(1, people):
        party.members.create(person=make_person(f"member{number}", None))
    line = line_of(alison)
    forget()
    with django_assert_num_queries(4):
        own_words(line)
    assert arrangement == line.arrangement

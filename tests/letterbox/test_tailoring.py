"""Write once, tailor for each: several letters of one text, and no reader learns of another."""

import pytest

from audit.models import Entry
from letterbox.actions import receiving, writing
from letterbox.enums import ItemState
from letterbox.models import Draft, Item
from tests.cast import copy_of, put_in_touch, read_first, read_second, write
from tests.letterbox.pages import at, bare, line_between, seen

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
TEXT = "Dear Keira,\n\nhe can swim."


@pytest.fixture
def both(alison, keira, dean):
    """Alison writes to a mother and to a father, who must not know of each other's letters."""
    put_in_touch(alison, keira)
    put_in_touch(alison, dean)
    return line_between(alison, keira), line_between(alison, dean)


@pytest.fixture
def begun(both, alison):
    """Her letter to the mother."""
    item = writing.begin(both[0], alison)
    writing.save_draft(item, TEXT, 1)
    return item


def alike(browser, begun, *lines):
    return browser.post(at("others", begun.public_id), {"lines": [line.writer_ref for line in lines]})


def arrive(item, sam, noor):
    """Sent, read twice, told."""
    item = read_second(read_first(item, sam), noor)
    receiving.mark_told(copy_of(item))
    return copy_of(item)


def test_the_words_begin_a_letter_of_its_own_to_the_other(begun, both, alison, as_):
    browser = as_(alison)
    assert "Dean, about Jacob" in seen(browser.get(at("others", begun.public_id)))
    page = browser.post(at("others", begun.public_id), {"lines": [both[1].writer_ref]}, follow=True)
    assert "Your words stand in one more letter now." in seen(page)
    other = Draft.objects.exclude(item=begun).get()
    assert (other.item.line, other.text) == (both[1], "Dear Dean,\n\nhe can swim.")
    writing.save_draft(other.item, "Dear Dean, only for you.", other.revision)
    assert Draft.objects.get(item=begun).text == TEXT


@pytest.mark.shows("letterbox F9.1")
def test_each_parents_pages_are_the_same_whether_the_other_was_written_to_or_not(
    begun, both, alison, keira, dean, sam, noor, as_, time_machine
):
    time_machine.move_to("2026-06-02 10:00", tick=False)
    copy = arrive(writing.submit(begun, alison), sam, noor)
    browser = as_(keira)
    paths = [at("letters"), at("read", copy.public_id), at("write", write_back(keira).public_id)]
    before = [bare(browser.get(path)) for path in paths]
    again = writing.begin(both[0], alison)
    writing.save_draft(again, TEXT, 1)
    alike(as_(alison), again, both[1])
    other = Item.objects.get(line=both[1])
    assert other.versions.count() == 0
    fathers = arrive(writing.submit(other, alison), sam, noor)
    assert [bare(browser.get(path)) for path in paths] == before
    assert not any(word in page for word in (b"Dean", other.public_id.encode()) for page in before)
    page = seen(as_(dean).get(at("letters")))
    assert fathers.public_id in page
    assert "Keira" not in page
    assert copy.public_id not in page


def write_back(person):
    return write(person, "Thank you.")


def test_two_items_each_read_on_its_own_line(begun, both, alison, sam, as_):
    alike(as_(alison), begun, both[1])
    sent = [writing.submit(item, alison) for item in Item.objects.order_by("pk")]
    read_first(sent[0], sam)
    states = list(Item.objects.order_by("pk").values_list("line", "state"))
    assert states == [(both[0].pk, ItemState.SECOND_CHECK), (both[1].pk, ItemState.WAITING)]


def test_no_row_ties_the_letters_together(begun, both, alison, as_):
    alike(as_(alison), begun, both[1])
    other = Item.objects.get(line=both[1])
    assert begun.public_id not in {entry.why for entry in Entry.objects.filter(on=f"item:{other.public_id}")}
    links = [field.name for field in Item._meta.get_fields() if field.is_relation and field.related_model is Item]
    assert links == []


def test_a_letter_begun_before_stays_as_it_is(begun, both, alison, as_):
    other = writing.begin(both[1], alison)
    writing.save_draft(other, "Dear Dean, long ago.", 1)
    page = as_(alison).get(at("others", begun.public_id))
    assert "You have begun a letter to Dean. It stays as it is." in seen(page)
    assert alike(as_(alison), begun, both[1]).status_code == 400
    assert Draft.objects.get(item=other).text == "Dear Dean, long ago."


def test_choosing_nobody_says_what_to_do(begun, alison, as_):
    page = alike(as_(alison), begun)
    assert page.status_code == 400
    assert "Choose whom to write to as well" in seen(page)


def test_a_line_of_others_cannot_be_chosen(begun, both, alison, keira, as_):
    assert alike(as_(alison), begun, line_between(keira, alison)).status_code == 400
    assert Item.objects.count() == 1


def test_another_person_finds_nothing_there(begun, both, keira, as_):
    assert as_(keira).get(at("others", begun.public_id)).status_code == 404
    assert alike(as_(keira), begun, both[1]).status_code == 404


def test_whoever_writes_to_one_alone_is_told_so(jacob, alison, as_):
    page = as_(alison).get(at("others", write(alison).public_id))
    assert "You write to Keira alone" in seen(page)

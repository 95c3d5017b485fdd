"""The caller's card: who rings, what their own page says, what may be said, and a note. No other side on the screen."""

import pytest

from audit.models import Entry
from letterbox.actions import receiving, writing
from letterbox.enums import ItemState
from letterbox.enums.writing import Sure
from letterbox.models import CallNote, Item, Member, Party
from people.models import Look
from tests.cast import (
    claim,
    copy_of,
    give_back,
    line_of,
    make_person,
    put_in_touch,
    read_first,
    read_second,
    send,
    write,
)
from tests.letterbox.pages import at, desk, line_between, seen

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
NOTE = {"sure": "answered", "words": "She asked where her letter is. I read her page to her."}


@pytest.fixture
def card(as_):
    def page(worker, person):
        return as_(worker).get(desk("caller", person.public_id))

    return page


def test_it_asks_what_only_they_can_answer(jacob, keira, sam, card):
    keira.full_name, keira.born, keira.address = "Keira Dunmore", "1996-08-30", "2 Elm Rise\nSomewhere"
    keira.save()
    asked = dict(card(sam, keira).context["card"].questions)
    assert {f"{question}": answer for question, answer in asked.items()} == {
        "What is your full name?": "Keira Dunmore",
        "When were you born?": "30 August 1996",
        "What is the first line of your address, or the postcode?": "2 Elm Rise\nSomewhere",
        "To whom do you write, and about which child?": "Alison, about Jamie",
        "In which month is your letter planned?": "April",
    }


def test_nothing_is_asked_to_which_we_know_no_answer(jacob, keira, sam, card):
    questions = [f"{question}" for question, _answer in card(sam, keira).context["card"].questions]
    assert "When were you born?" not in questions


@pytest.mark.parametrize(
    "state", [ItemState.WAITING, ItemState.HELD, ItemState.WITH_WRITER, ItemState.READY, ItemState.KEPT]
)
def test_it_says_what_their_own_page_says_word_for_word(letter_in, alison, beth, card, as_, state):
    letter_in(state)
    (own,) = as_(alison).get(at("letters")).context["sent"]
    (shown,) = card(beth, alison).context["card"].sent
    assert shown == own
    page = seen(card(beth, alison))
    assert f"{own.status.name}." in page
    assert f"{own.status.sentence}" in page


def test_what_has_come_stands_there_as_on_their_page(letter_in, keira, beth, card, as_):
    letter_in(ItemState.KEPT)
    assert card(beth, keira).context["card"].received == as_(keira).get(at("letters")).context["received"]
    assert "kept for them" in seen(card(beth, keira))


def test_before_they_were_told_it_says_nothing_of_a_letter(letter_in, keira, beth, card):
    letter_in(ItemState.READY)
    assert "Nothing is there for them yet." in seen(card(beth, keira))


@pytest.mark.shows("letterbox INV-1")
def test_nothing_of_another_side_is_on_the_screen(jacob, alison, keira, sam, noor, card):
    markers = _planted(alison, keira, sam, noor)
    page = seen(card(sam, keira))
    assert [marker for marker in markers if marker in page] == []
    assert "Alison" in page  # the agreed name


def _planted(person, reader, sam, noor):
    """All that the other side has, said or done, marked; what has come is not opened yet."""
    person.full_name, person.address, person.phone = "Xenia Zorbalin", "1 Quillfeather Lane", "07700 900 999"
    person.save()
    item = read_second(read_first(send(person, "We saw the wugglump."), sam), noor)
    receiving.mark_told(copy_of(item))
    write(person, "A draft about florbs.")
    give_back(send(person, "Returned smeerp."), sam, "A note about gostaks.")
    hidden = ["Jacob", "Ludlow", "Pocock", item.public_id, line_of(person).writer_ref]
    return [*hidden, "Zorbalin", "Quillfeather", "900 999", "wugglump", "florbs", "smeerp", "gostaks"]


def test_another_line_of_the_same_other_family_does_not_show(alison, keira, dean, sam, noor, card):
    put_in_touch(alison, keira)
    put_in_touch(alison, dean)
    before = seen(card(sam, keira))
    item = writing.begin(line_between(alison, dean), alison)
    writing.save_draft(item, "Dear Dean.", 1)
    receiving.mark_told(copy_of(read_second(read_first(writing.submit(item, alison), sam), noor)))
    page = card(sam, keira)
    assert "Dean" not in seen(page)
    assert page.context["card"].received == []
    assert "Dean" not in before


def test_own_drafts_are_not_on_the_card(jacob, keira, sam, card):
    write(keira, "Only mine.")
    page = card(sam, keira)
    assert "Only mine." not in seen(page)
    assert page.context["card"].sent == []


def test_the_call_is_noted_and_the_next_worker_reads_it(jacob, keira, sam, noor, card, as_):
    said = {**NOTE, "party": line_of(keira).writer.public_id}
    assert as_(sam).post(desk("note_call", keira.public_id), said).url == desk("caller", keira.public_id)
    note = CallNote.objects.get()
    assert (note.person, note.worker, note.sure, note.words) == (keira, sam, Sure.ANSWERED, NOTE["words"])
    assert Entry.objects.get(act="call_noted").by == f"person:{sam.public_id}"
    assert NOTE["words"] in seen(card(noor, keira))


def test_a_call_is_not_noted_on_the_other_side(jacob, alison, keira, sam, card, as_):
    as_(sam).post(desk("note_call", keira.public_id), {**NOTE, "party": line_of(keira).writer.public_id})
    assert NOTE["words"] not in seen(card(sam, alison))
    assert (
        as_(sam)
        .post(desk("note_call", keira.public_id), {**NOTE, "party": line_of(alison).writer.public_id})
        .status_code
        == 400
    )


def test_without_words_it_says_what_to_do(jacob, keira, sam, as_):
    page = as_(sam).post(desk("note_call", keira.public_id), {"sure": "", "words": ""})
    assert page.status_code == 400
    assert "Write down in a few words what was said." in seen(page)
    assert "Say how sure you were who it is." in seen(page)
    assert not CallNote.objects.exists()


def test_looking_at_the_card_is_a_look_at_the_person(jacob, keira, sam, card):
    card(sam, keira)
    assert Look.objects.get().person == keira
    assert Entry.objects.filter(act="caller_card_seen").count() == 1


def test_somebody_who_writes_no_letters_has_no_card(jacob, marcus, sam, card):
    assert card(sam, marcus).status_code == 404


def test_a_worker_of_another_team_has_no_card(jacob, keira, sam, card):
    sam.roles.update(everywhere=False, spoke=None)
    assert card(sam, keira).status_code == 404


def test_a_party_out_of_the_workers_reach_stays_off_the_card(jacob, alison, keira, sam, card):
    """Sam stands on the side of another family that she writes to."""
    other = make_person("ida", None)
    put_in_touch(other, keira)
    Member.objects.create(party=Party.objects.get(members__person=other), person=sam)
    lines = card(sam, keira).context["card"].lines
    assert [line.reader_called for line in lines] == ["Alison"]


def test_too_late_to_take_back_is_said(letter_in, alison, beth, as_):
    item = letter_in(ItemState.READY)
    page = as_(beth).post(desk("take_back_for", alison.public_id, item.public_id), follow=True)
    assert "it cannot be taken back" in seen(page)
    assert Item.objects.get().state == ItemState.READY


def test_somebody_elses_letter_is_not_taken_back(letter_in, keira, beth, as_):
    item = letter_in(ItemState.WAITING)
    assert as_(beth).post(desk("take_back_for", keira.public_id, item.public_id)).status_code == 404


def test_the_persons_page_leads_to_the_card(jacob, keira, marcus, sam, as_):
    there = desk("caller", keira.public_id)
    assert there in seen(as_(sam).get(f"/staff/people/{keira.public_id}/"))
    assert "caller" not in seen(as_(sam).get(f"/staff/people/{marcus.public_id}/"))


@pytest.mark.parametrize("count", [1, 3])
def test_the_card_needs_the_same_queries_for_one_and_for_three(
    alison, keira, dean, priya, sam, as_, count, django_assert_num_queries
):
    for person in [keira, dean, priya][:count]:
        put_in_touch(alison, person)
        item = writing.begin(line_between(alison, person), alison)
        writing.save_draft(item, "Hello.", 1)
        claim(writing.submit(item, alison), sam)
    browser = as_(sam)
    browser.get(desk("caller", alison.public_id))
    with django_assert_num_queries(35):
        assert len(browser.get(desk("caller", alison.public_id)).context["card"].sent) == count

"""Ideas by who writes and how old the child is, and the questions that the last letter asked."""

import pytest

from letterbox import prompts
from letterbox.actions import carrying, claiming, receiving, writing
from letterbox.enums import ItemState
from letterbox.models import CarriedQuestion, Child, Draft, Item
from letterbox.prompts import Voice
from letterbox.questions import questions_in
from tests.cast import claim, copy_of, read_first, read_second, send, write
from tests.letterbox.pages import at, desk, seen

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
ASKING = "Dear Keira, he is well. Does she still love dogs? And: what was your first pet?"
QUESTIONS = ["Does she still love dogs?", "And: what was your first pet?"]


def marked(sender, first, second, questions=tuple(QUESTIONS)) -> Item:
    """A letter that waits for its second reader, who has it in hand and marks these questions."""
    item = claim(read_first(send(sender, ASKING), first), second)
    carrying.carry(item, second, item.claim_number, questions)
    return item


@pytest.fixture
def asked(jacob, alison, sam, noor) -> Item:
    """Alison's letter, with its questions marked, is there for Keira to open."""
    item = read_second(marked(alison, sam, noor), noor)
    receiving.mark_told(copy_of(item))
    return item


def ideas_of(page):
    return page.context["ideas"]


def words_of(page):
    return [question.words for question in ideas_of(page).questions]


def test_a_birth_mother_is_given_ideas_for_her_and_for_the_childs_age(jacob, keira, as_, time_machine):
    time_machine.move_to("2026-06-01 12:00")  # he is eight
    page = as_(keira).get(at("write", write(keira, "").public_id))
    assert ideas_of(page).prompts == (*prompts.ALWAYS[Voice.PARENT], *prompts.OF_ONESELF[9])
    assert "a one-eyed cat called Admiral" in seen(page)


@pytest.mark.parametrize(
    ("born", "band"), [("2023-06-01", 5), ("2018-05-01", 9), ("2014-01-01", 13), ("2010-01-01", 18)]
)
def test_an_adopter_is_given_ideas_for_the_childs_age(jacob, alison, as_, time_machine, born, band):
    time_machine.move_to("2026-06-01 12:00")
    child = Child.objects.get()
    child.born = born
    child.save()
    page = as_(alison).get(at("write", write(alison, "").public_id))
    assert ideas_of(page).prompts == (*prompts.ALWAYS[Voice.ADOPTER], *prompts.OF_THE_CHILD[band])


def test_without_a_birth_date_there_are_ideas_for_every_age(jacob, alison, as_):
    child = Child.objects.get()
    child.born = ""
    child.save()
    page = as_(alison).get(at("write", write(alison, "").public_id))
    assert ideas_of(page).prompts == prompts.ALWAYS[Voice.ADOPTER]


def test_she_may_write_as_a_grandmother_and_loses_no_word(jacob, keira, as_):
    item, browser = write(keira, ""), as_(keira)
    answer = browser.post(at("write", item.public_id), {"text": "Begun.", "revision": 1, "voice": "grandparent"})
    assert Draft.objects.get().text == "Begun."
    page = browser.get(answer.url)
    assert ideas_of(page).prompts[0] == prompts.ALWAYS[Voice.GRANDPARENT][0]
    assert "Begun." in seen(page)


def test_a_voice_that_nobody_has_changes_nothing(jacob, keira, as_):
    item = write(keira, "")
    assert ideas_of(as_(keira).get(at("write", item.public_id) + "?as=pirate")).voice == Voice.PARENT


def test_the_months_of_the_year_go_below_what_is_written(jacob, keira, as_, time_machine):
    time_machine.move_to("2026-06-01 12:00")
    item = write(keira, "Hello.")
    as_(keira).post(at("write", item.public_id), {"text": "Hello.", "revision": 2, "then": "months"})
    months = Draft.objects.get().text.split("\n\n")
    assert (months[0], months[1].strip(), months[-1], len(months)) == ("Hello.", "In July", "In June", 13)


def test_every_voice_has_ideas_and_an_example():
    assert prompts.ALWAYS.keys() == prompts.EXAMPLES.keys() == set(Voice)


def test_questions_are_found_word_for_word_and_once():
    assert questions_in(f"{ASKING}\nDoes she still love dogs? Yes.") == QUESTIONS


@pytest.mark.shows("letterbox F9.9")
def test_a_question_of_the_last_letter_is_offered_to_whoever_writes_back(asked, keira, as_):
    browser, item = as_(keira), write(keira, "")
    assert words_of(browser.get(at("write", item.public_id))) == []  # she has not opened the letter
    receiving.open_letter(copy_of(asked), keira)
    page = browser.get(at("write", item.public_id))
    assert words_of(page) == QUESTIONS
    assert "What Alison asked you" in seen(page)


def test_what_is_answered_is_not_offered_again_and_the_rest_is(asked, keira, as_):
    receiving.open_letter(copy_of(asked), keira)
    item, browser = write(keira, "His name was Rex."), as_(keira)
    refs = list(CarriedQuestion.objects.order_by("pk").values_list("public_id", flat=True))
    assert browser.get(at("check", item.public_id)).context["answered"].fields["answered"].choices[0][0] == refs[0]
    browser.post(at("check", item.public_id), {"answered": refs[1:]})
    again = browser.post(at("begin", item.line.writer_ref)).url
    assert words_of(browser.get(again)) == QUESTIONS[:1]


def test_a_letter_taken_back_answers_nothing(asked, keira, as_):
    receiving.open_letter(copy_of(asked), keira)
    item = write(keira, "His name was Rex.")
    as_(keira).post(at("check", item.public_id), {"answered": [CarriedQuestion.objects.first().public_id]})
    writing.take_back(Item.objects.get(pk=item.pk), keira)
    assert words_of(as_(keira).get(at("write", item.public_id))) == QUESTIONS


def test_somebody_elses_question_is_not_answered(asked, alison, keira):
    receiving.open_letter(copy_of(asked), keira)
    carrying.note_answered(asked, alison, [CarriedQuestion.objects.first().public_id])
    assert CarriedQuestion.objects.filter(answered_in=None).count() == 2


def test_the_second_reader_marks_the_questions_on_the_packet(jacob, alison, sam, noor, as_):
    item = claim(read_first(send(alison, ASKING), sam), noor)
    browser = as_(noor)
    assert "Does she still love dogs?" in seen(browser.get(desk("desk", item.public_id)))
    said = {"claim": item.claim_number, "questions": QUESTIONS[:1]}
    assert browser.post(desk("carry", item.public_id), said).url == desk("desk", item.public_id)
    assert [question.words for question in CarriedQuestion.objects.all()] == QUESTIONS[:1]


def test_only_words_of_the_copy_can_be_carried(jacob, alison, sam, noor, as_):
    item = marked(alison, sam, noor)
    with pytest.raises(carrying.NotInTheCopy):
        carrying.carry(item, noor, item.claim_number, ["Where do you live?"])
    invented = {"claim": item.claim_number, "questions": ["Where do you live?"]}
    assert as_(noor).post(desk("carry", item.public_id), invented).status_code == 400
    assert CarriedQuestion.objects.count() == 2


def test_whoever_lost_the_letter_marks_nothing(jacob, alison, sam, noor, as_):
    item = marked(alison, sam, noor, [])
    claiming.hand_back(item, noor, item.claim_number)
    said = {"claim": item.claim_number, "questions": QUESTIONS}
    assert as_(noor).post(desk("carry", item.public_id), said).status_code == 409
    assert not CarriedQuestion.objects.exists()


def test_a_letter_without_questions_has_none_to_mark(jacob, alison, sam, noor, as_):
    item = claim(read_first(send(alison, "All is well."), sam), noor)
    assert "Questions to carry" not in seen(as_(noor).get(desk("desk", item.public_id)))
    assert item.state == ItemState.SECOND_CHECK

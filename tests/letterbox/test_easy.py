"""The easy way: one question a page, and a letter made of the answers."""

from datetime import timedelta

import pytest
import time_machine

from base.clock import now
from letterbox.easy import OF_ONESELF, OF_THE_CHILD, Answer, Names, letter, read, written
from letterbox.models import Draft
from tests.cast import write
from tests.letterbox.pages import at, helps, seen

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
NAMES = Names("Alison", "Jamie", "Keira")


def test_the_answers_make_a_letter(jacob, keira, as_):
    item, browser = write(keira, ""), as_(keira)
    path = at("easy", item.public_id, 1)
    for said in (
        {"pressed": ["0"]},
        {"own": "I had a cold. "},
        {},
        {},
        {},
        {"pressed": ["0", "2"]},
        {"pressed": ["1"]},
    ):
        page = browser.get(path)
        assert page.status_code == 200
        path = browser.post(path, said).url
    assert path == at("write", item.public_id)
    assert Draft.objects.get().text == (
        "Dear Alison,\n\nThank you for your letter.\n\nI had a cold.\n\nWhat makes Jamie laugh? What is Jamie good at?"
        "\n\nTake care of yourselves.\n\nKeira"
    )
    assert "You can change every word of it." in seen(browser.get(path))


def test_each_page_is_one_question_with_what_was_answered_before(jacob, keira, as_):
    item, browser = write(keira, ""), as_(keira)
    browser.post(at("easy", item.public_id, 2), {"pressed": ["1"], "own": "It is sunny."})
    back = browser.post(at("easy", item.public_id, 3), {"back": "yes"})
    page = browser.get(back.url)
    assert page.context["step"].chosen == ("1",)
    assert "It is sunny." in seen(page)
    assert "Question 2 of 7" in seen(page)


def test_that_is_enough_makes_the_letter_at_once(jacob, keira, as_):
    item = write(keira, "")
    as_(keira).post(at("easy", item.public_id, 1), {"pressed": ["2"], "end": "yes"})
    assert Draft.objects.get().text == "Dear Alison,\n\nI was thinking of you.\n\nKeira"


def test_what_was_written_before_stays_above(jacob, keira, as_):
    item = write(keira, "My own words.")
    as_(keira).post(at("easy", item.public_id, 7), {"pressed": ["1"]})
    assert Draft.objects.get().text.startswith("My own words.\n\nDear Alison,\n\nTake care")


def test_nothing_answered_makes_no_letter():
    assert letter(OF_ONESELF, [Answer()] * 7, NAMES) == ""


@pytest.mark.parametrize("steps", [OF_ONESELF, OF_THE_CHILD])
def test_every_sentence_can_be_said_and_every_drawing_is_there(steps, settings):
    everything = [Answer(tuple(range(len(step.sentences)))) for step in steps]
    made = letter(steps, everything, NAMES)
    assert "%(" not in made
    assert made.startswith("Dear Alison,")
    folder = settings.BASE_DIR / "portal" / "static" / "ribbon" / "images" / "drawings"
    assert [step.drawing for step in steps if not (folder / f"{step.drawing}.svg").exists()] == []


def test_answers_are_kept_as_they_were():
    answers = [Answer((0, 2), "Yes."), Answer()]
    assert read(written(answers), 2) == answers
    assert read("", 2) == [Answer(), Answer()]


def test_an_adopter_is_asked_about_the_child(jacob, alison, as_):
    assert "How is Jacob?" in seen(as_(alison).get(at("easy", write(alison, "").public_id, 2)))


@pytest.mark.parametrize("number", [0, 8, 99])
def test_a_page_that_is_not_there(jacob, keira, as_, number):
    item = write(keira, "")
    assert as_(keira).get(at("easy", item.public_id, number)).status_code == 404


def test_an_answer_that_is_not_there_keeps_what_was_typed(jacob, keira, as_):
    page = as_(keira).post(at("easy", write(keira, "").public_id, 1), {"pressed": ["17"], "own": "Mine."})
    assert page.status_code == 400
    assert "Mine." in seen(page)


def test_words_said_while_the_door_shut_are_kept(jacob, keira, as_):
    item, browser = write(keira, ""), as_(keira)
    browser.get(at("easy", item.public_id, 2))
    with time_machine.travel(now() + timedelta(minutes=16)):
        browser.post(at("easy", item.public_id, 2), {"own": "I am well."})
    assert read(Draft.objects.get().answers, 7)[1].own == "I am well."


def test_another_person_finds_nothing_there_and_a_helper_may(jacob, keira, alison, marcus, as_):
    item = write(keira, "")
    assert as_(alison).get(at("easy", item.public_id, 1)).status_code == 404
    assert as_(alison).post(at("easy", item.public_id, 1), {"own": "Not mine."}).status_code == 404
    helps(marcus, keira, item)
    assert as_(marcus).get(at("easy", item.public_id, 1)).status_code == 200

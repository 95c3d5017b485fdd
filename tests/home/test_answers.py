"""Questions that families ask, and words explained."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from base.reading import read
from home.models import Faq, GlossaryTerm
from home.words import plain

pytestmark = pytest.mark.django_db

QUESTIONS = "/adopters/questions/"
WORDS = "/adopters/words/"
CHILDS_WORDS = ["IRO", "Advocate", "Adoption order", "Letterbox", "Court", "Judge", "Ombudsman", "Records"]


def test_every_question_is_answered_on_the_page(client: Client) -> None:
    html = client.get(QUESTIONS).content.decode()
    assert Faq.objects.count() == 22
    assert [each.question for each in Faq.objects.shown() if each.question not in html] == []


def test_a_question_taken_down_is_not_shown(client: Client) -> None:
    Faq.objects.filter(question="Can we choose the therapist?").update(live=False)
    assert "Can we choose the therapist?" not in client.get(QUESTIONS).content.decode()


def test_answers_are_short_and_plain() -> None:
    for each in Faq.objects.all():
        reading = read(plain(each.answer))
        assert reading.age <= 12, each.question
        assert reading.longest <= 25, reading.hardest


def test_each_question_says_who_asks_it_and_what_it_is_about() -> None:
    assert [each.question for each in Faq.objects.all() if not each.topics.exists() or not each.audiences] == []


def test_every_word_is_explained_on_the_page(client: Client) -> None:
    html = client.get(WORDS).content.decode()
    assert GlossaryTerm.objects.count() == 40
    assert [each.term for each in GlossaryTerm.objects.shown() if f">{each.term}</dt>" not in html] == []


def test_a_word_taken_down_is_not_explained(client: Client) -> None:
    GlossaryTerm.objects.filter(term="EMDR").update(live=False)
    assert ">EMDR</dt>" not in client.get(WORDS).content.decode()


def test_words_that_children_meet_have_a_childs_meaning() -> None:
    terms = GlossaryTerm.objects.in_bulk(CHILDS_WORDS, field_name="term")
    assert [term for term in CHILDS_WORDS if not terms[term].child_meaning] == []


def test_a_childs_meaning_can_be_read_by_a_child() -> None:
    text = [each.child_meaning for each in GlossaryTerm.objects.exclude(child_meaning="")]
    reading = read("\n".join(text))
    assert reading.age <= 8
    assert reading.longest <= 15, reading.hardest


def test_more_words_cost_no_more_queries(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    client.get(WORDS)
    with django_assert_num_queries(8):
        client.get(WORDS)
    GlossaryTerm.objects.create(term="Zest", plain_meaning="What keeps us going.")
    with django_assert_num_queries(8):
        client.get(WORDS)

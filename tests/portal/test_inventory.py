"""The inventory of data: every field once, with its class, purpose, period and side; for those who may see the log."""

import re

import pytest
from django.test import Client

from base.keeping import rules
from base.privacy import Class, Keep, Side
from portal import inventory
from portal.checks import our_models
from tests.cast import make_person
from vault.erasing import sealed_fields

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
ADDRESS = "/staff/data/"
# Periods that no rule of the table carries out, and what does instead.
ENDED_OTHERWISE = {
    Keep.IN_USE: "editors and the agency change it",
    Keep.RECORD: "nothing: an adoption record is kept",
    Keep.UNSENT: "its author",
    Keep.BELONGS: "the room that took it in",
    Keep.LOG: "nothing: the log cannot be changed",
    Keep.KEY: "destroyed when what it opens is erased",
}


@pytest.mark.shows("trust C-18")
def test_every_field_of_every_model_of_ours_stands_there_once():
    shown = [(table.label, column.name) for table in inventory.tables() for column in table.columns]
    there = [
        (model._meta.label, field.name)
        for model, _declared in our_models()
        for field in (*model._meta.local_concrete_fields, *model._meta.local_many_to_many)
    ]
    assert sorted(shown) == sorted(there)
    assert len(set(shown)) == len(shown) > 300


@pytest.mark.shows("trust C-18")
def test_every_field_has_class_purpose_period_and_side():
    for table in inventory.tables():
        assert str(table.purpose).endswith("."), table.label
        for column in table.columns:
            decided = column.declared
            assert (decided.kind in Class, decided.keep in Keep, decided.side in Side) == (True, True, True)


def test_a_purpose_is_written_for_every_table_and_no_other():
    assert inventory.PURPOSES.keys() == {model._meta.label for model, _declared in our_models()}


@pytest.mark.shows("trust C-18")
def test_every_period_is_carried_out_by_a_rule_or_by_somebody():
    assert {rule.keep for rule in rules()} | ENDED_OTHERWISE.keys() == set(Keep)
    assert {rule.keep for rule in rules()} & ENDED_OTHERWISE.keys() == set()


def test_what_is_sealed_is_said_to_be():
    said = {(table.label, column.name) for table in inventory.tables() for column in table.columns if column.is_sealed}
    assert said == {(model._meta.label, name) for model, _ in our_models() for name in sealed_fields(model)}
    assert ("people.Person", "phone") in said


def test_a_field_nobody_has_decided_about_is_no_silent_gap(monkeypatch):
    from people.personal import FIELDS

    monkeypatch.delitem(FIELDS["Person"], "phone")
    with pytest.raises(KeyError, match="phone"):
        list(inventory.tables())


def test_the_page_shows_each_field_and_each_rule(joan, as_):
    page = as_(joan).get(ADDRESS).text
    fields = [column for table in inventory.tables() for column in table.columns]
    heads = re.findall(r'<th scope="row" class="govuk-table__header">([\w-]+)</th>', page)
    assert heads == [rule.name for rule in rules()] + [column.name for column in fields]
    assert f"{len(list(inventory.tables()))} tables with {len(fields)} fields" in page
    assert "Person: 17 fields, 1 row<" in page


def test_the_page_holds_nothing_about_anybody(joan, as_):
    make_person("zorrin", None, full_name="Zorrin Quillan")
    page = as_(joan).get(ADDRESS).text
    assert [word for word in ("Zorrin", "Quillan", "zorrin@") if word in page] == []


@pytest.mark.parametrize("more", [0, 2])
def test_as_many_questions_whatever_is_in_it(joan, as_, django_assert_num_queries, more):
    for number in range(more):
        make_person(f"guest{number}", None)
    browser = as_(joan)
    browser.get(ADDRESS)
    with django_assert_num_queries(len(list(our_models())) + 30):  # one for each table, and the page's own
        browser.get(ADDRESS)


def test_for_those_who_see_the_log(joan, ivo, sam, alison, as_):
    answers = {person.called: as_(person).get(ADDRESS).status_code for person in (joan, ivo, sam, alison)}
    assert answers == {"Joan": 200, "Ivo": 200, "Sam": 403, "Alison": 404}
    assert Client().get(ADDRESS).status_code == 302
    assert as_(joan).post(ADDRESS).status_code == 405

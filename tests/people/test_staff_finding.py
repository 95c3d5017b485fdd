"""Finding a person: only within reach, masked, and without a trace of what was looked for."""

import pytest
from django.urls import reverse

from agency.models import Spoke
from audit.models import Entry
from people.actions import grant_role, know_person, set_standing
from people.enums import Role as RoleName
from people.enums import Stand
from people.models import Person, Role
from people.staff import AT_MOST

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
FIND, NEW = reverse("persons:find"), reverse("persons:new")


def known(full_name: str, *, spoke: Spoke | None = None, **more: str) -> Person:
    """Somebody recorded."""
    spoke = spoke or Spoke.objects.order_by("pk")[0]
    return know_person(full_name.split(maxsplit=1)[0], by="system", spoke=spoke, full_name=full_name, **more)


def found(answer: object) -> list[str]:
    """Who stands on the page, in its order."""
    return [f"{row.person.called} {row.initial}" for row in answer.context.get("rows", [])]  # type: ignore[attr-defined]


@pytest.fixture
def in_one_team(sam):
    """Sam works for one team alone."""
    Role.objects.filter(person=sam).update(everywhere=False, spoke=Spoke.objects.order_by("pk")[0])
    return sam


@pytest.fixture
def elsewhere(db):
    return Spoke.objects.order_by("-pk")[0]


@pytest.mark.parametrize(
    "words", ["Otterway", "otterway quilla", "07700 900 123", "+44 7700 900123", "ZE1 0AA", "Quilla"]
)
def test_somebody_is_found_by_what_is_known(as_, sam, words) -> None:
    known("Quilla Otterway", phone="07700 900123", address="1 High Street, Lerwick ZE1 0AA")
    assert found(as_(sam).post(FIND, {"q": words})) == ["Quilla O."]


def test_rows_are_masked_and_in_order(as_, sam) -> None:
    person = known("Quilla Otterway", phone="07700 900123", address="9 Sandpiper Row ZE1 0AA", born="1990-04-03")
    known("Abel Otterway")
    grant_role(person, RoleName.BIRTH_RELATIVE, by=sam)
    answer = as_(sam).post(FIND, {"q": "otterway"})
    page = answer.content.decode()
    assert found(answer) == ["Abel O.", "Quilla O."]
    assert "Birth relative" in page
    hidden = ("07700", "Sandpiper", "ZE1", "1990", "Quilla Otterway")
    assert [secret for secret in hidden if secret in page] == []


def test_the_words_stand_in_no_address_and_the_search_in_the_log_without_them(as_, sam) -> None:
    known("Quilla Otterway")
    browser = as_(sam)
    assert found(browser.get(FIND, {"q": "otterway"})) == []
    answer = browser.post(FIND, {"q": "otterway"})
    assert answer.request["QUERY_STRING"] == ""
    assert Entry.objects.filter(act="people_searched").values_list("on", "by", "why").get() == (
        f"person:{sam.public_id}",
        f"person:{sam.public_id}",
        "",
    )


def test_nobody_of_another_team_nor_apart_nor_oneself_is_found(as_, in_one_team, elsewhere) -> None:
    known("Quilla Otterway", spoke=elsewhere)
    apart = known("Abel Otterway")
    set_standing([in_one_team], [apart], Stand.APART, by="system")
    browser = as_(in_one_team)
    assert found(browser.post(FIND, {"q": "otterway"})) == []
    assert found(browser.post(FIND, {"q": "sam"})) == []


@pytest.mark.parametrize("why", ["another team", "apart"])
def test_nobody_found_and_nobody_allowed_are_the_same(
    as_, in_one_team, elsewhere, django_assert_num_queries, why
) -> None:
    hidden = known("Quilla Otterway", spoke=elsewhere if why == "another team" else None)
    if why == "apart":
        set_standing([in_one_team], [hidden], Stand.APART, by="system")
    browser, pages = as_(in_one_team), []
    browser.get(FIND)
    for words in ("Otterway", "Nosuchname"):
        with django_assert_num_queries(14):
            pages.append(browser.post(FIND, {"q": words}).content)
    assert _same(pages[0], "Otterway") == _same(pages[1], "Nosuchname")


def _same(page: bytes, words: str) -> str:
    """A page without the token and the typed words."""
    lines = page.decode().replace(words, "WORDS").splitlines()
    return "\n".join(line for line in lines if "csrfmiddlewaretoken" not in line)


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_of_one_and_of_three_takes_as_many_queries(as_, sam, django_assert_num_queries, count) -> None:
    for number in range(count):
        grant_role(known(f"Quilla{number} Otterway"), RoleName.ADOPTER, by=sam)
    browser = as_(sam)
    browser.get(FIND)
    with django_assert_num_queries(16):
        assert len(found(browser.post(FIND, {"q": "otterway"}))) == count


def test_at_most_twenty_are_shown_and_it_says_that_there_are_more(as_, sam) -> None:
    for number in range(AT_MOST + 1):
        known(f"Quilla{number} Otterway")
    answer = as_(sam).post(FIND, {"q": "otterway"})
    assert len(found(answer)) == AT_MOST
    assert "There are more." in answer.content.decode()


def test_an_empty_search_says_what_to_write(as_, sam) -> None:
    answer = as_(sam).post(FIND, {"q": " "})
    assert answer.status_code == 400
    assert "Write a name, a number or an address." in answer.content.decode()


@pytest.mark.shows("letterbox A4.64")
def test_two_hundred_planted_names_are_not_found_from_an_unallocated_desk(
    as_, in_one_team, elsewhere, django_assert_num_queries
) -> None:
    names = [f"Planted{number} Surname{number}" for number in range(200)]
    for name in names:
        known(name, spoke=elsewhere)
    browser = as_(in_one_team)
    browser.get(FIND)
    seen = []
    for name in names:
        with django_assert_num_queries(15):
            seen += found(browser.post(FIND, {"q": name}))
    assert seen == []


PERSON = {"called": "Quilla", "full_name": "Quilla Otterway", "phone": "07700 900123", "role": "birth_relative"}


@pytest.fixture
def team(db) -> str:
    return Spoke.objects.order_by("pk")[0].public_id


def test_a_new_person_is_recorded_with_a_role_and_their_ways(as_, sam, team) -> None:
    data = {**PERSON, "team": team, "born": "1990-04-03", "ways": ["post", "ring"]}
    answer = as_(sam).post(NEW, data)
    person = Person.objects.get(called="Quilla")
    assert answer.url == reverse("persons:person", args=[person.public_id])
    assert (person.full_name, person.phone, person.born) == ("Quilla Otterway", "07700 900123", "1990-04-03")
    assert [role.role for role in person.roles.all()] == ["birth_relative"]
    assert person.safe_contact.ways == ["ring", "post"]
    assert found(as_(sam).post(FIND, {"q": "otterway"})) == ["Quilla O."]


@pytest.mark.parametrize("same", ["name", "number"])
def test_somebody_alike_is_shown_before_they_are_recorded_twice(as_, sam, team, same) -> None:
    known("Quilla Otterway" if same == "name" else "Abel Byre", phone="" if same == "name" else "07700 900123")
    browser = as_(sam)
    answer = browser.post(NEW, {**PERSON, "team": team})
    assert found(answer) == ["Quilla O." if same == "name" else "Abel B."]
    assert 'value="Quilla Otterway"' in answer.content.decode()
    assert Person.objects.filter(called="Quilla").count() == (1 if same == "name" else 0)
    assert browser.post(NEW, {**PERSON, "team": team, "looked": "yes"}).status_code == 302


def test_somebody_alike_in_another_team_is_not_told_of(as_, in_one_team, elsewhere, team) -> None:
    known("Quilla Otterway", spoke=elsewhere)
    assert as_(in_one_team).post(NEW, {**PERSON, "team": team}).status_code == 302


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"called": ""}, "Write what they are called."),
        ({"role": "manager"}, "Choose one from the list."),
        ({"team": "0" * 32}, "Choose one from the list."),
        ({"born": "3 April"}, "Write the day like 2027-03-31."),
        ({"born": "2190-01-01"}, "Look at the year again."),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_is_recorded(as_, sam, team, change, word) -> None:
    before = Person.objects.count()
    answer = as_(sam).post(NEW, {**PERSON, "team": team, **change})
    assert answer.status_code == 400
    assert word in answer.content.decode()
    assert Person.objects.count() == before


def test_a_worker_of_one_team_records_for_that_team_alone(as_, in_one_team, elsewhere) -> None:
    answer = as_(in_one_team).post(NEW, {**PERSON, "team": elsewhere.public_id})
    assert answer.status_code == 400
    assert not Person.objects.filter(called="Quilla").exists()

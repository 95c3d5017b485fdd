"""One human being in three places: adopted, an adopter, and a worker. One is shown at a time, and nothing crosses."""

import re

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from base.clock import now
from outbox.actions import queue
from people.actions import grant_role, know_person, propose, set_safe_contact
from people.actions.supporting import ask_to_help
from people.contact import recipient
from people.enums import ProposalKind, Role, SupportKind, Way
from people.models import FormerName, Person
from tests.cast import make_person, put_in_touch, send, sign_in, write
from tests.sweep.addresses import walk

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
PLACE = reverse("own:place")
ROLES = {"quince": Role.ADOPTED_ADULT, "medlar": Role.ADOPTER, "damson": Role.LETTERBOX_WORKER}
WORDS = {"quince": "an adopted adult", "medlar": "an adopter", "damson": "one of the staff"}
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"|"csrf": "[^"]+"|/static/[^"]+')
LINK = re.compile(r'href="(/(?:your-page|staff|account)/[^"#?]*)"')
NOT_WALKED = ("/your-page/closed/", "/account/logout/", "/your-page/place/")


def private(fruit: str, more: str = "") -> dict[str, str]:
    """Facts of one place, each with the name of its fruit in it."""
    return {
        "full_name": f"{fruit.title()} Fullname{more}",
        "address": f"2 {fruit.title()} Street{more}\nLudlow",
        "born": "1980-01-02",
    }


def fill(person: Person, fruit: str, other: Person) -> None:
    """Gives one place something of every kind that a page could show."""
    set_safe_contact(person, by="system", hours=f"{fruit} hours", say_from=f"{fruit} says", quiet="--05-01")
    FormerName.objects.create(person=person, called=f"Old{fruit}", full_name=f"Old {fruit} Fullname")
    queue(recipient(person), f"{fruit}-purpose", "copy:1", spoken=f"{fruit} words", by_voice=True)
    if fruit == "damson":
        return
    propose(ProposalKind.CONTACT, person, by=person, wanted={"called": f"New{fruit}"})
    ask_to_help(person, f"Helper{fruit}", f"helper-{fruit}@example.org", SupportKind.SUPPORTER)
    put_in_touch(person, other)
    send(person, f"A letter about {fruit}s.")
    write(person, f"A draft about {fruit}s.")


@pytest.fixture
def human(keira: Person, dean: Person) -> dict[str, Person]:
    """Their three places, by fruit."""
    first = make_person("olive", ROLES["quince"], **private("quince"))
    first.called = "Quince"
    first.save()
    found = {"quince": first}
    for fruit in ("medlar", "damson"):
        person = know_person(fruit.title(), by="system", spoke=first.spoke, way=Way.EMAIL, **private(fruit))
        person.account = first.account
        person.save()
        grant_role(person, ROLES[fruit], by=None, everywhere=fruit == "damson")
        found[fruit] = person
    for fruit, other in (("quince", dean), ("medlar", keira), ("damson", keira)):
        fill(found[fruit], fruit, other)
    return found


def enter(human: dict[str, Person], fruit: str) -> Client:
    """A browser in this place, with the second step shown there."""
    browser = Client()
    browser.force_login(human[fruit].account)
    assert browser.post(PLACE, {"place": human[fruit].public_id}).status_code == 302
    return prove(browser, human[fruit])


def prove(browser: Client, person: Person) -> Client:
    proved = sign_in(Client(), person)
    session = browser.session
    for key, value in proved.session.items():
        if key.startswith("account_authentication"):
            session[key] = value
    session.save()
    browser.get("/your-page/", follow=True)
    return browser


def plain_doors() -> list[str]:
    """Our own pages that need no reference."""
    routes = ["/" + route for route, _pattern in walk(get_resolver().url_patterns)]
    return [
        route for route in routes if route.startswith(("/your-page/", "/staff/", "/account/2fa/")) and "<" not in route
    ]


def crawl(browser: Client) -> dict[str, bytes]:
    """Every page that this browser can open, by its address, without what differs on each request."""
    ahead, seen = plain_doors(), {}
    while ahead:
        path = ahead.pop()
        if path in seen or path.startswith(NOT_WALKED):
            continue
        answer = browser.get(path)
        seen[path] = TOKEN.sub(b"-", answer.content) + str(sorted(answer.headers.items())).encode()
        ahead += LINK.findall(answer.content.decode(errors="ignore"))
    return seen


@pytest.mark.parametrize("here", ROLES)
def test_no_page_of_one_place_shows_anything_of_another(human, here) -> None:
    pages = crawl(enter(human, here))
    assert len(pages) > 25
    seen = {
        fruit: [path for path, page in pages.items() if fruit in page.decode(errors="ignore").lower()]
        for fruit in ROLES
    }
    assert seen.pop(here) != []
    assert seen == {fruit: [] for fruit in ROLES if fruit != here}


def change_the_others(human: dict[str, Person], here: str) -> None:
    """Another world, which differs only in what is private to the other places."""
    for fruit in ROLES.keys() - {here}:
        person = human[fruit]
        for name, value in private(fruit, "-two").items():
            setattr(person, name, value)
        person.phone = "01632 960 555"
        person.save()
        set_safe_contact(person, by="system", hours="never", ways=["ring"], ask_again_on=now().date())
        queue(recipient(person), "letter-ready", f"copy:{fruit}", by_voice=True)
        if fruit != "damson":
            ask_to_help(person, "Jo", f"jo-{fruit}@example.org", SupportKind.ADVOCATE)
            send(person, "Another letter.")


@pytest.mark.parametrize("here", ROLES)
def test_two_worlds_that_differ_only_in_the_other_places_look_the_same(human, here) -> None:
    browser = enter(human, here)
    before = crawl(browser)
    change_the_others(human, here)
    after = crawl(browser)
    assert [path for path in before.keys() | after.keys() if before.get(path) != after.get(path)] == []


def test_the_same_place_does_look_different_when_it_changes(human) -> None:
    """The comparison above can fail."""
    browser = enter(human, "medlar")
    before = crawl(browser)
    change_the_others(human, "quince")
    after = crawl(browser)
    assert {"/your-page/details/", "/your-page/data/"} <= {path for path in before if before[path] != after.get(path)}


@pytest.mark.parametrize("here", ROLES)
def test_the_header_says_as_whom_they_are_here(human, here) -> None:
    page = enter(human, here).get("/your-page/", follow=True).content.decode()
    assert f"You are here as: {WORDS[here]}." in page


def test_with_one_place_nothing_is_said_and_nothing_to_choose(alison, as_) -> None:
    browser = as_(alison)
    assert "You are here as" not in browser.get("/your-page/").content.decode()
    assert browser.get(PLACE).status_code == 404
    assert browser.post(PLACE, {"place": alison.public_id}).status_code == 404


def test_to_choose_a_place_shuts_what_another_opened(human) -> None:
    browser = enter(human, "medlar")
    assert browser.get("/your-page/details/").status_code == 200
    browser.post(PLACE, {"place": human["quince"].public_id})
    assert browser.get("/your-page/details/").status_code == 302
    browser.post(PLACE, {"place": human["damson"].public_id})
    assert browser.get("/staff/").url.startswith("/account/2fa/reauthenticate/")


def test_after_the_change_the_second_step_opens_the_new_place(human) -> None:
    from tests.people.test_sign_in import digits

    browser = enter(human, "medlar")
    browser.post(PLACE, {"place": human["quince"].public_id})
    door = browser.get("/your-page/details/").url
    answer = browser.post(door, {"code": digits()})
    assert answer.url == "/your-page/details/"
    assert "Quince Fullname" in browser.get(answer.url).content.decode()


def test_the_place_of_another_is_not_there(human, alison) -> None:
    browser = enter(human, "medlar")
    assert browser.post(PLACE, {"place": alison.public_id}).status_code == 404
    assert browser.post(PLACE, {}).status_code == 404
    assert b"Medlar Fullname" in browser.get("/your-page/details/").content

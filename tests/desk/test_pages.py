"""A person's page and the staff home: each shows what its reader's roles have to do with, and no more."""

import pytest
from django.urls import reverse

from letterbox.actions import receiving
from people.actions import make_account
from people.models import SafeContact
from tests.cast import copy_of, give_back, read_first, read_second, send, write

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
HOME, STAFF = reverse("your_page:home"), reverse("desk:staff")


def text(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined]


def test_your_page_says_that_something_waits_and_not_what(jacob, alison, keira, sam, noor, as_) -> None:
    assert "There is something for you." not in text(as_(keira).get(HOME))
    receiving.mark_told(copy_of(read_second(read_first(send(alison), sam), noor)))
    page = text(as_(keira).get(HOME))
    assert "There is something for you." in page
    assert "Alison" not in page


def test_without_a_person_behind_it_an_account_says_so(client) -> None:
    client.force_login(make_account("new@example.org", "long enough to be safe"))
    page = text(client.get(HOME))
    assert "We have not yet matched it to you" in page
    assert 'href="tel:' in page
    assert "this account: new@example.org" in page


def test_an_editor_is_led_to_the_public_pages(tomasz, joan, as_) -> None:
    page = text(as_(tomasz).get(STAFF))
    assert "Change the public pages" in page
    assert "nothing for you to do" not in page
    assert "Change the public pages" not in text(as_(joan).get(STAFF))


@pytest.mark.parametrize(
    ("who", "shared", "there"), [("keira", False, True), ("alison", False, False), ("alison", True, True)]
)
def test_the_exit_button_is_there_for_birth_family_and_careful_people(request, as_, who, shared, there) -> None:
    person = request.getfixturevalue(who)
    SafeContact.objects.filter(person=person).update(shared_device=shared)
    assert ("Exit this page" in text(as_(person).get(HOME))) is there


@pytest.mark.parametrize("title", ["/your-page/", "/your-page/post/"])
def test_the_title_tells_nothing(jacob, keira, as_, title) -> None:
    assert "<title>Your page</title>" in text(as_(keira).get(title))


@pytest.mark.parametrize(
    ("who", "keys"),
    [
        ("sam", {"letters", "calls", "proposals"}),
        ("beth", {"letters", "calls", "proposals", "in_doubt"}),
        ("joan", {"letters", "calls", "proposals", "looks", "in_doubt", "acts"}),
        ("ivo", {"in_doubt", "acts"}),
        ("tomasz", set()),
        ("lena", set()),
    ],
)
def test_the_staff_home_shows_what_the_role_has_to_do_with(request, as_, who, keys) -> None:
    context = as_(request.getfixturevalue(who)).get(STAFF).context
    assert {key for key in ("letters", "calls", "proposals", "looks", "in_doubt", "acts") if key in context} == keys


def test_staff_are_led_to_their_own_home(sam, as_) -> None:
    assert as_(sam).get(HOME).url == STAFF


def test_the_staff_home_needs_few_queries(joan, as_, django_assert_num_queries) -> None:
    browser = as_(joan)
    browser.get(STAFF)
    with django_assert_num_queries(14):
        browser.get(STAFF)


def test_your_page_says_that_a_note_or_a_draft_waits(jacob, alison, sam, as_) -> None:
    item = send(alison, "We live in Ludlow.")
    give_back(item, sam)
    assert "There is a note from us" in text(as_(alison).get(HOME))
    write(alison)
    assert as_(alison).get(HOME).context["waiting"].draft is True

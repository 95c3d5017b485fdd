"""Somebody who helps: asked by the person, seen by them, let go by either, and never a way to learn of others."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from outbox.actions import sweep
from outbox.models import Message
from people.actions import grant_role, set_standing
from people.actions.inviting import accept
from people.actions.supporting import AT_MOST, NotForThem, ask_to_help, end_support
from people.enums import Role, Stand, Stop, SupportKind
from people.messages import HELP_LOOK
from people.models import Invitation, Person, Support, User
from tests.cast import PASSWORD, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
HELPERS, ASK = reverse("own:helpers"), reverse("own:ask_helper")
IAN = {"called": "Ian", "email": "ian@example.org", "kind": "supporter"}
MASKED = re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]+|/helpers/[0-9a-f]{32}/')


def text(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined]


def secret_sent_to(address: str) -> str:
    sweep()
    (letter,) = [letter for letter in mail.outbox if letter.to == [address]]
    found = re.search(r"/invited/([\w-]+)/", letter.body)
    assert found
    return found[1]


@pytest.fixture
def ian(keira: Person, as_) -> Person:
    """Ian, whom Keira asked to help, has made his account."""
    as_(keira).post(ASK, IAN)
    accept(secret_sent_to("ian@example.org"), PASSWORD)
    return Person.objects.get(called="Ian")


@pytest.fixture
def as_ian(ian: Person) -> Client:
    from allauth.mfa.totp.internal.auth import TOTP

    from people.actions import confirm_second_step
    from tests.cast import SECRET

    TOTP.activate(ian.account, SECRET)
    confirm_second_step(ian.account, by="system")
    ian.account.refresh_from_db()
    return sign_in(Client(), ian)


def test_they_ask_and_see_that_it_waits(keira, as_) -> None:
    page = text(as_(keira).post(ASK, IAN, follow=True))
    assert ("Ian" in page, "Asked on" in page) == (True, True)
    support = Support.objects.get()
    assert (support.person, support.kind, support.accepted_at) == (keira, SupportKind.SUPPORTER, None)
    assert (support.supporter.spoke, support.supporter.roles.get().role) == (keira.spoke, Role.SUPPORTER)


def test_the_mail_says_nothing_of_whom_or_what(keira, as_) -> None:
    as_(keira).post(ASK, IAN)
    sweep()
    said = mail.outbox[0].body.casefold()
    assert [word for word in ("keira", "ian ", "adopt", "ribbon", "wrenbridge", "letter") if word in said] == []


def test_who_was_asked_says_yes_and_the_person_sees_it(ian, as_ian, keira, as_) -> None:
    support = Support.objects.get()
    assert "Somebody asks you to help them." in text(as_ian.get("/your-page/"))
    assert "Keira asks you to help" in text(as_ian.get(HELPERS))
    as_ian.post(reverse("own:accept_helping", args=[support.public_id]))
    assert "You help Keira" in text(as_ian.get(HELPERS))
    assert "Helps you since" in text(as_(keira).get(HELPERS))


def test_the_one_who_helps_sees_no_letters_and_asks_nobody(jacob, ian, as_ian) -> None:
    assert as_ian.get(ASK).status_code == 404
    assert as_ian.post(ASK, IAN).status_code == 404
    page = text(as_ian.get("/your-page/post/"))
    assert ("Alison" in page, "Jamie" in page) == (False, False)
    with pytest.raises(NotForThem):
        ask_to_help(ian, "Jo", "jo@example.org", SupportKind.SUPPORTER)


def test_ended_by_the_person_it_ends_with_the_next_request(ian, as_ian, keira, as_) -> None:
    support = Support.objects.get()
    end = reverse("own:end_helping", args=[support.public_id])
    assert "End the help of Ian?" in text(as_(keira).get(end))
    as_(keira).post(end)
    assert as_ian.get("/your-page/").status_code == 302
    account = User.objects.get(pk=ian.account_id)
    assert (account.is_active, account.stopped_as) == (False, Stop.CLOSED)
    assert not ian.roles.current().exists()
    assert Person.objects.get(pk=ian.pk).closed_at is not None


def test_who_helps_leaves(ian, as_ian) -> None:
    end = reverse("own:end_helping", args=[Support.objects.get().public_id])
    assert "Stop helping Keira?" in text(as_ian.get(end))
    as_ian.post(end)
    assert not Support.objects.current().exists()
    assert not User.objects.get(pk=ian.account_id).is_active


def test_who_helps_another_too_stays(ian, marcus) -> None:
    Support.objects.create(person=marcus, supporter=ian, kind=SupportKind.ADVOCATE)
    end_support(Support.objects.get(person__called="Keira"), by=ian)
    assert User.objects.get(pk=ian.account_id).is_active
    assert ian.roles.current().exists()


def test_who_stands_in_another_place_keeps_the_account(ian) -> None:
    other = Person.objects.create(called="Ian", spoke=ian.spoke, account=ian.account)
    grant_role(other, Role.ADOPTER, by=None)
    end_support(Support.objects.get(), by=ian)
    assert User.objects.get(pk=ian.account_id).is_active


def test_an_invitation_ends_with_the_asking(keira, as_) -> None:
    as_(keira).post(ASK, IAN)
    end_support(Support.objects.get(), by=keira)
    assert Invitation.objects.get().ended_at is not None


@pytest.mark.parametrize("whose", ["keira", "dean", "alison"])
def test_an_address_that_is_known_shows_no_difference(keira, dean, alison, as_, whose) -> None:
    """Their own, a stranger's and the other side's: a person looks, and the page says what it always says."""
    set_standing([keira], [alison], Stand.APART, by="system")
    seen = []
    for address in ("ian@example.org", f"{whose}@example.org"):
        browser = as_(keira)
        browser.post(ASK, {**IAN, "email": address})
        seen.append(
            [MASKED.sub(b"-", browser.get(path).content) for path in (HELPERS, "/your-page/", "/your-page/messages/")]
        )
        Support.objects.all().delete()
    assert seen[0] == seen[1]
    assert list(Message.objects.values_list("purpose", "recipient").exclude(recipient="")) == [
        (HELP_LOOK, f"person:{keira.public_id}")
    ]
    sweep()
    assert [letter.to for letter in mail.outbox] == [["ian@example.org"]]


def test_nobody_else_ends_or_accepts_it(keira, dean, as_) -> None:
    as_(keira).post(ASK, IAN)
    ref = Support.objects.get().public_id
    assert as_(dean).post(reverse("own:end_helping", args=[ref])).status_code == 404
    assert as_(keira).post(reverse("own:accept_helping", args=[ref])).status_code == 404
    assert as_(keira).get(reverse("own:accept_helping", args=[ref])).status_code == 405
    assert Support.objects.current().count() == 1


def test_five_are_enough(keira, as_) -> None:
    browser = as_(keira)
    for number in range(AT_MOST):
        browser.post(ASK, {**IAN, "email": f"ian{number}@example.org"})
    assert "Let one of them go first." in text(browser.post(ASK, IAN))
    assert Support.objects.count() == AT_MOST


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"called": ""}, "Write what you call them."),
        ({"email": "ian"}, "with an @"),
        ({"kind": ""}, "Choose one answer."),
    ],
)
def test_what_is_missing_is_said_and_the_rest_kept(keira, as_, typed, words) -> None:
    page = text(as_(keira).post(ASK, IAN | typed))
    assert page.count(words) == 2
    assert not Support.objects.exists()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_needs_the_same_queries_for_one_and_three(keira, as_, django_assert_num_queries, count) -> None:
    for number in range(count):
        ask_to_help(keira, "Ian", f"ian{number}@example.org", SupportKind.SUPPORTER)
    browser = as_(keira)
    browser.get(HELPERS)
    with django_assert_num_queries(8):
        browser.get(HELPERS)

"""Many at one card at the same moment: the count holds, and a first PIN is chosen once."""

import pytest
from django.core.cache import cache
from django.test import Client

from people.actions import cards, inviting
from people.models import Card, Guess, User
from tests.cards import OTHER_PIN, PIN, card_for, card_with_pin, without_email
from tests.cast import PASSWORD
from tests.races.at_once import at_once

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]
TRIES, AT_ONCE = 200, 20


def outcome(number: str, pin: str) -> str:
    try:
        return "in" if cards.try_card(number, pin) else "wrong"
    except cards.Wait:
        return "too soon"


@pytest.mark.shows("trust C-35")
def test_two_hundred_tries_at_once_count_as_three(sam, noor):
    """Ten rounds of twenty at the same moment: no more count than three in a row would have."""
    number = card_with_pin(without_email(), sam, noor)
    found = []
    for start in range(0, TRIES, AT_ONCE):
        found += at_once(*[lambda n=n: outcome(number, f"{700000 + n}") for n in range(start, start + AT_ONCE)])
    assert sorted(found) == ["too soon"] * (TRIES - cards.FREE_TRIES) + ["wrong"] * cards.FREE_TRIES
    assert Guess.objects.get().wrong == cards.FREE_TRIES
    assert outcome(number, PIN) == "too soon"


@pytest.mark.shows("trust C-35")
def test_tries_at_a_number_that_is_none_count_the_same(db):
    found = at_once(*[lambda: outcome("274193274193", PIN) for _ in range(AT_ONCE)])
    assert sorted(found) == ["too soon"] * (AT_ONCE - cards.FREE_TRIES) + ["wrong"] * cards.FREE_TRIES
    assert Guess.objects.get().wrong == cards.FREE_TRIES


@pytest.mark.shows("trust C-35")
def test_sockets_side_by_side_share_one_limit(sam, noor):
    """Each claims an address of its own; the limit of an address holds for all of them together."""
    number = card_with_pin(without_email(), sam, noor)
    cache.clear()

    def knock(claimed: int) -> int:
        headers = {"X-Forwarded-For": f"203.0.113.{claimed}"}
        return Client().post("/account/card/", {"number": number, "pin": OTHER_PIN}, headers=headers).status_code

    found = at_once(*[lambda n=n: knock(n) for n in range(AT_ONCE)])
    assert set(found) == {400, 429}
    assert found.count(400) <= 10
    assert Guess.objects.get().wrong <= cards.FREE_TRIES


def test_two_choose_a_first_pin_at_the_same_moment(sam, noor):
    number = card_for(without_email(), sam, noor)
    found = at_once(*[lambda pin=pin: cards.choose_first_pin(number, pin) for pin in (PIN, OTHER_PIN)])
    assert sorted(type(card).__name__ for card in found) == ["Card", "NoneType"]
    winner = (PIN, OTHER_PIN)[0 if found[0] else 1]
    assert cards.try_card(number, winner) == Card.objects.get()


def test_two_presses_on_keep_this_password_make_one_account(sam, monkeypatch):
    rosie = without_email()
    monkeypatch.setattr(inviting.secrets, "token_urlsafe", lambda size: "s" * 43)
    inviting.invite(rosie, "rosie@example.org", by=sam)
    found = at_once(*[lambda: inviting.accept("s" * 43, PASSWORD) for _ in range(4)])
    assert [type(one).__name__ for one in found].count("User") == 1
    assert [type(one) for one in found].count(inviting.NoSuchInvitation) == 3
    assert User.objects.filter(email="rosie@example.org").count() == 1

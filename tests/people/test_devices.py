"""A browser that the account was not opened with before: its owner hears of it, once."""

import pytest
from django.core.cache import cache
from django.test import Client

from audit.models import Entry
from outbox.actions import sweep
from outbox.enums import State
from outbox.models import Message
from people import actions
from people.actions.devices import family_of
from people.messages import NEW_DEVICE
from people.models import KnownDevice
from tests.cards import PIN, card_with_pin, without_email
from tests.cast import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1"
NEWER = PHONE.replace("17_5", "18_1").replace("17.5", "18.1")
DESK = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0"


@pytest.fixture
def told():
    """The notices about new browsers so far."""
    return lambda: list(Message.objects.filter(purpose=NEW_DEVICE).order_by("pk"))


@pytest.fixture
def signs_in():
    """Somebody signs in by password, with this browser."""

    def sign(email, browser):
        cache.clear()
        client = Client(headers={"user-agent": browser})
        return client.post("/account/login/", {"login": email, "password": PASSWORD})

    return sign


def test_what_a_browser_is():
    assert family_of(PHONE) == family_of(NEWER) == "Safari iPhone"
    assert family_of(DESK) == "Firefox Windows"
    assert family_of("") == " "


def test_the_very_first_browser_is_nobodys_news(keira, signs_in, told):
    keira.account.authenticator_set.all().delete()
    signs_in("keira@example.org", PHONE)
    assert (KnownDevice.objects.count(), told()) == (1, [])


def test_another_browser_is_told_once(keira, signs_in, told):
    keira.account.authenticator_set.all().delete()
    for browser in (PHONE, DESK, DESK, NEWER, PHONE):
        signs_in("keira@example.org", browser)
    (notice,) = told()
    assert notice.recipient == f"person:{keira.public_id}"
    assert notice.text == ""
    assert "phone or computer that we had not seen there before" in notice.spoken
    on = f"user:{keira.account.public_id}"
    assert Entry.objects.filter(act="new_device", on=on).count() == 1
    assert KnownDevice.objects.count() == 2


def test_nothing_of_the_browser_is_kept(keira, signs_in):
    keira.account.authenticator_set.all().delete()
    signs_in("keira@example.org", PHONE)
    assert "iPhone" not in str(list(KnownDevice.objects.values()))


def test_one_browser_of_two_people_is_two_digests(keira, dean, signs_in):
    for person in (keira, dean):
        person.account.authenticator_set.all().delete()
        signs_in(person.account.email, PHONE)
    assert KnownDevice.objects.values("digest").distinct().count() == 2


def test_an_account_of_nobody_is_told_at_its_address(db, signs_in, told):
    account = actions.make_account("new@example.org", PASSWORD)
    for browser in (PHONE, DESK):
        signs_in("new@example.org", browser)
    assert [notice.recipient for notice in told()] == [f"account:{account.public_id}"]


def test_whoever_has_a_card_and_no_e_mail_is_rung(sam, noor, told):
    rosie = without_email()
    number = card_with_pin(rosie, sam, noor)
    for browser in (PHONE, DESK):
        cache.clear()
        Client(headers={"user-agent": browser}).post("/account/card/", {"number": number, "pin": PIN})
    sweep()
    (notice,) = told()
    assert notice.state == State.TO_RING


def test_a_wrong_password_tells_nobody(keira, told):
    Client(headers={"user-agent": DESK}).post("/account/login/", {"login": "keira@example.org", "password": "no"})
    assert (KnownDevice.objects.count(), told()) == (0, [])

"""Mail scanners and browsers look at a link before its owner does: a look uses nothing up and lets nobody in."""

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from outbox.models import Message
from people.models import Invitation
from tests.people.test_invitations import CHOSEN, link, rosie  # noqa: F401 - fixtures
from tests.people.test_sign_in import CODE, CONFIRM, code_sent_to

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite, pytest.mark.shows("trust C-33")]
RESET, RESET_CONFIRM = reverse("account_reset_password"), reverse("account_confirm_password_reset_code")
LOOKS = 125  # by GET and by HEAD, at four places: a thousand


@pytest.mark.parametrize(
    ("asks", "confirms"), [(CODE, CONFIRM), (RESET, RESET_CONFIRM)], ids=["sign-in", "new password"]
)
def test_a_code_is_there_still_after_a_thousand_looks(keira, asks, confirms):
    keira.account.authenticator_set.all().delete()
    browser = Client()
    browser.post(asks, {"email": "keira@example.org"})
    code, before = code_sent_to("keira@example.org"), Message.objects.count()
    for look in range(2 * LOOKS):
        scanner = Client() if look % 2 else browser
        for act in (scanner.get, scanner.head):
            act(confirms, {"code": code, "key": code})
        assert "_auth_user_id" not in scanner.session
    assert Message.objects.count() == before
    cache.clear()
    assert browser.post(confirms, {"code": code}).status_code == 302


@pytest.mark.parametrize("door", ["/account/card/", "/account/card/first/", "/account/logout/", "/account/login/"])
def test_looking_at_a_door_leaves_nothing_behind(db, door):
    for _ in range(25):
        cache.clear()
        assert Client().get(door, {"number": "1", "pin": "1"}).status_code in (200, 302)
        assert Client().head(door).status_code in (200, 302)
    assert not Message.objects.exists()
    assert not Session.objects.exists()


def test_a_link_opens_for_its_owner_after_the_scanner(link, rosie):  # noqa: F811 - fixtures
    for _ in range(5):
        Client().get(link)
        Client().head(link)
    assert Invitation.objects.get().used_at is None
    assert Client().post(link, CHOSEN).status_code == 302

"""A live session without the step-up, as somebody has it who holds another's phone: nothing sensitive succeeds."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client

from base.clock import now
from letterbox.actions import receiving
from letterbox.models import Item, ReleaseCopy
from outbox.models import Message
from people.actions import propose
from people.actions.supporting import ask_to_help
from people.enums import ProposalKind, SupportKind
from people.models import Person, Proposal, SafeContact, Support, User
from tests.cast import copy_of, line_of, read_first, read_second, send, sign_in, write

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

SAID = {"ring": "best", "email": "no", "post": "no", "shared_device": "yes"}
HELPER = {"called": "Jo", "email": "jo@example.org", "kind": "supporter"}
# What somebody does: the address, and what is posted; None where looking is all.
ACTIONS: dict[str, tuple[str, dict[str, Any] | None]] = {
    "see the details": ("/your-page/details/", None),
    "change the name": ("/your-page/details/called/", {"called": "Mallory"}),
    "change the full name": ("/your-page/details/full-name/", {"full_name": "Mallory Pocock"}),
    "change the phone": ("/your-page/details/phone/", {"phone": "01632 960 999"}),
    "change the address": ("/your-page/details/address/", {"address": "9 Other Street"}),
    "ask to prove another e-mail address": ("/your-page/details/email/", {"email": "mallory@example.org"}),
    "stop a change": ("/your-page/changes/{change}/", {}),
    "see what is safe": ("/your-page/safe/", None),
    "change the safe ways": ("/your-page/safe/ways/", SAID),
    "change the safe times": ("/your-page/safe/times/", {"days": ["1"]}),
    "change what may be said": ("/your-page/safe/answers/", {"voicemail": "plain", "say_from": "Mallory"}),
    "add a quiet day": ("/your-page/safe/quiet/", {"first": "2026-12-24"}),
    "put off being asked again": ("/your-page/safe/again/", {"months": "12"}),
    "see what we wrote": ("/your-page/messages/", None),
    "see the data": ("/your-page/data/", None),
    "take a copy of the data": ("/your-page/data/copy/", None),
    "ask for erasure": ("/your-page/data/erase/", {"sure": "on"}),
    "close the account": ("/your-page/close/", {"sure": "on"}),
    "see who helps": ("/your-page/helpers/", None),
    "ask somebody to help": ("/your-page/helpers/ask/", HELPER),
    "end the help": ("/your-page/helpers/{support}/end/", {}),
    "see the letters": ("/your-page/post/", None),
    "open a letter": ("/your-page/post/in/{letter}/", {"open": "yes"}),
    "begin a letter": ("/your-page/post/to/{line}/", {}),
    "read a draft": ("/your-page/post/{draft}/write/", None),
    "send a draft": ("/your-page/post/{draft}/check/", {}),
    "throw a draft away": ("/your-page/post/{draft}/bin/", {}),
    "read what was sent": ("/your-page/post/{sent}/", None),
    "take a letter back": ("/your-page/post/{sent}/back/", {}),
    "change the PIN": ("/account/pin/change/", None),
}
ANOTHER_WAY = {"change the PIN", "begin a letter"}  # without a card there is no PIN; a draft has been begun


@pytest.fixture
def there(jacob, alison: Person, keira: Person, sam: Person, noor: Person) -> dict[str, str]:
    """Something of Alison's behind each of the addresses."""
    came = copy_of(read_second(read_first(send(keira, "Dear Alison, plumtree."), sam), noor))
    receiving.mark_told(came)
    sent = send(alison, "Dear Keira, plumtree.")
    return {
        "change": propose(ProposalKind.RESUME, alison, by=alison).public_id,
        "support": ask_to_help(alison, "Ian", "ian@example.org", SupportKind.SUPPORTER).public_id,
        "letter": came.public_id,
        "line": line_of(alison).writer_ref,
        "draft": write(alison, "A draft about plumtree.").public_id,
        "sent": sent.public_id,
    }


def state() -> list[Any]:
    """All that one of these actions could change."""
    models = (Person, User, SafeContact, Proposal, Support, Item, ReleaseCopy, Message)
    return [list(model.objects.order_by("pk").values()) for model in models]  # type: ignore[attr-defined]


def do(browser: Client, there: dict[str, str], name: str) -> Any:
    path, data = ACTIONS[name]
    path = path.format(**there)
    return browser.get(path) if data is None else browser.post(path, data)


@pytest.fixture
def stale(alison: Person) -> Callable[[], Client]:
    """A session whose proof was shown six minutes ago and opened nothing."""

    def make() -> Client:
        with time_machine.travel(now() - timedelta(minutes=6), tick=False):
            return sign_in(Client(), alison)

    return make


@pytest.mark.parametrize("kind", ["without a proof", "with an old proof"])
@pytest.mark.parametrize("name", ACTIONS)
def test_without_the_step_up_none_succeeds(alison, there, stale, name, kind) -> None:
    browser = sign_in(Client(), alison, proved=False) if kind == "without a proof" else stale()
    before = state()
    answer = do(browser, there, name)
    assert (answer.status_code, answer.url.partition("?")[0]) == (302, "/account/2fa/reauthenticate/")
    assert state() == before
    assert b"plumtree" not in answer.content


@pytest.mark.parametrize("name", [name for name in ACTIONS if name not in ANOTHER_WAY])
def test_with_it_each_succeeds(alison, there, name) -> None:
    """The control: the same requests, with a proof, do what they say."""
    browser = sign_in(Client(), alison)
    before = state()
    is_look = ACTIONS[name][1] is None
    answer = do(browser, there, name)
    assert answer.status_code == (200 if is_look else 302)
    assert not answer.get("Location", "").startswith("/account/2fa/")
    changed = state() != before
    assert changed is not is_look


def test_there_are_more_than_twenty() -> None:
    assert len(ACTIONS) > 20
    assert Session.objects.count() == 0

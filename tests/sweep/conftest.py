"""A world with something real behind each of our own doors, and somebody of each kind to knock."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse
from django.test import Client

from letterbox.actions import claiming, deciding, dictating, receiving, safekeeping
from letterbox.models import Arrangement, ReleaseCopy
from outbox import actions as outbox
from people.actions import make_account, propose, stop, watching
from people.actions.supporting import ask_to_help
from people.contact import recipient
from people.enums import ProposalKind, Role, Stop, SupportKind
from people.middleware import Doors
from people.models import Alert, Glass, Person, Support
from tests import cast
from tests.sweep.callers import CALLERS, IN, NO_RIGHT, NOT_THERE
from vault.models import SafeCopy


@pytest.fixture
def refs(jacob: Arrangement, alison: Person, keira: Person, sam: Person, noor: Person) -> dict[str, str]:
    """For each of our addresses with a reference in it, the reference of something that stands there."""
    waiting = cast.send(alison).public_id
    held = claiming.claim(cast.send(alison), sam)
    deciding.hold(held, sam, held.claim_number, "A threat.", held.promised_on)
    returned = cast.give_back(cast.send(alison), sam).public_id
    came, kept = came_and_kept(alison, keira, sam, noor)
    in_hand = claiming.claim(cast.send(alison), sam).public_id
    draft = cast.write(alison).public_id
    call = outbox.queue(recipient(keira), "letter-ready", "copy:1", by_voice=True).public_id
    standing = outbox.queue("person:nobody", "letter-ready", "copy:2")
    outbox.deliver(standing.pk)
    letters = ("", "claim/", "hand-back/", "pass/", "return/", "approve/", "send-back/", "hold/")
    return {
        "your-page/post/to/<pid:ref>/": cast.line_of(alison).writer_ref,
        **{f"your-page/post/<pid:ref>/{act}": draft for act in ("write/", "check/", "bin/", "keep/", "with/", "more/")},
        "your-page/post/<pid:ref>/step/<int:number>/": draft,
        **{f"your-page/post/<pid:ref>/{act}": waiting for act in ("", "back/")},
        "your-page/post/<pid:ref>/again/": returned,
        "your-page/post/in/<pid:ref>/": came.public_id,
        "your-page/post/in/<pid:ref>/thanks/": came.public_id,
        "your-page/post/in/<pid:ref>/pictures/": came.public_id,
        "your-page/post/in/picture/<pid:ref>/": came.pictures.get().public_id,
        "staff/letters/came/<pid:ref>/": SafeCopy.objects.get(key_owner__startswith="letter:").public_id,
        "staff/letters/goes/<pid:ref>/": came.pictures.get().public_id,
        "staff/letters/<pid:ref>/kept/": kept.packet.item.public_id,
        "staff/letters/calls/<pid:ref>/": about(kept, keira),
        "staff/letters/grown-up/<pid:ref>/": grown_child(),
        "your-page/post/choice/<pid:ref>/": came.line.reader.public_id,
        **{f"staff/letters/<pid:ref>/{act}": waiting for act in letters},
        **{f"staff/letters/<pid:ref>/{act}": held.public_id for act in ("lift/", "look-again/")},
        "staff/letters/<pid:ref>/writer/": in_hand,
        **{f"staff/calls/<pid:ref>/{act}": call for act in ("", "done/")},
        "staff/messages/<pid:ref>/settle/": standing.public_id,
        **of_telling(keira, sam, in_hand),
        **of_people(keira, sam, noor),
        **of_own_pages(alison, keira),
    }


def came_and_kept(writer: Person, reader: Person, first: Person, second: Person) -> tuple[ReleaseCopy, ReleaseCopy]:
    """A letter with a picture that was opened, and one that is kept."""
    letters = [cast.send(writer), cast.send(writer)]
    cast.give_picture(letters[0])
    came, kept = (cast.copy_of(cast.read_second(cast.read_first(letter, first), second)) for letter in letters)
    for copy in (came, kept):
        receiving.mark_told(copy)
    receiving.open_letter(came, reader)
    safekeeping.keep_for_later(kept, reader)
    return came, kept


def about(copy: ReleaseCopy, reader: Person) -> str:
    """A call about it."""
    name = f"copy:{copy.public_id}"
    return outbox.queue(recipient(reader), "letter-ready", name, period="again", by_voice=True).public_id


def grown_child() -> str:
    """Somebody who is 18, with a letter that they were not given."""
    one, other = cast.make_person("rosa", Role.ADOPTER), cast.make_person("otto", Role.BIRTH_RELATIVE)
    child = cast.put_in_touch(one, other).children.get()
    cast.send(one)
    child.born = "2000-05-01"
    child.save()
    return child.public_id


def of_telling(person: Person, worker: Person, in_hand: str) -> dict[str, str]:
    """What stands behind the pages of whoever picks up the phone, and beside a letter in hand."""
    told = dictating.begin_dictation(cast.line_of(person), person, worker).public_id
    acts = ("", "note/", "back/<pid:letter>/", "type/<pid:line>/")
    return {
        **{f"staff/letters/caller/<pid:ref>/{act}": person.public_id for act in acts},
        **{f"staff/letters/dictation/<pid:ref>/{act}": told for act in ("", "read/", "bin/")},
        **{f"staff/letters/<pid:ref>/{act}": in_hand for act in ("keep/", "questions/")},
    }


def of_own_pages(person: Person, helped: Person) -> dict[str, str]:
    """What stands behind the pages on which somebody looks after what is theirs."""
    helper = ask_to_help(person, "Ian", "ian@example.org", SupportKind.ADVOCATE)
    asked = Support.objects.create(person=helped, supporter=person, kind=SupportKind.SUPPORTER)
    return {
        "your-page/changes/<pid:ref>/": propose(ProposalKind.ERASE, person, by=person).public_id,
        "your-page/helpers/<pid:ref>/end/": helper.public_id,
        "your-page/helpers/<pid:ref>/yes/": asked.public_id,
    }


def of_people(person: Person, worker: Person, colleague: Person) -> dict[str, str]:
    """What stands behind the staff pages about people and colleagues."""
    frozen = cast.make_person("bel", Role.BIRTH_RELATIVE)
    stop(frozen.account, Stop.FROZEN, by=colleague)
    asked = propose(ProposalKind.CONTACT, person, by=colleague, wanted={"called": "Kay"}).public_id
    watching.open_glass(worker, [person], "She rang in a hurry.")
    known = ("reach", "freeze", "identity", "safe-contact", "card", "known", "change", "invite", "recover", "merge")
    of_colleagues = ("role/", "end-role/", "leaves/", "suspend/", "training/")
    return {
        "staff/people/<pid:ref>/": person.public_id,
        **{f"staff/people/<pid:ref>/{act}/": person.public_id for act in (*known, "death", "tie")},
        "staff/people/<pid:ref>/resume/": frozen.public_id,
        "staff/proposals/<pid:ref>/": asked,
        **{f"staff/proposals/<pid:ref>/{act}/": asked for act in ("decide", "stop", "hurry", "put-back")},
        **{f"staff/colleagues/<pid:ref>/{act}": colleague.public_id for act in ("", *of_colleagues)},
        "staff/looks/alert/<pid:ref>/seen/": Alert.objects.get().public_id,
        "staff/looks/<pid:ref>/review/": Glass.objects.get().public_id,
    }


@pytest.fixture
def knock(request: pytest.FixtureRequest, doors: list[str]) -> Callable[[str], "Knocking"]:
    """`knock("Manager")` is a browser of somebody of that kind."""

    def browser(name: str) -> Knocking:
        caller = CALLERS[name]
        if caller.role:
            return Knocking(cast.sign_in(Client(), request.getfixturevalue(caller.who), proved=caller.proved), doors)
        client = Client()
        if name != "anonymous":
            user = make_account("stranger@example.org", cast.PASSWORD)
            client.force_login(user)
            if name == "suspended":
                stop(user, Stop.SUSPENDED, by="system")
        return Knocking(client, doors)

    return browser


class Knocking:
    """A browser that asks, and leaves everything as it was."""

    def __init__(self, client: Client, doors: list[str]) -> None:
        self.client, self.doors = client, doors
        client.raise_request_exception = False
        self.cookies = client.cookies.output()

    def __call__(self, method: str, path: str, **headers: str) -> tuple[str, HttpResponse]:
        """What the door decided, and the answer that came."""
        self.doors.clear()
        with _undone():
            self.client.cookies = SimpleCookie(self.cookies.replace("Set-Cookie: ", ""))
            response = self.client.generic(method, path, headers=headers)
            content = b"" if response.streaming else response.content
            response.bytes = content
        decided = self.doors[0] if len(self.doors) == 1 else f"{len(self.doors)} doors"
        return decided, response


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def doors(db: None, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the doors decide, in turn: a 404 of a door is told from one of the room behind it."""
    seen: list[str] = []
    real = Doors.process_view

    def process_view(self: Doors, *args: Any) -> HttpResponse | None:
        try:
            answer = real(self, *args)
        except Http404:
            seen.append(NOT_THERE)
            raise
        except PermissionDenied:
            seen.append(NO_RIGHT)
            raise
        seen.append(IN if answer is None else "sent away")
        return answer

    monkeypatch.setattr(Doors, "process_view", process_view)
    return seen

"""A letter's whole way, by the pages; after each step both families look at everything they can reach."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.core import mail
from django.http import HttpResponse
from django.test import Client, TestCase
from kombu.message import Message as Ring

from base.clock import today
from letterbox.enums import CHECKLIST, Part
from letterbox.models import Line
from outbox.enums import State
from outbox.models import Message
from people.enums import Role
from tests.bells import Bells
from tests.cast import make_person, sign_in
from tests.taint.planting import Family, make_family, put_in_touch, words

HARMLESS = "Dear you,\nthe beans grew, and there was cake.\nWith love"
LINK = re.compile(r'(?:href|action)="(/(?:your-page|account)/[^"#]*)"')
FIRST = {"line": CHECKLIST[Part.LINE], "content": CHECKLIST[Part.CONTENT]}


def as_bytes(response: HttpResponse) -> bytes:
    """All that a browser is given: status, headers, cookies and body."""
    head = [f"{response.status_code}", *(f"{name}: {value}" for name, value in response.headers.items())]
    return "\n".join([*head, response.cookies.output()]).encode() + b"\n\n" + b"".join(response)


def fetch(family: Family, path: str, **how: str) -> HttpResponse:
    response = family.browser.get(path, headers=how)
    family.take(path, as_bytes(response))
    return response


def look_round(family: Family, start: str) -> None:
    """Follows every link from this page, and asks for the writing page as its script would."""
    waiting, seen = [start], set()
    while waiting:
        path = waiting.pop().replace("&amp;", "&")
        if path in seen or not path.startswith(start):
            continue
        seen.add(path)
        waiting += LINK.findall(fetch(family, path).content.decode())
        if path.endswith("/write/"):
            fetch(family, path, accept="application/json")


class Listening(Bells):
    """Keeps each message of the bell whole: body, headers and properties."""

    def __init__(self) -> None:
        self.wire: list[bytes] = []

    def _taken(self) -> Iterator[Ring]:
        for message in super()._taken():
            body = message.body if isinstance(message.body, bytes) else str(message.body).encode()
            self.wire.append(body + f"{message.headers}{message.properties}".encode())
            yield message


@contextmanager
def committed() -> Iterator[None]:
    """What waits for the commit happens at the end, though the test's own transaction stays open."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        yield


@dataclass
class World:
    """The two families, the staff, the bell, and how a transaction's end is waited for."""

    one: Family
    other: Family
    first: Client
    second: Client
    leader: Client
    looks: bool = True
    bells: Listening = field(default_factory=Listening)
    staff_saw: list[bytes] = field(default_factory=list)

    def step(self, browser: Client, path: str, **said: object) -> str:
        """Posts as a browser would, lets the workers work, and lets both families look."""
        with committed():
            response = browser.post(path, said)
        assert response.status_code == 302, (path, response.status_code, response.content[:2000])
        for family in (self.one, self.other):
            if family.browser is browser:
                family.take(path, as_bytes(response))
        self.work()
        return response["Location"]

    def work(self) -> None:
        with committed():
            self.bells.answer()
        while mail.outbox:
            self._deliver(mail.outbox.pop())
        for family in (self.one, self.other) if self.looks else ():
            fetch(family, "/your-page/")
            look_round(family, "/your-page/post/")

    def _deliver(self, letter: mail.EmailMessage) -> None:
        (family,) = [each for each in (self.one, self.other) if [each.markers["email"]] == letter.to]
        family.take("mail", letter.message().as_bytes())
        for body in (letter.body, *(alternative.content for alternative in letter.alternatives)):
            family.take("mail", body.encode())

    def see(self, browser: Client, path: str) -> str:
        response = browser.get(path)
        self.staff_saw.append(response.content)
        return response.content.decode()


def make_world(*, looks: bool = True) -> World:
    """Two families in touch and three who read letters."""
    families = make_family("one", Role.ADOPTER, Client()), make_family("other", Role.BIRTH_RELATIVE, Client())
    put_in_touch(*families)
    for family in families:
        sign_in(family.browser, family.person)
    readers = {"sam": Role.LETTERBOX_WORKER, "noor": Role.LETTERBOX_WORKER, "beth": Role.COORDINATOR}
    world = World(*families, *(sign_in(Client(), make_person(*reader)) for reader in readers.items()), looks=looks)
    world.bells.rung()
    world.bells.wire.clear()
    return world


def claim(world: World, reader: Client, ref: str) -> int:
    """Claims the letter, and returns the claim's number as the page has it."""
    world.step(reader, f"/staff/letters/{ref}/claim/")
    page = world.see(reader, f"/staff/letters/{ref}/")
    return int(re.search(r'name="claim" value="(\d+)"', page)[1])


def send(world: World, writer: Family, text: str, ref: str = "") -> str:
    """Begins, writes, looks at it and sends; returns the letter's reference."""
    line = Line.objects.get(writer__side=writer.side)
    if not ref:
        address = world.step(writer.browser, f"/your-page/post/to/{line.writer_ref}/")
        ref = address.split("/")[3]
    page = fetch(writer, f"/your-page/post/{ref}/write/").content.decode()
    revision = re.search(r'name="revision" value="(\d+)"', page)[1]
    path = f"/your-page/post/{ref}/write/"
    saved = writer.browser.post(path, {"text": text, "revision": revision}, headers={"accept": "application/json"})
    writer.take("saved by itself", as_bytes(saved))
    fetch(writer, f"/your-page/post/{ref}/check/")
    world.step(writer.browser, f"/your-page/post/{ref}/check/")
    return ref


def keep(writer: Family, what: str) -> str:
    """New words that only this side and staff may know."""
    text = words(f"{writer.name} {what}")
    writer.markers[what] = text
    return text


def return_once(world: World, writer: Family, ref: str) -> None:
    """Read, with a note of the reader's own on the worksheet first; returned with a note; written again."""
    number = claim(world, world.first, ref)
    path = f"/staff/letters/{ref}/return/"
    left_open = world.first.post(path, {"claim": number, "note": keep(writer, "worksheet")})
    assert left_open.status_code == 400
    said = {"claim": number, "reason": "places", "call": "spoke"}
    world.step(world.first, path, note=keep(writer, "note to the writer"), **said)
    world.step(writer.browser, f"/your-page/post/{ref}/again/")


def read_twice(world: World, writer: Family, ref: str) -> None:
    """A first reading, sent back once by the second reader, read again, approved."""
    passed = {"claim": claim(world, world.first, ref), **FIRST}
    world.step(world.first, f"/staff/letters/{ref}/pass/", **passed)
    number = claim(world, world.second, ref)
    note = keep(writer, "note to a colleague")
    world.step(world.second, f"/staff/letters/{ref}/send-back/", claim=number, note=note)
    passed = {"claim": claim(world, world.first, ref), **FIRST}
    world.step(world.first, f"/staff/letters/{ref}/pass/", **passed)
    number = claim(world, world.second, ref)
    world.step(world.second, f"/staff/letters/{ref}/approve/", claim=number, packet=CHECKLIST[Part.PACKET])


def ring(world: World, reader: Family) -> None:
    """A person rings, with the words that the page gives."""
    for call in Message.objects.filter(state=State.TO_RING):
        reader.take("said on the phone", call.spoken.encode())
        world.see(world.first, "/staff/calls/")
        world.see(world.first, f"/staff/calls/{call.public_id}/")
        world.step(world.first, f"/staff/calls/{call.public_id}/done/", told="1")


def receive(world: World, reader: Family) -> None:
    """What has come is kept for another day, then opened and read."""
    page = fetch(reader, "/your-page/post/").content.decode()
    path = re.search(r"/your-page/post/in/[0-9a-f]{32}/", page)[0]
    world.step(reader.browser, path, keep="1")
    world.step(reader.browser, path, open="1")
    assert "the beans grew" in fetch(reader, path).content.decode()


def hold(world: World, writer: Family, ref: str) -> None:
    number = claim(world, world.second, ref)
    why = keep(writer, "why held")
    world.step(world.second, f"/staff/letters/{ref}/hold/", claim=number, why=why, next_look_on=today().isoformat())
    world.see(world.leader, "/staff/letters/?view=held")
    world.see(world.leader, f"/staff/letters/{ref}/")


def ask_for_a_code(world: World, family: Family) -> None:
    """Signs in elsewhere, by a code that comes by mail."""
    with committed():
        response = Client().post("/account/login/code/", {"email": family.markers["email"]})
    assert response.status_code == 302
    family.take("asked for a code", as_bytes(response))
    world.work()


def ask_and_tell(world: World, family: Family) -> None:
    """They ask us to ring, we note the call and type for them; they answer a question of the easy way."""
    said = {"kind": "news", "words": keep(family, "asked"), "hours": keep(family, "asked hours")}
    world.step(family.browser, "/your-page/post/help/", **said)
    world.see(world.first, "/staff/letters/asked/")
    for call in Message.objects.filter(purpose="help-asked", state=State.TO_RING):
        world.see(world.first, f"/staff/calls/{call.public_id}/")
    card = f"/staff/letters/caller/{family.person.public_id}/"
    line = Line.objects.select_related("writer").get(writer__side=family.side)
    noted = {"sure": "answered", "party": line.writer.public_id, "words": keep(family, "call noted")}
    world.step(world.first, f"{card}note/", **noted)
    world.see(world.first, card)
    told = world.step(world.first, f"{card}type/{line.writer_ref}/")
    world.step(world.first, told, text=keep(family, "dictated"), revision=1, save="1")
    world.see(world.first, told)
    ref = world.step(family.browser, f"/your-page/post/to/{line.writer_ref}/").split("/")[3]
    world.step(family.browser, f"/your-page/post/{ref}/step/1/", own=keep(family, "easy answer"))
    fetch(family, f"/your-page/post/{ref}/step/1/")


def write_both_ways(world: World) -> None:
    """Each family writes to the other; the first letter is told by voice, the second by mail."""
    for writer, reader in ((world.one, world.other), (world.other, world.one)):
        ref = send(world, writer, keep(writer, "returned letter"))
        return_once(world, writer, ref)
        send(world, writer, HARMLESS, ref)
        read_twice(world, writer, ref)
        ring(world, reader)
        receive(world, reader)
        again = send(world, writer, HARMLESS)
        read_twice(world, writer, again)
        held = send(world, writer, keep(writer, "held letter"))
        hold(world, writer, held)
        back = send(world, writer, keep(writer, "letter taken back"))
        world.step(writer.browser, f"/your-page/post/{back}/back/")
    for family in (world.one, world.other):
        ask_and_tell(world, family)
        ask_for_a_code(world, family)
        for start in ("/your-page/details/", "/account/2fa/", "/account/sessions/", "/account/password/change/"):
            look_round(family, start)

"""The cast: invented people whom tests know by name, two families in touch, and how a letter travels."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.account.internal.flows.login import (
    _AUTHENTICATION_METHODS_USER_SESSION_KEY,
    AUTHENTICATION_METHODS_SESSION_KEY,
)
from allauth.account.internal.userkit import user_id_to_str
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from agency.models import RecordHolder, Spoke
from base.clock import now
from letterbox.actions import claiming, deciding, receiving, safekeeping, writing
from letterbox.actions.arranging import End, arrange, log_letter
from letterbox.enums import FIRST_READING, SECOND_READING, Call, ItemState, Reason, SideKind, Tick, Via
from letterbox.models import Arrangement, Item, Line, Party, ReleaseCopy
from letterbox.pictures import owner_of
from people.actions import confirm_second_step, grant_role, know_person, make_account, tie_account
from people.enums import STAFF_ROLES, Role, Way
from people.models import Person
from vault.enums import FileState
from vault.enums import Kind as FileKind
from vault.models import File, SafeCopy
from vault.stores import COPIES

PASSWORD = "a kind word travels far"
SECRET = "RIBBONDEMORIBBONDEMORIBBONDEMORI"
ROLES = {
    "alison": Role.ADOPTER,
    "priya": Role.ADOPTER,
    "keira": Role.BIRTH_RELATIVE,
    "dean": Role.BIRTH_RELATIVE,
    "marcus": Role.ADOPTED_ADULT,
    "sam": Role.LETTERBOX_WORKER,
    "noor": Role.LETTERBOX_WORKER,
    "beth": Role.COORDINATOR,
    "joan": Role.MANAGER,
    "amara": Role.AUTHOR,
    "tomasz": Role.EDITOR,
    "ffion": Role.EDITOR,
    "grace": Role.SAFEGUARDING_REVIEWER,
    "petra": Role.PUBLISHER,
    "lena": Role.EVENTS_LEAD,
    "kofi": Role.MENTORING_LEAD,
    "mei": Role.SURVEY_LEAD,
    "ivo": Role.SYSTEM_ADMINISTRATOR,
}


def make_person(name: str, role: Role | None, **private: Any) -> Person:
    """Somebody with an account at example.org, a second step, and perhaps a role."""
    spoke = Spoke.objects.order_by("pk")[0]
    person = know_person(name.title(), by="system", spoke=spoke, way=Way.EMAIL, phone="07700 900 077", **private)
    user = make_account(f"{name}@example.org", PASSWORD)
    TOTP.activate(user, SECRET)
    tie_account(person, user, by="system")
    confirm_second_step(user, by="system")
    if role:
        grant_role(person, role, by=None, everywhere=role in STAFF_ROLES)
    return person


def _fixture(name: str) -> Any:
    @pytest.fixture(name=name)
    def person(db: None) -> Person:
        return make_person(name, ROLES[name])

    return person


alison, priya, keira, dean, marcus, sam, noor, beth, joan, *_editors, lena, kofi, mei, ivo = map(_fixture, ROLES)
amara, tomasz, ffion, grace, petra = _editors


@pytest.fixture
def cast(request: pytest.FixtureRequest) -> dict[str, Person]:
    """Everybody, by name."""
    return {name: request.getfixturevalue(name) for name in ROLES}


def put_in_touch(adopter: Person, birth: Person, *, told_before: bool = True) -> Arrangement:
    """Jacob's arrangement: the adopter knows him as Jacob, the birth side as Jamie."""
    arrangement = arrange(
        End(SideKind.ADOPTIVE, adopter.called, "Jacob", 3, (adopter,), (("place", "Ludlow"), ("surname", "Pocock"))),
        End(SideKind.BIRTH, birth.called, "Jamie", 4, (birth,), (("place", "Blyth"),)),
        born="2018-05-01",
        record_holder=RecordHolder.objects.order_by("pk")[0],
        spoke=Spoke.objects.order_by("pk")[0],
        by="system",
        shared=("Keira",),
    )
    parties = Party.objects.filter(side__arrangement=arrangement)
    parties.update(any_day=True, first_told_at=now() if told_before else None)  # whatever day the tests are run on
    return arrangement


@pytest.fixture
def jacob(alison: Person, keira: Person) -> Arrangement:
    """Alison and Keira are in touch about Jacob."""
    return put_in_touch(alison, keira)


def line_of(person: Person) -> Line:
    """The line on which this person writes."""
    return Line.objects.select_related("arrangement", "writer__side", "reader__side").get(
        writer__members__person=person
    )


def write(person: Person, text: str = "Dear Keira, the beans grew.") -> Item:
    """A draft with these words."""
    item = writing.begin(line_of(person), person)
    writing.save_draft(item, text, item.draft.revision)
    return item


def send(person: Person, text: str = "Dear Keira, the beans grew.") -> Item:
    """A letter that waits to be read."""
    return writing.submit(write(person, text), person)


def give_picture(item: Item, data: bytes = b"a picture") -> None:
    """A picture that came with the letter and was made safe."""
    at = {"state": FileState.SAFE, "kind": FileKind.PICTURE, "looked_at": now()}
    file = File.objects.create(size=len(data), key_owner=owner_of(item), **at)
    seen = {"kind": FileKind.PICTURE, "width": 1, "height": 1, "size": len(data)}
    copy = SafeCopy.objects.create(file=file, place=1, key_owner=file.key_owner, **seen)
    COPIES.write(copy.key_owner, copy.public_id, [data])


def claim(item: Item, reader: Person) -> Item:
    """Claimed, and looked at."""
    item = claiming.claim(item, reader)
    claiming.note_reading(item, reader)
    return Item.objects.get(pk=item.pk)


def read_first(item: Item, reader: Person) -> Item:
    """A first reading in which everything was looked at: the packet waits for a second person."""
    item = claim(item, reader)
    deciding.pass_first(item, reader, item.claim_number, {*FIRST_READING, Tick.WORDS_LOOKED_AT})
    return Item.objects.get(pk=item.pk)


def read_second(item: Item, reader: Person) -> Item:
    """A second reading without findings."""
    item = claim(item, reader)
    deciding.approve(item, reader, item.claim_number, set(SECOND_READING))
    return Item.objects.get(pk=item.pk)


def give_back(item: Item, reader: Person, note: str = "Thank you. Please leave out the name of the town.") -> Item:
    """A letter returned with a note."""
    item = claim(item, reader)
    deciding.return_to_writer(item, reader, item.claim_number, Reason.PLACES, Call.SPOKE, note)
    return Item.objects.get(pk=item.pk)


def copy_of(item: Item) -> ReleaseCopy:
    """What the other side gets of this letter."""
    return ReleaseCopy.objects.select_related("packet__item", "line").get(packet__item=item, packet__is_open=True)


@pytest.fixture
def letter_in(
    jacob: Arrangement, alison: Person, keira: Person, sam: Person, noor: Person
) -> Callable[[ItemState], Item]:
    """Makes a letter from Alison to Keira that stands in the wanted state, moved there by the real actions."""
    c = SimpleNamespace(alison=alison, keira=keira, sam=sam, noor=noor)

    def ready() -> Item:
        return read_second(read_first(send(c.alison), c.sam), c.noor)

    def told() -> Item:
        item = ready()
        receiving.mark_told(copy_of(item))
        return item

    def held() -> Item:
        item = claim(send(c.alison), c.sam)
        deciding.hold(item, c.sam, item.claim_number, "A threat.", now().date())
        return item

    def after(item: Item, act: Callable[..., object], *args: Any) -> Item:
        act(*args)
        return item

    def kept() -> Item:
        item = told()
        return after(item, safekeeping.keep_for_later, copy_of(item), c.keira)

    def passed_on() -> Item:
        item = told()
        return after(item, receiving.open_letter, copy_of(item), c.keira)

    def withdrawn() -> Item:
        item = claiming.claim(send(c.alison), c.sam)
        return after(item, writing.take_back, item, c.alison)

    makers: dict[str, Callable[[], Item]] = {
        ItemState.DRAFT: lambda: write(c.alison),
        ItemState.LOGGED: lambda: log_letter(line_of(c.alison), "By hand.", Via.SCAN, by=c.sam, is_clear=False),
        ItemState.WAITING: lambda: send(c.alison),
        ItemState.BEING_CHECKED: lambda: claiming.claim(send(c.alison), c.sam),
        ItemState.WITH_WRITER: lambda: give_back(send(c.alison), c.sam),
        ItemState.SECOND_CHECK: lambda: read_first(send(c.alison), c.sam),
        ItemState.READY: ready,
        ItemState.TOLD: told,
        ItemState.KEPT: kept,
        ItemState.PASSED_ON: passed_on,
        ItemState.WITHDRAWN: withdrawn,
        ItemState.HELD: held,
    }

    def make(state: ItemState) -> Item:
        item = makers[state]()
        return Item.objects.get(pk=item.pk)

    return make


def sign_in(client: Client, person: Person, *, proved: bool = True) -> Client:
    """Signs the client in as this person, with or without the second step."""
    assert person.account is not None
    client.force_login(person.account)
    records = [{"method": "password", "at": now().timestamp(), "email": person.account.email}]
    if proved:
        records.append({"method": "mfa", "type": "totp", "at": now().timestamp()})
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = records
    session[_AUTHENTICATION_METHODS_USER_SESSION_KEY] = user_id_to_str(person.account)
    session.save()
    return client


@pytest.fixture
def as_(db: None) -> Callable[..., Client]:
    """`as_(alison)` is a browser in which Alison has signed in and shown her second step."""
    return lambda person, *, proved=True: sign_in(Client(), person, proved=proved)

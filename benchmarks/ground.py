"""The ground of a measurement: the public pages, a worker, and thousands of letters that wait."""

from datetime import timedelta
from random import Random

from allauth.mfa.totp.internal.auth import TOTP
from django.core.management import call_command

from agency.models import RecordHolder, Spoke
from agency.seed import seed as seed_agency
from base.clock import add_working_days, now, today
from home.seed import seed as seed_pages
from letterbox.actions.arranging import End, arrange
from letterbox.enums import ItemState, SideKind, Via
from letterbox.models import Item, Line, Version
from people.actions import confirm_second_step, grant_role, know_person, make_account, tie_account
from people.enums import Role, Way
from people.models import Person

EMAIL, PASSWORD = "worker@example.org", "a kind word travels far"
SECRET = "RIBBONBENCHRIBBONBENCHRIBBONBENC"
LETTERS_ON_A_LINE = 25
NAMES = ("Robin", "Sky", "Rowan", "Wren", "Ash", "Bryn", "Fern", "Jay", "Lark", "Reed")
WORDS = ["The beans grew.", "The bicycle is still too big.", "We laugh a lot at breakfast.", "Warm wishes,"]


def lay(letters: int, seed: int) -> None:
    """Migrates, seeds, and lets `letters` wait in the queue."""
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    seed_agency()
    seed_pages()
    _worker()
    chance = Random(seed)
    for first in range(0, letters, LETTERS_ON_A_LINE):
        _letters(_line(chance, first), min(LETTERS_ON_A_LINE, letters - first), chance)


def _person(called: str) -> Person:
    return know_person(called, by="system", spoke=Spoke.objects.order_by("pk")[0], way=Way.EMAIL)


def _worker() -> None:
    person, account = _person("Sam"), make_account(EMAIL, PASSWORD)
    TOTP.activate(account, SECRET)
    tie_account(person, account, by="system")
    grant_role(person, Role.LETTERBOX_WORKER, by=None)
    confirm_second_step(account, by="system")


def _line(chance: Random, number: int) -> Line:
    child = chance.choice(NAMES)
    arrangement = arrange(
        End(SideKind.ADOPTIVE, "Alison", child, 3, (_person(f"Writer {number}"),)),
        End(SideKind.BIRTH, "Keira", child, 4, (_person(f"Reader {number}"),)),
        born="2018-05-01",
        record_holder=RecordHolder.objects.order_by("pk")[0],
        spoke=Spoke.objects.order_by("pk")[0],
        by="system",
    )
    return Line.objects.filter(arrangement=arrangement).order_by("pk")[:1].get()


def _letters(line: Line, count: int, chance: Random) -> None:
    """Many at once, each just as the actions would have left it."""
    items = [_item(line, chance.randrange(1, 15)) for _ in range(count)]
    Item.objects.bulk_create(items)
    owner = f"originals:{line.arrangement.public_id}"
    Version.objects.bulk_create(
        Version(item=item, number=1, text=" ".join(chance.sample(WORDS, len(WORDS))), key_owner=owner) for item in items
    )


def _item(line: Line, days: int) -> Item:
    arrived = now() - timedelta(days=days)
    promised = add_working_days(today() - timedelta(days=days), 10)
    return Item(line=line, via=Via.TYPED, state=ItemState.WAITING, received_at=arrived, promised_on=promised)

"""Who may ring whom."""

from datetime import time

import pytest

from agency.models import Agency, Spoke
from outbox.actions import queue
from outbox.calls import waiting_for
from people.actions import set_standing
from people.contact import recipient
from people.enums import Stand
from people.models import Person, Role
from tests.cast import put_in_touch

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def call(keira):
    Agency.objects.update(write_from=time.min, write_until=time.max)
    return queue(recipient(keira), "letter-ready", "copy:1", spoken="Hello.", by_voice=True)


def test_a_reader_of_the_team_may(call, sam) -> None:
    assert waiting_for(sam.account) == [call]


@pytest.mark.parametrize("change", [{"everywhere": False, "spoke": None}, {"role": "events_lead"}])
def test_nobody_without_the_team_or_the_right(call, sam, change) -> None:
    Role.objects.filter(person=sam).update(**change)
    assert waiting_for(sam.account) == []


def test_nobody_of_another_team(call, sam) -> None:
    Role.objects.filter(person=sam).update(everywhere=False, spoke=Spoke.objects.order_by("-pk")[0])
    assert waiting_for(sam.account) == []


def test_nobody_who_is_part_of_it_on_another_side(call, sam, keira, as_) -> None:
    put_in_touch(sam, keira)
    assert waiting_for(sam.account) == []
    assert as_(sam).get(f"/staff/calls/{call.public_id}/").status_code == 404


def test_nobody_rings_themselves_behind_the_same_account(call, sam, keira) -> None:
    Person.objects.filter(pk=keira.pk).update(account=sam.account)
    assert waiting_for(sam.account) == []


@pytest.mark.parametrize(("stand", "may"), [(Stand.APART, False), (Stand.ASK, False), (Stand.KNOWN, True)])
def test_how_two_people_stand_decides(call, sam, keira, stand, may) -> None:
    set_standing([sam], [keira], stand, by="system")
    assert (waiting_for(sam.account) == [call]) is may

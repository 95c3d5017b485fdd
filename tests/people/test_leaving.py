"""What shuts, shuts on every device at the next request, and the open work is there for somebody else."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils.module_loading import import_string

from audit.models import Entry
from base.clock import now, today
from letterbox.actions import claiming
from letterbox.models import Item
from outbox.jobs import _registered
from people.actions import agree, end_role, leave, propose, settle_leavers, stop
from people.actions.identity import check_identity
from people.actions.staffing import stop_idle_staff
from people.enums import Evidence, Met, ProposalKind, Stop
from people.models import Person, Role, User
from tests.cast import send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def in_hand(jacob, alison, sam) -> Item:
    """Sam has a letter in hand."""
    return claiming.claim(send(alison), sam)


def is_free(item: Item) -> bool:
    """It waits in the queue, in nobody's hands."""
    item.refresh_from_db()
    return (item.state, item.claimed_by) == ("waiting", None)


def at(person: Person, name: str) -> str:
    return reverse(f"persons:{name}", args=[person.public_id])


SHUT = {
    "suspend": ("suspend", {}, 302),
    "role end": ("end_role", {"role": "letterbox_worker"}, 404),
    "leave": ("leaves", {"on": "2020-01-01"}, 302),
    "freeze": ("freeze", {}, 302),
}


@pytest.mark.shows("trust C-34")
@pytest.mark.parametrize("how", SHUT)
def test_it_is_over_at_the_next_request_on_two_devices(as_, joan, sam, in_hand, how) -> None:
    name, data, status = SHUT[how]
    devices, manager = [as_(sam), as_(sam)], as_(joan)
    assert [browser.get("/staff/letters/").status_code for browser in devices] == [200, 200]
    assert manager.post(at(sam, name), data).status_code == 302
    assert [browser.get("/staff/letters/").status_code for browser in devices] == [status] * 2
    assert is_free(in_hand)


@pytest.mark.shows("trust C-34")
@pytest.mark.parametrize("how", ["suspend", "freeze"])
def test_nobody_is_signed_in_when_two_people_open_it_again(as_, joan, beth, sam, how) -> None:
    devices = [as_(sam), as_(sam)]
    as_(joan).post(at(sam, how))
    check_identity(sam, [Evidence.KNOWN_IN_PERSON], Met.IN_PERSON, by=joan)
    as_(joan).post(at(sam, "resume"), {"why": "He found his phone."})
    agree(sam.proposals.get(), beth)
    assert User.objects.get(pk=sam.account.pk).is_active
    assert [browser.get("/staff/letters/").status_code for browser in devices] == [302, 302]


def test_somebody_who_leaves_later_works_until_then(as_, joan, sam, in_hand) -> None:
    last = today() + timedelta(days=7)
    as_(joan).post(at(sam, "leaves"), {"on": last.isoformat()})
    assert as_(sam).get("/staff/letters/").status_code == 200
    assert (settle_leavers(), is_free(in_hand)) == (0, False)
    with time_machine.travel(now() + timedelta(days=7)):
        assert settle_leavers() == 1
    assert is_free(in_hand)
    assert User.objects.get(pk=sam.account.pk).stopped_as == Stop.LEFT


def test_the_last_day_is_today_unless_another_is_said(as_, joan, sam) -> None:
    browser = as_(joan)
    assert f'value="{today().isoformat()}"' in browser.get(at(sam, "leaves")).content.decode()
    answer = browser.post(at(sam, "leaves"), {"on": today().isoformat()}, follow=True)
    assert "Done. Sam is signed out, and their letters wait for somebody else." in answer.content.decode()


def test_a_leaver_who_is_also_an_adopter_keeps_that_place(joan, sam) -> None:
    Person.objects.create(called="Sam", spoke=sam.spoke, account=sam.account).roles.create(role="adopter")
    leave(sam, today(), joan)
    assert User.objects.get(pk=sam.account.pk).is_active


# Those who no longer come.


@pytest.fixture
def long_ago(sam, joan, beth, noor) -> Person:
    """Sam signed in 31 days ago; the others yesterday."""
    User.objects.update(last_login=now() - timedelta(days=1), joined_at=now() - timedelta(days=90))
    Role.objects.update(since=today() - timedelta(days=90))
    User.objects.filter(pk=sam.account.pk).update(last_login=now() - timedelta(days=31))
    return sam


def test_staff_who_do_not_come_for_thirty_days_are_stopped(long_ago, in_hand) -> None:
    assert (stop_idle_staff(), stop_idle_staff()) == (1, 0)
    assert User.objects.filter(is_active=False).values_list("pk", "stopped_as").get() == (
        long_ago.account.pk,
        Stop.IDLE,
    )
    assert is_free(in_hand)
    assert Entry.objects.filter(act="account_stopped", why=Stop.IDLE).count() == 1


def test_who_never_came_is_stopped_thirty_days_after_they_joined(long_ago) -> None:
    account = User.objects.filter(pk=long_ago.account.pk)
    account.update(last_login=None, joined_at=now() - timedelta(days=29))
    assert stop_idle_staff() == 0
    account.update(joined_at=now() - timedelta(days=31))
    assert stop_idle_staff() == 1


@pytest.mark.parametrize("why", ["family", "new role", "stopped already", "opened again"])
def test_others_are_let_be(long_ago, noor, beth, why) -> None:
    if why == "family":
        Role.objects.filter(person=long_ago).update(role="adopter")
    if why == "new role":
        Role.objects.filter(person=long_ago).update(since=today())
    if why == "stopped already":
        stop(long_ago.account, Stop.SUSPENDED, by="system")
    if why == "opened again":
        assert stop_idle_staff() == 1
        agree(propose(ProposalKind.RESUME, long_ago, by=noor), beth)
    assert stop_idle_staff() == 0


def test_the_job_comes_round() -> None:
    every, function = _registered["people.stop_idle_staff"]
    assert (every, import_string(function)) == (timedelta(hours=6), stop_idle_staff)


def test_an_ended_role_hands_the_work_back(sam, joan, in_hand) -> None:
    end_role(sam.roles.get(), joan)
    assert is_free(in_hand)

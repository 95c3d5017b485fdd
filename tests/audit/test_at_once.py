"""Many acts at once make one whole chain."""

import pytest
from django.db import connection

from audit.log import faults, record, transaction
from audit.models import Entry, Head
from base import immutable
from tests.races.at_once import at_once

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]


def act(name, times=10):
    for number in range(times):
        with transaction():
            record("raced", on=f"{name}:{number}")
            with transaction():
                record("raced", on=f"{name}:{number}:inside")


def test_eight_at_once_make_one_whole_chain():
    outcomes = at_once(*[lambda name=name: act(name) for name in "abcdefgh"])
    assert outcomes == [None] * 8
    assert Entry.objects.filter(act="raced").count() == 160
    assert list(faults()) == []


def test_the_very_first_acts_may_come_at_once():
    immutable.unprotect(connection, "audit_entry")
    Entry.objects.all().delete()
    Head.objects.all().delete()
    immutable.protect(connection, "audit_entry")
    assert at_once(*[lambda name=name: act(name, 1) for name in "abcd"]) == [None] * 4
    assert (Head.objects.get().number, list(faults())) == (8, [])


def test_the_log_may_be_verified_while_it_grows():
    def verify():
        return [fault for _ in range(30) for fault in faults()]

    act("before", 20)
    outcomes = at_once(verify, *[lambda name=name: act(name, 15) for name in "abc"])
    assert outcomes == [[], None, None, None]

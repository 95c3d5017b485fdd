"""Two runs of the keep-rules at once: each row goes once, and is counted once."""

from datetime import timedelta

import pytest

from audit.models import Entry
from base.clock import now
from base.ids import new
from base.keeping import rules
from outbox.models import Message
from people.models import Guess, Person
from portal import keeping
from tests.cast import make_person
from tests.races.at_once import at_once, slowly

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]


def rule(name):
    return next(rule for rule in rules() if rule.name == name)


def test_two_runs_delete_each_row_once(monkeypatch):
    old = now() - timedelta(days=2)
    Guess.objects.bulk_create(Guess(number_digest=new(), last_at=old, wait_until=old) for _ in range(300))
    slowly(monkeypatch, keeping, "_next_keys")
    told = at_once(*[lambda: keeping.carry_out(rule("guesses"))] * 2)
    keeping.carry_out(rule("guesses"))
    assert Guess.objects.count() == 0
    entries = Entry.objects.filter(on="keep:guesses").values_list("why", flat=True)
    assert sum(int(why.split()[0]) for why in entries) == 300
    assert sum(each.rows for each in told) <= 300
    assert [each.broke_off for each in told] == [False, False]


def test_two_runs_erase_somebody_once(monkeypatch):
    person = make_person("gone", None)
    Person.objects.filter(pk=person.pk).update(closed_at=now() - timedelta(days=4 * 365))
    slowly(monkeypatch, keeping, "_next_keys")
    told = at_once(*[lambda: keeping.carry_out(rule("people-who-left"))] * 2)
    assert sorted(each.rows for each in told) == [0, 1]
    assert Entry.objects.filter(act="person_erased").count() == 1
    assert Message.objects.count() == 0

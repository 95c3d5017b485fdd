"""The bell in the tests: heard, and answered, only after the commit."""

import pytest
from django.db import transaction

from base.bell import ring

pytestmark = pytest.mark.sqlite


@pytest.mark.django_db(transaction=True)
def test_a_ring_is_heard_after_the_commit(bells):
    with transaction.atomic():
        ring("outbox.tasks.deliver", 7)
        assert bells.rung() == []
    assert bells.rung() == [("outbox.tasks.deliver", [7])]
    assert bells.rung() == []


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_act_rings_nothing(bells):
    with transaction.atomic():
        ring("outbox.tasks.deliver", 7)
        transaction.set_rollback(True)
    assert bells.rung() == []


@pytest.mark.django_db
def test_a_ring_is_answered_by_the_task(bells, monkeypatch, django_capture_on_commit_callbacks):
    delivered = []
    monkeypatch.setattr("outbox.actions.deliver", delivered.append)
    with django_capture_on_commit_callbacks(execute=True):
        ring("outbox.tasks.deliver", 7)
    assert bells.answer() == 1
    assert delivered == [7]

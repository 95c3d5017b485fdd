"""A test that commits leaves no trace, and takes nothing from the next one."""

import pytest
from django.db import DatabaseError, connection
from django.db.models import F
from wagtail.models import Page

from agency.models import Agency, Spoke
from audit.log import faults, record, transaction
from audit.models import Entry
from tests import ground

pytestmark = [pytest.mark.sqlite, pytest.mark.django_db(transaction=True)]


def state():
    return list(Page.objects.order_by("pk").values_list("pk", "title")), Agency.objects.count(), Entry.objects.count()


def test_the_ground_holds_the_agency_and_the_pages():
    pages, agencies, _entries = state()
    assert agencies == 1
    assert "Root" in [title for _pk, title in pages]


def test_restoring_takes_away_what_was_added():
    before = state()
    Spoke.objects.create(name="Another team")
    with transaction():
        record("tested", on="test:1")
    ground.restore()
    assert state() == before
    assert not Spoke.objects.filter(name="Another team").exists()


def test_restoring_brings_back_what_was_taken():
    before = state()
    Page.objects.filter(depth=1).update(title="Gone")
    ground.restore()
    assert state() == before


def test_rows_written_once_are_protected_again_afterwards():
    ground.restore()
    with transaction():
        record("tested", on="test:1")
    with pytest.raises(DatabaseError, match="written once"), connection.cursor() as cursor:
        cursor.execute("UPDATE audit_entry SET act = 'changed'")
    assert list(faults()) == []


def test_what_was_changed_back_by_hand_is_restored_too():
    before = state()
    row = Spoke.objects.values().first()
    Spoke.objects.filter(pk=row["id"]).update(name="Another name")
    Spoke.objects.filter(pk=row["id"]).update(name=row["name"])
    gone = Spoke.objects.create(name="Another team")
    gone.delete()
    ground.restore()
    assert (state(), Spoke.objects.values().first()) == (before, row)


@pytest.mark.postgresql
def test_only_what_has_changed_is_written_again():
    ground.restore()
    assert ground._changed() == []
    Spoke.objects.update(name=F("name"))
    assert ground._changed() == [Spoke._meta.db_table]

"""The chain of acts: whatever is done to it past the code shows, and the entry is named."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.db.models import F

from audit.log import Fault, faults, record
from audit.log import transaction as action
from audit.models import Entry, Head
from base import immutable

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

MISSING = "an entry is missing"
NOT_AFTER = "it does not follow the entry before it"
WORDS = "its words are not those that were written"
END = "the end of the log is not where it was left"


@pytest.fixture
def log():
    """Six acts, and somebody who has taken the protection off."""
    immutable.unprotect(connection, "audit_entry")
    Entry.objects.all().delete()
    Head.objects.all().delete()
    for number in range(1, 7):
        with action():
            record("tested", on=f"test:{number}", by="person:1", why="because")
    return Entry.objects.order_by("number")


def rewrite(entry, **changes):
    """A clever attacker's entry: its digest fits its words."""
    for name, value in changes.items():
        setattr(entry, name, value)
    entry.digest = entry.computed_digest()
    return entry


def test_an_untouched_log_is_whole(log):
    assert list(faults()) == []
    assert [entry.number for entry in log] == [1, 2, 3, 4, 5, 6]


@pytest.mark.shows("trust C-46")
@pytest.mark.parametrize("name", ["at", "act", "on", "by", "why"])
def test_an_edited_entry_is_named(log, name):
    log.filter(number=3).update(**{name: "changed"})
    assert list(faults()) == [Fault(3, WORDS)]


@pytest.mark.shows("trust C-46")
def test_an_edit_with_a_digest_that_fits_shows_at_the_next_entry(log):
    entry = rewrite(log.get(number=3), why="changed")
    log.filter(number=3).update(why=entry.why, digest=entry.digest)
    assert list(faults()) == [Fault(4, NOT_AFTER)]


@pytest.mark.shows("trust C-46")
def test_a_deleted_entry_is_named(log):
    log.filter(number=3).delete()
    assert list(faults()) == [Fault(3, MISSING), Fault(4, NOT_AFTER)]


@pytest.mark.shows("trust C-46")
def test_a_deletion_closed_up_by_new_numbers_is_named(log):
    log.filter(number=3).delete()
    for number in (4, 5, 6):
        log.filter(number=number).update(number=number - 1)
    assert list(faults())[:2] == [Fault(3, NOT_AFTER), Fault(3, WORDS)]


@pytest.mark.shows("trust C-46")
def test_an_inserted_entry_is_named(log):
    for number in (6, 5, 4):
        log.filter(number=number).update(number=F("number") + 1)
    rewrite(Entry(number=4, at="now", act="tested", on="test:x", by="person:2", before="0" * 63 + "1")).save()
    Head.objects.update(number=7)
    assert list(faults())[:2] == [Fault(4, NOT_AFTER), Fault(5, NOT_AFTER)]


@pytest.mark.shows("trust C-46")
def test_an_entry_added_behind_the_end_is_named(log):
    last = log.get(number=6)
    rewrite(Entry(number=7, at="now", act="tested", on="test:x", by="person:2", before=last.digest)).save()
    assert list(faults()) == [Fault(6, END)]


@pytest.mark.shows("trust C-46")
def test_entries_in_another_order_are_named(log):
    for here, there in ((2, 99), (5, 2), (99, 5)):
        log.filter(number=here).update(number=there)
    assert {fault.number for fault in faults()} == {2, 3, 5, 6}


@pytest.mark.shows("trust C-46")
@pytest.mark.parametrize("kept", [5, 1, 0])
def test_a_cut_tail_is_seen(log, kept):
    log.filter(number__gt=kept).delete()
    assert list(faults()) == [Fault(6, END)]


@pytest.mark.shows("trust C-46")
def test_a_fork_is_refused_by_the_table(log):
    second = log.get(number=2)
    fork = rewrite(Entry(number=7, at="now", act="tested", on="test:x", by="person:2", before=second.digest))
    fork.before = log.get(number=3).before
    with pytest.raises(DatabaseError), transaction.atomic():
        fork.save(force_insert=True)


@pytest.mark.shows("trust C-46")
def test_a_fork_that_took_the_place_of_the_tail_is_seen(log):
    fork = rewrite(log.get(number=3), why="another story")
    log.filter(number__gte=3).delete()
    fork.save(force_insert=True)
    assert list(faults()) == [Fault(6, END)]


def verify(**options):
    out = StringIO()
    call_command("verify_audit", stdout=out, **options)
    return out.getvalue()


def anchor():
    head = Head.objects.get()
    return f"{head.number}:{head.digest}"


def test_the_command_prints_the_end_to_be_kept_elsewhere(log):
    assert verify() == f"The log is whole: 6 acts. Keep this outside: {anchor()}\n"


def test_the_command_ends_in_error_and_names_each_fault(log):
    log.filter(number=3).update(act="changed")
    with pytest.raises(CommandError, match=f"^The log of acts is not whole.\nentry 3: {WORDS}$") as told:
        verify()
    assert told.value.returncode == 1


def test_an_anchor_still_holds_when_the_log_has_grown(log):
    kept = anchor()
    with action():
        record("tested", on="test:7")
    assert verify(anchor=kept).startswith("The log is whole: 7 acts.")


@pytest.mark.shows("trust C-46")
def test_a_log_that_was_replaced_as_a_whole_no_longer_holds_the_anchor(log):
    kept = anchor()
    Entry.objects.all().delete()
    Head.objects.all().delete()
    for _ in range(6):
        with action():
            record("tested", on="test:other")
    assert list(faults()) == []
    with pytest.raises(CommandError, match=f"the log no longer holds {kept}"):
        verify(anchor=kept)


@pytest.mark.parametrize("word", ["x:y", "6:", ":", "-1:a", "6"])
def test_words_that_are_no_anchor_are_not_held(log, word):
    with pytest.raises(CommandError, match="no longer holds"):
        verify(anchor=word)


def test_an_empty_log_is_whole():
    immutable.unprotect(connection, "audit_entry")
    Entry.objects.all().delete()
    Head.objects.all().delete()
    assert verify() == f"The log is whole: 0 acts. Keep this outside: 0:{'0' * 64}\n"


@pytest.mark.parametrize("sql", ["UPDATE audit_entry SET act = 'x'", "DELETE FROM audit_entry"])
def test_the_database_refuses_to_change_the_log(sql):
    with action():
        record("tested", on="test:1")
    with pytest.raises(DatabaseError, match="written once"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_there_is_one_head_only():
    with pytest.raises(DatabaseError), transaction.atomic():
        Head.objects.create(id=2)

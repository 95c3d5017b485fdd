"""An act and its entry in the log: both, or neither."""

import pytest

from agency.models import RecordHolder
from audit import log
from audit.log import OutsideAction, action, faults, record
from audit.models import Entry, Head

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@action
def do(name, *, then=None, breaks=False):
    """An act that makes one plain row, perhaps with another act inside."""
    RecordHolder.objects.create(name=name)
    record("made", on=f"team:{name}")
    if then:
        then()
    if breaks:
        raise ZeroDivisionError


def acts():
    return list(Entry.objects.filter(act="made").order_by("number").values_list("on", flat=True))


def made():
    return list(RecordHolder.objects.filter(name__in=list("abcd")).order_by("name").values_list("name", flat=True))


def test_an_entry_tells_who_what_on_what_and_why():
    holder = RecordHolder.objects.create(name="a")
    with log.transaction():
        record("made", on=holder, by=holder, why="because")
        record("made", on="team:b")
    first, second = Entry.objects.order_by("-number")[:2][::-1]
    assert (first.on, first.by, first.why) == (
        f"recordholder:{holder.public_id}",
        f"recordholder:{holder.public_id}",
        "because",
    )
    assert (second.on, second.by, second.why) == ("team:b", "system", "")
    assert second.before == first.digest
    assert Head.objects.values_list("number", "digest").get() == (second.number, second.digest)


def test_an_act_outside_an_action_is_refused():
    with pytest.raises(OutsideAction):
        record("made", on="team:a")


def test_acts_in_acts_are_chained_in_their_order():
    do("a", then=lambda: do("b", then=lambda: do("c")))
    assert acts() == ["team:a", "team:b", "team:c"]
    assert list(faults()) == []


def test_entries_are_the_last_statements(django_assert_num_queries):
    do("first")
    with django_assert_num_queries(9) as told:
        do("a", then=lambda: do("b"))
    words = [query["sql"].partition(" ")[0] for query in told.captured_queries]
    assert words == ["SAVEPOINT", "INSERT", "SAVEPOINT", "INSERT", "RELEASE", "SELECT", "INSERT", "UPDATE", "RELEASE"]


def test_an_inner_act_that_was_undone_leaves_no_entry():
    def tries():
        with pytest.raises(ZeroDivisionError):
            do("b", then=lambda: do("c"), breaks=True)
        do("d")

    do("a", then=tries)
    assert (made(), acts()) == (["a", "d"], ["team:a", "team:d"])


def test_an_outer_act_that_was_undone_leaves_none():
    with pytest.raises(ZeroDivisionError):
        do("a", then=lambda: do("b"), breaks=True)
    assert (made(), acts()) == ([], [])
    do("c")
    assert acts() == ["team:c"]


@pytest.mark.django_db(transaction=True)
def test_an_act_that_cannot_be_logged_changes_nothing(monkeypatch):
    def broken(acts):
        raise OSError("no space left")

    monkeypatch.setattr(log, "_chain", broken)
    with pytest.raises(OSError, match="no space"):
        do("a")
    assert (made(), acts()) == ([], [])

"""Work that is due lives in rows: a worker that dies, a scanner that is away, a jail that broke lose nothing."""

from datetime import timedelta

import pytest

from audit.models import Entry
from base.clock import now
from base.moves import NotAllowed
from outbox import jobs
from tests.vault.files.conftest import arrived, bytes_of
from tests.vault.files.papers import pdf
from tests.vault.files.photos import saved, scene
from vault.actions import due
from vault.actions.due import MOST_ATTEMPTS, claim
from vault.actions.making import make_safe
from vault.actions.receiving import MAKE_SAFE, look_again
from vault.enums import FileState, Kind, Reason, Scan
from vault.files.jail import Broken
from vault.models import File
from vault.signals import file_looked_at
from vault.sweeping import ring_due

pytestmark = [pytest.mark.django_db]


def photo(**more):
    return arrived(saved(scene()), **more)


def acts(thing) -> list[str]:
    name = f"{type(thing).__name__.lower()}:{thing.public_id}"
    return list(Entry.objects.filter(on=name).order_by("number").values_list("act", flat=True))


@pytest.mark.django_db(transaction=True)
def test_a_file_that_arrived_rings_and_is_made_safe_by_whoever_hears(bells):
    file = photo()
    assert bells.rung() == [(MAKE_SAFE, [file.pk])]
    assert ring_due() == 1
    assert bells.answer() == 1
    file.refresh_from_db()
    assert (file.state, file.attempts, file.leased_until) == (FileState.SAFE, 1, None)
    assert acts(file) == ["file_received", "file_made_safe"]
    assert ring_due() == 0


def test_the_list_of_work_that_comes_round_rings_too(bells):
    assert {"vault.ring_due", "vault.clear"} <= jobs._registered.keys()


def test_while_one_worker_has_it_no_other_takes_it():
    file = photo()
    assert claim(File, file.pk).attempts == 1
    assert claim(File, file.pk) is None
    make_safe(file.pk)
    file.refresh_from_db()
    assert file.state == FileState.ARRIVED


def test_what_a_dead_worker_left_is_taken_up_when_its_lease_is_over(time_machine):
    file = photo()
    claim(File, file.pk)
    time_machine.move_to(now() + due.LEASE + timedelta(seconds=1), tick=False)
    make_safe(file.pk)
    file.refresh_from_db()
    assert (file.state, file.attempts) == (FileState.SAFE, 2)


def test_a_worker_that_was_thought_dead_changes_nothing(monkeypatch):
    """Its lease ran out in the middle, and another one took the file."""
    file = photo()
    seen = []

    def overtaken(self, *args):
        File.objects.filter(pk=file.pk).update(attempts=2)
        return real(self, *args)

    real = due.mine
    monkeypatch.setattr("vault.actions.making.mine", lambda row: overtaken(row) or seen.append(row))
    make_safe(file.pk)
    file.refresh_from_db()
    assert (file.state, file.copies.count(), seen) == (FileState.ARRIVED, 0, [])


@pytest.mark.parametrize("attempts", [0, 1, 2, 5])
def test_a_document_waits_for_a_scanner_that_is_away(settings, attempts, unused_port, time_machine):
    time_machine.move_to(now(), tick=False)
    settings.SCANNER = f"127.0.0.1:{unused_port}"
    file = arrived(pdf(), "letter.pdf")
    File.objects.filter(pk=file.pk).update(attempts=attempts)
    make_safe(file.pk)
    file.refresh_from_db()
    assert (file.state, file.scan, file.attempts) == (FileState.ARRIVED, Scan.NOT_SCANNED, attempts + 1)
    assert file.run_after - now() == due.WAITS[min(attempts, 3)]
    assert file.trouble.startswith("Unanswered")


def test_a_picture_does_not_wait_for_a_scanner_that_is_away(give, settings, unused_port):
    settings.SCANNER = f"127.0.0.1:{unused_port}"
    file = give(saved(scene()))
    assert (file.state, file.scan) == (FileState.SAFE, Scan.NOT_SCANNED)


@pytest.fixture
def unused_port():
    import socket
    from contextlib import closing

    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def broken(*_, **__):
    raise Broken("no walls")


def test_what_never_works_is_told_in_the_end(monkeypatch):
    monkeypatch.setattr("vault.actions.making.jail.rebuilt", broken)
    file = photo()
    File.objects.filter(pk=file.pk).update(attempts=MOST_ATTEMPTS - 1)
    make_safe(file.pk)
    file.refresh_from_db()
    assert (file.state, file.reason) == (FileState.REFUSED, Reason.UNREADABLE)


def test_a_file_that_kills_its_workers_is_refused_in_the_end():
    file = photo()
    File.objects.filter(pk=file.pk).update(attempts=MOST_ATTEMPTS)
    make_safe(file.pk)
    file.refresh_from_db()
    assert (file.state, file.reason, file.attempts) == (FileState.REFUSED, Reason.UNREADABLE, MOST_ATTEMPTS + 1)


def test_a_refused_file_may_be_looked_at_again(give, settings, clamd_address):
    file = give(pdf(), "letter.pdf")
    assert file.reason == Reason.NO_SCANNER
    settings.SCANNER = clamd_address
    look_again(file, by="worker:1")
    make_safe(file.pk)
    file.refresh_from_db()
    assert (file.state, file.reason, file.scan, file.kind) == (FileState.SAFE, "", Scan.CLEAN, Kind.PDF)
    assert acts(file) == ["file_received", "file_refused", "file_looked_at_again", "file_made_safe"]
    with pytest.raises(NotAllowed):
        look_again(file, by="worker:1")


@pytest.mark.parametrize("data", [saved(scene()), b"MZ"])
def test_the_rooms_above_are_told_inside_the_transaction(give, data):
    heard = []

    def hear(sender, file, **_):
        heard.append((sender, file.state, file.copies.count()))

    file_looked_at.connect(hear)
    try:
        file = give(data)
    finally:
        file_looked_at.disconnect(hear)
    assert heard == [(File, file.state, file.copies.count())]


def test_when_a_room_above_breaks_nothing_has_happened(give):
    def breaks(**_):
        raise RuntimeError

    file = photo()
    file_looked_at.connect(breaks)
    try:
        with pytest.raises(RuntimeError):
            make_safe(file.pk)
    finally:
        file_looked_at.disconnect(breaks)
    file.refresh_from_db()
    assert (file.state, file.copies.count()) == (FileState.ARRIVED, 0)


def test_several_pieces_come_with_few_questions(give, scanner, django_assert_num_queries):
    for pages in (1, 3):
        file = give(pdf(pages=pages), "letter.pdf")
        with django_assert_num_queries(1):
            found = list(file.copies.newest())
        assert [len(bytes_of(copy)) for copy in found] == [copy.size for copy in found]

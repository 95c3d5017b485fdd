"""The seventy letters: read, decided by the real actions, and found again only where they belong."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from letterbox import gateway
from letterbox.enums import ItemState
from letterbox.importing import SIDES
from letterbox.models import Item, ReleaseCopy
from outbox.actions import note_rung
from outbox.models import Message
from people.models import Person
from tests.cast import give_back, read_first, read_second

FILE = Path(__file__).parent.parent / "data" / "letters" / "dev.jsonl"
LETTERS = {letter["id"]: letter for letter in map(json.loads, FILE.read_text(encoding="utf-8").splitlines())}
CLEAN = {key for key, letter in LETTERS.items() if not letter["spans"]}


@pytest.fixture
def logged(db) -> dict[str, Item]:
    call_command("import_letters", FILE, verbosity=0)
    return {item.logged_as: item for item in Item.objects.exclude(logged_as=None)}


def party_of(item: Item, end: str) -> Person:
    return getattr(item.line, end).members.get().person


def test_the_file_holds_29_clean_and_41_that_disclose() -> None:
    assert (len(CLEAN), len(LETTERS) - len(CLEAN)) == (29, 41)


def test_each_letter_waits_with_its_words_its_sides_and_its_terms(logged) -> None:
    assert set(logged) == set(LETTERS)
    for key, item in logged.items():
        letter = LETTERS[key]
        writer, reader = item.line.writer.side, item.line.reader.side
        assert (item.state, item.via, item.versions.get().text) == (ItemState.WAITING, letter["source"], letter["text"])
        assert (writer.kind, reader.kind) == SIDES[letter["direction"]]
        terms = {(term.kind, term.value) for term in writer.protectedterm_set.all()}
        assert terms == {(term["kind"], term["value"]) for term in letter["protected"]}
        assert not reader.protectedterm_set.exists()


def test_imported_twice_none_is_there_twice(logged) -> None:
    call_command("import_letters", FILE, verbosity=0)
    assert Item.objects.exclude(logged_as=None).count() == len(LETTERS)


def test_clean_ones_arrive_unchanged_at_the_right_party_and_at_no_other(logged, sam, noor) -> None:
    for key in CLEAN:
        read_second(read_first(logged[key], sam), noor)
    for call in Message.objects.to_ring():
        note_rung(call, sam)
    for key in CLEAN:
        reader = party_of(logged[key], "reader")
        (view,) = gateway.received(reader)
        gateway.open_letter(reader, view.ref)
        assert gateway.received_letter(reader, view.ref).text == LETTERS[key]["text"]
        assert gateway.received(party_of(logged[key], "writer")) == []
    assert ReleaseCopy.objects.count() == len(CLEAN)
    assert set(Item.objects.filter(state=ItemState.PASSED_ON).values_list("logged_as", flat=True)) == CLEAN


def test_those_that_disclose_go_back_with_a_note_and_reach_nobody(logged, sam) -> None:
    telling = set(LETTERS) - CLEAN
    for key in telling:
        give_back(logged[key], sam, "Thank you for writing. One thing needs another look.")
    for key in telling:
        writer, reader = party_of(logged[key], "writer"), party_of(logged[key], "reader")
        (sent,) = gateway.sent(writer)
        assert gateway.sent_letter(writer, sent.ref).note.text == "Thank you for writing. One thing needs another look."
        assert gateway.received(reader) == []
        assert not Message.objects.filter(recipient=f"person:{reader.public_id}").exists()
    assert ReleaseCopy.objects.count() == 0


def test_a_line_that_is_no_letter_is_named_and_nothing_is_logged(db, tmp_path) -> None:
    broken = tmp_path / "letters.jsonl"
    broken.write_text(json.dumps({**LETTERS["L001"], "direction": "sideways"}))
    with pytest.raises(CommandError, match="line 1: nobody knows the direction 'sideways'"):
        call_command("import_letters", broken)
    broken.write_text("{}")
    with pytest.raises(CommandError, match="line 1 is not a letter"):
        call_command("import_letters", broken)
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_letters", tmp_path / "none.jsonl")
    assert not Item.objects.exists()

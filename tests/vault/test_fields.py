"""The sealed field: plain in Python, sealed in the database, and no way round."""

import pytest
from cryptography.exceptions import InvalidTag
from django.core.exceptions import FieldError
from django.db import connection

from outbox.models import Message
from vault.envelope import Envelope
from vault.keys import forget, preload

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
WORDS = "Dear Keira, the beans grew."


def make(number=1, **fields):
    return Message.objects.create(
        reason=f"test:{number}", purpose="test", **{"key_owner": f"owner:{number}", "text": WORDS, **fields}
    )


def stored(column="text"):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM outbox_message")
        return [bytes(row[0]) for row in cursor.fetchall()]


def test_the_database_holds_no_word_of_it():
    make()
    assert WORDS.encode() not in stored()[0]
    assert len(stored()[0]) == 1 + 12 + len(WORDS) + 16


def test_it_is_plain_when_read():
    make()
    assert Message.objects.get().text == WORDS


def test_a_row_that_is_only_saved_again_keeps_its_envelope():
    make()
    before = stored()
    message = Message.objects.get()
    message.trouble = "none"
    message.save()
    assert stored() == before


def test_a_row_that_was_read_is_sealed_anew():
    make()
    before = stored()
    message = Message.objects.get()
    message.text += " More."
    message.save(update_fields=["text"])
    assert stored() != before
    assert Message.objects.get().text == f"{WORDS} More."


@pytest.mark.parametrize(
    "look",
    [
        lambda: Message.objects.update(text="x"),
        lambda: Message.objects.filter(text="x").count(),
        lambda: Message.objects.exclude(text__in=["x"]).count(),
        lambda: Message.objects.get(text="x"),
        lambda: Message.objects.bulk_update([make()], ["text"]),
    ],
    ids=["update", "filter", "in", "get", "bulk_update"],
)
def test_it_cannot_be_looked_up_or_set_past_a_save(look):
    with pytest.raises(TypeError, match="text is sealed"):
        look()


@pytest.mark.parametrize("lookup", ["contains", "startswith", "gt", "regex", "iexact"])
def test_it_cannot_be_searched(lookup):
    with pytest.raises(FieldError, match="Unsupported lookup"):
        Message.objects.filter(**{f"text__{lookup}": "x"})


@pytest.mark.parametrize(
    "ask", [lambda: Message.objects.values("text").get()["text"], lambda: Message.objects.values_list("text").get()[0]]
)
def test_values_give_no_plain_text(ask):
    make()
    assert isinstance(ask(), Envelope)
    assert WORDS.encode() not in ask()


@pytest.mark.parametrize("query", [Message.objects.defer("text"), Message.objects.only("pk")])
def test_a_text_that_was_left_out_is_fetched_when_read(query):
    make()
    assert query.get().text == WORDS


def test_a_row_can_be_read_again():
    make()
    message = Message.objects.get()
    message.text = "other"
    message.refresh_from_db()
    assert message.text == WORDS
    message.text = "other"
    message.refresh_from_db(fields=["text"])
    assert message.text == WORDS


def test_many_rows_are_made_at_once():
    rows = [Message(reason=f"{n}", purpose="test", key_owner=f"owner:{n}", text=f"{WORDS} {n}") for n in range(3)]
    Message.objects.bulk_create(rows)
    assert [message.text for message in Message.objects.order_by("pk")] == [f"{WORDS} {n}" for n in range(3)]


def test_a_row_without_an_owner_is_refused():
    with pytest.raises(ValueError, match="needs an owner"):
        Message.objects.bulk_create([Message(reason="a", purpose="test", text=WORDS)])


@pytest.mark.parametrize("field", ["spoken", "to_address"])
def test_two_envelopes_that_changed_places_do_not_open(field):
    make(**{field: "other"})
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE outbox_message SET text = {field}, {field} = text")
    with pytest.raises(InvalidTag):
        _ = Message.objects.get().text


def test_an_envelope_moved_to_another_row_does_not_open():
    make(1, key_owner="same")
    make(2, key_owner="same", text="other")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE outbox_message SET text = (SELECT text FROM outbox_message WHERE reason = 'test:1')")
    assert Message.objects.get(reason="test:1").text == WORDS
    with pytest.raises(InvalidTag):
        _ = Message.objects.get(reason="test:2").text


@pytest.mark.parametrize("count", [1, 3])
def test_rows_are_read_with_two_queries(count, django_assert_num_queries):
    for number in range(count):
        make(number)
    forget()
    with django_assert_num_queries(2):
        found = list(Message.objects.all())
        preload(message.key_owner for message in found)
        assert [message.text for message in found] == [WORDS] * count

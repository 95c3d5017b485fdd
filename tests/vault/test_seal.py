"""Sealing: a text opens for its owner, at its place, and nowhere else."""

import base64
import os

import pytest
from cryptography.exceptions import InvalidTag
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

from outbox.tasks import deliver
from vault.envelope import Envelope
from vault.keys import data_key, data_key_for_writing, forget, masters, preload
from vault.models import DataKey
from vault.seal import digest, seal, unseal

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def a_master(name: str) -> str:
    return f"{name}:{base64.b64encode(os.urandom(32)).decode()}"


@pytest.mark.parametrize("text", ["", "Dear Keira,", "na\u00efve \U0001f49b \x00", "long " * 10_000])
def test_what_was_sealed_opens_again(text):
    envelope = seal("a", "table|row|field", text)
    assert unseal("a", "table|row|field", envelope) == text
    assert text.encode() not in envelope or not text


def test_the_same_text_never_looks_the_same():
    assert len({seal("a", "place", "beans") for _ in range(20)}) == 20


@pytest.mark.parametrize("place", ["table|row|other", "table|other|field", "other|row|field", ""])
def test_at_another_place_it_does_not_open(place):
    with pytest.raises(InvalidTag):
        unseal("a", place, seal("a", "table|row|field", "beans"))


def test_for_another_owner_it_does_not_open():
    envelope = seal("a", "place", "beans")
    data_key_for_writing("b")
    with pytest.raises(InvalidTag):
        unseal("b", "place", envelope)


def test_an_owner_without_a_key_has_nothing_to_open():
    with pytest.raises(DataKey.DoesNotExist):
        unseal("nobody", "place", seal("a", "place", "beans"))


def test_a_text_without_an_owner_is_refused():
    with pytest.raises(ValueError, match="needs an owner"):
        seal("", "place", "beans")


@pytest.mark.parametrize("place", range(1, 34, 8))
def test_a_changed_envelope_does_not_open(place):
    envelope = bytearray(seal("a", "place", "beans"))
    envelope[place] ^= 1
    with pytest.raises(InvalidTag):
        unseal("a", "place", Envelope(envelope))


def test_a_data_key_wrapped_for_one_owner_does_not_open_for_another():
    data_key_for_writing("a")
    DataKey.objects.update(owner="b")
    forget()
    with pytest.raises(InvalidTag):
        data_key("b")


def test_a_digest_is_the_same_in_one_scope_and_differs_in_another():
    assert digest("side:1", "Ludlow") == digest("side:1", "Ludlow")
    assert digest("side:1", "Ludlow") != digest("side:2", "Ludlow")
    assert digest("side:1", "Ludlow") != digest("side:1", "ludlow")
    assert len(digest("side:1", "Ludlow")) == 64


def test_a_digest_cannot_be_made_without_the_key(settings):
    here = digest("side:1", "Ludlow")
    settings.VAULT_DIGEST_KEY = base64.b64encode(os.urandom(32)).decode()
    assert digest("side:1", "Ludlow") != here


def test_a_master_key_that_is_missing_is_named(settings):
    data_key_for_writing("a")
    settings.VAULT_MASTER_KEYS = a_master("other")
    forget()
    with pytest.raises(ImproperlyConfigured, match="The master key 'embedded' is missing"):
        data_key("a")


@pytest.mark.parametrize(
    ("words", "told"),
    [("", "There is no master key"), ("short:aGk=", "'short' must be base64 of 32 bytes"), (" , ", "must be base64")],
)
def test_master_keys_that_are_none_are_named(settings, words, told):
    settings.VAULT_MASTER_KEYS = words
    with pytest.raises(ImproperlyConfigured, match=told):
        masters()


@pytest.fixture
def opened():
    """An owner whose key has been opened, as in the middle of a request."""
    forget()
    data_key_for_writing("a")
    forget()
    data_key("a")


def test_an_opened_key_is_not_asked_for_again(opened, django_assert_num_queries):
    with django_assert_num_queries(0):
        data_key("a")


def test_keys_are_forgotten_when_a_task_has_been_done(opened, django_assert_num_queries):
    deliver.apply([0])
    with django_assert_num_queries(1):
        data_key("a")


def test_keys_are_forgotten_when_a_page_has_been_answered(opened, client, django_assert_num_queries):
    client.get("/account/login/")
    with django_assert_num_queries(1):
        data_key("a")


@pytest.mark.parametrize("count", [1, 3])
def test_many_keys_are_opened_with_one_query(count, django_assert_num_queries):
    owners = [f"owner:{number}" for number in range(count)]
    sealed = [(owner, seal(owner, "place", owner)) for owner in owners]
    forget()
    with django_assert_num_queries(1):
        preload(owners)
        assert [unseal(owner, "place", envelope) for owner, envelope in sealed] == owners


def test_what_is_open_already_is_not_asked_for(opened, django_assert_num_queries):
    with django_assert_num_queries(0):
        preload(["a"])


@pytest.mark.parametrize("use", [lambda: None, lambda: data_key("a"), lambda: preload(["a"])])
def test_a_key_whose_making_was_undone_seals_nothing(use):
    """A text sealed with it could never be opened again."""
    with transaction.atomic():
        data_key_for_writing("a")
        use()
        transaction.set_rollback(True)
    envelope = seal("a", "place", "beans")
    forget()
    assert unseal("a", "place", envelope) == "beans"


@pytest.mark.django_db(transaction=True)
def test_a_new_key_is_kept_once_its_transaction_is_in(django_assert_num_queries):
    with transaction.atomic():
        data_key_for_writing("a")
    data_key("a")
    with django_assert_num_queries(0):
        data_key("a")

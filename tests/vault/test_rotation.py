"""A new master key: every data key is wrapped anew, no text is touched, and it may stop half way."""

import base64
import os
from io import StringIO

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from vault.keys import forget, rotate
from vault.models import DataKey
from vault.seal import seal, unseal

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
OLD, NEW = (f"{name}:{base64.b64encode(os.urandom(32)).decode()}" for name in ("old", "new"))


@pytest.fixture
def texts(settings):
    """Five owners' texts, sealed under the old master key; the new one stands first since."""
    DataKey.objects.all().delete()
    settings.VAULT_MASTER_KEYS = OLD
    forget()
    found = {owner: seal(owner, "place", f"words of {owner}") for owner in "abcde"}
    settings.VAULT_MASTER_KEYS = f"{NEW},{OLD}"
    forget()
    return found


def opened(texts):
    forget()
    return [unseal(owner, "place", envelope) for owner, envelope in texts.items()]


WORDS = [f"words of {owner}" for owner in "abcde"]


def wrapped_by():
    return list(DataKey.objects.order_by("pk").values_list("master", flat=True))


def test_old_texts_open_beside_the_new_key(texts):
    assert opened(texts) == WORDS


def test_a_new_owners_key_is_wrapped_by_the_new_master_key(texts):
    seal("f", "place", "words")
    assert wrapped_by() == ["old"] * 5 + ["new"]


@pytest.mark.shows("trust C-48")
def test_it_goes_on_where_it_was_stopped_and_every_text_opens_at_each_step(texts):
    steps = []
    while left := rotate(batch=2):
        steps.append((left, wrapped_by()))
        assert opened(texts) == WORDS
    assert steps == [(3, ["new"] * 2 + ["old"] * 3), (1, ["new"] * 4 + ["old"])]
    assert (wrapped_by(), opened(texts)) == (["new"] * 5, WORDS)


@pytest.mark.shows("trust C-48")
def test_afterwards_the_old_master_key_may_go(texts, settings):
    rotate()
    settings.VAULT_MASTER_KEYS = NEW
    assert opened(texts) == WORDS


def test_retired_too_early_the_old_key_is_named_and_nothing_is_lost(texts, settings):
    settings.VAULT_MASTER_KEYS = NEW
    with pytest.raises(ImproperlyConfigured, match="The master key 'old' is missing"):
        rotate()
    settings.VAULT_MASTER_KEYS = f"{NEW},{OLD}"
    assert opened(texts) == WORDS


def test_no_text_is_touched_and_no_data_key_changes(texts):
    before = dict(DataKey.objects.values_list("owner", "wrapped"))
    rotate()
    after = dict(DataKey.objects.values_list("owner", "wrapped"))
    assert before.keys() == after.keys()
    assert not set(map(bytes, before.values())) & set(map(bytes, after.values()))


def test_the_command_tells_when_it_is_done(texts):
    out = StringIO()
    call_command("rotate_keys", stdout=out)
    assert out.getvalue() == "Every data key is wrapped by the newest master key. Older ones may be retired.\n"
    assert wrapped_by() == ["new"] * 5


def test_the_command_tells_how_many_wait(texts, monkeypatch):
    monkeypatch.setattr("vault.management.commands.rotate_keys.rotate", lambda: rotate(batch=3))
    out = StringIO()
    call_command("rotate_keys", stdout=out)
    assert out.getvalue().splitlines()[0] == "2 keys wait"

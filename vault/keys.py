"""Master keys from the environment, and the data keys that they wrap."""

import base64
import os
from collections.abc import Iterable
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

from audit.log import action, record
from vault.models import DataKey

KEY_BYTES = 32
NONCE_BYTES = 12


def masters() -> dict[str, bytes]:
    """The master keys by name, newest first. Raises ImproperlyConfigured when one is no key."""
    found = {}
    for part in filter(None, settings.VAULT_MASTER_KEYS.split(",")):
        name, _, encoded = part.strip().partition(":")
        key = base64.b64decode(encoded)
        if len(key) != KEY_BYTES:
            raise ImproperlyConfigured(f"Master key {name!r} must be base64 of {KEY_BYTES} bytes")
        found[name] = key
    if not found:
        raise ImproperlyConfigured("There is no master key")
    return found


def wrap(owner: str, key: bytes) -> tuple[str, bytes]:
    """The newest master key's name, and `key` wrapped by it for this owner alone."""
    name, master = next(iter(masters().items()))
    nonce = os.urandom(NONCE_BYTES)
    return name, nonce + AESGCM(master).encrypt(nonce, key, owner.encode())


def unwrap(row: DataKey) -> bytes:
    """The data key. Raises ImproperlyConfigured, naming the master key, when that one is not at hand."""
    wrapped, master = bytes(row.wrapped), masters().get(row.master)
    if master is None:
        raise ImproperlyConfigured(f"The master key {row.master!r} is missing: a data key is wrapped with it")
    return AESGCM(master).decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], row.owner.encode())


@dataclass
class _Ring:
    """Opened keys. A `young` one was made in a transaction that may yet be undone, so it is not kept."""

    keys: dict[str, bytes] = field(default_factory=dict)
    young: set[str] = field(default_factory=set)

    def opened(self, row: DataKey) -> bytes:
        key = unwrap(row)
        if row.owner not in self.young:
            self.keys[row.owner] = key
        return key


# Keys opened in this request or task; emptied when it ends (vault/apps.py).
_open: ContextVar[_Ring | None] = ContextVar("open_keys", default=None)


def _ring() -> _Ring:
    ring = _open.get()
    if ring is None:
        ring = _Ring()
        _open.set(ring)
    return ring


def forget(**_: object) -> None:
    """Drops every opened key from memory."""
    _open.set(None)


def preload(owners: Iterable[str]) -> None:
    """Opens many owners' keys with one query, before their texts are read in a loop."""
    ring = _ring()
    wanted = set(owners) - ring.keys.keys()
    if wanted:
        for row in DataKey.objects.filter(owner__in=wanted):
            ring.opened(row)


def data_key(owner: str) -> bytes:
    """The owner's key. Raises DataKey.DoesNotExist when the owner has none."""
    ring = _ring()
    return ring.keys.get(owner) or ring.opened(DataKey.objects.get(owner=owner))


def data_key_for_writing(owner: str) -> bytes:
    """The owner's key, made now if this is the owner's first text. Raises ValueError when nobody is named."""
    if not owner:
        raise ValueError("a sealed text needs an owner")
    ring = _ring()
    return ring.keys.get(owner) or ring.opened(_found_or_made(owner, ring.young))


def _found_or_made(owner: str, young: set[str]) -> DataKey:
    name, wrapped = wrap(owner, os.urandom(KEY_BYTES))
    row, is_new = DataKey.objects.get_or_create(owner=owner, defaults={"master": name, "wrapped": wrapped})
    if is_new:
        young.add(owner)
        transaction.on_commit(partial(young.discard, owner))
    return row


@action
def destroy(owner: str) -> bool:
    """Destroys the owner's key: what it sealed can be opened no more, not even in a copy of the database.

    A backup that holds the key still opens what it holds, until it is itself destroyed. Returns whether there was one.
    """
    ring = _ring()
    ring.keys.pop(owner, None)
    ring.young.discard(owner)
    gone, _ = DataKey.objects.filter(owner=owner).delete()
    if gone:
        record("key_destroyed", on=owner)
    return bool(gone)


def rotate(batch: int = 500) -> int:
    """Wraps anew, with the newest master key, up to `batch` data keys; returns how many still wait."""
    newest = next(iter(masters()))
    waiting = DataKey.objects.exclude(master=newest)
    for row in waiting.order_by("pk")[:batch]:
        row.master, row.wrapped = wrap(row.owner, unwrap(row))
        row.save(update_fields=["master", "wrapped"])
    return waiting.count()

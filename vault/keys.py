"""Master keys from the environment, and the data keys that they wrap."""

import base64
import os
from collections.abc import Iterable
from contextvars import ContextVar

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

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
    wrapped = bytes(row.wrapped)
    master = masters()[row.master]
    return AESGCM(master).decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], row.owner.encode())


# Keys opened in this request or task; emptied when it ends (vault/apps.py).
_open: ContextVar[dict[str, bytes] | None] = ContextVar("open_keys", default=None)


def _ring() -> dict[str, bytes]:
    ring = _open.get()
    if ring is None:
        ring = {}
        _open.set(ring)
    return ring


def forget(**_: object) -> None:
    """Drops every opened key from memory."""
    _open.set(None)


def preload(owners: Iterable[str]) -> None:
    """Opens many owners' keys with one query, before their texts are read in a loop."""
    ring = _ring()
    wanted = set(owners) - ring.keys()
    if wanted:
        ring.update({row.owner: unwrap(row) for row in DataKey.objects.filter(owner__in=wanted)})


def data_key(owner: str) -> bytes:
    """The owner's key. Raises DataKey.DoesNotExist when the owner has none."""
    ring = _ring()
    if owner not in ring:
        ring[owner] = unwrap(DataKey.objects.get(owner=owner))
    return ring[owner]


def data_key_for_writing(owner: str) -> bytes:
    """The owner's key, made now if this is the owner's first text."""
    ring = _ring()
    if owner not in ring:
        name, wrapped = wrap(owner, os.urandom(KEY_BYTES))
        row, _ = DataKey.objects.get_or_create(owner=owner, defaults={"master": name, "wrapped": wrapped})
        ring[owner] = unwrap(row)
    return ring[owner]


def rotate(batch: int = 500) -> int:
    """Wraps anew, with the newest master key, up to `batch` data keys; returns how many still wait."""
    newest = next(iter(masters()))
    waiting = DataKey.objects.exclude(master=newest)
    for row in waiting.order_by("pk")[:batch]:
        row.master, row.wrapped = wrap(row.owner, unwrap(row))
        row.save(update_fields=["master", "wrapped"])
    return waiting.count()

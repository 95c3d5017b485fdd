"""Sealing texts with AES-256-GCM, and keyed digests for looking them up."""

import base64
import hashlib
import hmac
import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from vault.envelope import EMPTIED, Envelope
from vault.keys import KEY_BYTES, NONCE_BYTES, data_key, data_key_for_writing

VERSION = b"\x01"


def seal(owner: str, place: str, text: str) -> Envelope:
    """Seals `text` for `owner`. It opens only at the same `place` (table, row and field)."""
    nonce = os.urandom(NONCE_BYTES)
    sealed = AESGCM(data_key_for_writing(owner)).encrypt(nonce, text.encode(), place.encode())
    return Envelope(VERSION + nonce + sealed)


def unseal(owner: str, place: str, envelope: Envelope) -> str:
    """Raises InvalidTag when the envelope was changed or lies at another place than it was made for."""
    if envelope == EMPTIED:
        return ""
    nonce = envelope[1 : 1 + NONCE_BYTES]
    return AESGCM(data_key(owner)).decrypt(nonce, envelope[1 + NONCE_BYTES :], place.encode()).decode()


def digest(scope: str, value: str) -> str:
    """A keyed digest of `value`, with a key of its own for each `scope`: equal values in two scopes differ."""
    root = base64.b64decode(settings.VAULT_DIGEST_KEY)
    key = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=scope.encode()).derive(root)
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()

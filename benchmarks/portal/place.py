"""As in production: PostgreSQL and a Redis of the run's own, made-up secrets, TLS spoken by a proxy in front."""

import base64
import os
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.place import somewhere
from benchmarks.served import free_port, wait_for

FROM_THE_PROXY = {"X-Forwarded-Proto": "https"}
REDIS = ["redis-server", "--save", "", "--appendonly", "no", "--bind", "127.0.0.1", "--loglevel", "warning"]


@contextmanager
def production() -> Iterator[str]:
    """Points the environment there. Gives the address of the database."""
    with somewhere() as database, _redis() as redis:
        if database != "PostgreSQL":
            raise SystemExit("The portal is measured on PostgreSQL, and none answers here.")
        os.environ |= {
            "RIBBON_MODE": "production",
            "RIBBON_SECRET_KEY": secrets.token_urlsafe(50),
            "RIBBON_MASTER_KEYS": f"bench:{_key()}",
            "RIBBON_DIGEST_KEY": _key(),
            "RIBBON_REDIS_URL": f"{redis}/0",
            "RIBBON_CACHE_URL": f"{redis}/1",
            "RIBBON_HOSTS": "127.0.0.1",
            "RIBBON_PUBLIC_URL": "https://127.0.0.1",
            "RIBBON_TRUSTED_PROXIES": "1",
            "RIBBON_EMAIL_HOST": "127.0.0.1",
            "RIBBON_EMAIL_FROM": "messages@example.org",
        }
        yield os.environ["RIBBON_DATABASE_URL"]


def _key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


@contextmanager
def _redis() -> Iterator[str]:
    port = free_port()
    process = subprocess.Popen([*REDIS, "--port", str(port)])
    try:
        wait_for(port)
        yield f"redis://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()

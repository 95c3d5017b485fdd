"""The environment, read once, typed and checked; every fault is named at start."""

import base64
import secrets
from pathlib import Path
from typing import Any, Literal

from django.core.exceptions import ImproperlyConfigured
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "RIBBON_"

LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}

REQUIRED_IN_PRODUCTION = {
    "secret_key": "a long random text that signs sessions",
    "master_keys": "keys that wrap the vault's data keys: name:base64 of 32 bytes, newest first",
    "digest_key": "base64 of 32 bytes; keyed digests are made with it",
    "database_url": "postgres://user:password@host/name",
    "redis_url": "redis://host:6379/0, the doorbell",
    "cache_url": "redis://host:6379/1, the cache; another database than the doorbell's",
    "hosts": "the host names that answer, with commas between",
    "public_url": "the address that people see, such as https://ribbon.example.org",
    "email_host": "the mail server",
    "email_from": "the neutral sender of every message",
}


class Environment(BaseSettings):
    """All that the environment may say. Each name has the prefix RIBBON_."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore")

    mode: Literal["embedded", "production"] = "embedded"
    var: Path = ROOT / "var"
    secret_key: SecretStr | None = None
    master_keys: SecretStr | None = None
    digest_key: SecretStr | None = None
    database_url: str | None = None
    redis_url: str | None = None
    cache_url: str | None = None
    hosts: str = "localhost,127.0.0.1,[::1]"
    public_url: str = "http://127.0.0.1:8000"
    email_host: str | None = None
    email_port: int = Field(default=25, gt=0, lt=65536)
    email_user: str = ""
    email_password: SecretStr = SecretStr("")
    email_tls: bool = False
    email_from: str = "messages@example.org"
    trusted_proxies: int = Field(default=0, ge=0, description="proxies in front of gunicorn")
    keep_dry: bool = Field(default=False, description="keep-rules only report what would go")
    quarantine: Path | None = Field(default=None, description="where files lie as they came, sealed")
    copies: Path | None = Field(default=None, description="where safe copies lie, sealed")
    upload_mb: int = Field(default=200, gt=0, le=400, description="the largest file that is taken in")
    scanner: str = Field(default="", pattern=r"^(|/.+|[^\s/]+:\d+)$", description="clamd: host:port, or a socket")
    jail: Path | None = Field(default=None, description="where files lie in clear while they are rebuilt")
    jail_user: int = Field(default=59_999, gt=0, description="the number of the user who rebuilds them")
    exit_to: str = "https://www.bbc.co.uk/weather"

    @property
    def production(self) -> bool:
        return self.mode == "production"

    def host_list(self) -> list[str]:
        return [host.strip() for host in self.hosts.split(",") if host.strip()]


def read(**given: Any) -> Environment:
    """The checked environment. Raises ImproperlyConfigured, naming each variable at fault."""
    try:
        env = Environment(**given)
    except ValidationError as error:
        lines = [f"{PREFIX}{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors()]
        raise ImproperlyConfigured("The environment needs mending.\n" + "\n".join(lines)) from None
    if env.production:
        _demand_production_settings(env)
    elif set(env.host_list()) - LOOPBACK:
        raise ImproperlyConfigured(
            "RIBBON_HOSTS names a public host, but this is the embedded run, with known passwords and an open mailbox."
            " Set RIBBON_MODE=production."
        )
    return env


def _demand_production_settings(env: Environment) -> None:
    missing = [
        f"{PREFIX}{name.upper()} is missing: {meaning}"
        for name, meaning in REQUIRED_IN_PRODUCTION.items()
        if name not in env.model_fields_set
    ]
    if env.database_url and not env.database_url.startswith("postgres"):
        missing.append(f"{PREFIX}DATABASE_URL must be a PostgreSQL address in production")
    if missing:
        raise ImproperlyConfigured("Production needs these settings.\n" + "\n".join(missing))


def secret_in(folder: Path, name: str) -> str:
    """A secret of the embedded run: made once, kept in a file that only its owner may read."""
    path = folder / name
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(base64.b64encode(secrets.token_bytes(32)).decode())
    return path.read_text()

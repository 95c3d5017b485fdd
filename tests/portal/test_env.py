"""The environment: what is missing or wrong is named, all at once, before anything starts."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal import env

PRODUCTION = {
    "mode": "production",
    "secret_key": "long and random",
    "master_keys": "one:AAAA",
    "digest_key": "AAAA",
    "database_url": "postgres://ribbon@localhost/ribbon",
    "redis_url": "redis://localhost/0",
    "cache_url": "redis://localhost/1",
    "hosts": "ribbon.example.org, www.ribbon.example.org",
    "public_url": "https://ribbon.example.org",
    "email_host": "mail.example.org",
    "email_from": "messages@example.org",
}


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    """No variable of whoever runs the tests gets in."""
    for name in env.Environment.model_fields:
        monkeypatch.delenv(f"{env.PREFIX}{name}".upper(), raising=False)


def test_production_with_all_settings_starts():
    assert env.read(**PRODUCTION).production


def test_without_any_setting_the_embedded_run_starts():
    assert not env.read().production


@pytest.mark.parametrize("name", sorted(env.REQUIRED_IN_PRODUCTION))
def test_a_missing_production_setting_is_named(name):
    given = {key: value for key, value in PRODUCTION.items() if key != name}
    with pytest.raises(ImproperlyConfigured) as told:
        env.read(**given)
    lines = str(told.value).splitlines()[1:]
    assert lines == [f"RIBBON_{name.upper()} is missing: {env.REQUIRED_IN_PRODUCTION[name]}"]


def test_all_that_is_missing_is_named_at_once():
    with pytest.raises(ImproperlyConfigured) as told:
        env.read(mode="production")
    assert len(str(told.value).splitlines()) == 1 + len(env.REQUIRED_IN_PRODUCTION)


def test_production_refuses_another_database():
    with pytest.raises(ImproperlyConfigured, match="RIBBON_DATABASE_URL must be a PostgreSQL address"):
        env.read(**{**PRODUCTION, "database_url": "sqlite:///ribbon.sqlite3"})


def test_a_wrong_value_is_named_with_its_variable(monkeypatch):
    monkeypatch.setenv("RIBBON_EMAIL_PORT", "99999")
    with pytest.raises(ImproperlyConfigured, match="RIBBON_EMAIL_PORT: Input should be less than 65536"):
        env.read()


def test_host_names_are_taken_apart():
    assert env.read(**PRODUCTION).host_list() == ["ribbon.example.org", "www.ribbon.example.org"]


def test_secrets_do_not_print():
    assert "long and random" not in repr(env.read(**PRODUCTION))


def test_an_embedded_secret_is_made_once_for_its_owner_alone(tmp_path):
    first = env.secret_in(tmp_path / "var", "key")
    assert env.secret_in(tmp_path / "var", "key") == first
    assert (tmp_path / "var" / "key").stat().st_mode & 0o777 == 0o600

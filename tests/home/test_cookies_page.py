"""The cookies page lists what the program can set, and nothing else."""

import re

import pytest
from django.test import Client, override_settings
from pytest_django import Settings

pytestmark = pytest.mark.django_db


def _listed(client: Client) -> list[str]:
    return re.findall(r'<th scope="row"[^>]*>([^<]+)</th>', client.get("/cookies/").content.decode())


def test_it_lists_the_two_cookies(client: Client) -> None:
    assert _listed(client) == ["sessionid", "csrftoken"]


@override_settings(SESSION_COOKIE_NAME="__Host-sessionid", CSRF_COOKIE_NAME="__Host-csrftoken")
def test_it_lists_them_by_their_names_in_production(client: Client) -> None:
    assert _listed(client) == ["__Host-sessionid", "__Host-csrftoken"]


def test_messages_need_no_cookie_of_their_own(settings: Settings) -> None:
    assert settings.MESSAGE_STORAGE == "django.contrib.messages.storage.session.SessionStorage"


def test_signing_in_sets_only_what_is_listed(client: Client) -> None:
    answer = client.get("/account/login/")
    assert answer.status_code == 200
    assert set(answer.cookies) <= set(_listed(client))


@pytest.mark.parametrize(
    ("age", "words"), [(None, "Until you close the browser"), (604800, "1 week"), (1209600, "2 weeks")]
)
def test_it_says_how_long_the_form_cookie_stays(
    client: Client, settings: Settings, age: int | None, words: str
) -> None:
    settings.CSRF_COOKIE_AGE = age
    assert f">{words}<" in client.get("/cookies/").content.decode()

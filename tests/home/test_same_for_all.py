"""Public pages are the same bytes for everyone, and nothing on them comes from elsewhere."""

from collections.abc import Callable

import pytest
from django.test import Client

from people.models import Person
from tests.home.site import ALL, Outline

pytestmark = pytest.mark.django_db

LOADED = {"script", "link", "img", "iframe", "source", "video", "audio"}
NAMED = {"canonical", "alternate"}
"""What a link of the head only names."""


@pytest.mark.parametrize("address", ["/", "/birth-family/", "/children/my-rights/", "/urgent-help/"])
def test_signed_in_people_get_the_same_bytes(
    client: Client, as_: Callable[..., Client], keira: Person, address: str
) -> None:
    assert as_(keira).get(address).content == client.get(address).content


@pytest.mark.parametrize("address", ALL)
def test_nothing_is_loaded_from_elsewhere(client: Client, address: str) -> None:
    loaded = [
        attrs.get("src") or attrs.get("href") or ""
        for tag, attrs in Outline(client.get(address).content.decode()).tags
        if tag in {"script", "link", "img", "iframe", "source", "video", "audio"}
        and attrs.get("rel") not in {"canonical", "alternate"}
    ]
    assert loaded
    assert [place for place in loaded if not place.startswith("/static/")] == []


@pytest.mark.parametrize("address", ["/", "/children/"])
def test_the_policy_allows_nothing_inline(client: Client, address: str) -> None:
    answer = client.get(address)
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["Referrer-Policy"] == "no-referrer"

"""Kept pages in other languages are made anew when they change, and when English does."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from home.models import Helpline, UrgentHelpPage
from home.seed.french import plant_french
from tests.home.site import page_at

pytestmark = pytest.mark.django_db

FRENCH, STANDING_IN = "/fr/urgent-help/", "/fr/adopters/fund/"
NEWER = "La page en anglais a changé depuis cette traduction."
Committed = Callable[[], AbstractContextManager[Any]]


@pytest.fixture(autouse=True)
def kept(settings: Any) -> Iterator[None]:
    """A cache of pages that keeps."""
    place = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "pages in languages"}
    settings.CACHES = {**settings.CACHES, "pages": place}
    plant_french()
    caches["pages"].clear()
    yield
    caches["pages"].clear()


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Committed:
    return lambda: django_capture_on_commit_callbacks(execute=True)


def text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.mark.parametrize("address", [FRENCH, STANDING_IN, "/fr/"])
def test_they_are_kept(client: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str) -> None:
    first = text(client, address)
    with django_assert_num_queries(0):
        assert text(client, address) == first


def test_a_translation_that_changes(client: Client, committed: Committed) -> None:
    text(client, FRENCH)
    page = UrgentHelpPage.objects.get(locale__language_code="fr")
    with committed():
        page.what_changed = "Un nouveau numéro."
        UrgentHelpPage.objects.filter(pk=page.pk).update(what_changed=page.what_changed)
        page.save(update_fields=["last_published_at"])
    assert "Un nouveau numéro." in text(client, FRENCH)


def test_english_that_moves_on_is_told_on_the_kept_translation(client: Client, committed: Committed) -> None:
    assert NEWER not in text(client, FRENCH)
    with committed():
        page_at("/urgent-help/").save_revision().publish()
    assert NEWER in text(client, FRENCH)


def test_english_that_stands_in_changes_with_english(client: Client, committed: Committed) -> None:
    text(client, STANDING_IN)
    page = page_at("/adopters/fund/")
    with committed():
        page.search_description = "What the fund pays for now."
        page.save_revision().publish()
    assert "What the fund pays for now." in text(client, STANDING_IN)


def test_a_phone_line_that_changes_is_seen_in_every_language(client: Client, committed: Committed) -> None:
    text(client, FRENCH)
    line = Helpline.objects.get(name="Childline")
    with committed():
        line.number = "0800 2222"
        line.save()
    assert "0800 2222" in text(client, FRENCH)


def test_a_translation_that_goes_takes_the_way_to_it_along(client: Client, committed: Committed) -> None:
    assert FRENCH in text(client, "/urgent-help/")
    with committed():
        UrgentHelpPage.objects.get(locale__language_code="fr").unpublish()
    assert FRENCH not in text(client, "/urgent-help/")

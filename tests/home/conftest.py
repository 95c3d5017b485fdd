"""The seeded pages, all at once, and a cache that keeps them."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import caches

from home.models import BasePage
from tests.home.site import PAGES


@pytest.fixture
def every_page(db: None) -> list[BasePage]:
    return [page.specific for page in PAGES.order_by("path")]


@pytest.fixture
def kept_pages(settings: Any) -> Iterator[None]:
    """A cache of pages that keeps."""
    place = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "pages"}
    settings.CACHES = {**settings.CACHES, "pages": place}
    caches["pages"].clear()
    yield
    caches["pages"].clear()


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Any:
    """What is changed within is there for all to see."""
    return lambda: django_capture_on_commit_callbacks(execute=True)

"""The seeded pages, all at once."""

import pytest

from home.models import BasePage
from tests.home.site import PAGES


@pytest.fixture
def every_page(db: None) -> list[BasePage]:
    return [page.specific for page in PAGES.order_by("path")]

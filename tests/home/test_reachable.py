"""From the front door every page can be reached by links alone."""

from urllib.parse import urlsplit

import pytest
from django.test import Client

from tests.home.site import ALL, HOME, Outline

# The page of a council that is no more: it is found by old links, by a search and by the date of an order.
NOT_NOW = ["/who-to-contact/wenmark-county-council/"]

pytestmark = pytest.mark.django_db


def test_every_page_can_be_reached_from_the_front_door(client: Client) -> None:
    seen, waiting = {HOME}, [HOME]
    while waiting:
        html = client.get(waiting.pop()).content.decode()
        new = {urlsplit(link).path for link in Outline(html).links()} & set(ALL) - seen
        seen |= new
        waiting += sorted(new)
    assert sorted(set(ALL) - seen) == NOT_NOW

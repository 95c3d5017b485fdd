"""How often the queue and the pages around it ask the database: as often for many as for one."""

from datetime import timedelta

import pytest

from base.clock import now, today
from letterbox.enums import ItemState, Via
from letterbox.models import Item, Line
from tests.cast import line_of

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
QUERIES = 13  # two of them only open and close the transaction of the log, as savepoints do in a test


def let_wait(line: Line, count: int) -> None:
    """Letters that wait, each with a promise of another day."""
    Item.objects.bulk_create(
        Item(
            line=line,
            via=Via.TYPED,
            state=ItemState.WAITING,
            received_at=now() - timedelta(days=number % 20),
            promised_on=today() + timedelta(days=number % 14),
        )
        for number in range(count)
    )


@pytest.mark.parametrize(("count", "shown"), [(1, 1), (3, 3), (5000, 25)])
def test_the_queue_asks_as_often_for_five_thousand_as_for_one(
    jacob, alison, sam, as_, count, shown, django_assert_num_queries
):
    let_wait(line_of(alison), count)
    browser = as_(sam)
    browser.get("/staff/letters/")
    with django_assert_num_queries(QUERIES):
        answer = browser.get("/staff/letters/")
    assert len(answer.context["rows"]) == shown
    assert answer.context["page"].paginator.count == count


def test_another_page_of_the_queue_costs_no_more(jacob, alison, sam, as_, django_assert_num_queries):
    let_wait(line_of(alison), 60)
    browser = as_(sam)
    browser.get("/staff/letters/")
    with django_assert_num_queries(QUERIES):
        answer = browser.get("/staff/letters/?page=3")
    assert len(answer.context["rows"]) == 10


@pytest.mark.parametrize("signed_in", [False, True])
def test_the_home_page_asks_fifteen_times_with_nothing_kept(signed_in, client, as_, alison, django_assert_num_queries):
    """The same for everyone: who is signed in is not asked."""
    browser = as_(alison) if signed_in else client
    browser.get("/")
    with django_assert_num_queries(15):
        assert browser.get("/").status_code == 200

"""Blocks: headings that leave no hole, facts that vanish without a trace."""

import pytest
from django.core.exceptions import ValidationError

from home.blocks import BodyBlock
from home.models import BasePage
from home.walk import places
from tests.home.site import page_at

pytestmark = pytest.mark.django_db

CARD = "care_card"


def _heading(level: str) -> dict[str, object]:
    return {"type": "heading", "value": {"text": "Words", "level": level}}


def test_a_smaller_heading_needs_one_above_it() -> None:
    block = BodyBlock()
    with pytest.raises(ValidationError) as refused:
        block.clean(block.to_python([_heading("h3"), _heading("h2")]))
    assert list(refused.value.block_errors) == [0]


def test_under_a_heading_it_may_stand() -> None:
    block = BodyBlock()
    value = block.to_python([_heading("h2"), _heading("h3"), _heading("h3")])
    assert len(block.clean(value)) == 3


def test_a_fact_that_was_deleted_leaves_no_gap() -> None:
    block = BodyBlock()
    value = block.to_python([{"type": "fact", "value": 99999}])
    assert value[0].render().strip() == ""


def _card(**changes: object) -> dict[str, object]:
    words = {"urgency": "emergency", "heading": "Ring 999 if", "items": ["someone is hurt"], "action": "Say where."}
    return {"type": "care_card", "value": {**words, **changes}}


@pytest.mark.parametrize(
    "changes",
    [
        {"heading": "Read www.example.org"},
        {"items": ["you read https://example.org/more"]},
        {"action": "See example.co.uk first."},
    ],
)
@pytest.mark.shows("information G23")
def test_g23_an_urgent_card_takes_no_address_of_further_reading(changes: dict[str, object]) -> None:
    block = BodyBlock()
    with pytest.raises(ValidationError) as refused:
        block.clean(block.to_python([_card(**changes)]))
    assert list(refused.value.block_errors[0].block_errors) == list(changes)


@pytest.mark.shows("information G23")
def test_g23_an_urgent_card_leads_nowhere(every_page: list[BasePage]) -> None:
    cards = [place.block.render(place.value) for page in every_page for place in places(page) if place.kind == CARD]
    assert cards
    assert [card for card in cards if "<a " in card] == []


def test_an_urgent_card_of_plain_words_is_taken() -> None:
    block = BodyBlock()
    assert len(block.clean(block.to_python([_card()]))) == 1


LEADS = '<a href="https://example.org/games">Games</a> and <a linktype="page" id="{}">ours</a>'
AWAY = '<a href="https://example.org/games" rel="external noreferrer">Games (goes to another website)</a>'


@pytest.mark.parametrize("kind", ["text", "notice", "steps"])
def test_a_link_to_another_website_says_so(kind: str) -> None:
    words = f"<p>{LEADS.format(page_at('/adopters/').pk)}</p>"
    values = {"text": words, "notice": {"kind": "info", "text": words}, "steps": [{"title": "Look", "text": words}]}
    block = BodyBlock()
    html = block.to_python([{"type": kind, "value": values[kind]}])[0].render()
    assert AWAY in html
    assert '<a href="/adopters/">ours</a>' in html

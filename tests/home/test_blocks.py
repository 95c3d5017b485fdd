"""Blocks: headings that leave no hole, facts that vanish without a trace."""

import pytest
from django.core.exceptions import ValidationError

from home.blocks import BodyBlock

pytestmark = pytest.mark.django_db


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

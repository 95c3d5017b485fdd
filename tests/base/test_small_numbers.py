"""Small numbers are hidden, and cannot be worked out from the sum."""

import pytest

from base.small_numbers import at_least_five, without_few

pytestmark = pytest.mark.sqlite


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        ({"a": 12, "b": 7}, {"a": 12, "b": 7}),
        ({"a": 12, "b": 0}, {"a": 12, "b": 0}),
        ({"a": 12, "b": 3, "c": 8}, {"a": 12, "b": None, "c": None}),
        ({"a": 12, "b": 3, "c": 1}, {"a": 12, "b": None, "c": None}),
        ({"a": 4}, {"a": None}),
        ({}, {}),
    ],
)
def test_few_are_hidden_and_one_more_if_only_one_is(numbers, shown):
    assert without_few(numbers) == shown


@pytest.mark.parametrize(("number", "shown"), [(0, 0), (1, None), (4, None), (5, 5)])
def test_a_number_that_stands_alone(number, shown):
    assert at_least_five(number) == shown

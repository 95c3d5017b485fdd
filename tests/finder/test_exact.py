"""Known words, however they are written."""

import pytest

from finder.exact import found


@pytest.mark.parametrize(
    "text",
    [
        "in Ludlow,",
        "LUDLOW",
        "Ludlow's",
        "Lud low",
        "Lud\nlow",
        "L-u-d-l-o-w",
        "Lud\u00adlow",
        "Lud\u200blow",
        "ｌｕｄｌｏｗ",
    ],
)
def test_a_word_is_found_however_it_is_spaced_or_shaped(text: str) -> None:
    assert found(text, ["Ludlow"]) == ["Ludlow"]


@pytest.mark.parametrize(
    ("text", "term"), [("today", "Day"), ("I am well", "Wells"), ("the pony", "Tony"), ("", "Ludlow")]
)
def test_a_short_word_is_not_found_inside_others(text: str, term: str) -> None:
    assert found(text, [term]) == []


def test_a_number_is_found_without_its_spaces() -> None:
    assert found("ring 07700900077", ["07700 900 077"]) == ["07700 900 077"]


def test_each_is_named_once_and_nothing_is_made_of_empty_terms() -> None:
    assert found("Blyth, Blyth", ["Blyth", "", " ", "Blyth"]) == ["Blyth"]

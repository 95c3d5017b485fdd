"""The colours, measured from the one file that holds them."""

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).parent.parent / "assets" / "sass"
TOKENS = dict(re.findall(r"^\$([a-z-]+): (#[0-9a-f]{6});", (ASSETS / "_tokens.scss").read_text(), re.MULTILINE))
WORDS = 4.5
MARKS = 3.0


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(TOKENS[one]), luminance(TOKENS[other])), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_right():
    assert round(contrast("ink", "white"), 1) == 16.3
    assert contrast("ribbon", "ribbon") == 1


@pytest.mark.parametrize("ground", ["paper", "white", "mist", "blush", "leaf", "straw"])
@pytest.mark.parametrize("word", ["ink", "quiet", "link", "link-visited", "link-hover", "error"])
def test_words_can_be_read_on_every_ground(word, ground):
    assert contrast(word, ground) >= WORDS


@pytest.mark.parametrize(
    ("word", "ground"),
    [
        ("white", "ribbon"),
        ("white", "ribbon-deep"),
        ("white", "pine"),
        ("white", "ink"),
        ("white", "ink-soft"),
        ("ink", "focus"),
        ("pine", "leaf"),
        ("amber", "straw"),
        ("ribbon-deep", "blush"),
        ("ribbon", "paper"),
        ("pine", "paper"),
        ("amber", "paper"),
    ],
)
def test_words_in_colour_can_be_read_on_their_ground(word, ground):
    assert contrast(word, ground) >= WORDS


@pytest.mark.parametrize("ground", ["paper", "white"])
@pytest.mark.parametrize("mark", ["line", "ribbon", "pine", "amber", "error", "ink"])
def test_edges_of_fields_and_marks_can_be_seen(mark, ground):
    assert contrast(mark, ground) >= MARKS


def test_no_colour_hides_outside_the_tokens():
    """Black and white for print are the only literals elsewhere."""
    sheets = [path for path in ASSETS.glob("*.scss") if path.name != "_tokens.scss"]
    found = {colour for path in sheets for colour in re.findall(r"#[0-9a-f]{6}\b", path.read_text())}
    assert found <= {"#ffffff", "#000000"}


def test_pictures_use_the_ribbon_and_the_paper_alone():
    pictures = list((ASSETS.parent / "images").glob("*.svg"))
    found = {colour for path in pictures for colour in re.findall(r"#[0-9a-f]{6}\b", path.read_text())}
    assert found == {TOKENS["ribbon"], TOKENS["paper"]}

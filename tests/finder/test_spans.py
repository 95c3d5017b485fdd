"""Where known words stand: the same that `found` finds, and nothing else, however they are written."""

import json
from pathlib import Path

import pytest

from finder.exact import KnownWords, found, spans

pytestmark = pytest.mark.sqlite
FILE = Path(__file__).parents[1] / "data/letters/dev.jsonl"
LETTERS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def at(text, term):
    return [text[start:end] for start, end in spans(text, [term])]


@pytest.mark.parametrize(
    ("text", "term", "there"),
    [
        ("We live in Ludlow.", "Ludlow", ["Ludlow"]),
        ("LUDLOW, and ludlow again", "Ludlow", ["LUDLOW", "ludlow"]),
        ("L u d l o w", "Ludlow", ["L u d l o w"]),
        ("near Lud-\nlow", "Ludlow", ["Lud-\nlow"]),
        ("The Pococks came", "Pocock", ["Pococks"]),
        ("in cafe\u0301 Rene\u0301", "René", ["Rene\u0301"]),
        ("ring 07700 900 077 now", "07700900077", ["07700 900 077"]),
        ("Mayor of nothing", "May", []),
        ("", "Ludlow", []),
    ],
)
def test_a_known_word_is_marked_where_it_stands(text, term, there):
    assert at(text, term) == there


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["id"])
def test_what_is_found_is_what_is_marked(letter):
    terms = [term["value"] for term in letter["protected"]] + letter["allowed"]
    assert {term for term in terms if spans(letter["text"], [term])} == set(found(letter["text"], terms))


def test_a_finding_says_that_the_word_is_known_and_what_to_do():
    (finding,) = KnownWords().look("We live in Ludlow.", ["Ludlow", "Blyth"])
    assert (finding.start, finding.end, finding.reason, finding.suggestion) == (11, 17, "known_word", "leave_out")

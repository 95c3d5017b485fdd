"""The notices about data: easy to read, with their law, and each promise names the test that shows it."""

import re
from pathlib import Path

import pytest

from base.reading import read

ROOT = Path(__file__).parents[2]
NOTICES = sorted((ROOT / "docs" / "privacy-notices").glob("*.md"))
AUDIENCES = ["adopted-adults", "adopters", "birth-family", "children", "staff", "supporters"]
PARTS = [
    "who we are",
    "what we know",
    "what we promise",
    "how long we keep it",
    "what you can ask",
    "if you are not happy",
]
COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
BRACKETS = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
GAP = re.compile(r"\[\[.*?\]\]", re.DOTALL)


def part(text: str, heading: str) -> str:
    found = re.search(rf"^## {heading}[^\n]*\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE | re.IGNORECASE)
    return found[1] if found else ""


def plain(text: str) -> str:
    """What a person reads: each block in one line, without comments, gaps and paragraphs of the law."""
    text = GAP.sub("", COMMENT.sub("", text))
    text = BRACKETS.sub(lambda found: "" if re.search("Article|Schedule", found[0]) else found[0], text)
    blocks = re.split(r"\n\n|\n(?=- )", text)
    return "\n".join(" ".join(block.lstrip("#- ").split()) for block in blocks if block.strip())


def test_there_is_a_notice_for_each_audience():
    assert [path.stem for path in NOTICES] == AUDIENCES


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_it_has_all_its_parts(path):
    text = path.read_text()
    assert [heading for heading in PARTS if not part(text, heading).strip()] == []
    assert {"UK GDPR", "ico.org.uk", "[["} <= {word for word in ("UK GDPR", "ico.org.uk", "[[") if word in text}


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_each_promise_names_a_test_that_is_there(path):
    promises = [line for line in re.split(r"\n(?=- )", part(path.read_text(), "what we promise").strip()) if line]
    kept = [
        line
        for line in re.split(r"\n(?=- )", part(path.read_text(), "how long we keep it").strip())
        if "stay while" not in line
    ]
    for promise in promises + kept:
        named = [name for comment in COMMENT.findall(promise) for name in comment.split()]
        assert named, promise
        assert [name for name in named if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_it_is_easy_to_read(path):
    reading = read(plain(path.read_text()), names=["data protection officer", "Information Commissioner"])
    assert reading.age <= (9 if path.stem == "children" else 11), reading.hardest
    assert reading.longest <= 30, reading.hardest


def test_what_a_person_reads():
    written = (
        "## Why\n\n- One thing\n  (UK GDPR, Article 6(1)(c) and (e)). <!-- a.py -->\n- Two (or so).\n\n[[gap]] Three."
    )
    assert plain(written) == "Why\nOne thing .\nTwo (or so).\nThree."


def test_the_assessment_marks_what_the_agency_fills_in():
    text = (ROOT / "docs" / "dpia-template.md").read_text()
    steps = re.findall(r"^## Step (\d)", text, re.MULTILINE)
    assert steps == list("1234567")
    for number in steps:
        assert "[[" in text.split(f"## Step {number}")[1].split("## Step")[0]

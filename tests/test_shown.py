"""The list of what is shown: every mark names a line of it, and only passing tests count."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

from tests import shown

TESTS = Path(settings.BASE_DIR) / "tests"


def marks(path):
    """Each `pytest.mark.shows(...)`, with its arguments, and where it stands."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "shows":
            yield f"{path.relative_to(TESTS)}:{node.lineno}", node


def all_marks():
    return [mark for path in sorted(TESTS.rglob("*.py")) for mark in marks(path)]


def test_each_mark_is_one_literal_of_the_list():
    known = shown.scenarios()
    wrong = [
        place
        for place, call in all_marks()
        if [ast.unparse(arg).strip("'") in known for arg in call.args] != [True] or call.keywords
    ]
    assert wrong == []


def test_each_line_says_something():
    assert [line for line, says in shown.scenarios().items() if len(says.split()) < 4 or says[-1] != "."] == []


@pytest.mark.parametrize(
    ("tests", "is_shown"), [({}, False), ({"a": True}, True), ({"a": True, "b": False}, False), ({"a": False}, False)]
)
def test_a_line_is_shown_when_all_its_tests_pass(tests, is_shown):
    assert shown.is_shown(tests) == is_shown


def test_a_test_that_is_red_on_one_database_does_not_show_its_line(tmp_path, monkeypatch):
    monkeypatch.setattr(shown, "RECORD", tmp_path / "shown.json")
    shown._write({"letterbox T1": {"a": True}, "letterbox T2": {"b": True}})
    shown._write({"letterbox T1": {"a": False}})
    assert shown.read() == {"letterbox T1": {"a": False}, "letterbox T2": {"b": True}}


def test_the_report_counts_each_note(tmp_path, monkeypatch):
    monkeypatch.setattr(shown, "RECORD", tmp_path / "shown.json")
    monkeypatch.setattr(shown, "scenarios", lambda: {"letterbox T1": "It is so.", "trust C-1": "It is safe."})
    shown._write({"letterbox T1": {"a": True}})
    assert shown.report().splitlines() == [
        "shown  letterbox T1: It is so.",
        "  -    trust C-1: It is safe.",
        "letterbox: 1 of 1 shown",
        "trust: 0 of 1 shown",
    ]

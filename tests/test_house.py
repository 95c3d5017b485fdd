"""The house: which room may know which, where a state may change, and how large a thing may grow."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings

APPS = ("agency", "audit", "base", "desk", "home", "letterbox", "outbox", "people", "portal", "vault")
MODULE_LINES, FUNCTION_LINES, TEST_LINES = 400, 40, 60

# Wagtail has a page's model name its blocks, its form, its panels and what goes through its blocks.
PAGES = {"blocks", "forms", "panels", "fields", "walk"}
# Plain functions over what a model holds, which the model offers as its own; what a page asks, and how it is answered.
PLAIN = {
    *("wording", "questions", "records", "asking", "answers", "chosen", "gate", "nods", "words"),
    *("known", "listing", "marking", "places", "paper", "structured"),
}
# Inside an app: what each room may import of its own app's rooms. Rooms that stand in no list are free.
MAY_IMPORT = {
    "enums": set(),
    "models": {"enums"} | PAGES | PLAIN,
    "rules": {"enums", "models"},
    "messages": {"enums", "models"},
    "personal": {"models"},
    "actions": {"enums", "models", "rules", "messages", "personal", "signals"},
    "forms": {"enums", "models", "rules"},
    "blocks": {"enums"},
    "views": {"enums", "models", "rules", "messages", "personal", "actions", "forms", "blocks", "signals"},
}
# These know nothing else of their app at all.
LOWEST = {"enums", "models", "rules"}
EDGES = {"urls", "wagtail_hooks", "tasks", "signals", "receivers", "checks", "management"}
ROOMS = MAY_IMPORT.keys() | EDGES
# A room of another app that nobody may reach into.
INNER_ROOMS = {"views", "urls", "wagtail_hooks", "tasks", "receivers", "management"}


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def tree(path: Path) -> ast.Module:
    return _parsed(path.resolve())


def sources(*folders: str) -> list[Path]:
    """Our Python files without migrations."""
    root = Path(settings.BASE_DIR)
    found = [path for folder in folders for path in sorted((root / folder).rglob("*.py"))]
    return [path.relative_to(root) for path in found if "migrations" not in path.parts]


def imports(path: Path) -> Iterator[tuple[str, ...]]:
    """The modules it imports, taken apart; `from app import room` counts as `app.room`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((*node.module.split("."), alias.name) for alias in node.names)


def room_of(path: Path) -> str:
    return path.parts[1].removesuffix(".py")


def wrong_imports(path: Path) -> list[str]:
    app, room = path.parts[0], room_of(path)
    allowed = MAY_IMPORT.get(room, ROOMS) | {room}
    own = [module for module in imports(path) if len(module) > 1 and module[0] == app]
    if room in LOWEST:
        return [".".join(module) for module in own if module[1] not in allowed]
    return [".".join(module) for module in own if module[1] in ROOMS - allowed]


def reaching_in(path: Path) -> list[str]:
    return [
        ".".join(module)
        for module in imports(path)
        if len(module) > 1 and module[0] in APPS and module[0] != path.parts[0] and module[1] in INNER_ROOMS
    ]


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1


def state_changes(path: Path) -> Iterator[str]:
    """Places that set a state past `base.moves`: an assignment, or `.update(state=...)`."""
    for node in ast.walk(tree(path)):
        targets = node.targets if isinstance(node, ast.Assign) else []
        if any(isinstance(target, ast.Attribute) and target.attr == "state" for target in targets):
            yield f"{path}:{node.lineno}"
        is_update = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "update"
        if is_update and any(keyword.arg == "state" for keyword in node.keywords):
            yield f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", sources(*APPS), ids=str)
def test_rooms_know_only_the_rooms_below(path):
    assert wrong_imports(path) == []


@pytest.mark.parametrize("path", sources(*APPS), ids=str)
def test_nobody_reaches_into_another_apps_edges(path):
    assert reaching_in(path) == []


def test_a_state_changes_through_the_table_of_moves_alone():
    found = [place for path in sources(*APPS) for place in state_changes(path) if path != Path("base/moves.py")]
    assert found == []


def test_no_module_is_too_long():
    lengths = {str(path): len(path.read_text().splitlines()) for path in sources(*APPS, "tests", "benchmarks")}
    assert {path: length for path, length in lengths.items() if length > MODULE_LINES} == {}


def test_no_function_is_too_long():
    found = [(name, length) for path in sources(*APPS) for name, length in functions(path)]
    assert [(name, length) for name, length in found if length > FUNCTION_LINES] == []


def test_no_test_is_too_long():
    found = [(name, length) for path in sources("tests") for name, length in functions(path)]
    tests = [(name, length) for name, length in found if name.partition(" ")[2].startswith("test_")]
    assert [(name, length) for name, length in tests if length > TEST_LINES] == []


# The rules above are themselves tested: each sees what breaks it.


@pytest.fixture
def written(tmp_path, monkeypatch):
    """A file of a made-up app in a room, with these words."""

    def write(name: str, words: str) -> Path:
        monkeypatch.chdir(tmp_path)
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words)
        return path

    return write


@pytest.mark.parametrize(
    ("name", "words", "wrong"),
    [
        ("letterbox/models/item.py", "from letterbox.actions import writing", ["letterbox.actions.writing"]),
        ("letterbox/models/item.py", "from letterbox.enums import Kind", []),
        ("letterbox/actions/a.py", "def f():\n    from letterbox.forms.public import X", ["letterbox.forms.public.X"]),
        ("letterbox/actions/a.py", "from letterbox import views", ["letterbox.views"]),
        ("letterbox/forms.py", "import letterbox.actions", ["letterbox.actions"]),
        ("letterbox/views/staff.py", "from letterbox.actions import claiming", []),
        ("letterbox/enums.py", "from people.models import Person", []),
    ],
)
def test_a_wrong_import_is_seen(written, name, words, wrong):
    assert wrong_imports(written(name, words)) == wrong


def test_reaching_into_anothers_views_is_seen(written):
    assert reaching_in(written("desk/views.py", "from outbox.views import staff")) == ["outbox.views.staff"]


@pytest.mark.parametrize(
    ("words", "count"), [("item.state = 1", 1), ("x.update(state=2)", 1), ("state = 3", 0), ("x.update(a=1)", 0)]
)
def test_a_state_set_past_the_table_is_seen(written, words, count):
    assert len(list(state_changes(written("letterbox/actions/a.py", words)))) == count

"""Which numbered lines of tests/scenarios.toml are shown by a passing test.

A test says what it shows with `@pytest.mark.shows("letterbox F9.14")`. Each run adds to var/shown.json.

    python -m tests.shown     prints the lines, shown and not yet shown
"""

import json
import tomllib
from collections import Counter
from pathlib import Path

import pytest
import xdist

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "var" / "shown.json"
SCENARIOS = Path(__file__).with_name("scenarios.toml")

Outcomes = dict[str, dict[str, bool]]


def scenarios() -> dict[str, str]:
    """Each line's name, such as "letterbox F9.14", and what it says."""
    notes = tomllib.loads(SCENARIOS.read_text())
    return {f"{note} {number}": says for note, lines in notes.items() for number, says in lines.items()}


def read() -> Outcomes:
    return json.loads(RECORD.read_text()) if RECORD.exists() else {}


class Recorder:
    """Writes down, for each line, which tests show it and whether they passed."""

    def __init__(self) -> None:
        self.outcomes: Outcomes = {}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Lets each report carry its lines, so that they reach the process that gathers those of all others."""
        for item in session.items:
            lines = [line for mark in item.iter_markers("shows") for line in mark.args]
            item.user_properties += [("shows", line) for line in lines]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when != "call" and report.passed:
            return
        for line in [value for name, value in report.user_properties if name == "shows"]:
            before = self.outcomes.setdefault(line, {}).get(report.nodeid, True)
            self.outcomes[line][report.nodeid] = before and report.passed

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.outcomes and not xdist.is_xdist_worker(session):
            _write(self.outcomes)


def _write(outcomes: Outcomes) -> None:
    """Adds to what earlier runs wrote; a test that did not pass on one database does not show its line."""
    kept = read()
    for line, tests in outcomes.items():
        earlier = kept.setdefault(line, {})
        for test, passed in tests.items():
            earlier[test] = passed and earlier.get(test, True)
    RECORD.parent.mkdir(exist_ok=True)
    RECORD.write_text(json.dumps(kept, indent=1, sort_keys=True))


def is_shown(tests: dict[str, bool]) -> bool:
    """At least one test shows it, and each of them passed."""
    return bool(tests) and all(tests.values())


def report() -> str:
    """A line of text for each scenario, and a count for each note."""
    record, all_lines = read(), scenarios()
    shown = {line for line in all_lines if is_shown(record.get(line, {}))}
    listed = [f"{'shown' if line in shown else '  -  '}  {line}: {says}" for line, says in all_lines.items()]
    totals, done = (Counter(line.split()[0] for line in lines) for lines in (all_lines, shown))
    return "\n".join([*listed, *(f"{note}: {done[note]} of {total} shown" for note, total in totals.items())])


if __name__ == "__main__":
    print(report())

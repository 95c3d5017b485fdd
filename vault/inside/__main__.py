"""The jail's own process: an order on standard input, walls, work, a report."""

import codecs
import importlib
import json
import sys
import warnings
from pathlib import Path
from typing import Any

from vault.inside import walls
from vault.inside.report import Refused, Report

WORK = {"picture": "pictures", "pdf": "papers", "words": "documents", "film": "sounds", "edit": "edits"}
SYSTEM = ("/usr", "/lib", "/lib64", "/bin")


ALPHABETS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "ascii", "cp1252", "cp437", "idna")
NOT_READY = 70


def main() -> None:
    order = json.load(sys.stdin)
    report = Report(Path())
    try:
        # Read while all files can be: below the walls little can be found.
        for name in ALPHABETS:
            codecs.lookup(name)
        work = importlib.import_module(f"vault.inside.{WORK[order['work']]}")
        readable = [*SYSTEM, sys.prefix, sys.base_prefix]
        report.walls = walls.raise_all(walls.Limits(**order["limits"]), order["user"], readable, ".")
    except Exception as error:  # noqa: BLE001 - this says nothing about the file, so it must not be told as if it did
        sys.stderr.write(repr(error))
        sys.exit(NOT_READY)
    warnings.simplefilter("ignore")
    report.write(_done(work, report, order))


def _done(work: Any, report: Report, order: dict[str, Any]) -> str:
    """Why it must be refused, or nothing."""
    try:
        work.rebuild(report, order)
    except Refused as refused:
        return refused.reason
    except MemoryError:
        return "too_heavy"
    except Exception as error:  # noqa: BLE001 - whatever a library says about a stranger's file: it could not be opened
        report.trouble = type(error).__name__
        return "unreadable"
    return "" if report.pieces else "empty"


main()

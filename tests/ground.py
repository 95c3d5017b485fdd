"""The ground every test stands on: a migrated database with the agency and the pages in it.

A test that commits (a live server, threads) is followed by a restore to this ground. Django's own flush
would leave nothing: rows that migrations wrote, such as Wagtail's root page, would be gone for the next test.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time
from importlib import import_module
from importlib.util import find_spec

from django.db import connection, transaction

from base import immutable

SEEDS = ["agency.seed", "home.seed"]
Rows = tuple[list[str], list[tuple[object, ...]]]

_kept: dict[str, Rows] = {}
_marks: dict[str, object] = {}


def lay() -> None:
    """Puts the agency and its pages into the empty database, and remembers every row."""
    for name in SEEDS:
        if find_spec(name):
            import_module(name).seed()
    _kept.clear()
    _kept.update({table: rows for table in _tables() if (rows := _rows(table))[1]})
    _marks.clear()
    _marks.update(_marks_of(_tables()))


def restore() -> None:
    """Empties every table that has changed, written-once ones too, and puts the remembered rows back."""
    changed = _changed()
    with transaction.atomic(), _unprotected(changed), connection.cursor() as cursor:
        for table in changed:  # references are looked at when all is done
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")
        for table in changed:
            if table in _kept:
                _insert(table, *_kept[table])
    _marks.update(_marks_of(changed))


def _changed() -> list[str]:
    """Tables whose rows are not those that were put there; where nothing tells, all of them."""
    tables = _tables()
    now = _marks_of(tables)
    return [table for table in tables if table not in now or now[table] != _marks.get(table)]


def _marks_of(tables: list[str]) -> dict[str, object]:
    """How many rows each has, and by which transactions they were written. SQLite does not tell."""
    if connection.vendor != "postgresql" or not tables:
        return {}
    named = ((table, connection.ops.quote_name(table)) for table in tables)
    one = "SELECT '{}', count(*), sum(xmin::text::bigint) FROM {}"
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(one.format(*names) for names in named))
        return {table: tuple(mark) for table, *mark in cursor.fetchall()}


def _tables() -> list[str]:
    """All tables but those of the full-text index, which follow their own table by triggers."""
    names = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return [name for name in names if not name.endswith("_fts") and name != "django_migrations"]


def _rows(table: str) -> Rows:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
        columns = [column[0] for column in cursor.description]
        return columns, [tuple(map(_as_stored, row)) for row in cursor.fetchall()]


def _as_stored(value: object) -> object:
    """SQLite reads times of day, and will not write them."""
    return value.isoformat() if isinstance(value, time) else value


def _insert(table: str, columns: list[str], rows: list[tuple[object, ...]]) -> None:
    quote = connection.ops.quote_name
    names, marks = ", ".join(map(quote, columns)), ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quote(table)} ({names}) VALUES ({marks})", rows)


def _protected_tables() -> list[str]:
    if connection.vendor == "postgresql":
        query = """SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger
            JOIN pg_proc ON pg_proc.oid = tgfoid WHERE proname LIKE '%%\\_written\\_once'"""
        parameters = []
    else:
        query = "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE %s"
        parameters = [f"%{immutable.REFUSAL}%"]
    with connection.cursor() as cursor:
        cursor.execute(query, parameters)
        return [row[0] for row in cursor.fetchall()]


@contextmanager
def _unprotected(changed: list[str]) -> Iterator[None]:
    tables = [table for table in _protected_tables() if table in changed]
    for table in tables:
        immutable.unprotect(connection, table)
    try:
        yield
    finally:
        for table in tables:
            immutable.protect(connection, table)

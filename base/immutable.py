"""Rows that are written once: triggers that refuse to change or delete them, on both databases."""

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython

REFUSAL = "this row is written once"


def _postgresql(table: str) -> Iterator[str]:
    yield f"""CREATE OR REPLACE FUNCTION {table}_written_once() RETURNS trigger AS $$
        BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$ LANGUAGE plpgsql"""
    for event, each in (("UPDATE OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
        yield f"""CREATE TRIGGER {table}_{each.lower()} BEFORE {event} ON {table}
            FOR EACH {each} EXECUTE FUNCTION {table}_written_once()"""


def _sqlite(table: str) -> Iterator[str]:
    for event in ("UPDATE", "DELETE"):
        yield f"""CREATE TRIGGER {table}_{event.lower()} BEFORE {event} ON {table}
            BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"""


def protect(connection: BaseDatabaseWrapper, table: str) -> None:
    """Makes the rows of `table` unchangeable from here on."""
    statements = _postgresql(table) if connection.vendor == "postgresql" else _sqlite(table)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def unprotect(connection: BaseDatabaseWrapper, table: str) -> None:
    """Takes the protection off: for migrations, and for tests that empty their database."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for name in ("row", "statement"):
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_{name} ON {table}")
        else:
            for name in ("update", "delete"):
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_{name}")


def operation(table: str) -> RunPython:
    """The migration operation that protects `table`."""

    def forwards(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
        protect(editor.connection, table)

    def backwards(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
        unprotect(editor.connection, table)

    return RunPython(forwards, backwards)

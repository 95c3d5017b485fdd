"""Rows that are written once: refused by the database itself, whoever asks."""

from types import SimpleNamespace

import pytest
from django.db import DatabaseError, connection, transaction

from base import immutable

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def table():
    """A table with one row that is written once."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE stone (words varchar(20))")
        cursor.execute("INSERT INTO stone VALUES ('first')")
    immutable.protect(connection, "stone")
    return "stone"


def run(sql):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def words():
    with connection.cursor() as cursor:
        cursor.execute("SELECT words FROM stone ORDER BY words")
        return [row[0] for row in cursor.fetchall()]


@pytest.mark.parametrize("sql", ["UPDATE stone SET words = 'other'", "DELETE FROM stone"])
def test_changing_and_deleting_are_refused(table, sql):
    with pytest.raises(DatabaseError, match="this row is written once"):
        run(sql)
    assert words() == ["first"]


@pytest.mark.postgresql
def test_emptying_the_table_is_refused(table):
    with pytest.raises(DatabaseError, match="this row is written once"):
        run("TRUNCATE stone")
    assert words() == ["first"]


def test_adding_is_not(table):
    run("INSERT INTO stone VALUES ('second')")
    assert words() == ["first", "second"]


def test_the_protection_comes_off_for_a_migration(table):
    immutable.unprotect(connection, table)
    run("UPDATE stone SET words = 'other'")
    assert words() == ["other"]


def test_a_migration_protects_and_takes_it_back(table):
    operation = immutable.operation(table)
    editor = SimpleNamespace(connection=connection)
    operation.reverse_code(None, editor)
    run("UPDATE stone SET words = 'other'")
    operation.code(None, editor)
    with pytest.raises(DatabaseError, match="this row is written once"):
        run("UPDATE stone SET words = 'third'")

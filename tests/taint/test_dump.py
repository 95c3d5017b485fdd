"""A database that fell into the wrong hands, without the keys: what can be read in it, and what cannot."""

import os
import subprocess
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from django.conf import settings
from django.db import connection

from letterbox.models import ChildName, Line, ProtectedTerm
from tests.taint.detector import found_in
from tests.taint.journey import hold, keep, make_world, return_once, send
from tests.taint.planting import AGREED_NAMES, BIRTHDAY
from vault.keys import forget, unwrap
from vault.models import DataKey

IN_CLEAR = {"email", "called", "password", "spoke", "council"}


def everything_in(database):
    """Every byte of it: a dump by PostgreSQL's own tool, or SQLite's files."""
    if connection.vendor == "sqlite":
        return b"".join(
            path.read_bytes() for path in Path(database["NAME"]).parent.glob(f"{Path(database['NAME']).name}*")
        )
    where = {"PGHOST": database["HOST"], "PGPORT": str(database["PORT"]), "PGUSER": database["USER"]}
    secret = {"PGPASSWORD": database["PASSWORD"]} if database["PASSWORD"] else {}
    named = {name: value for name, value in where.items() if value}
    command = ["pg_dump", "--no-owner", "--inserts", database["NAME"]]
    return subprocess.run(command, env=os.environ | named | secret, capture_output=True, check=True).stdout


@pytest.fixture
def world():
    """Letters in every place: being written, returned with a note, held."""
    world = make_world(looks=False)
    for family in (world.one, world.other):
        returned = send(world, family, keep(family, "letter"))
        return_once(world, family, returned)
        hold(world, family, send(world, family, keep(family, "held letter")))
    return world


@pytest.mark.sqlite
@pytest.mark.shows("trust C-17")
@pytest.mark.django_db(transaction=True)
def test_a_dump_without_keys_tells_nothing(world):
    dump = everything_in(connection.settings_dict)
    for family in (world.one, world.other):
        agreed = {"agreed name": AGREED_NAMES[family.name], "born": BIRTHDAY}
        assert found_in(dump, family.markers | agreed) == IN_CLEAR
    for name in ("VAULT_MASTER_KEYS", "VAULT_DIGEST_KEY", "SECRET_KEY"):
        assert getattr(settings, name).rpartition(":")[2].encode() not in dump


def put(model, row, field, source, source_field):
    """Puts the sealed text of one place into another, past Django."""
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        there = f"(SELECT {source_field} FROM {table} WHERE id = %s)"
        cursor.execute(f"UPDATE {table} SET {field} = {there} WHERE id = %s", [source.pk, row.pk])
    return model.objects.get(pk=row.pk)


@pytest.mark.sqlite
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "field", "same_key"),
    [(ProtectedTerm, "value", False), (ChildName, "name", False), (Line, "reader_called", True)],
)
def test_a_text_moved_to_another_row_does_not_open(model, field, same_key):
    make_world()
    one, other = model.objects.order_by("pk")
    assert (one.key_owner == other.key_owner) == same_key
    with pytest.raises(InvalidTag):
        getattr(put(model, other, field, one, field), field)


@pytest.mark.sqlite
@pytest.mark.django_db
def test_a_text_moved_to_another_field_does_not_open():
    make_world()
    line = Line.objects.order_by("pk")[0]
    with pytest.raises(InvalidTag):
        assert put(Line, line, "reader_called", line, "writer_called").reader_called


@pytest.mark.sqlite
@pytest.mark.shows("trust C-17")
@pytest.mark.django_db
def test_with_one_key_only_its_owners_texts_open(monkeypatch):
    world = make_world()
    one, other = ProtectedTerm.objects.order_by("pk")
    stolen = unwrap(DataKey.objects.get(owner=one.key_owner))
    forget()
    monkeypatch.setattr("vault.seal.data_key", lambda owner: stolen)
    assert ProtectedTerm.objects.get(pk=one.pk).value == world.one.markers["term"]
    with pytest.raises(InvalidTag):
        assert ProtectedTerm.objects.get(pk=other.pk).value

"""The journey is made once; what was given, sent, said and stored on the way is looked at by many tests."""

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import transaction
from time_machine import travel

from portal.logs import Quiet
from tests.taint import planting
from tests.taint.journey import World, make_world, write_both_ways

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)  # a Tuesday, in the hours in which mails go


class Ear:
    """Each line that any logger says at any level, as it was meant and as it would be written down."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.written = Quiet("%(asctime)s %(levelname)s %(name)s %(message)s")

    def listen(self, patch: pytest.MonkeyPatch) -> None:
        patch.setattr(logging.Logger, "isEnabledFor", lambda logger, level: True)
        patch.setattr(logging.Logger, "handle", lambda logger, record: self.hear(record))

    def hear(self, record: logging.LogRecord) -> None:
        self.lines += [record.getMessage(), self.written.format(record)]


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Ear:
    ear = Ear()
    ear.listen(monkeypatch)
    return ear


@pytest.fixture
def world(db: None) -> World:
    """Two families in touch, each with a marker everywhere; no letter yet."""
    return make_world()


@dataclass
class Evidence:
    """What is left of a journey that both families made."""

    world: World
    lines: list[str]
    cached: bytes
    sessions: list[bytes]
    fields: dict[str, list[Any]]
    ids: dict[str, set[str]]


@pytest.fixture(scope="module")
def evidence(django_db_setup: None, django_db_blocker: Any) -> Evidence:
    ear = Ear()
    with travel(NOON), django_db_blocker.unblock(), transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        ear.listen(patch)
        world = make_world()
        write_both_ways(world)
        families = (world.one, world.other)
        found = Evidence(
            world=world,
            lines=ear.lines,
            cached=repr(dict(cache._cache)).encode(),
            sessions=[f"{session.get_decoded()}".encode() for session in Session.objects.all()],
            fields={label: list(planting.stored(label)) for label in planting.PLANTED},
            ids={family.name: family.ids() for family in families},
        )
        transaction.set_rollback(True)
    return found

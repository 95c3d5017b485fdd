"""The journey is made once; what was given, sent, said and stored on the way is looked at by many tests."""

import logging
from collections.abc import Iterable
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
from tests.taint.deskwork import work_at_the_desk
from tests.taint.detector import found_in
from tests.taint.journey import World, make_world, write_both_ways
from tests.taint.planting import BIRTHDAY, Family

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


@dataclass
class Evidence:
    """What is left of a journey that both families made."""

    world: World
    markers: dict[str, str]
    lines: list[str]
    cached: bytes
    sessions: list[bytes]
    fields: dict[str, list[Any]]

    def leaks(self, given: Iterable[tuple[str, bytes]]) -> set[tuple[str, str]]:
        """Where a marker of either side was found, and which."""
        return {(what, name) for what, data in dict.fromkeys(given) for name in found_in(data, self.markers)}

    def given_to(self, family: Family) -> set[tuple[str, str]]:
        """The markers in all that this family was given; looked for once, since there is much of it."""
        if family.name not in self._given:
            self._given[family.name] = self.leaks(family.given)
        return self._given[family.name]

    def __post_init__(self) -> None:
        self._given: dict[str, set[tuple[str, str]]] = {}


def all_markers(*families: Family) -> dict[str, str]:
    """Each marker and id of both sides by the side's name, and the child's birthday."""
    own = {f"{family.name}: {name}": value for family in families for name, value in family.markers.items()}
    ids = {f"{family.name}: id {ref}": ref for family in families for ref in family.ids()}
    return own | ids | {"child: born": BIRTHDAY, "child: born, in words": "27 September 2013"}


@pytest.fixture(scope="module")
def evidence(django_db_setup: None, django_db_blocker: Any) -> Evidence:
    ear = Ear()
    with travel(NOON), django_db_blocker.unblock(), transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        ear.listen(patch)
        world = make_world()
        write_both_ways(world, work_at_the_desk)
        found = Evidence(
            world=world,
            markers=all_markers(world.one, world.other),
            lines=ear.lines,
            cached=repr(dict(cache._cache)).encode(),
            sessions=[f"{session.get_decoded()}".encode() for session in Session.objects.all()],
            fields={label: list(planting.stored(label)) for label in planting.PLANTED},
        )
        transaction.set_rollback(True)
    return found

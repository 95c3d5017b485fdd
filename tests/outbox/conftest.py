"""A mail server, and messages in it."""

from collections.abc import Callable, Iterator
from datetime import time
from typing import Any

import pytest

from agency.models import Agency
from outbox.actions import queue
from outbox.models import Message
from people.contact import recipient
from people.models import Person
from tests.outbox.sink import Sink

SPOKEN = "Ask if this is a good time."


@pytest.fixture
def sink(settings: Any) -> Iterator[Sink]:
    """The mail server that Ribbon sends to in this test."""
    sink = Sink()
    sink.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", sink.port, 5
    settings.OUTBOX_SEEN = None
    yield sink
    sink.stop()


@pytest.fixture
def notice(alison: Person) -> Callable[..., Message]:
    """`notice()` queues a neutral notice to Alison; each one is about something else."""
    made = iter(range(100))

    def make(**options: Any) -> Message:
        return queue(recipient(alison), "test", f"test:{next(made)}", spoken=SPOKEN, **options)

    return make


@pytest.fixture
def any_hour(db: None) -> None:
    """The agency writes at any hour, so that tests need no clock."""
    Agency.objects.update(write_from=time(0), write_until=time(23, 59, 59, 999999))

"""Doing several things at the same moment, each in a thread with a database connection of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Barrier, Thread
from typing import Any

from django.db import connection

SECONDS = 30


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Starts all acts at one barrier; returns what each returned, or the exception it raised."""
    barrier = Barrier(len(acts))
    outcomes: list[Any] = [TimeoutError] * len(acts)

    def run(place: int, act: Callable[[], Any]) -> None:
        try:
            barrier.wait(SECONDS)
            outcomes[place] = act()
        except Exception as error:  # noqa: BLE001 - the test looks at it
            outcomes[place] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=(place, act), daemon=True) for place, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS)
    return outcomes


@contextmanager
def met_at(monkeypatch: Any, module: Any, name: str, count: int = 2) -> Iterator[None]:
    """Has the callers of a function wait for each other when it has answered: nobody can be too early."""
    meeting, real = Barrier(count), getattr(module, name)

    def meet(*args: Any, **kwargs: Any) -> Any:
        found = real(*args, **kwargs)
        meeting.wait(SECONDS)
        return found

    with monkeypatch.context() as patch:
        patch.setattr(module, name, meet)
        yield

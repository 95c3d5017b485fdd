"""Doing several things at the same moment, each in a thread with a database connection of its own."""

from collections.abc import Callable
from threading import Barrier, Thread
from time import sleep
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


def slowly(monkeypatch: Any, module: Any, name: str, seconds: float = 0.15) -> None:
    """Has a function take its time, so that whoever comes second comes while the first is still at it."""
    real = getattr(module, name)

    def slow(*args: Any, **kwargs: Any) -> Any:
        found = real(*args, **kwargs)
        sleep(seconds)
        return found

    monkeypatch.setattr(module, name, slow)

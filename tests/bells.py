"""What was rung on the bell (Celery, in memory), and somebody to answer it."""

from collections.abc import Iterator
from typing import Any

from celery import current_app
from kombu.message import Message

Ring = tuple[str, list[Any]]


class Bells:
    """Takes rings off the bell. Remember that a ring waits for the commit of its transaction."""

    def _taken(self) -> Iterator[Message]:
        with current_app.connection_for_read() as connection:
            queue = connection.SimpleQueue(current_app.conf.task_default_queue)
            while True:
                try:
                    message = queue.get(block=False)
                except queue.Empty:
                    return
                message.ack()
                yield message

    def rung(self) -> list[Ring]:
        """The tasks rung for since the last look, with their arguments, oldest first."""
        return [(message.headers["task"], message.payload[0]) for message in self._taken()]

    def answer(self) -> int:
        """Runs each task rung for, and those it rings for in turn; returns how many ran."""
        current_app.loader.import_default_modules()
        count = 0
        for message in self._taken():
            args, kwargs, _ = message.payload
            current_app.tasks[message.headers["task"]].apply(args, kwargs, throw=True)
            count += 1
        return count

"""A process that forks a child for each try, so that a child can be killed (SIGKILL) at any step of its work.

It reads orders as lines of JSON, such as {"work": "deliver", "row": 7, "die_at": 3}, and answers each with
the steps that the child came to. Every statement and commit in the database, every line to and from the
mail server, every file of the mailbox and every ring of the bell is two steps: before it and after it.
"""

import json
import os
import signal
import smtplib
import sys
import traceback
from collections.abc import Callable
from typing import Any

import django


class Steps:
    """Tells each step, and dies at the one that was ordered."""

    def __init__(self, told_to: int, die_at: int) -> None:
        self.told_to, self.die_at, self.count = told_to, die_at, 0

    def __call__(self, name: str) -> None:
        self.count += 1
        os.write(self.told_to, f"{name}\n".encode())
        if self.count == self.die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, owner: Any, name: str) -> None:
        """Makes a call of this function two steps."""
        real = getattr(owner, name)

        def stepped(*args: Any, **kwargs: Any) -> Any:
            self(f"before {name}")
            found = real(*args, **kwargs)
            self(f"after {name}")
            return found

        setattr(owner, name, stepped)


def watch(steps: Steps) -> None:
    """Puts steps around all that reaches beyond this process."""
    from celery import Celery
    from django.core.mail.backends.filebased import EmailBackend
    from django.db import connection
    from django.db.backends.base.base import BaseDatabaseWrapper

    def statement(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        name = " ".join(sql.split()[:3])
        steps(f"before {name}")
        found = execute(sql, *rest)
        steps(f"after {name}")
        return found

    connection.execute_wrappers.append(statement)
    steps.around(BaseDatabaseWrapper, "_commit")
    for owner, names in ((smtplib.SMTP, ("connect", "getreply")), (EmailBackend, ("open", "write_message", "close"))):
        for name in names:
            steps.around(owner, name)
    steps.around(Celery, "send_task")
    _watch_the_wire(steps)


def _watch_the_wire(steps: Steps) -> None:
    real = smtplib.SMTP.send

    def send(line: smtplib.SMTP, words: Any) -> None:
        steps("before send")
        if len(words) > 500:
            real(line, words[: len(words) // 2])
            steps("half of the mail is out")
            real(line, words[len(words) // 2 : -5])
            steps("all but the end of the mail is out")
            real(line, words[-5:])
        else:
            real(line, words)
        steps("after send")

    smtplib.SMTP.send = send  # type: ignore[method-assign]


def deliver(order: dict[str, Any]) -> None:
    from outbox.actions import deliver

    deliver(order["row"])


def queue(order: dict[str, Any]) -> None:
    from outbox.actions import queue

    queue(order["to"], "test", order["about"], spoken="Ask if this is a good time.")


WORK = {"deliver": deliver, "queue": queue}


def child(order: dict[str, Any], told_to: int) -> None:
    watch(Steps(told_to, order["die_at"]))
    WORK[order["work"]](order)


def try_once(order: dict[str, Any]) -> list[str]:
    """The steps that a child came to."""
    heard, told_to = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            child(order, told_to)
        except BaseException:  # noqa: BLE001 - a child must end here, and tell why
            traceback.print_exc()
        finally:
            os._exit(0)
    os.close(told_to)
    with os.fdopen(heard) as pipe:
        steps = pipe.read().splitlines()
    os.waitpid(pid, 0)
    return steps


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
    django.setup()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(try_once(json.loads(line))) + "\n")
        sys.stdout.flush()

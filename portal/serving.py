"""gunicorn's settings for `script/server`. Everything is made ready inside its master, which then forks:
so Django starts once, and the address answers only when there is something to see."""

import os
from typing import Any

bind = f"127.0.0.1:{os.environ.get('RIBBON_PORT', '8000')}"
worker_class = "gthread"
workers = 2
threads = 4
preload_app = True
control_socket_disable = True
graceful_timeout = 4
loglevel = "warning"


def on_starting(server: Any) -> None:
    """Database, static files and demonstration, before the first worker."""
    from django.core.management import call_command
    from django.db import connections

    call_command("ready")
    connections.close_all()  # a worker must not share a connection with another

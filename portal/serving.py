"""What `script/server` serves, and gunicorn's settings for it. All is made ready inside gunicorn's master before
it forks: so Django starts once, and the address answers only when there is something to see."""

import os

from django.core.handlers.wsgi import WSGIHandler

bind = f"127.0.0.1:{os.environ.get('RIBBON_PORT', '8000')}"
worker_class = "gthread"
workers = 2
threads = 4
preload_app = True
control_socket_disable = True
graceful_timeout = 4
loglevel = "warning"


def application() -> WSGIHandler:
    """The application, once database, static files and demonstration are there: it looks for them when it is made."""
    import django
    from django.core.management import call_command
    from django.db import connections

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    django.setup()
    call_command("ready")
    connections.close_all()  # a worker must not share a connection with another
    return WSGIHandler()

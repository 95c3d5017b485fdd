from datetime import timedelta

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "outbox"

    def ready(self) -> None:
        from outbox.jobs import register

        register("outbox.sweep", timedelta(seconds=20), "outbox.actions.sweep")
        register("outbox.empty_old", timedelta(hours=6), "outbox.actions.empty_old")

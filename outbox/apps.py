from datetime import timedelta

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "outbox"

    def ready(self) -> None:
        from base import keeping
        from outbox.jobs import register
        from outbox.keeping import RULES

        keeping.register(*RULES)
        register("outbox.sweep", timedelta(seconds=20), "outbox.actions.sweep")
        register("outbox.remind", timedelta(hours=1), "outbox.reminders.run")
        register("outbox.empty_old", timedelta(hours=6), "outbox.actions.empty_old")

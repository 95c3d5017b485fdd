from datetime import timedelta

from django.apps import AppConfig


class LetterboxConfig(AppConfig):
    name = "letterbox"

    def ready(self) -> None:
        import letterbox.receivers  # noqa: F401 - connects them
        from base import keeping
        from letterbox import keeping as kept
        from letterbox import reminding
        from outbox import jobs, reminders

        keeping.register(*kept.RULES)
        reminders.register(*reminding.RULES)
        jobs.register("letterbox.calendar", timedelta(hours=1), "letterbox.actions.calendar.keep")

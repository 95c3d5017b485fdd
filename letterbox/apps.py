from datetime import timedelta

from django.apps import AppConfig


class LetterboxConfig(AppConfig):
    name = "letterbox"

    def ready(self) -> None:
        import letterbox.receivers  # noqa: F401 - connects them
        from base import keeping
        from letterbox import keeping as kept
        from letterbox import messages, reminding
        from outbox import calls, jobs, reminders

        keeping.register(*kept.RULES)
        reminders.register(*reminding.RULES)
        jobs.register("letterbox.calendar", timedelta(hours=1), "letterbox.actions.calendar.keep")
        jobs.register("letterbox.announce", timedelta(minutes=10), "letterbox.actions.announcing.announce_due")
        calls.answered_on("letters:answer", messages.READY)
        calls.answered_on("letters:answer", messages.BROUGHT, is_done_there=True)

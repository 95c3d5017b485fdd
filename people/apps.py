from datetime import timedelta

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "people"

    def ready(self) -> None:
        import people.receivers  # noqa: F401 - connects them
        from base import keeping
        from outbox.jobs import register
        from people.keeping import RULES

        keeping.register(*RULES)
        register("people.carry_out_due", timedelta(minutes=5), "people.actions.carry_out_due")
        register("people.ask_again", timedelta(hours=6), "people.actions.ask_again")
        register("people.settle_leavers", timedelta(hours=1), "people.actions.settle_leavers")
        register("people.stop_idle_staff", timedelta(hours=6), "people.actions.staffing.stop_idle_staff")

from datetime import timedelta

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Public pages"

    def ready(self) -> None:
        from home import checks, guards, receivers  # noqa: F401
        from outbox.jobs import register

        register("home.remind", timedelta(days=1), "home.actions.reminding.remind")
        register("home.purge_revisions", timedelta(days=1), "home.actions.purging.purge_revisions")
        register("home.gather_links", timedelta(days=1), "home.links.outside.gather")
        register("home.would_pass", timedelta(days=1), "home.gate.nightly.look")

from datetime import timedelta

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "portal"

    def ready(self) -> None:
        import portal.checks  # noqa: F401 - registers them
        from outbox.jobs import register

        register("portal.publish_scheduled", timedelta(minutes=5), "portal.jobs.publish_scheduled")
        register("portal.clear_sessions", timedelta(days=1), "portal.jobs.clear_sessions")
        register("portal.log_audit_head", timedelta(hours=1), "portal.jobs.log_audit_head")
        register("portal.keep", timedelta(days=1), "portal.keeping.keep")

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
        # The vault lies below the room that keeps these rows, so its work is put on the list here.
        register("vault.ring_due", timedelta(seconds=20), "vault.sweeping.ring_due")
        register("vault.clear", timedelta(hours=6), "vault.sweeping.clear")
        register("portal.keep", timedelta(days=1), "portal.keeping.keep")

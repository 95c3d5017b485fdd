from django.apps import AppConfig


class LetterboxConfig(AppConfig):
    name = "letterbox"

    def ready(self) -> None:
        import letterbox.receivers  # noqa: F401 - connects them
        from base import keeping
        from letterbox.keeping import RULES

        keeping.register(*RULES)

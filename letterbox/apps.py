from django.apps import AppConfig


class LetterboxConfig(AppConfig):
    name = "letterbox"

    def ready(self) -> None:
        from letterbox import receivers

        assert receivers

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Public pages"

    def ready(self) -> None:
        from home import receivers  # noqa: F401

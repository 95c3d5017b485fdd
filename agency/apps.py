from django.apps import AppConfig


class AgencyConfig(AppConfig):
    name = "agency"
    verbose_name = "The agency"

    def ready(self) -> None:
        from agency import receivers  # noqa: F401 - signals are heard once it is imported

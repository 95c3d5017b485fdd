from django.apps import AppConfig
from django.urls import register_converter


class BaseConfig(AppConfig):
    name = "base"

    def ready(self) -> None:
        from base.ids import Converter

        register_converter(Converter, "pid")

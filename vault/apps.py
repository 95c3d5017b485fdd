from django.apps import AppConfig
from django.core.signals import request_finished, request_started


class VaultConfig(AppConfig):
    name = "vault"

    def ready(self) -> None:
        from celery.signals import task_postrun

        from vault.keys import forget

        for signal in (request_started, request_finished, task_postrun):
            signal.connect(forget, dispatch_uid="vault.forget")

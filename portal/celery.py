"""The Celery app: a doorbell. What is due stands in rows; a lost ring costs a moment, never the work."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
app = Celery("ribbon")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

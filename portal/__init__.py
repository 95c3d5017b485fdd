"""Wires the rooms of the house together; holds no rule of its own."""

from portal.celery import app as celery_app

__all__ = ["celery_app"]

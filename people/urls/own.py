"""Addresses of a person's own details, on their own page."""

from django.urls import URLPattern

app_name = "own"
urlpatterns: list[URLPattern] = []

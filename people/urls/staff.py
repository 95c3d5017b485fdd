"""Addresses at which staff look after people and colleagues."""

from django.urls import URLPattern

app_name = "persons"
urlpatterns: list[URLPattern] = []

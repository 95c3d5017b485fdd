"""Addresses of staff."""

urlpatterns: list[object] = []

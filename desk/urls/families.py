"""Addresses of families."""

urlpatterns: list[object] = []

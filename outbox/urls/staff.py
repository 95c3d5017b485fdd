"""Addresses of those who ring people and settle messages."""

from django.urls import path

from outbox.views import staff

app_name = "outbox"
urlpatterns = [
    path("calls/", staff.rings, name="rings"),
    path("calls/<pid:ref>/", staff.ring, name="ring"),
    path("calls/<pid:ref>/done/", staff.rung, name="rung"),
    path("messages/", staff.standing, name="standing"),
    path("messages/<pid:ref>/settle/", staff.settle, name="settle"),
]

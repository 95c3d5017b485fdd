"""Addresses of staff."""

from django.urls import path

from desk.views import staff

app_name = "desk"
urlpatterns = [path("", staff.today, name="staff")]

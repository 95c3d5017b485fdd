"""Addresses of the public site beside Wagtail's pages."""

from django.urls import re_path

from home import views

urlpatterns = [
    re_path(r"^((?:[\w\-]+/)*answer/)$", views.answer, name="answer"),
]

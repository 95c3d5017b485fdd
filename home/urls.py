"""Addresses of the public site beside Wagtail's pages."""

from django.urls import path, re_path

from home import views

urlpatterns = [
    path("open-now/<slug:key>/", views.open_now, name="open_now"),
    re_path(r"^((?:[\w\-]+/)*answer/)$", views.answer, name="answer"),
]

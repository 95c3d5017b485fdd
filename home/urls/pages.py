"""Pages, in every language: `/…` in English, `/fr/…` in French."""

from django.urls import re_path
from wagtail import urls as wagtail_urls

from home import views

urlpatterns = [
    re_path(r"^((?:[\w\-]+/)*answer/)$", views.answer, name="answer"),
    re_path(wagtail_urls.serve_pattern, views.page, name="wagtail_serve"),
]

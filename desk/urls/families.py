"""Addresses of families."""

from django.urls import path

from desk.views import families

app_name = "your_page"
urlpatterns = [path("", families.your_page, name="home")]

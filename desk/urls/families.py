"""Addresses of families."""

from django.urls import path

from desk.views import families

app_name = "your_page"
urlpatterns = [
    path("", families.your_page, name="home"),
    path("messages/", families.messages, name="messages"),
    path("data/", families.data, name="data"),
    path("data/copy/", families.copy, name="copy"),
]

"""Addresses about signing in that allauth does not have."""

from django.urls import path

from people.views import account

app_name = "people"
urlpatterns = [path("second-step/", account.second_step, name="second_step")]

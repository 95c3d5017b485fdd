"""Addresses about signing in that allauth does not have."""

from django.urls import path

from people import views

app_name = "people"
urlpatterns = [path("second-step/", views.second_step, name="second_step")]

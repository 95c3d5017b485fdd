"""Addresses about signing in that allauth does not have."""

from django.urls import path

from people.views import account, cards, invited

app_name = "people"
urlpatterns = [
    path("second-step/", account.second_step, name="second_step"),
    path("card/", cards.card, name="card"),
    path("card/first/", cards.first_pin, name="first_pin"),
    path("pin/", cards.pin, name="pin"),
    path("pin/change/", cards.new_pin, name="new_pin"),
    path("invited/<str:secret>/", invited.invited, name="invited"),
    path("sessions/everywhere/", account.everywhere, name="everywhere"),
    path("signed-out/", account.signed_out, name="signed_out"),
]

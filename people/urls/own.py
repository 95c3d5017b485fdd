"""Addresses of a person's own pages. None of them says what Ribbon is for."""

from django.urls import path

from people.views.own import details, email, leaving, places, safe_contact, supporters

app_name = "own"
urlpatterns = [
    path("details/", details.details, name="details"),
    path("details/called/", details.change, {"name": "called"}, name="called"),
    path("details/full-name/", details.change, {"name": "full_name"}, name="full_name"),
    path("details/phone/", details.change, {"name": "phone"}, name="phone"),
    path("details/address/", details.change, {"name": "address"}, name="address"),
    path("details/email/", email.email, name="email"),
    path("details/email/code/", email.email_code, name="email_code"),
    path("changes/<pid:ref>/", details.stop_change, name="stop_change"),
    path("safe/", safe_contact.safe, name="safe"),
    path("safe/ways/", safe_contact.ways, name="ways"),
    path("safe/times/", safe_contact.times, name="times"),
    path("safe/answers/", safe_contact.answers, name="answers"),
    path("safe/quiet/", safe_contact.quiet_days, name="quiet_days"),
    path("safe/again/", safe_contact.again, name="again"),
    path("helpers/", supporters.helpers, name="helpers"),
    path("helpers/ask/", supporters.ask, name="ask_helper"),
    path("helpers/<pid:ref>/end/", supporters.end, name="end_helping"),
    path("helpers/<pid:ref>/yes/", supporters.accept, name="accept_helping"),
    path("place/", places.place, name="place"),
    path("data/erase/", leaving.erase, name="erase"),
    path("close/", leaving.close, name="close"),
    path("closed/", leaving.closed, name="closed"),
    path("account/email/", email.account_email, name="account_email"),
    path("account/email/code/", email.account_email_code, name="account_email_code"),
    path("account/close/", leaving.account_close, name="account_close"),
]

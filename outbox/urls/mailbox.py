"""The mailbox of the embedded run."""

from django.urls import path

from outbox.views.mailbox import mailbox

urlpatterns = [path("", mailbox, name="mailbox")]

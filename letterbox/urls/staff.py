"""Addresses of those who read letters."""

from django.urls import path

from letterbox.views import checking, staff

app_name = "letters"
urlpatterns = [
    path("letters/", staff.queue, name="queue"),
    path("letters/<pid:ref>/", checking.check, name="desk"),
    path("letters/<pid:ref>/claim/", staff.claim, name="claim"),
    path("letters/<pid:ref>/hand-back/", staff.hand_back, name="hand_back"),
    path("letters/<pid:ref>/pass/", checking.pass_first, name="pass"),
    path("letters/<pid:ref>/return/", checking.return_to_writer, name="return"),
    path("letters/<pid:ref>/approve/", checking.approve, name="approve"),
    path("letters/<pid:ref>/send-back/", checking.send_back, name="send_back"),
    path("letters/<pid:ref>/hold/", checking.hold, name="hold"),
    path("letters/<pid:ref>/lift/", checking.lift, name="lift"),
    path("letters/<pid:ref>/look-again/", checking.look_again, name="look_again"),
    path("letters/<pid:ref>/writer/", checking.writer, name="writer"),
]

"""Addresses of families. They tell nothing to someone who looks into the browser's history."""

from django.urls import path

from letterbox.views import public

app_name = "letterbox"
urlpatterns = [
    path("post/", public.letters, name="letters"),
    path("post/to/<pid:ref>/", public.begin, name="begin"),
    path("post/<pid:ref>/write/", public.write, name="write"),
    path("post/<pid:ref>/check/", public.check, name="check"),
    path("post/<pid:ref>/again/", public.write_again, name="write_again"),
    path("post/<pid:ref>/back/", public.take_back, name="take_back"),
    path("post/<pid:ref>/bin/", public.discard, name="discard"),
    path("post/<pid:ref>/", public.sent, name="sent"),
    path("post/in/<pid:ref>/", public.read, name="read"),
    path("still-there/", public.still_there, name="still_there"),
]

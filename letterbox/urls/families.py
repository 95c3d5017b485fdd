"""Addresses of families. They tell nothing to someone who looks into the browser's history."""

from django.urls import path

from letterbox.views.public import asking, company, easy, receiving, tailoring, writing

app_name = "letterbox"
urlpatterns = [
    path("post/", receiving.letters, name="letters"),
    path("post/help/", asking.ask, name="ask"),
    path("post/to/<pid:ref>/", writing.begin, name="begin"),
    path("post/<pid:ref>/write/", writing.write, name="write"),
    path("post/<pid:ref>/check/", writing.check, name="check"),
    path("post/<pid:ref>/again/", writing.write_again, name="write_again"),
    path("post/<pid:ref>/back/", writing.take_back, name="take_back"),
    path("post/<pid:ref>/bin/", writing.discard, name="discard"),
    path("post/<pid:ref>/keep/", writing.for_child, name="for_child"),
    path("post/<pid:ref>/with/", company.choose, name="company"),
    path("post/<pid:ref>/more/", tailoring.others, name="others"),
    path("post/<pid:ref>/step/<int:number>/", easy.step, name="easy"),
    path("post/<pid:ref>/", writing.sent, name="sent"),
    path("post/in/<pid:ref>/", receiving.read, name="read"),
    path("still-there/", receiving.still_there, name="still_there"),
]

"""Addresses of families. They tell nothing to someone who looks into the browser's history."""

from django.urls import path

from letterbox.views.public import agreed, asking, company, easy, pictures, receiving, standing, tailoring, writing

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
    path("post/in/<pid:ref>/pictures/", pictures.pictures, name="pictures"),
    path("post/in/picture/<pid:ref>/", pictures.picture, name="picture"),
    path("post/in/<pid:ref>/thanks/", receiving.thank, name="thank"),
    path("post/choice/<pid:ref>/", standing.standing, name="standing"),
    path("agreed/", agreed.agreed, name="agreed"),
    path("agreed/<pid:ref>/easy/", agreed.easy, name="agreed_easy"),
    path("agreed/<pid:ref>/yes/", agreed.yes, name="agreed_yes"),
    path("agreed/<pid:ref>/ask/", agreed.ask, name="agreed_ask"),
    path("agreed/<pid:ref>/talk/", agreed.talk, name="agreed_talk"),
    path("agreed/<pid:ref>/not-now/", agreed.not_now, name="agreed_not_now"),
    path("still-there/", receiving.still_there, name="still_there"),
]

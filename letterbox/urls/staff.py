"""Addresses of those who read letters."""

from django.urls import path

from letterbox.views import answering, calling, checking, dictating, keeping, kept, pictures, staff

app_name = "letters"
urlpatterns = [
    path("letters/", staff.queue, name="queue"),
    path("letters/kept/", kept.letters, name="kept"),
    path("letters/grown-up/", kept.grown_up, name="grown_up"),
    path("letters/grown-up/<pid:ref>/", kept.not_given, name="not_given"),
    path("letters/calls/<pid:ref>/", answering.answer, name="answer"),
    path("letters/<pid:ref>/kept/", kept.look_again, name="keep_longer"),
    path("letters/came/<pid:ref>/", pictures.came, name="came_picture"),
    path("letters/goes/<pid:ref>/", pictures.goes, name="copy_picture"),
    path("letters/asked/", calling.asked, name="asked"),
    path("letters/caller/<pid:ref>/", calling.caller, name="caller"),
    path("letters/caller/<pid:ref>/note/", calling.note, name="note_call"),
    path("letters/caller/<pid:ref>/back/<pid:letter>/", calling.take_back, name="take_back_for"),
    path("letters/caller/<pid:ref>/type/<pid:line>/", dictating.begin, name="dictate"),
    path("letters/dictation/<pid:ref>/", dictating.write, name="dictation"),
    path("letters/dictation/<pid:ref>/read/", dictating.read_back, name="read_back"),
    path("letters/dictation/<pid:ref>/bin/", dictating.discard, name="discard_dictation"),
    path("letters/<pid:ref>/keep/", keeping.keep, name="keep"),
    path("letters/<pid:ref>/questions/", keeping.carry, name="carry"),
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

"""The drawn pictures that lie in `assets/drawings/`: our own, so that no photograph of a child is needed."""

from django.utils.translation import gettext_lazy as _

DRAWINGS = [
    ("home", _("A house")),
    ("letter", _("A letter")),
    ("talk", _("Two people talking")),
    ("phone", _("A phone")),
    ("family", _("A family")),
    ("listen", _("An ear that listens")),
    ("heart", _("A heart")),
    ("school", _("A school bag and a book")),
    ("judge", _("A judge's desk")),
    ("book", _("A life story book")),
    ("question", _("A question")),
    ("safe", _("An umbrella over a child")),
    ("sad", _("A sad face")),
    ("happy", _("A happy face")),
    ("cross", _("A cross face")),
    ("computer", _("A phone with a message")),
    ("rights", _("A hand held up")),
    ("advocate", _("Somebody beside a child")),
    ("tree", _("A tree with roots")),
    ("group", _("A group of people")),
    ("clock", _("A clock")),
    ("file", _("A folder of papers")),
    ("path", _("A path that winds")),
    ("ribbon", _("A ribbon")),
]

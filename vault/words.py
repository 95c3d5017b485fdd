"""What we tell whoever gave us a file, and what a worker reads about what was taken out of it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vault.enums import Reason

Words = str | Promise

WHY_NOT: dict[str, Words] = {
    Reason.EMPTY: _("There is nothing in that file. Please choose it again, or choose another one."),
    Reason.UNKNOWN_KIND: _(
        "We cannot take that kind of file. Photos, PDF, Word (docx), voice recordings and videos work. "
        "You could also take a photo of it and send that."
    ),
    Reason.UNREADABLE: _(
        "We could not open that file. It may not have come to us whole. Please try again, or send it in another way: "
        "a photo of each page works well."
    ),
    Reason.LOCKED: _("That file has a password, so we cannot open it. Please save it without one and send it again."),
    Reason.TOO_LARGE: _("That file is too large for us. Please send a smaller one, or send it in parts."),
    Reason.TOO_LONG: _("That is longer than we can take in one file. Please send it in parts."),
    Reason.TOO_HEAVY: _(
        "That file took too long to open. Please send it in parts, or send it in another way: "
        "a photo of each page works well."
    ),
    Reason.VIRUS: _(
        "Our virus checker stopped that file, so we have not opened it. It may be a mistake, or your device may need "
        "a check. You could type the words here, or send a photo instead."
    ),
    Reason.NO_SCANNER: _("At the moment we can only take photos. Please send a photo of each page."),
    Reason.NO_TOOL: _("At the moment we cannot take voice recordings or videos here. Please ring us about it."),
}

TAKEN_OUT: dict[str, Words] = {
    "name": _("Name of the file"),
    "place": _("Place"),
    "device": _("Device"),
    "time": _("Time"),
    "author": _("Author"),
    "description": _("Description"),
    "thumbnail": _("Small picture hidden inside"),
    "second_picture": _("Second picture hidden inside"),
    "colours": _("Colour profile"),
    "maker_note": _("Notes of the camera"),
    "after_the_end": _("Something behind the end of the file"),
    "frames": _("Moving pictures: the first one stays"),
    "changes": _("Tracked changes"),
    "comments": _("Comments"),
    "hidden_words": _("Hidden words"),
    "pale_words": _("Words too pale or small to see: they can be read now"),
    "links": _("Links"),
    "program": _("A program"),
    "attachments": _("Files inside the file"),
    "fields": _("Fields to fill in: as pictures now"),
    "notes": _("Notes on the page: as pictures now"),
    "text_layer": _("Words under the picture of a page"),
    "drawings": _("Drawings that could not be opened"),
    "tracks": _("Further tracks"),
    "chapters": _("Chapters"),
    "other": _("Other hidden data"),
}

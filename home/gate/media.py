"""Rules about pictures, films, tables, headings, documents, and whose words and faces are shown."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from wagtail.images.blocks import ImageBlock

from home.gate.matter import Matter, Spot
from home.models.library import StaffProfile
from home.models.media import CAPTIONS, FILM

Found = Iterator[tuple[Spot, str]]
FILE_NAME = re.compile(r"(?i)\.(?:jpe?g|png|gif|webp|avif|heic|svg)$")


def no_alt(matter: Matter) -> Found:
    for spot, block, image in matter.leaves:
        if isinstance(block, ImageBlock) and image is not None and not image.decorative:
            alt = (image.contextual_alt_text or "").strip()
            if not alt:
                yield spot, _("Say what the picture shows, or mark it as decoration.")
            elif FILE_NAME.search(alt):
                yield spot, _("“%(alt)s” is the name of a file. Say what the picture shows.") % {"alt": alt}


def heading_skipped(matter: Matter) -> Found:
    for _column, places in groupby(matter.places, key=lambda place: (place.field, place.steps[:-1])):
        seen = False
        for place in places:
            if place.kind != "heading":
                continue
            if place.value.get("level") == "h3" and not seen:
                message = _("A smaller heading stands under a heading. Put a heading before this one.")
                yield Spot(place.field, place.steps), message
            seen = True


def no_caption(matter: Matter) -> Found:
    for spot, table in matter.blocks("table"):
        if not (table.get("caption") or "").strip():
            yield spot, _("Say in the caption what the table shows.")


def film_for_some(matter: Matter) -> Found:
    """Captions, a transcript, and nothing that only the picture tells (WCAG 2.2: 1.2.2, 1.2.5)."""
    for spot, film in matter.blocks("video"):
        if not (film.get("file") or film.get("embed")):
            yield spot, _("Choose the film.")
        if film.get("file") and not film.get("captions"):
            yield spot, _("The film needs captions.")
        if not str(film.get("transcript") or "").strip():
            yield spot, _("The film needs its words written out below it.")
        if not film.get("picture_adds_nothing"):
            yield spot, _("Somebody must look and say that the picture tells nothing that is not spoken.")
    for film, captions in matter.page.films.items():
        if getattr(matter.page, film) and not getattr(matter.page, captions):
            yield Spot(captions), _("The film needs captions.")


def wrong_file(matter: Matter) -> Found:
    """A player that is given something else stays black, and says nothing."""
    own = [(Spot(slot.field), getattr(matter.page, slot.field), slot.kinds) for slot in matter.page.slots]
    in_blocks = [
        (spot, film.get(name), kinds)
        for spot, film in matter.blocks("video")
        for name, kinds in (("file", FILM), ("captions", CAPTIONS))
    ]
    for spot, file, kinds in (*own, *in_blocks):
        if file and file.file_extension.lower() not in kinds:
            wanted = ", ".join(f".{kind}" for kind in sorted(kinds))
            yield (
                spot,
                _("“%(file)s” cannot be played here. Choose a file that ends in %(wanted)s.")
                % {
                    "file": file.filename,
                    "wanted": wanted,
                },
            )


def empty_format(matter: Matter) -> Found:
    """A page in another format that holds nothing of that format."""
    carries = getattr(matter.page, "carries", "")
    if carries and not getattr(matter.page, carries):
        yield Spot(carries), _("Put in what makes this page its format, or readers find an empty promise.")


def film_from_elsewhere(matter: Matter) -> Found:
    for spot, film in matter.blocks("video"):
        if film.get("embed"):
            yield spot, _("The film comes from another website, which can see who watches it. Use a file of our own.")


def only_a_document(matter: Matter) -> Found:
    for spot, value in matter.blocks("download"):
        page = value.get("html_version")
        if page is None or page.pk not in matter.live_pages:
            yield spot, _("Many cannot read a document like this. Choose the live page that says the same.")


def no_consent(matter: Matter) -> Found:
    for spot, value in matter.blocks("quote"):
        if not value.get("is_fictional") and not (value.get("consent_ref") or "").strip():
            yield spot, _("These are somebody’s own words. Say where their consent is kept, or mark them as invented.")
    for spot, value in matter.blocks("image"):
        if value.get("shows_a_person") and not value.get("consent_on"):
            yield spot, _("A person can be recognised. Give the day on which their consent was recorded.")
    for spot, _block, value in matter.leaves:
        if isinstance(value, StaffProfile) and value.consent_recorded_on is None:
            yield spot, _("%(name)s has not agreed to be shown. Record it with their entry.") % {"name": value}
    yield from _story(matter)


def _story(matter: Matter) -> Found:
    """A real story is lent, not given: it has consent with an end, and a day on which it goes."""
    story: Any = matter.page
    if not hasattr(story, "remove_by"):
        return
    if story.remove_by and story.remove_by < matter.on:
        yield Spot("remove_by"), _("The day to take this story down has passed.")
    if story.is_fictional:
        return
    if story.consent_on is None:
        yield Spot("consent_on"), _("This is somebody’s own story. Give the day on which their consent was recorded.")
    if story.consent_expires and story.consent_expires < matter.on:
        yield Spot("consent_expires"), _("The consent for this story has ended.")
    if story.remove_by is None:
        yield Spot("remove_by"), _("Give the day by which this story is to be taken down.")

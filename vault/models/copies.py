"""Safe copies: what a file was rebuilt into, and what was cropped or covered in them since."""

from typing import Self

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery

from base.clock import now
from vault.enums import EDIT_MOVES, EditKind, EditState, Kind
from vault.fields import SealedTextField
from vault.models.due import Due, DueRows
from vault.models.files import File
from vault.models.keys import Sealed


class SafeCopies(models.QuerySet["SafeCopy"]):
    def newest(self) -> Self:
        """The last version of each piece, in the order of the file."""
        last = SafeCopy.objects.filter(file=OuterRef("file"), place=OuterRef("place")).order_by("-version")
        return self.filter(Q(file=None) | Q(version=Subquery(last.values("version")[:1]))).order_by("file", "place")


class SafeCopy(Sealed):
    """One piece of a file in one version; or, without a file, a copy that was handed on under another key.

    A piece of words has its text here. All others lie sealed in the store of copies, under their public id.
    """

    file = models.ForeignKey(File, on_delete=models.CASCADE, null=True, related_name="copies")
    place = models.PositiveSmallIntegerField(help_text="Which page or piece of the file, from 1.")
    version = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    text = SealedTextField(default="")
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    seconds = models.FloatField(null=True)
    size = models.PositiveBigIntegerField(default=0)
    has_thumbnail = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=now)

    objects = SafeCopies.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "place", "version"], name="one_version_of_a_piece"),
            models.CheckConstraint(
                condition=Q(kind__in=[Kind.PICTURE, Kind.WORDS, Kind.SOUND, Kind.FILM]), name="piece_is_of_a_kind"
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=[Kind.PICTURE, Kind.FILM])
                | Q(width__isnull=False, height__isnull=False, width__gt=0, height__gt=0),
                name="what_is_seen_has_its_measure",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=[Kind.SOUND, Kind.FILM]) | Q(seconds__isnull=False, seconds__gt=0),
                name="what_lasts_has_its_length",
            ),
        ]

    @property
    def thumbnail_name(self) -> str:
        return f"{self.public_id}.small"

    def blobs(self) -> list[str]:
        """The names under which its bytes lie in the store of copies."""
        there = ((self.size, self.public_id), (self.has_thumbnail, self.thumbnail_name))
        return [name for is_there, name in there if is_there]


class Edit(Sealed, Due):
    """A worker asked for a picture to be cropped or covered; a safe copy of the next version is made of it."""

    MOVES = EDIT_MOVES
    WAITS_IN = EditState.ASKED

    of = models.ForeignKey(SafeCopy, on_delete=models.CASCADE, related_name="edits")
    kind = models.CharField(max_length=20, choices=EditKind.choices)
    boxes = SealedTextField(default="", help_text="As JSON: left, top, right and bottom of each, in pixels.")
    state = models.CharField(max_length=20, choices=EditState.choices, default=EditState.ASKED)
    made = models.OneToOneField(SafeCopy, on_delete=models.CASCADE, null=True, related_name="made_by")
    asked_at = models.DateTimeField(default=now)

    objects = DueRows.as_manager()

    class Meta:
        indexes = [models.Index(fields=["state", "run_after"], name="edit_due")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=EditState.DONE) ^ Q(made__isnull=True), name="done_edit_has_what_it_made"
            ),
            models.CheckConstraint(condition=Q(made__isnull=True) | ~Q(made=F("of")), name="edit_makes_something_new"),
        ]

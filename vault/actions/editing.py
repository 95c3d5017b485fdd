"""Cropping and covering: a worker asks, and a safe copy of the next version is made. The earlier ones stay."""

import json
from collections.abc import Sequence
from typing import Any

from audit.log import action, record
from base import bell
from base.moves import move
from vault.actions.due import MOST_ATTEMPTS, claim, mine, or_later
from vault.actions.making import sealed
from vault.enums import EditKind, EditState, Kind
from vault.files import jail
from vault.models import Edit, File, SafeCopy
from vault.signals import edit_ended
from vault.stores import COPIES

BURN_IN = "vault.tasks.burn_in"
MOST_BOXES = 50
SMALLEST_CROP = 32
Box = tuple[int, int, int, int]


class NotNewest(Exception):
    """Somebody else has changed this picture, or is about to: look at it again first."""


class OutsidePicture(Exception):
    """A box does not lie in the picture, or nothing would be left of it."""


@action
def crop(copy: SafeCopy, box: Box, *, by: Any) -> Edit:
    """Keeps what lies in the box alone: left, top, right, bottom in pixels. Raises NotNewest, OutsidePicture."""
    left, top, right, bottom = box
    if right - left < SMALLEST_CROP or bottom - top < SMALLEST_CROP:
        raise OutsidePicture
    return _ask(copy, EditKind.CROP, [box], by)


@action
def cover(copy: SafeCopy, boxes: Sequence[Box], *, by: Any) -> Edit:
    """Paints over what lies in these boxes, so that nothing of it stays. Raises NotNewest, OutsidePicture."""
    if not 0 < len(boxes) <= MOST_BOXES:
        raise OutsidePicture
    return _ask(copy, EditKind.COVER, boxes, by)


def _ask(copy: SafeCopy, kind: EditKind, boxes: Sequence[Box], by: Any) -> Edit:
    if copy.kind != Kind.PICTURE or not all(_lies_in(copy, box) for box in boxes):
        raise OutsidePicture
    File.objects.select_for_update().get(pk=copy.file_id)
    versions = SafeCopy.objects.filter(file=copy.file_id, place=copy.place)
    asked = Edit.objects.filter(of__in=versions, state=EditState.ASKED)
    if asked.exists() or versions.filter(version__gt=copy.version).exists():
        raise NotNewest
    edit = Edit.objects.create(of=copy, kind=kind, key_owner=copy.key_owner, boxes=json.dumps(boxes))
    record("edit_asked", on=edit, by=by, why=kind)
    bell.ring(BURN_IN, edit.pk)
    return edit


def _lies_in(copy: SafeCopy, box: Box) -> bool:
    left, top, right, bottom = box
    return 0 <= left < right <= (copy.width or 0) and 0 <= top < bottom <= (copy.height or 0)


def burn_in(pk: int) -> None:
    """Crops or covers a picture, if that is due."""
    edit = claim(Edit, pk)
    if edit is None:
        return
    with or_later(edit, lambda: _give_up(edit)):
        if edit.attempts > MOST_ATTEMPTS:
            _give_up(edit)
            return
        with COPIES.open(edit.of.key_owner, edit.of.public_id) as picture:
            order = {"how": edit.kind, "boxes": json.loads(edit.boxes)}
            with jail.rebuilt("edit", picture.chunks(), **order) as made:
                _give_up(edit) if made.refused else _keep(edit, made)


@action
def _keep(edit: Edit, made: jail.Rebuilt) -> None:
    row = mine(edit)
    next_one = SafeCopy(file=row.of.file, place=row.of.place, version=row.of.version + 1)
    copy = sealed(made, made.pieces[0], next_one)
    copy.save()
    move(row, EditState.DONE, made=copy, leased_until=None, trouble="")
    record("copy_edited", on=copy, why=row.kind)
    edit_ended.send(Edit, edit=row)


@action
def _give_up(edit: Edit) -> None:
    row = mine(edit)
    move(row, EditState.GIVEN_UP, leased_until=None)
    record("edit_given_up", on=row)
    edit_ended.send(Edit, edit=row)

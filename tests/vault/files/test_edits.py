"""Cropping and covering burn in: what went has no say in what comes out."""

import pytest

from base.moves import NotAllowed
from tests.vault.files.conftest import bytes_of, thumbnail_of
from tests.vault.files.photos import saved, scene
from tests.vault.files.test_pictures import shown
from vault.actions.editing import BURN_IN, NotNewest, OutsidePicture, burn_in, cover, crop
from vault.actions.receiving import look_again
from vault.enums import EditState, Kind
from vault.files.jail import Broken
from vault.models import SafeCopy
from vault.stores import COPIES

pytestmark = pytest.mark.django_db

BADGE = (100, 60, 140, 100)


@pytest.fixture
def copies(give):
    """Two safe copies that differ in the badge alone."""

    def copy(colour: str) -> SafeCopy:
        made = give(saved(scene())).copies.get()
        picture = shown(bytes_of(made))
        picture.paste(colour, BADGE)
        COPIES.remove(made.public_id)
        COPIES.write(made.key_owner, made.public_id, [saved(picture, quality=90, subsampling=0)])
        return made

    return copy("red"), copy("navy")


def edited(edit) -> SafeCopy:
    burn_in(edit.pk)
    edit.refresh_from_db()
    assert edit.state == EditState.DONE
    return edit.made


@pytest.mark.shows("letterbox F9.19")
@pytest.mark.parametrize("box", [BADGE, (101, 61, 139, 99), (96, 50, 145, 104)])
def test_what_was_covered_leaves_no_trace(copies, box):
    """Whatever stood there, the same bytes come out: nothing of it can be in them."""
    one, other = (edited(cover(copy, [box], by="worker:1")) for copy in copies)
    assert bytes_of(copies[0]) != bytes_of(copies[1])
    assert bytes_of(one) == bytes_of(other)
    assert thumbnail_of(one) == thumbnail_of(other)


@pytest.mark.parametrize("box", [(140, 0, 320, 240), (0, 0, 99, 240), (0, 101, 320, 240), (0, 0, 320, 60)])
def test_what_was_cropped_away_leaves_no_trace(copies, box):
    one, other = (edited(crop(copy, box, by="worker:1")) for copy in copies)
    assert bytes_of(one) == bytes_of(other)


def test_the_rest_of_the_picture_stays(copies):
    before, after = shown(bytes_of(copies[0])), shown(bytes_of(edited(cover(copies[0], [BADGE], by="worker:1"))))
    assert after.size == before.size
    left = (0, 0, 80, 240)
    one, other = before.crop(left).tobytes(), after.crop(left).tobytes()
    assert max(abs(a - b) for a, b in zip(one, other, strict=True)) < 12


def test_the_earlier_version_stays_and_the_newest_is_shown(copies):
    first = copies[0]
    bytes_before = bytes_of(first)
    second = edited(cover(first, [BADGE], by="worker:1"))
    third = edited(crop(second, (0, 0, 160, 160), by="worker:1"))
    assert [(copy.place, copy.version) for copy in (first, second, third)] == [(1, 1), (1, 2), (1, 3)]
    assert list(first.file.copies.newest()) == [third]
    assert (third.width, third.height) == (160, 160)
    assert bytes_of(first) == bytes_before


def test_several_boxes_touch_and_reach_the_edge(copies):
    boxes = [BADGE, (130, 90, 200, 120), (0, 0, 20, 20), (300, 220, 320, 240)]
    one, other = (edited(cover(copy, boxes, by="worker:1")) for copy in copies)
    assert bytes_of(one) == bytes_of(other)


def test_all_of_a_picture_may_be_covered(copies):
    made = edited(cover(copies[0], [(0, 0, 320, 240)], by="worker:1"))
    assert shown(bytes_of(made)).getextrema() == ((128, 128),) * 3


@pytest.mark.parametrize(
    "box", [(-1, 0, 50, 50), (0, 0, 321, 50), (50, 50, 50, 90), (0, 200, 50, 241), (90, 0, 50, 50)]
)
def test_a_box_outside_the_picture_is_refused(copies, box):
    with pytest.raises(OutsidePicture):
        cover(copies[0], [box], by="worker:1")


def test_nothing_to_cover_or_nothing_left_is_refused(copies):
    with pytest.raises(OutsidePicture):
        cover(copies[0], [], by="worker:1")
    with pytest.raises(OutsidePicture):
        crop(copies[0], (0, 0, 31, 100), by="worker:1")


def test_words_cannot_be_cropped():
    copy = SafeCopy(kind=Kind.WORDS, place=1, key_owner="draft:1", text="Dear")
    with pytest.raises(OutsidePicture):
        crop(copy, (0, 0, 100, 100), by="worker:1")


def test_two_workers_do_not_undo_each_other(copies):
    first = copies[0]
    edit = cover(first, [BADGE], by="worker:1")
    with pytest.raises(NotNewest):
        cover(first, [(0, 0, 50, 50)], by="worker:2")
    second = edited(edit)
    with pytest.raises(NotNewest):
        cover(first, [(0, 0, 50, 50)], by="worker:2")
    assert cover(second, [(0, 0, 50, 50)], by="worker:2").of == second


@pytest.mark.django_db(transaction=True)
def test_asking_rings_for_a_worker(copies, bells):
    edit = cover(copies[0], [BADGE], by="worker:1")
    assert (BURN_IN, [edit.pk]) in bells.rung()


def test_an_edit_that_cannot_be_done_is_given_up(copies):
    first = copies[0]
    COPIES.remove(first.public_id)
    COPIES.write(first.key_owner, first.public_id, [b"no picture"])
    edit = cover(first, [BADGE], by="worker:1")
    burn_in(edit.pk)
    edit.refresh_from_db()
    assert (edit.state, edit.made) == (EditState.GIVEN_UP, None)


def test_a_jail_that_broke_is_tried_again(copies, monkeypatch):
    edit = cover(copies[0], [BADGE], by="worker:1")
    with monkeypatch.context() as patch:
        patch.setattr("vault.actions.editing.jail.rebuilt", broken)
        burn_in(edit.pk)
    edit.refresh_from_db()
    assert (edit.state, edit.attempts, edit.leased_until) == (EditState.ASKED, 1, None)


def broken(*_, **__):
    raise Broken("no walls")


def test_a_safe_file_is_not_looked_at_again(copies):
    with pytest.raises(NotAllowed):
        look_again(copies[0].file, by="worker:1")

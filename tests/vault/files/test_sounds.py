"""Sound and film come out made anew: one track of each, and nothing beside."""

import json
import subprocess
from typing import Any

import pytest

from tests.vault.files import media
from tests.vault.files.conftest import bytes_of, thumbnail_of
from tests.vault.files.media import FILMS, SOUNDS
from tests.vault.files.photos import MARK, saved, scene, with_comment
from vault.enums import FileState, Kind, Reason, Scan
from vault.files.bare import is_bare_jpeg, is_bare_mp4
from vault.inside import sizes, sounds
from vault.inside.report import Refused, Report
from vault.reading import stripped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("scanner", "ffmpeg")]


def probed(data: bytes, tmp_path: Any) -> dict[str, Any]:
    path = tmp_path / "copy"
    path.write_bytes(data)
    command = ["ffprobe", "-v", "error", "-show_format", "-show_streams", "-show_chapters", "-of", "json", path]
    told: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return told


@pytest.mark.parametrize("kind", SOUNDS)
def test_a_sound_comes_out_made_anew(give, kind, tmp_path):
    file = give(media.sound(*SOUNDS[kind]), "voice.m4a")
    assert (file.state, file.kind, file.scan, file.reason) == (FileState.SAFE, Kind.SOUND, Scan.CLEAN, "")
    copy = file.copies.get()
    assert (copy.kind, copy.width, copy.has_thumbnail) == (Kind.SOUND, None, False)
    assert copy.seconds == pytest.approx(1, abs=0.1)
    out = bytes_of(copy)
    assert is_bare_mp4(out)
    assert MARK not in out
    assert [stream["codec_name"] for stream in probed(out, tmp_path)["streams"]] == ["aac"]


@pytest.mark.parametrize("kind", FILMS)
def test_a_film_comes_out_made_anew(give, kind, tmp_path):
    file = give(media.film(*FILMS[kind]), "film.mp4")
    assert (file.state, file.kind, file.scan, file.reason) == (FileState.SAFE, Kind.FILM, Scan.CLEAN, "")
    copy = file.copies.get()
    assert (copy.kind, copy.width, copy.height, copy.has_thumbnail) == (Kind.FILM, 320, 240, True)
    assert copy.seconds == pytest.approx(1, abs=0.3)
    out = bytes_of(copy)
    assert is_bare_mp4(out)
    assert is_bare_jpeg(thumbnail_of(copy))
    assert MARK not in out
    assert [stream["codec_name"] for stream in probed(out, tmp_path)["streams"]] == ["h264", "aac"]


@pytest.mark.shows("letterbox INV-9")
def test_the_worker_reads_where_and_with_what_it_was_filmed(give):
    told = {(each.what, each.value) for each in stripped(give(media.film("mov"), "film.mov"))}
    assert ("place", "+53.7917-001.5333/") in told
    assert {"name", "place", "author", "description"} <= {what for what, _ in told}


def test_a_film_on_its_side_comes_out_upright(give):
    copy = give(media.lying_film()).copies.get()
    assert (copy.width, copy.height) == (240, 320)


def test_a_film_without_sound_is_a_film(give):
    file = give(media.silent_film())
    assert (file.state, file.kind) == (FileState.SAFE, Kind.FILM)


def test_a_large_film_is_made_smaller(give):
    large = media.made(
        "-f", "lavfi", "-i", "testsrc=size=1921x1081:rate=60:duration=1", *media.SMALL[:-2], ending="mp4"
    )
    copy = give(large).copies.get()
    assert (copy.width, copy.height) == (1280, 720)


def test_a_cover_picture_makes_no_film(give):
    file = give(media.with_cover(with_comment(scene())), "song.mp3")
    assert (file.kind, file.copies.get().kind) == (Kind.SOUND, Kind.SOUND)
    assert "second_picture" in {each.what for each in stripped(file)}
    assert MARK not in bytes_of(file.copies.get())


def test_chapters_and_words_beside_do_not_come_along(give, tmp_path):
    file = give(media.with_chapters_and_subtitles(), "film.mp4")
    out = bytes_of(file.copies.get())
    told = probed(out, tmp_path)
    assert (MARK in out, told["chapters"], len(told["streams"])) == (False, [], 2)
    assert {"chapters", "tracks"} <= {each.what for each in stripped(file)}


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (media.playlist, Reason.UNKNOWN_KIND),
        (lambda: b"\x00\x00\x00\x18ftypmp42" + media.playlist() * 50, Reason.UNREADABLE),
        (lambda: media.film("mp4")[:3000], Reason.UNREADABLE),
        (lambda: b"ID3\x04\x00" + bytes(4000), Reason.UNREADABLE),
        (lambda: b"RIFF\x24\x08\x00\x00WAVEfmt " + bytes(4000), Reason.UNREADABLE),
    ],
    ids=["a playlist", "a playlist that says it is a film", "half a film", "a song of noughts", "a wave of noughts"],
)
def test_what_cannot_be_taken_says_why(give, make, reason):
    file = give(make(), "film.mp4")
    assert (file.state, file.reason, file.copies.count()) == (FileState.REFUSED, reason, 0)


def test_one_that_is_too_long_says_so(give):
    """By what it says of itself, half an hour and a second of silence."""
    long = media.made("-f", "lavfi", "-t", f"{sizes.MOST_SOUND + 1}", "-i", "anullsrc=r=8000:cl=mono", ending="wav")
    file = give(long, "voice.wav")
    assert (file.state, file.reason) == (FileState.REFUSED, Reason.TOO_LONG)


def test_what_does_not_say_how_long_it_is_is_measured(tmp_path, monkeypatch):
    """As browsers record it; the last seconds are made, and tell."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sounds, "MOST_SOUND", 2)
    (tmp_path / sizes.ORIGINAL).write_bytes(media.made("-f", "lavfi", "-i", "sine=440:duration=4", ending="mp3"))
    seconds = iter([0.0, 3.0])
    monkeypatch.setattr(sounds, "_seconds", lambda told: next(seconds))
    with pytest.raises(Refused, match="too_long"):
        sounds.rebuild(Report(tmp_path), {})


def test_without_ffmpeg_it_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(sounds.shutil, "which", lambda name: None)
    with pytest.raises(Refused, match="no_tool"):
        sounds.rebuild(Report(tmp_path), {})


def test_a_photo_is_no_film(give):
    assert give(saved(scene()), "film.mp4").kind == Kind.PICTURE

"""Invented sounds and films, made with ffmpeg, with hidden data under a mark that can be looked for."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.vault.files.photos import MARKED

TAGS = [f"title={MARKED}", f"artist={MARKED}", f"comment={MARKED}", "location=+53.7917-001.5333/", f"make={MARKED}"]
TONE = ["-f", "lavfi", "-i", "sine=440:duration=1"]
VIEW = ["-f", "lavfi", "-i", "testsrc=size=320x240:rate=10:duration=1"]
SMALL = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"]


def missing() -> str:
    return "" if shutil.which("ffmpeg") else "No ffmpeg here: apt-get install --no-install-recommends ffmpeg"


def made(*words: str, ending: str, files: dict[str, bytes] | None = None) -> bytes:
    """What ffmpeg makes of these words."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in (files or {}).items():
            (Path(folder) / name).write_bytes(data)
        out = f"out.{ending}"
        tags = [word for tag in TAGS for word in ("-metadata", tag)]
        command = ["ffmpeg", "-nostdin", "-v", "error", *words, *tags, out]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        return (Path(folder) / out).read_bytes()


def sound(ending: str, *words: str) -> bytes:
    return made(*TONE, *words, ending=ending)


def film(ending: str, *words: str) -> bytes:
    return made(*VIEW, *TONE, *(words or SMALL), ending=ending)


def silent_film() -> bytes:
    return made(*VIEW, *SMALL, ending="mp4")


def lying_film() -> bytes:
    """As phones record it: on its side, with a note that says so."""
    note = ["-c", "copy", "-metadata:s:v:0", "rotate=90"]
    return made("-i", "in.mp4", *note, ending="mp4", files={"in.mp4": silent_film()})


def with_cover(cover: bytes) -> bytes:
    words = ["-i", "cover.jpg", "-map", "0", "-map", "1", "-c:v", "copy", "-disposition:v", "attached_pic"]
    return made(*TONE, *words, ending="mp3", files={"cover.jpg": cover})


def with_chapters_and_subtitles() -> bytes:
    chapters = f";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle={MARKED}\n".encode()
    words = f"1\n00:00:00,000 --> 00:00:00,900\n{MARKED}\n".encode()
    inputs = ["-i", "chapters.txt", "-i", "words.srt", "-map", "0", "-map", "1", "-map", "3", "-map_metadata", "2"]
    more = [*SMALL, "-c:s", "mov_text"]
    return made(*VIEW, *TONE, *inputs, *more, ending="mp4", files={"chapters.txt": chapters, "words.srt": words})


def playlist() -> bytes:
    """Names other files: ffmpeg would open them, were it not told to open none."""
    return b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"


SOUNDS = {
    "m4a": ("m4a",),
    "mp3": ("mp3",),
    "voice note (opus)": ("ogg", "-c:a", "libopus"),
    "vorbis": ("ogg", "-c:a", "libvorbis"),
    "wav": ("wav",),
    "flac": ("flac",),
    "aac": ("aac",),
    "aiff": ("aiff",),
    "browser recording": ("webm", "-c:a", "libopus"),
}
FILMS = {
    "mp4": ("mp4",),
    "mov": ("mov",),
    "webm": ("webm", "-c:v", "libvpx", "-deadline", "realtime", "-c:a", "libopus"),
    "mkv": ("mkv",),
    "3gp": ("3gp", "-c:v", "mpeg4", "-c:a", "aac"),
    "avi": ("avi", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-c:a", "mp3"),
}

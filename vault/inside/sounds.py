"""Sound and film, made anew with ffmpeg: sound as M4A, film as MP4, with one track of each and nothing beside."""

import json
import shutil
import subprocess
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from vault.inside.report import Piece, Refused, Report
from vault.inside.sizes import MOST_FILM, MOST_SOUND, ORIGINAL, THUMBNAIL_EDGE

Image.preinit()
Image.init()
SMALL = "scale='min(1280,iw)':'min(1280,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2"
FORMATS = "mov,mp3,ogg,matroska,wav,flac,aac,amr,aiff,avi,mpeg,asf,w64,caf"
ONLY_FILES = ["-protocol_whitelist", "file,pipe", "-format_whitelist", FORMATS]
NOTHING_BESIDE = ["-map_metadata", "-1", "-map_metadata:s", "-1", "-map_chapters", "-1", "-sn", "-dn"]
PLAIN = ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart"]
SOUND = ["-c:a", "aac", "-b:a", "96k", "-ac", "2", "-ar", "44100"]
FILM = [
    *("-vf", f"{SMALL},setsar=1", "-fpsmax", "30", "-pix_fmt", "yuv420p", "-threads", "2"),
    *("-c:v", "libx264", "-preset", "veryfast", "-crf", "24", "-bsf:v", "filter_units=remove_types=6"),
]
DULL = ("brand", "version", "vendor", "language", "duration", "handler", "bps", "number_of", "statistics")
TAGS = {
    "place": ("location", "gps", "iso6709"),
    "device": ("make", "model", "software", "encoder", "android"),
    "time": ("date", "time", "year", "tdrc", "tyer"),
    "author": ("artist", "author", "composer", "copyright", "performer", "publisher"),
}


def rebuild(report: Report, order: dict[str, Any]) -> None:
    if not shutil.which("ffmpeg") or not shutil.which("ffprobe"):
        raise Refused("no_tool")
    told = _look(ORIGINAL)
    streams = told.get("streams", [])
    has_film = any(_is_film(stream) for stream in streams)
    if not has_film and not any(stream.get("codec_type") == "audio" for stream in streams):
        raise Refused("unreadable")
    _tell(told, has_film, report)
    longest = MOST_FILM if has_film else MOST_SOUND
    if _seconds(told) > longest:
        raise Refused("too_long")
    _make(report, has_film, longest)


def _look(name: str) -> dict[str, Any]:
    command = ["ffprobe", "-v", "error", *ONLY_FILES, "-show_format", "-show_streams", "-show_chapters"]
    done = subprocess.run(  # noqa: S603 - our own words; what a stranger sent is a file of a fixed name
        [*command, "-of", "json", f"file:{name}"], capture_output=True, check=False
    )
    with suppress(ValueError):
        told: dict[str, Any] = json.loads(done.stdout)
        return told
    raise Refused("unreadable")


def _is_film(stream: dict[str, Any]) -> bool:
    """A cover picture counts as no film."""
    return stream.get("codec_type") == "video" and not stream.get("disposition", {}).get("attached_pic")


def _seconds(told: dict[str, Any]) -> float:
    """Zero where nobody knows: what a browser records does not say."""
    return float(told.get("format", {}).get("duration", 0))


def _tell(told: dict[str, Any], has_film: bool, report: Report) -> None:
    for each in (told.get("format", {}), *told.get("streams", []), *told.get("chapters", [])):
        for name, value in each.get("tags", {}).items():
            if any(word in name.lower() for word in DULL):
                continue
            what = next((what for what, words in TAGS.items() if any(w in name.lower() for w in words)), "description")
            report.note(what, value if what == "place" else f"{name}: {value}")
    if told.get("chapters"):
        report.note("chapters")
    streams = told.get("streams", [])
    if any(stream.get("disposition", {}).get("attached_pic") for stream in streams):
        report.note("second_picture")
    if len(streams) > (2 if has_film else 1):
        report.note("tracks", f"{len(streams)}")


def _make(report: Report, has_film: bool, longest: float) -> None:
    name = report.next_name
    made = report.folder / name
    tracks = ["-map", "0:V:0", "-map", "0:a:0?", *FILM] if has_film else ["-map", "0:a:0", "-vn"]
    _ffmpeg(
        *("-i", f"file:{ORIGINAL}", *tracks, *SOUND, *NOTHING_BESIDE),
        *(*PLAIN, "-t", str(longest + 1), "-f", "mp4" if has_film else "ipod", f"file:{name}"),
    )
    told = _look(name)
    if _seconds(told) > longest:
        raise Refused("too_long")
    if not _seconds(told) > 0:
        raise Refused("unreadable")
    piece = Piece("film" if has_film else "sound", name, seconds=round(_seconds(told), 3))
    if has_film:
        seen = next(stream for stream in told["streams"] if _is_film(stream))
        piece.width, piece.height = seen["width"], seen["height"]
        piece.thumbnail = _poster(made)
    report.add(piece)


def _ffmpeg(*words: str) -> bytes:
    command = ["ffmpeg", "-nostdin", "-v", "error", *ONLY_FILES, *words]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - as above
    if done.returncode < 0:
        raise Refused("too_heavy")
    if done.returncode:
        raise Refused("unreadable")
    return done.stdout


def _poster(film: Path) -> str:
    """Its first picture, small."""
    raw = _ffmpeg("-i", f"file:{film.name}", "-frames:v", "1", "-f", "image2pipe", "-c:v", "ppm", "pipe:1")
    seen = Image.open(BytesIO(raw), formats=["PPM"])
    seen.thumbnail((THUMBNAIL_EDGE, THUMBNAIL_EDGE))
    fresh = Image.new("RGB", seen.size)
    fresh.paste(seen)
    name = f"{film.name}.small"
    fresh.save(film.with_name(name), "JPEG", quality=80)
    return name

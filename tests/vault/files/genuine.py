"""Gathers files that none of our own writers made, and has other tools make more of them.

    python -m tests.vault.files.genuine     fetches what genuine.toml lists into var/genuine, once

Packages come through pip and apt, as this machine is set up for them. Needs cwebp, heif-enc, jpegtran, qpdf, ffmpeg.
"""

import gzip
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parents[3]
PLACE = ROOT / "var" / "genuine"
LIST = Path(__file__).with_name("genuine.toml")
DONE = PLACE / "complete"
TOOLS = ("cwebp", "heif-enc", "jpegtran", "qpdf", "ffmpeg", "dpkg-deb")
LARGE_PHOTO = 15_000
PHOTOS, SOUNDS, PARTS = 40, 20, 12


@dataclass(frozen=True)
class Genuine:
    """One file, where it came from, and whether we must take it."""

    path: Path
    source: str
    is_whole: bool = True


def missing() -> str:
    """What stands in the way of gathering; nothing when all is there."""
    if DONE.exists():
        return ""
    gone = [tool for tool in TOOLS if shutil.which(tool) is None]
    return f"There is no {', '.join(gone)} here." if gone else ""


def sources() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(LIST.read_text())["source"]
    return found


def _name(source: dict[str, Any]) -> str:
    return source.get("debian") or source["pypi"].partition("==")[0]


def gather() -> list[Genuine]:
    """All of them, fetched now if they are not here yet."""
    if not DONE.exists():
        shutil.rmtree(PLACE, ignore_errors=True)
        for source in sources():
            _fetch(source, PLACE / _name(source))
        _convert(list(_of_packages()))
        DONE.touch()
    converted = [Genuine(path, f"made by {path.parent.name}") for path in sorted((PLACE / "converted").rglob("*.*"))]
    return [*_of_packages(), *converted]


def _fetch(source: dict[str, Any], place: Path) -> None:
    place.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        if "debian" in source:
            _run("apt-get", "download", "-q", source["debian"], cwd=folder)
        else:
            kind = ["--no-binary", ":all:"] if source.get("sdist") else ["--only-binary", ":all:"]
            pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", *kind, source["pypi"]]
            _run(*pip, cwd=folder)
        _unpack(next(Path(folder).iterdir()), place)


def _unpack(archive: Path, place: Path) -> None:
    if archive.suffix == ".deb":
        _run("dpkg-deb", "-x", archive, place)
    elif archive.suffix in {".whl", ".zip"}:
        with ZipFile(archive) as held:
            held.extractall(place)
    else:
        with tarfile.open(archive) as held:
            held.extractall(place, filter="data")
    for packed in place.rglob("*.pdf.gz"):
        packed.with_suffix("").write_bytes(gzip.decompress(packed.read_bytes()))


def _run(*words: str | Path, cwd: str | Path | None = None) -> None:
    subprocess.run(words, cwd=cwd, check=True, capture_output=True)


def _of_packages() -> Iterator[Genuine]:
    for source in sources():
        place = PLACE / _name(source)
        patterns = [pattern.removesuffix(".gz") for pattern in source["files"]]
        for path in sorted({path for pattern in patterns for path in place.glob(pattern) if path.is_file()}):
            refused = [*source["broken"], *source.get("empty", ())]
            yield Genuine(path, _name(source), not any(path.match(pattern) for pattern in refused))


def _convert(files: list[Genuine]) -> None:
    """What other programs make of photographs, papers, sounds and films."""
    whole = [file.path for file in files if file.is_whole]
    photos = [path for path in whole if path.suffix.lower() in {".jpg", ".png"} and path.stat().st_size > LARGE_PHOTO]
    for photo in photos[:PHOTOS]:
        _make(photo, "cwebp", "webp", "-quiet", "-q", "80", photo, "-o")
        _make(photo, "heif-enc", "heic", "-q", "60", photo, "-o")
    for photo in [path for path in photos if path.suffix != ".png"]:
        _make(photo, "jpegtran", "jpg", "-copy", "all", "-progressive", "-outfile", into_next=photo)
    for paper in [file.path for file in files if file.path.name in {"libtasn1.pdf", "debian-faq.en.pdf"}]:
        for part in range(PARTS):
            pages = f"{part * 3 + 1}-{part * 3 + 3}"
            _make(paper, "qpdf", "pdf", "--linearize", paper, "--pages", ".", pages, "--", name=f"{paper.stem}-{part}")
    for sound in [path for path in whole if path.suffix == ".oga"][:SOUNDS]:
        _make(sound, "ffmpeg", "m4a", *("-v", "error", "-i", sound))
    for film in [path for path in whole if path.suffix in {".mpeg", ".avi"}]:
        few = ["-v", "error", "-i", film, "-t", "3"]
        name = f"{film.stem}-{film.suffix[1:]}"
        _make(film, "ffmpeg", "mov", *few, name=name)
        _make(film, "ffmpeg", "webm", *few, "-deadline", "realtime", name=name)


def _make(
    source: Path, tool: str, ending: str, *words: str | Path, into_next: Path | None = None, name: str = ""
) -> None:
    folder = PLACE / "converted" / tool
    folder.mkdir(parents=True, exist_ok=True)
    out = folder / f"{source.parent.name}-{name or source.stem}.{ending}"
    _run(tool, *words, out, *([into_next] if into_next else []))


if __name__ == "__main__":
    print(len(gather()))

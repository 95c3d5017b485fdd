"""Running the jail: a subprocess with walls (vault/inside) rebuilds one file in a folder of its own.

Nothing that it says or leaves is believed: its report is checked, its files are opened without following links,
and each is looked at once more before it is kept.
"""

import json
import mmap
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, BinaryIO, Literal, Self

from django.conf import settings
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from vault.files.bare import is_bare_jpeg, is_bare_mp4
from vault.inside.sizes import LIMITS, MOST_PIECES, MOST_WORDS, ORIGINAL, PATIENCE, REPORT
from vault.words import TAKEN_OUT

SAID = "said"
PREFIX = "ribbon-jail-"
BLOCK = 256 * 1024
LARGEST_REPORT = 8 * 1024 * 1024
NOT_READY = 70  # what vault/inside says when it could not raise its walls
ENDED_BY_LIMIT = {-signal.SIGXCPU, -signal.SIGKILL, -signal.SIGXFSZ}
Measure = Annotated[int, Field(gt=0, lt=100_000)]
Name = Annotated[str, Field(pattern=r"^[1-9][0-9]?(\.small)?$")]


class Broken(Exception):
    """The jail could not do its work. That says nothing about the file."""


class Made(BaseModel):
    """One piece that the jail made."""

    model_config = ConfigDict(extra="forbid", strict=True)

    kind: Literal["picture", "words", "sound", "film"]
    name: Name | Literal[""]
    thumbnail: Name | Literal[""]
    text: str = Field(max_length=MOST_WORDS)
    width: Measure | None
    height: Measure | None
    seconds: Annotated[float, Field(gt=0, lt=100_000)] | None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        """Words have text alone; what is seen has a measure, and what lasts has a length."""
        is_seen, lasts = self.kind in {"picture", "film"}, self.kind in {"sound", "film"}
        is_whole = (bool(self.name), bool(self.width and self.height), bool(self.seconds))
        if is_whole != (self.kind != "words", is_seen, lasts) or bool(self.text) != (self.kind == "words"):
            raise ValueError("a piece is not whole")
        return self


class Told(BaseModel):
    """What the jail reports."""

    model_config = ConfigDict(extra="forbid")

    refused: str = Field(max_length=20)
    pieces: list[Made] = Field(max_length=MOST_PIECES)
    stripped: list[tuple[str, Annotated[str, Field(max_length=200)]]] = Field(max_length=100)
    walls: list[str]
    trouble: str = Field(default="", max_length=60)


class Rebuilt:
    """What was made, in a folder that goes when the work is done."""

    def __init__(self, folder: Path, told: Told) -> None:
        self._folder = folder
        self.refused, self.pieces = told.refused, told.pieces
        self.stripped = [(what, value) for what, value in told.stripped if what in TAKEN_OUT]
        self.walls, self.trouble = told.walls, told.trouble

    def chunks_of(self, piece: Made) -> Iterator[bytes]:
        """Raises Broken, before the first one, when it is not bare."""
        return _bare(self._folder / piece.name, is_bare_jpeg if piece.kind == "picture" else is_bare_mp4)

    def thumbnail_of(self, piece: Made) -> Iterator[bytes]:
        return _bare(self._folder / piece.thumbnail, is_bare_jpeg)


@contextmanager
def rebuilt(work: str, chunks: Iterable[bytes], **order: Any) -> Iterator[Rebuilt]:
    """Has these bytes rebuilt. Raises Broken when the jail itself could not be run, or told nonsense."""
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=settings.JAIL_FOLDER))
    try:
        _put(folder, chunks)
        limits = work if work in LIMITS else "picture"
        reason = _run(folder, limits, {"work": work, "limits": asdict(LIMITS[limits]), "user": _user(), **order})
        yield Rebuilt(folder, _told(folder, reason))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _user() -> int | None:
    """Only root can give the jail a user of its own."""
    return int(settings.JAIL_USER) if os.geteuid() == 0 else None


def _put(folder: Path, chunks: Iterable[bytes]) -> None:
    with (folder / ORIGINAL).open("wb") as original:
        for chunk in chunks:
            original.write(chunk)
    (folder / ORIGINAL).chmod(0o444)
    if (user := _user()) is not None:
        os.chown(folder, user, user)


def _run(folder: Path, limits: str, order: dict[str, Any]) -> str:
    """Runs it to the end; returns why the file must be refused when the jail did not come to say so itself."""
    env = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(settings.BASE_DIR), "LANG": "C.UTF-8", "HOME": str(folder)}
    with (
        (folder / SAID).open("wb") as said,
        subprocess.Popen(
            [sys.executable, "-P", "-s", "-B", "-m", "vault.inside"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=said,
            env=env,
            cwd=folder,
            start_new_session=True,
        ) as process,
    ):
        try:
            process.communicate(json.dumps(order).encode(), timeout=PATIENCE[limits])
        except subprocess.TimeoutExpired:
            return "too_heavy"
        finally:
            _end(process)
    if process.returncode in ENDED_BY_LIMIT:
        return "too_heavy"
    if process.returncode == NOT_READY:
        with _opened(folder / SAID) as last_words:
            raise Broken(last_words.read(200).decode(errors="replace"))
    return "unreadable" if process.returncode else ""


def _end(process: subprocess.Popen[bytes]) -> None:
    """The whole group, with what it may have started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        process.kill()


def _told(folder: Path, reason: str) -> Told:
    if reason:
        return Told(refused=reason, pieces=[], stripped=[], walls=[])
    try:
        with _opened(folder / REPORT) as file:
            return Told.model_validate_json(file.read(LARGEST_REPORT))
    except ValidationError as error:
        raise Broken("its report makes no sense") from error


def _bare(path: Path, is_bare: Callable[[Any], bool]) -> Iterator[bytes]:
    with _opened(path) as file:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as seen:
            if not is_bare(seen):
                raise Broken(f"there is more in {path.name} than there should be")
        while chunk := file.read(BLOCK):
            yield chunk


def _opened(path: Path) -> BinaryIO:
    """A plain file with something in it, and no way to another one. Raises Broken otherwise."""
    try:
        file = os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb")
    except OSError as error:
        raise Broken(f"{path.name} is not there") from error
    seen = os.fstat(file.fileno())
    if not stat.S_ISREG(seen.st_mode) or seen.st_nlink != 1 or not seen.st_size:
        file.close()
        raise Broken(f"{path.name} is no plain file")
    return file

"""Many files, ours and others': none goes out raw, none carries anything, none breaks us, the genuine are taken.

The gate runs sixty of ours. `script/test --long` runs several hundred, with those that tests/vault/files/genuine.toml
names, and writes what it found to benchmarks/results/files.json.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from time import perf_counter
from typing import Any

import pytest
from PIL import Image

from tests import services
from tests.vault.files import genuine, media
from tests.vault.files.conftest import Give, bytes_of, thumbnail_of
from tests.vault.files.hostile import CLEANED, REFUSED
from tests.vault.files.media import FILMS, SOUNDS
from tests.vault.files.papers import PDFS, WORDS, docx, p, pdf, r
from tests.vault.files.photos import MARK, PLANTED, saved, scene
from vault.enums import FileState, Kind
from vault.files.bare import is_bare_jpeg, is_bare_mp4
from vault.models import File, SafeCopy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("scanner")]
TORN = range(5, 100, 5)
ENOUGH_GENUINE, ENOUGH = 200, 400
OF_GENUINE = 0.995


@dataclass(frozen=True)
class Case:
    name: str
    make: Callable[[], bytes]
    must: FileState | None  # None: either will do, so long as nothing breaks and nothing goes out raw


def planted(seeds: range) -> Iterator[Case]:
    for kind, (plant, _) in PLANTED.items():
        for seed in seeds:
            yield Case(f"{kind} {seed}", lambda p=plant, s=seed: p(scene(s)), FileState.SAFE)


def written() -> Iterator[Case]:
    for kind, (make, *_) in {**PDFS, **WORDS}.items():
        yield Case(kind, make, FileState.SAFE)
    for name, hostile in REFUSED.items():
        yield Case(name, hostile, FileState.REFUSED)
    for name, hostile in CLEANED.items():
        yield Case(name, hostile, FileState.SAFE)


def heard_and_seen() -> Iterator[Case]:
    for kind, words in SOUNDS.items():
        yield Case(f"sound {kind}", lambda w=words: media.sound(*w), FileState.SAFE)
    for kind, words in FILMS.items():
        yield Case(f"film {kind}", lambda w=words: media.film(*w), FileState.SAFE)


def torn() -> Iterator[Case]:
    wholes = {
        "jpeg": lambda: saved(scene()),
        "png": lambda: saved(scene(), "PNG"),
        "pdf": lambda: pdf(3),
        "docx": lambda: docx(p(r("Dear Keira " * 300))),
    }
    for kind, whole in wholes.items():
        for part in TORN:
            yield Case(f"{part} % of a {kind}", lambda w=whole, n=part: w()[: len(w()) * n // 100], None)


def check(copy: SafeCopy, original: bytes) -> None:
    """It is bare, carries no mark, and is not what came."""
    if copy.kind == Kind.WORDS:
        assert MARK.decode() not in copy.text
        return
    out = bytes_of(copy)
    assert out != original
    assert MARK not in out
    if copy.kind == Kind.PICTURE:
        assert is_bare_jpeg(out)
        with Image.open(BytesIO(out)) as picture:
            assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
            assert (picture.width, picture.height, dict(picture.getexif())) == (copy.width, copy.height, {})
    else:
        assert is_bare_mp4(out)
    if copy.has_thumbnail:
        assert is_bare_jpeg(thumbnail_of(copy))


def taken(give: Give, data: bytes, name: str) -> tuple[File, float]:
    """The file as it was looked at, each of its copies checked, and how long the worker took."""
    before = perf_counter()
    file = give(data, name)
    took = perf_counter() - before
    assert file.state in {FileState.SAFE, FileState.REFUSED}, (name, file.trouble)
    copies = list(file.copies.all())
    assert bool(copies) == (file.state == FileState.SAFE), name
    for copy in copies:
        check(copy, data)
    return file, took


@pytest.mark.shows("trust C-14")
def test_sixty_files(give):
    cases = [*planted(range(1, 2)), *written()]
    assert len(cases) >= 60
    found = {case.name: taken(give, case.make(), case.name)[0].state for case in cases}
    assert found == {case.name: case.must for case in cases}


@pytest.mark.long
@pytest.mark.usefixtures("ffmpeg")
def test_several_hundred_files(give, settings):
    """The figures go to benchmarks/results/files.json, whether or not they are good enough."""
    if why := genuine.missing():
        if services.in_ci():
            pytest.fail(why, pytrace=False)
        pytest.skip(why)
    slowest: Counter[str] = Counter()
    ours = [*planted(range(1, 6)), *written(), *heard_and_seen(), *torn()]
    wrong = [case.name for case in ours if not _as_it_must(give, case, slowest)]
    theirs = genuine.gather()
    whole = [file for file in theirs if file.is_whole]
    states = {file: _state(give, file, slowest) for file in theirs}
    refused = {file: states[file] for file in whole if states[file] != FileState.SAFE}
    figures = {
        "ours": {"files": len(ours), "not as they must": wrong},
        "genuine": {
            "files": len(whole),
            "of": Counter(file.source for file in whole),
            "taken": len(whole) - len(refused),
            "part taken": round(1 - len(refused) / len(whole), 4),
            "not taken": {f"{file.source}: {file.path.name}": why for file, why in refused.items()},
        },
        "torn, locked or of another kind": Counter(states[file] for file in theirs if not file.is_whole),
        "left in what goes out": {"kinds of hidden data looked for": len(PLANTED), "found": 0},
        "slowest, in seconds": {name: round(seconds, 1) for name, seconds in slowest.most_common(5)},
    }
    _write(figures)
    assert wrong == []
    assert len(whole) >= ENOUGH_GENUINE
    assert len(ours) + len(theirs) >= ENOUGH
    assert len(refused) <= (1 - OF_GENUINE) * len(whole), refused


def _as_it_must(give: Give, case: Case, slowest: Counter[str]) -> bool:
    file, slowest[case.name] = taken(give, case.make(), case.name)
    return case.must in {None, file.state}


def _state(give: Give, file: genuine.Genuine, slowest: Counter[str]) -> str:
    """`safe`, or why not."""
    row, slowest[f"{file.source}: {file.path.name}"] = taken(give, file.path.read_bytes(), file.path.name)
    return row.reason or row.state


def _write(figures: dict[str, Any]) -> None:
    from benchmarks.__main__ import RESULTS, where

    told = {**where(), "seed": "1 to 5", **figures}
    (RESULTS / "files.json").write_text(json.dumps(told, indent=1) + "\n")

"""The built files are committed; these tests say so when they are stale, name a host or grow too heavy."""

import gzip
import hashlib
import re
from pathlib import Path

import pytest

from home.drawings import DRAWINGS

ROOT = Path(__file__).parent.parent
BUILT = ROOT / "portal" / "static" / "ribbon"
HEAVY = {"app.css": 18_000, "public.js": 6_000, "app.js": 12_000}


def sources() -> dict[str, str]:
    """What the files under assets/ and the lock hash to today."""
    files = [path for path in (ROOT / "assets").rglob("*") if path.is_file()]
    files += [ROOT / "package.json", ROOT / "package-lock.json"]
    return {str(path.relative_to(ROOT)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_built_files_are_as_new_as_their_sources():
    lines = (BUILT / "sources.sha256").read_text().splitlines()
    built_from = {name: digest for digest, name in (line.split(maxsplit=1) for line in lines)}
    assert built_from == sources(), "assets/ has changed since the last build: run script/assets and commit the result"


@pytest.mark.parametrize(("name", "most"), HEAVY.items())
def test_the_built_files_stay_light(name, most):
    assert len(gzip.compress((BUILT / name).read_bytes())) <= most


def test_the_stylesheet_reaches_for_our_own_files_alone():
    addresses = re.findall(r"url\(\"?([^)\"]+)\"?\)", (BUILT / "app.css").read_text())
    assert addresses
    assert [address for address in addresses if not (BUILT / address).is_file()] == []


@pytest.mark.parametrize("name", ["app.js", "public.js"])
def test_the_scripts_name_no_address_outside(name):
    assert re.findall(r"https?://[^\s\"'`]+", (BUILT / name).read_text()) == []


def test_the_lock_names_no_registry():
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text()


def test_the_face_has_its_licence_beside_it():
    assert "SIL Open Font License, Version 1.1" in (BUILT / "fonts" / "OFL.txt").read_text()


def test_the_face_never_holds_back_the_words():
    faces = re.findall(r"@font-face\{[^}]*\}", (BUILT / "app.css").read_text())
    assert len(faces) == 2
    assert all("font-display:swap" in face for face in faces)


def test_nothing_looks_like_central_government():
    css = (BUILT / "app.css").read_text()
    assert "GDS Transport" not in css
    assert "crown" not in css.lower()


def test_every_drawing_stands_in_the_one_file_of_drawings():
    views = re.findall(r'<view id="([a-z]+)"', (BUILT / "images" / "drawings.svg").read_text())
    assert sorted(views) == sorted(name for name, _label in DRAWINGS)

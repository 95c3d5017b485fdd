"""Pictures: what a camera wrote beside them never leaves the house, and each comes in the size that is needed."""

import gc
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image as Picture
from PIL import ImageCms
from PIL.TiffImagePlugin import IFDRational
from wagtail.images.models import Image
from wagtail.utils.file import hash_filelike

from home.blocks import BodyBlock
from home.pictures import WIDEST
from people.models import Person
from tests.home.gallery import hang_all, shown
from tests.home.site import Outline

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # pictures' temporary files, which Wagtail leaves open
]

MARK = b"Oakfield"
ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825
NORTH = {1: "N", 2: (IFDRational(53), IFDRational(57), IFDRational(30))}
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")


@pytest.fixture(autouse=True)
def media(settings: LazySettings, tmp_path: Path) -> Iterator[Path]:
    settings.MEDIA_ROOT = tmp_path
    yield tmp_path
    gc.collect()


def taken(kind: str = "JPEG", size: tuple[int, int] = (1600, 900)) -> bytes:
    """A picture as a camera leaves it: with its place, its owner and a word on the scene."""
    exif = Picture.Exif()
    exif[MAKER] = "Oakfield School"
    exif[GPS] = NORTH
    beside: dict[str, Any] = {"exif": exif}
    if kind == "JPEG":
        beside |= {"comment": MARK, "xmp": b"<x:xmpmeta>Oakfield</x:xmpmeta>"}
    file = BytesIO()
    Picture.new("RGB", size, "#1f5c4a").save(file, kind, **beside)
    return file.getvalue()


def kept(file: bytes, name: str = "Leo at Oakfield.jpg") -> Image:
    return Image.objects.create(title="A wood", file=ContentFile(file, name))


def files(media: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in media.rglob("*") if path.is_file()}


def assert_tells_nothing(media: Path) -> None:
    found = files(media)
    assert found
    for path, content in found.items():
        assert MARK not in content
        assert "Leo" not in path.name
        with Picture.open(BytesIO(content)) as picture:
            assert dict(picture.getexif()) == {}
            assert not {"comment", "xmp", "icc_profile"} & picture.info.keys()


@pytest.mark.parametrize("kind", FORMATS)
def test_the_original_and_every_rendition_hold_pixels_alone(media: Path, kind: str) -> None:
    assert MARK in taken(kind)
    image = kept(taken(kind), f"Leo.{kind.lower()}")
    for rendition in ("width-400|format-jpeg", "width-400|format-webp", "width-400|format-avif", "original"):
        image.get_rendition(rendition)
    assert len(files(media)) == 5
    assert_tells_nothing(media)


def test_a_picture_from_a_phone_becomes_one_that_every_browser_shows(media: Path) -> None:
    file = BytesIO()
    Picture.new("RGB", (640, 480)).save(file, "HEIF", exif=Picture.Exif())
    image = kept(file.getvalue(), "Leo.heic")
    assert image.file.name.endswith(".jpg")
    assert_tells_nothing(media)


def test_one_that_was_taken_upright_stands_upright() -> None:
    exif, file = Picture.Exif(), BytesIO()
    exif[ORIENTATION] = 6
    Picture.new("RGB", (200, 100)).save(file, "JPEG", exif=exif)
    image = kept(file.getvalue())
    assert (image.width, image.height) == (100, 200)


def test_a_drawing_keeps_what_one_can_see_through() -> None:
    file = BytesIO()
    Picture.new("RGBA", (60, 40), (0, 0, 0, 0)).save(file, "PNG")
    image = kept(file.getvalue(), "line.png")
    with Picture.open(image.file) as seen:
        assert seen.getpixel((5, 5)) == (0, 0, 0, 0)


def test_colours_of_a_wider_kind_become_those_of_every_screen() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    file = BytesIO()
    Picture.new("RGB", (60, 40), "#a3234e").save(file, "PNG", icc_profile=profile)
    with Picture.open(kept(file.getvalue(), "red.png").file) as seen:
        assert "icc_profile" not in seen.info


def test_a_huge_one_is_made_smaller_and_counted_anew() -> None:
    image = kept(taken(size=(4000, 2000)))
    assert (image.width, image.height) == (WIDEST, WIDEST // 2)
    assert image.file_size == image.file.size
    image.file.open()
    assert image.file_hash == hash_filelike(image.file)


def test_what_is_kept_already_is_left_alone(media: Path) -> None:
    image = kept(taken())
    before = files(media)
    Image.objects.get(pk=image.pk).save()
    assert files(media) == before


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "image/jpeg")


def test_an_editor_uploads_one_and_later_another_in_its_place(
    as_: Callable[..., Client], tomasz: Person, media: Path
) -> None:
    editor = as_(tomasz)
    words = {"title": "A wood", "collection": 1}
    editor.post(reverse("wagtailimages:add"), words | {"file": upload("Leo.jpg", taken())})
    image = Image.objects.get(title="A wood")
    assert_tells_nothing(media)
    first = image.file.name
    words |= {f"focal_point_{side}": "" for side in ("x", "y", "width", "height")}
    editor.post(reverse("wagtailimages:edit", args=[image.pk]), words | {"file": upload("Leo 2.jpg", taken())})
    image.refresh_from_db()
    assert image.file.name != first
    assert_tells_nothing(media)


@pytest.mark.parametrize("name", ["dance.gif", "script.svg"])
def test_what_moves_or_holds_code_is_not_taken(as_: Callable[..., Client], tomasz: Person, name: str) -> None:
    file = BytesIO()
    Picture.new("P", (60, 40)).save(file, "GIF")
    content = file.getvalue() if name.endswith("gif") else b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"
    answer = as_(tomasz).post(
        reverse("wagtailimages:add"), {"title": "No", "collection": 1, "file": upload(name, content)}
    )
    assert answer.status_code == 200
    assert not Image.objects.filter(title="No").exists()


def test_a_page_offers_each_picture_in_three_formats_and_three_sizes(client: Client) -> None:
    hang_all()
    outline = Outline(client.get("/adopters/every-block/").content.decode())
    source = [attrs for tag, attrs in outline.tags if tag == "source" and "image/" in (attrs.get("type") or "")]
    assert [attrs["type"] for attrs in source[:2]] == ["image/avif", "image/webp"]
    picture = next(attrs for tag, attrs in outline.tags if attrs.get("alt") == "Tall trees")
    for offered in (*source[:2], picture):
        assert [part.split()[1] for part in (offered["srcset"] or "").split(",")] == ["400w", "800w", "1200w"]
        assert offered["sizes"] == "(min-width: 40.0625em) 32rem, calc(100vw - 30px)"
    assert (picture["width"], picture["height"], picture["loading"]) == ("400", "225", "lazy")


def test_every_picture_says_how_much_room_it_takes(client: Client) -> None:
    hang_all()
    for address in ("/adopters/every-block/", "/children/every-block/", "/adopters/", "/"):
        pictures = [a for tag, a in Outline(client.get(address).content.decode()).tags if tag == "img"]
        assert pictures
        assert [each for each in pictures if not (each.get("width") and each.get("height"))] == []


def test_the_first_thing_of_a_column_is_fetched_at_once_and_what_comes_later_is_put_off() -> None:
    drawing = {"type": "drawing", "value": {"drawing": "home", "alt": ""}}
    image = {"type": "image", "value": {"image": shown(kept(taken()).pk), "caption": ""}}
    value = BodyBlock().to_python([image, drawing])
    first, second = ({"forloop": {"first": place == 0, "parentloop": {}}} for place in (0, 1))
    assert 'loading="eager"' in value[0].render(first)
    assert 'loading="lazy"' in value[1].render(second)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/", "home"),
        ("/adopters/", "adopters"),
        ("/birth-family/", "birth-family"),
        ("/adopted-adults/", "adopted-adults"),
        ("/children/", "children"),
    ],
)
def test_each_section_begins_with_a_drawing_that_is_decoration(client: Client, address: str, name: str) -> None:
    pictures = [a for tag, a in Outline(client.get(address).content.decode()).tags if tag == "img"]
    assert [(each["src"], each["alt"]) for each in pictures][:1] == [(f"/static/ribbon/images/scenes/{name}.svg", "")]

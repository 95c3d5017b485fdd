"""Pictures come out as pixels and nothing else; the worker is told what stayed behind."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from tests.vault.files import photos
from tests.vault.files.conftest import bytes_of, thumbnail_of
from tests.vault.files.photos import MARK, PLANTED, saved, scene
from vault.enums import FileState, Kind, Reason, Scan
from vault.files.bare import is_bare_jpeg
from vault.reading import stripped

pytestmark = pytest.mark.django_db


def shown(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def differs(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of a colour, of 255."""
    return max(ImageStat.Stat(ImageChops.difference(one, other.resize(one.size))).mean)


@pytest.mark.shows("letterbox F9.18")
@pytest.mark.shows("letterbox INV-9")
@pytest.mark.parametrize("kind", PLANTED)
def test_what_was_planted_does_not_come_out_and_is_told(give, kind):
    plant, told = PLANTED[kind]
    picture = scene()
    data = plant(picture)
    assert len(data) > len(saved(picture)) // 4
    file = give(data, name="smith_leeds.jpg")
    assert (file.state, file.kind, file.scan) == (FileState.SAFE, Kind.PICTURE, Scan.NOT_SCANNED)
    assert {each.what for each in stripped(file)} == told | {"name"}
    copy = file.copies.get()
    for out in (bytes_of(copy), thumbnail_of(copy)):
        assert MARK not in out
        assert b"smith_leeds" not in out
        assert is_bare_jpeg(out)
    assert differs(picture, shown(bytes_of(copy))) < 5


def test_the_worker_reads_where_a_photo_was_taken(give):
    told = {each.what: each.value for each in stripped(give(photos.with_place(scene()), "smith_leeds.jpg"))}
    assert (told["place"], told["name"]) == ("53.79167, -1.53333", "smith_leeds.jpg")


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_photo_comes_out_upright(give, turn):
    exif = Image.Exif()
    exif[0x0112] = turn
    upright = scene(3, (160, 120))
    undo = {2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE"}
    undo |= {6: "ROTATE_90", 7: "TRANSVERSE", 8: "ROTATE_270"}
    lying = upright.transpose(Image.Transpose[undo[turn]]) if turn > 1 else upright
    copy = give(saved(lying, exif=exif, quality=95, subsampling=0)).copies.get()
    assert (copy.width, copy.height) == (160, 120)
    assert differs(upright, shown(bytes_of(copy))) < 6


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        (scene().convert("L"), scene().convert("L").convert("RGB")),
        (scene().convert("1"), scene().convert("1").convert("RGB")),
        (scene().convert("P"), scene().convert("P").convert("RGB")),
        (scene().convert("CMYK"), scene()),
        (Image.new("I;16", (64, 64), 0x8000), Image.new("RGB", (64, 64), (128, 128, 128))),
        (Image.new("RGBA", (64, 64), (255, 0, 0, 0)), Image.new("RGB", (64, 64), (255, 255, 255))),
        (Image.new("LA", (64, 64), (0, 255)), Image.new("RGB", (64, 64), (0, 0, 0))),
    ],
    ids=["grey", "black and white", "palette", "print colours", "deep grey", "see-through", "grey with alpha"],
)
def test_every_way_to_keep_colours_comes_out_as_it_looked(give, picture, expected):
    kind = "JPEG" if picture.mode == "CMYK" else "PNG"
    copy = give(saved(picture, kind)).copies.get()
    assert differs(expected, shown(bytes_of(copy))) < 10


def test_a_wide_colour_space_is_brought_to_what_screens_show(give, srgb_swapped):
    """A profile that has red and blue the other way round: without it the picture would come out blue."""
    copy = give(saved(Image.new("RGB", (64, 64), (0, 0, 255)), icc_profile=srgb_swapped)).copies.get()
    red, _, blue = shown(bytes_of(copy)).getpixel((32, 32))
    assert red > 200
    assert blue < 60


@pytest.fixture
def srgb_swapped() -> bytes:
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.find(b"rXYZ"), profile.find(b"bXYZ")
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile)


def test_a_large_photo_is_made_smaller_and_has_a_small_one(give):
    copy = give(saved(scene(size=(3000, 1500)))).copies.get()
    assert (copy.width, copy.height, copy.seconds, copy.has_thumbnail) == (2400, 1200, None, True)
    assert shown(bytes_of(copy)).size == (2400, 1200)
    assert shown(thumbnail_of(copy)).size == (400, 200)
    assert copy.size == len(bytes_of(copy))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"<svg onload=alert(1)>", Reason.UNKNOWN_KIND),
        (b"GIF89a" + bytes(100), Reason.UNKNOWN_KIND),
        (b"MZ" + bytes(1000), Reason.UNKNOWN_KIND),
        (saved(scene())[:4000], Reason.UNREADABLE),
        (saved(scene(), "PNG")[:4000], Reason.UNREADABLE),
        (saved(scene())[:20] + bytes(4000), Reason.UNREADABLE),
    ],
    ids=["empty", "svg", "gif", "program", "half a jpeg", "half a png", "a jpeg of noughts"],
)
def test_what_cannot_be_taken_says_why(give, data, reason):
    file = give(data)
    assert (file.state, file.reason, file.copies.count()) == (FileState.REFUSED, reason, 0)


def test_a_flood_of_pixels_is_refused_before_it_is_opened(give):
    flood = Image.new("1", (20_000, 20_000))
    file = give(saved(flood, "PNG"))
    assert (file.state, file.reason) == (FileState.REFUSED, Reason.TOO_LARGE)


def test_a_wrong_name_does_not_matter(give):
    assert give(saved(scene(), "PNG"), name="letter.docx").kind == Kind.PICTURE

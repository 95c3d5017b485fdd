"""Invented photographs, with each kind of hidden data planted in them under a mark that can be looked for."""

import random
import struct
from collections.abc import Callable
from io import BytesIO

import pillow_heif
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

pillow_heif.register_heif_opener()
MARK = b"Q7ZK"
MARKED = MARK.decode()


def scene(seed: int = 1, size: tuple[int, int] = (320, 240)) -> Image.Image:
    """Shapes and colours; another seed gives another picture."""
    chance = random.Random(seed)
    picture = Image.linear_gradient("L").resize(size).convert("RGB")
    draw = ImageDraw.Draw(picture)
    for _ in range(20):
        corner = chance.randrange(size[0]), chance.randrange(size[1])
        end = corner[0] + chance.randrange(10, 80), corner[1] + chance.randrange(10, 80)
        draw.ellipse((*corner, *end), fill=tuple(chance.randrange(256) for _ in range(3)))
    return picture


def saved(picture: Image.Image, kind: str = "JPEG", **more: object) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **more)
    return out.getvalue()


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0131] = "Maker " + MARKED, "Model " + MARKED, "Program " + MARKED
    exif[0x013B], exif[0x8298], exif[0x010E] = "Artist " + MARKED, "Rights " + MARKED, "Words " + MARKED
    exif.get_ifd(0x8769).update({0x9003: "2026:11:01 10:00:00", 0xA431: "Serial " + MARKED})
    return exif


def with_exif(picture: Image.Image) -> bytes:
    return saved(picture, exif=_exif())


def with_place(picture: Image.Image) -> bytes:
    exif = _exif()
    north, west = (53.0, 47.0, 30.0), (1.0, 32.0, 0.0)
    exif.get_ifd(0x8825).update({1: "N", 2: north, 3: "W", 4: west, 27: b"ASCII\0\0\0" + MARK})
    return saved(picture, exif=exif)


def with_maker_note(picture: Image.Image) -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x927C] = b"Camera notes " + MARK
    return saved(picture, exif=exif)


def with_xmp(picture: Image.Image) -> bytes:
    return saved(picture, xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + MARK + b"</x:xmpmeta>")


def _with_segment(data: bytes, marker: int, held: bytes) -> bytes:
    segment = bytes([0xFF, marker]) + struct.pack(">H", len(held) + 2) + held
    return data[:2] + segment + data[2:]


def with_iptc(picture: Image.Image) -> bytes:
    caption = b"\x1c\x02\x78" + struct.pack(">H", len(MARK)) + MARK
    held = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + struct.pack(">I", len(caption)) + caption + b"\0"
    return _with_segment(saved(picture), 0xED, held)


def with_comment(picture: Image.Image) -> bytes:
    return saved(picture, comment=b"A comment " + MARK)


def with_thumbnail(picture: Image.Image) -> bytes:
    """As cameras write it: a second directory that leads to a small JPEG, here of the whole uncropped scene."""
    small = saved(scene(99, (80, 60)), comment=MARK)
    entries = [(0x0103, 3, 1, 6), (0x0201, 4, 1, 0), (0x0202, 4, 1, len(small))]
    first, second = 8 + 2 + 12 + 4, 8 + 2 + 12 + 4 + 2 + 12 * len(entries) + 4
    entries[1] = (0x0201, 4, 1, second)
    tiff = b"II*\0" + struct.pack("<IHHHIII", 8, 1, 0x0112, 3, 1, 1, first)
    tiff += struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *entry) for entry in entries) + bytes(4)
    return _with_segment(saved(picture), 0xE1, b"Exif\0\0" + tiff + small)


def with_second_picture(picture: Image.Image) -> bytes:
    other = Image.open(BytesIO(saved(scene(98), comment=MARK)))
    return saved(picture, "MPO", save_all=True, append_images=[other]) + MARK


def with_png_words(picture: Image.Image) -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Somebody " + MARKED)
    words.add_text("Comment", "Pressed " + MARKED, zip=True)
    words.add_itxt("Title", "Wide " + MARKED)
    return saved(picture, "PNG", pnginfo=words, exif=_exif())


def with_profile_words(picture: Image.Image) -> bytes:
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    at = profile.find("sRGB".encode("utf-16-be"))
    profile[at : at + 8] = MARKED.encode("utf-16-be")
    return saved(picture, icc_profile=bytes(profile) + MARK)


def with_something_behind(picture: Image.Image) -> bytes:
    return saved(picture) + b"PK\x03\x04 hidden here: " + MARK


def heic_with_all(picture: Image.Image) -> bytes:
    second = pillow_heif.from_pillow(picture)
    second.add_from_pillow(scene(97))
    second[0].info["exif"] = _exif().tobytes()
    second[0].info["xmp"] = MARK
    out = BytesIO()
    second.save(out, save_all=True)
    return out.getvalue()


def webp_with_all(picture: Image.Image) -> bytes:
    return saved(picture, "WEBP", exif=_exif(), xmp=MARK)


def avif_with_all(picture: Image.Image) -> bytes:
    return saved(picture, "AVIF", exif=_exif(), xmp=MARK)


def moving(picture: Image.Image) -> bytes:
    more = [scene(seed, picture.size) for seed in range(50, 53)]
    return saved(picture, "WEBP", save_all=True, append_images=more, exif=_exif())


PLANTED: dict[str, tuple[Callable[[Image.Image], bytes], set[str]]] = {
    "exif": (with_exif, {"device", "author", "time", "description"}),
    "place": (with_place, {"place", "device", "author", "time", "description"}),
    "maker note": (with_maker_note, {"maker_note"}),
    "xmp": (with_xmp, {"description"}),
    "iptc": (with_iptc, {"description"}),
    "comment": (with_comment, {"description"}),
    "thumbnail": (with_thumbnail, {"thumbnail"}),
    "second picture": (with_second_picture, {"second_picture"}),
    "png words": (with_png_words, {"description", "device", "author", "time"}),
    "profile words": (with_profile_words, {"colours"}),
    "behind the end": (with_something_behind, {"after_the_end"}),
    "heic": (heic_with_all, {"description", "device", "author", "time", "second_picture"}),
    "webp": (webp_with_all, {"description", "device", "author", "time"}),
    "avif": (avif_with_all, {"description", "device", "author", "time"}),
    "moving": (moving, {"frames", "device", "author", "time", "description"}),
}

"""Pictures, rebuilt from raw pixels: what is not a pixel does not come along."""

from contextlib import suppress
from io import BytesIO
from typing import Any, BinaryIO

import pillow_heif
from PIL import Image, ImageCms, ImageFile, UnidentifiedImageError

from vault.inside import looking
from vault.inside.report import Piece, Refused, Report
from vault.inside.sizes import LONGEST_EDGE, MOST_PIXELS, MOST_PIXELS_OF_JPEG, ORIGINAL, THUMBNAIL_EDGE

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "HEIF")
pillow_heif.options.THUMBNAILS = False
pillow_heif.register_heif_opener()
Image.preinit()
Image.init()
Image.MAX_IMAGE_PIXELS = None  # `opened` looks: Pillow would only warn, and knows no difference between kinds
ImageFile.LOAD_TRUNCATED_IMAGES = False
SRGB = ImageCms.createProfile("sRGB")

ORIENTATION = 0x0112
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
WHITE = (255, 255, 255)


def rebuild(report: Report, order: dict[str, Any]) -> None:
    data = (report.folder / ORIGINAL).read_bytes()
    picture = opened(BytesIO(data))
    looking.look(picture, data, report)
    keep(report, plain(picture))


def opened(file: BinaryIO) -> Image.Image:
    """Raises Refused when it is too large, or nothing that we know."""
    try:
        picture = Image.open(file, formats=FORMATS)
    except UnidentifiedImageError as error:
        raise Refused("unreadable") from error
    is_jpeg = picture.format in {"JPEG", "MPO"}
    if picture.width * picture.height > (MOST_PIXELS_OF_JPEG if is_jpeg else MOST_PIXELS):
        raise Refused("too_large")
    return picture


def plain(picture: Image.Image) -> Image.Image:
    """Upright, of our size, in the colours that every screen shows, on white, with nothing but pixels."""
    turn, profile = _turn(picture), picture.info.get("icc_profile")
    picture = _simple_mode(picture)
    picture.thumbnail((LONGEST_EDGE, LONGEST_EDGE), Image.Resampling.LANCZOS)
    if turn is not None:
        picture = picture.transpose(turn)
    picture = _in_srgb(picture, profile)
    fresh = Image.new("RGB", picture.size, WHITE)
    fresh.paste(picture, mask=picture.getchannel("A") if picture.mode == "RGBA" else None)
    return fresh


def _turn(picture: Image.Image) -> Image.Transpose | None:
    with suppress(Exception):
        return UPRIGHT.get(picture.getexif().get(ORIENTATION, 1))
    return None


def _simple_mode(picture: Image.Image) -> Image.Image:
    """L, RGB, RGBA or CMYK. A 16-bit grey is brought down, for a plain conversion would cut it off."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda level: level / 256).convert("L")
    if picture.mode in {"P", "PA", "LA", "La", "RGBa"}:
        return picture.convert("RGBA")
    if picture.mode in {"L", "RGB", "RGBA", "CMYK"}:
        return picture
    return picture.convert("L" if picture.mode == "1" else "RGB")


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """By its colour profile where it has one that can be read, so that colours stay when the profile goes."""
    if profile:
        alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
        with suppress(Exception):
            theirs = ImageCms.ImageCmsProfile(BytesIO(profile))
            seen = picture.convert("RGB") if alpha else picture
            turned = ImageCms.profileToProfile(seen, theirs, SRGB, outputMode="RGB")
            if turned is not None:
                if alpha:
                    turned.putalpha(alpha)
                return turned
    return picture if picture.mode == "RGBA" else picture.convert("RGB")


def keep(report: Report, picture: Image.Image) -> None:
    """Writes a picture of nothing but pixels, and a small one of it, as the next piece.

    Colours are kept at full size (4:4:4), so that what stands in one block of 8 pixels touches no other.
    """
    name = report.next_name
    picture.save(report.folder / name, "JPEG", quality=90, subsampling=0)
    small = picture.copy()
    small.thumbnail((THUMBNAIL_EDGE, THUMBNAIL_EDGE))
    small.save(report.folder / f"{name}.small", "JPEG", quality=80)
    report.add(Piece("picture", name, f"{name}.small", width=picture.width, height=picture.height))

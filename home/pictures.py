"""Pictures that editors upload are drawn anew from their pixels. What a camera wrote beside them stays behind: the
place, the hour, the owner, a small picture of the whole before it was cut. The name of the file, too: it is shown in
addresses, and people name files after children."""

import secrets
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image, ImageCms, ImageOps
from wagtail.images.models import AbstractImage
from wagtail.utils.file import hash_filelike

WIDEST = 3200
KEPT_AS: dict[str, dict[str, Any]] = {
    "PNG": {"optimize": True},
    "WEBP": {"quality": 90},
    "AVIF": {"quality": 85},
    "JPEG": {"quality": 90},
}


def redraw(image: AbstractImage) -> None:
    """Before an uploaded file is kept. One that is kept already was drawn anew when it came."""
    if not image.file or image.file._committed:  # noqa: SLF001 - Django says it nowhere else
        return
    image.file = anew(image.file)
    image.file_size, image.file_hash = image.file.size, hash_filelike(image.file)


def anew(file: Any) -> ContentFile:
    """The same picture in a file of our own, named by chance."""
    file.seek(0)
    with Image.open(file) as seen:
        kind = seen.format if seen.format in KEPT_AS else "JPEG"
        pixels = _bare(seen)
    drawn = BytesIO()
    pixels.save(drawn, kind, **KEPT_AS[kind])
    return ContentFile(drawn.getvalue(), f"{secrets.token_hex(8)}.{kind.lower().replace('jpeg', 'jpg')}")


def _bare(seen: Image.Image) -> Image.Image:
    """The pixels alone, upright and in the colours that every screen knows."""
    upright = ImageOps.exif_transpose(seen)
    upright.thumbnail((WIDEST, WIDEST))
    mode = "RGBA" if upright.has_transparency_data and seen.format != "JPEG" else "RGB"
    plain = _in_common_colours(upright, mode)
    bare = Image.new(mode, plain.size)
    bare.paste(plain)
    return bare


def _in_common_colours(picture: Image.Image, mode: str) -> Image.Image:
    profile = picture.info.get("icc_profile")
    if profile and picture.mode == mode:
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            return ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode=mode) or picture
        except ImageCms.PyCMSError:  # a profile that cannot be read says nothing about the colours
            pass
    return picture.convert(mode)

"""What a picture carries beside its pixels: told to the worker, and left behind."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from PIL import Image, ImageFile
from PIL.ExifTags import GPS, IFD, Base

from vault.inside.report import Report
from vault.inside.shapes import end_of_picture

EXIF = {
    "device": (Base.Make, Base.Model, Base.Software, Base.HostComputer, Base.CameraSerialNumber),
    "author": (Base.Artist, Base.Copyright, Base.XPAuthor),
    "time": (Base.DateTime,),
    "description": (Base.ImageDescription, Base.XPComment, Base.XPTitle, Base.XPKeywords, Base.XPSubject),
}
CAMERA = {
    "device": (Base.LensModel, Base.LensMake, Base.BodySerialNumber, Base.LensSerialNumber),
    "author": (Base.CameraOwnerName,),
    "time": (Base.DateTimeOriginal, Base.DateTimeDigitized),
    "description": (Base.UserComment,),
}
INFO = {
    "icc_profile": "colours",
    "comment": "description",
    "xmp": "description",
    "XML:com.adobe.xmp": "description",
    "photoshop": "description",
    "adobe_iptc": "description",
}
MAY_MOVE = {"PNG", "WEBP", "AVIF"}
UTF16 = range(Base.XPTitle, Base.XPSubject + 1)


def look(picture: Image.Image, data: bytes, report: Report) -> None:
    """Notes what is there. What cannot be made out cannot be told, and does not come along either."""
    for find in (_exif, _info, _words_of_png, _more_pictures, _behind):
        with suppress(Exception):
            find(picture, data, report)


def _exif(picture: Image.Image, data: bytes, report: Report) -> None:
    exif = picture.getexif()
    _tell(report, exif, EXIF)
    camera = exif.get_ifd(IFD.Exif)
    _tell(report, camera, CAMERA)
    if Base.MakerNote in camera:
        report.note("maker_note")
    if where := exif.get_ifd(IFD.GPSInfo):
        report.note("place", _place(where))
    if exif.get_ifd(IFD.IFD1):
        report.note("thumbnail")
    if exif and not report.stripped:
        report.note("other", "EXIF")


def _tell(report: Report, tags: Any, wanted: Mapping[str, Iterable[int]]) -> None:
    for what, names in wanted.items():
        for name in names:
            value = tags.get(name)
            if value and name in UTF16:
                value = bytes(value).decode("utf-16-le", "replace").strip("\0")
            elif isinstance(value, bytes):
                value = value.decode("utf-8", "replace").strip("\0")
            if value:
                report.note(what, value)


def _place(where: Any) -> str:
    """Degrees, as a map takes them; nothing when they cannot be made out."""
    with suppress(Exception):
        sides = [(GPS.GPSLatitude, GPS.GPSLatitudeRef), (GPS.GPSLongitude, GPS.GPSLongitudeRef)]
        degrees = [sum(float(part) / 60**n for n, part in enumerate(where[angle])) for angle, _ in sides]
        signs = [-1 if where.get(ref) in {"S", "W"} else 1 for _, ref in sides]
        return ", ".join(f"{degree * sign:.5f}" for degree, sign in zip(degrees, signs, strict=True))
    return ""


def _info(picture: Image.Image, data: bytes, report: Report) -> None:
    for name, what in INFO.items():
        if value := picture.info.get(name):
            is_comment = name == "comment"
            report.note(what, bytes(value).decode("utf-8", "replace") if is_comment else name)


def _words_of_png(picture: Image.Image, data: bytes, report: Report) -> None:
    if isinstance(picture, ImageFile.ImageFile) and picture.format == "PNG":
        for name, value in getattr(picture, "text", {}).items():
            report.note("description", f"{name}: {value}")


def _more_pictures(picture: Image.Image, data: bytes, report: Report) -> None:
    if getattr(picture, "n_frames", 1) > 1:
        report.note("frames" if picture.format in MAY_MOVE else "second_picture")
    if picture.format == "HEIF" and (picture.info.get("depth_images") or picture.info.get("aux")):
        report.note("second_picture")
    if picture.info.get("thumbnails"):
        report.note("thumbnail")


def _behind(picture: Image.Image, data: bytes, report: Report) -> None:
    rest = len(data) - end_of_picture(data)
    if rest > 0 and picture.format != "MPO":
        report.note("after_the_end", f"{rest} bytes")

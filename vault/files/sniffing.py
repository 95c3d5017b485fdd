"""What a file is by its first bytes. Its name and what the browser calls it are not asked."""

from filetype.filetype import guess
from filetype.match import match
from filetype.types import archive, document, image

from vault.enums import Kind

HEAD = 8192
PDF_WITHIN = 1024  # readers look so far for the start of a PDF

PICTURES = [image.Jpeg(), image.Png(), image.Webp(), image.Avif(), image.Heic()]
WORDS = [document.Docx(), archive.Zip()]
MEDIA = ("audio/", "video/")
NOT_MEDIA = {"audio/midi", "video/x-flv"}
HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"}


def sniff(head: bytes) -> Kind:
    """The kind to try it as. A sound may yet turn out of what looks like a film, and nothing out of a zip."""
    found = guess(head)
    mime = found.mime if found else ""
    if match(head, PICTURES) or (head[4:8] == b"ftyp" and head[8:12] in HEIF_BRANDS):
        return Kind.PICTURE
    if b"%PDF-" in head[:PDF_WITHIN]:
        return Kind.PDF
    if match(head, WORDS):
        return Kind.WORDS
    is_media = mime.startswith(MEDIA) and mime not in NOT_MEDIA
    if is_media or head[4:8] == b"ftyp" or _is_mp3(head):
        return Kind.FILM
    return Kind.UNKNOWN


def _is_mp3(head: bytes) -> bool:
    """A frame of layer III, of any version, with no tag before it."""
    first, second = head[:2].ljust(2, b"\0")
    return first == 0xFF and second & 0xE6 == 0xE2  # noqa: PLR2004 - eleven bits of one, then the layer

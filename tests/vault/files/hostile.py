"""Invented files that wish us ill: bombs, two kinds in one, torn ones, wrong names."""

import gzip
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

from tests.vault.files import papers
from tests.vault.files.clamd import EICAR
from tests.vault.files.papers import docx, p, pdf, r
from tests.vault.files.photos import MARK, heic_with_all, saved, scene

SCRIPT = b"<script>alert('" + MARK + b"')</script>"


def zipped(**parts: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as held:
        for name, data in parts.items():
            held.writestr(name, data)
    return out.getvalue()


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")


def png_of(width: int, height: int, data: bytes = b"") -> bytes:
    """A PNG that says it is so large; its pixels are noughts, pressed."""
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    held = zlib.compress(data or bytes(4_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", held) + _chunk(b"IEND", b"")


def png_with_words_that_swell() -> bytes:
    whole = saved(scene(), "PNG")
    held = _chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(60_000_000), 9))
    return whole[:33] + held + whole[33:]


def jpeg_of(width: int, height: int) -> bytes:
    """A small JPEG that says it is so large."""
    whole = saved(Image.new("RGB", (16, 16)))
    at = whole.index(b"\xff\xc0") + 5
    return whole[:at] + height.to_bytes(2, "big") + width.to_bytes(2, "big") + whole[at + 4 :]


def many_frames(count: int = 3000) -> bytes:
    frames = [Image.new("L", (8, 8), number % 256) for number in range(count)]
    return saved(frames[0], "PNG", save_all=True, append_images=frames[1:])


def pdf_that_draws_for_ever() -> bytes:
    """Forms within forms, ten times ten times ten."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    objects.append(
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>"
    )
    drawing = b"/X Do " * 10
    objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawing), drawing))
    for number in range(5, 14):
        inner = drawing if number < 13 else b"0 0 500 500 re f " * 10
        to = b"/Resources<</XObject<</X %d 0 R>>>>" % (number + 1) if number < 13 else b""
        form = b"<</Type/XObject/Subtype/Form/BBox[0 0 500 500]%s/Length %d>>" % (to, len(inner))
        objects.append(form + b"stream\n" + inner + b"\nendstream")
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, held) for number, held in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R/Size 14>>\n%%EOF"


def pdf_that_launches() -> bytes:
    action = b"/OpenAction<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>>>"
    return pdf().replace(b"/Type /Catalog", b"/Type /Catalog" + action, 1)


def docx_with_a_way_out() -> bytes:
    relations = (("i", "image", "../../../../etc/passwd"), ("j", "image", "/etc/passwd"))
    drawing = '<w:drawing><a:blip xmlns:a="urn:a" r:embed="i"/><a:blip xmlns:a="urn:a" r:embed="j"/></w:drawing>'
    return docx(p(r("Dear Keira"), f"<w:r>{drawing}</w:r>"), relations)


def docx_of_outside_words() -> bytes:
    outside = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><x>&x;</x>'
    return docx(p(r("Dear")), (("s", "styles", "styles.xml"),), word__styles_xml=outside)


# Those that must be refused, whatever the reason.
REFUSED = {
    "eicar": lambda: EICAR,
    "eicar in a zip": lambda: zipped(**{"a.txt": EICAR}),
    "eicar in a zip in a zip": lambda: zipped(**{"a.zip": zipped(**{"a.txt": EICAR})}),
    "eicar in a docx": lambda: docx(p(r("Dear")), word__embeddings__a_bin=EICAR),
    "eicar behind a photo": lambda: saved(scene()) + EICAR,
    "a zip": lambda: zipped(**{"a.txt": b"beans"}),
    "a zip that swells": lambda: zipped(**{"word/document.xml": bytes(60_000_000)}),
    "a gzip that swells": lambda: gzip.compress(bytes(20_000_000)),
    "a docx that swells": papers.docx_bomb,
    "a docx of entities": papers.docx_of_entities,
    "a docx of outside words": docx_of_outside_words,
    "a flood of pixels (png)": lambda: png_of(60_000, 60_000),
    "a flood of pixels (jpeg)": lambda: jpeg_of(65_000, 65_000),
    "a png with words that swell": png_with_words_that_swell,
    "a wide png": lambda: png_of(1_000_000_000, 1),
    "a pdf that draws for ever": pdf_that_draws_for_ever,
    "a pdf with a password": papers.pdf_locked,
    "svg with a script": lambda: b'<svg xmlns="http://www.w3.org/2000/svg">' + SCRIPT + b"</svg>",
    "svg with outside words": lambda: b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
    "html": lambda: b"<!DOCTYPE html>" + SCRIPT,
    "mvg": lambda: b"push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://example.org/x\"|ls\")'\n",
    "postscript": lambda: b"%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n",
    "encapsulated postscript": lambda: b"\xc5\xd0\xd3\xc6" + bytes(500),
    "a gif with a script": lambda: b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)",
    "tiff": lambda: saved(scene(), "TIFF"),
    "bmp": lambda: saved(scene(), "BMP"),
    "a program": lambda: b"MZ" + bytes(2000),
    "another program": lambda: b"\x7fELF" + bytes(2000),
    "a shell script": lambda: b"#!/bin/sh\nrm -rf /\n",
    "a photo torn off early": lambda: saved(scene())[:500],
    "a heic torn off": lambda: heic_with_all(scene())[:600],
    "a docx torn off": lambda: docx(p(r("Dear")))[:300],
    "a webp torn off": lambda: saved(scene(), "WEBP")[:600],
    "noughts": lambda: bytes(5000),
    "nothing": lambda: b"",
    "spaces": lambda: b" " * 5000,
}

# Those that hold something safe beside what is not: it comes out alone.
CLEANED = {
    "a jpeg that is a zip too": lambda: saved(scene()) + zipped(**{"a.txt": MARK}),
    "a png that is php too": lambda: saved(scene(), "PNG") + b"<?php system('" + MARK + b"'); ?>",
    "a jpeg with a script in a comment": lambda: saved(scene(), comment=SCRIPT),
    "a pdf that is html too": lambda: b"<!--\n" + pdf() + b"\n-->" + SCRIPT,
    "a pdf with a script": papers.pdf_with_script,
    "a pdf that launches": pdf_that_launches,
    "a pdf with a file inside": papers.pdf_with_attachment,
    "a docx with a way out": docx_with_a_way_out,
    "a docx with a program": lambda: docx(
        p(r("Dear")), (("v", "vbaProject", "vbaProject.bin"),), word__vbaProject_bin=MARK
    ),
    "a thousand frames": many_frames,
    "a photo called document": lambda: saved(scene(5)),
}

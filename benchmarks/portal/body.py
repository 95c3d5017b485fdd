"""A page with every common block, in Wagtail's own notation: the same words for Ribbon and for the stock project."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from PIL import Image

from home.seed import shapes as s
from home.seed.shapes import Block, Ref

ASK = "You can ask for help at any time. You do not need to know what is wrong, and nobody thinks less of you."
LISTEN = "We listen first. Then we say what there is, who gives it, how long it takes and what it costs."
ITEMS = ("Write down what happened", "Ask what comes next", "Keep the name of the person you spoke to")


def _picture_file() -> bytes:
    file = BytesIO()
    Image.effect_noise((1600, 900), 60).convert("RGB").save(file, "JPEG")
    return file.getvalue()


PICTURE = _picture_file()


def body(picture: int) -> list[Block]:
    """Twenty-four blocks of seventeen kinds, as many as the longest of the seeded pages have."""
    return [
        s.p(ASK, LISTEN),
        s.h2("What happens first"),
        s.p(LISTEN),
        s.steps(("You ask", ASK), ("We listen", LISTEN), ("We plan", ASK)),
        s.fact("assessment-right"),
        s.h2("What you can do today"),
        s.ul(*ITEMS),
        s.do_dont(ITEMS, ("Wait until it is too much", "Think that you have to manage alone")),
        _picture(picture),
        s.h3("If it is about school"),
        s.p(ASK),
        s.details("Who pays?", LISTEN),
        s.details("How long does it take?", ASK, LISTEN),
        s.fact("three-year-rule"),
        s.h2("What others say"),
        s.quote(LISTEN, "An adopter"),
        s.table("How long one waits", ["Where", "Weeks"], [["Here", "3"], ["There", "5"], ["Elsewhere", "8"]]),
        s.notice("changed", ASK),
        s.h2("Who can help"),
        s.card("talk", "Ring us if", ITEMS, "We have time for you."),
        s.contact("family"),
        s.lines("Childline", "Samaritans"),
        _picture(picture),
        s.p(LISTEN, ASK),
    ]


def _picture(picture: int) -> Block:
    image = {"image": picture, "alt_text": "Tall trees", "decorative": False}
    return {"type": "image", "value": {"image": image, "caption": "A wood near here"}}


def filled(value: Any, ids: Mapping[str, int]) -> Any:
    """The same with one id for each kind of record, for a project that has other records."""
    if isinstance(value, Ref):
        return ids[value.kind]
    if isinstance(value, dict):
        return {name: filled(inner, ids) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [filled(inner, ids) for inner in value]
    return value

"""Each rule of the gate, and one place in a seeded page where it is broken."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from wagtail.documents.models import Document
from wagtail.rich_text import RichText

from base.clock import now, today
from home.gate.problem import Level
from home.models import KeyFact, ReviewState, StaffProfile
from home.models.reviews import type_of
from tests.home.gallery import document, picture

SUPPORT, RIGHTS = "/adopters/support/", "/children/my-rights/"
GUIDE, URGENT = "/children/older/", "/urgent-help/"
LONG = "We will " + "talk and " * 14 + "listen."
Break = Callable[[Any], None]


def add(kind: str, value: Any) -> Break:
    """Puts a block at the end of the reading column."""

    def put(page: Any) -> None:
        made = value() if callable(value) else value
        page.body.append((kind, made))

    return put


def text(words: str) -> Break:
    return add("text", lambda: RichText(f"<p>{words}</p>"))


def field(name: str, value: Any) -> Break:
    return lambda page: setattr(page, name, value)


def never_read(page: Any) -> None:
    ReviewState.objects.filter(content_type=type_of(page), object_id=page.pk).delete()


def read_long_ago(page: Any) -> None:
    state = ReviewState.objects.of(page)
    state.last_reviewed_on, state.next_review_due = date(2025, 1, 1), today() - timedelta(days=1)
    state.save()


def ended_fact() -> KeyFact:
    yesterday = today() - timedelta(days=1)
    return KeyFact.objects.create(
        key="ended",
        statement="You may ask for help.",
        source_name="A source",
        verified_on=date(2026, 1, 5),
        valid_to=yesterday,
        checked=True,
    )


def bare_picture() -> dict[str, Any]:
    image = picture()
    image.contextual_alt_text, image.decorative = "", False
    return {"image": image}


def seen_person() -> dict[str, Any]:
    image = picture()
    image.contextual_alt_text, image.decorative = "Tall trees", False
    return {"image": image, "shows_a_person": True}


def film(**changes: Any) -> dict[str, Any]:
    whole = {
        "title": "How we meet",
        "file": None,
        "transcript": RichText("<p>Hello.</p>"),
        "picture_adds_nothing": True,
    }
    return {**whole, **changes}


def silent_film() -> dict[str, Any]:
    return film(file=document("film.mp4"))


def leaflet() -> dict[str, Any]:
    return {"title": "Leaflet", "document": Document.objects.create(title="Leaflet", file="leaflet.pdf")}


def unasked() -> list[StaffProfile]:
    return [StaffProfile.objects.create(first_name="Sal", job="Worker")]


def a_pdf_as_film() -> dict[str, Any]:
    return film(file=document("film.pdf"), captions=document("film.vtt"))


def words_as_captions(page: Any) -> None:
    page.bsl_video, page.bsl_captions = document("sign.mp4"), document("words.pdf")


def signed_without_captions(page: Any) -> None:
    page.bsl_video = document("sign.mp4")


CARD = {"urgency": "talk", "heading": "Ring us if", "items": ["you wonder"], "action": "See www.example.org."}
QUOTE = {"text": "It was good.", "who": "An adopter"}
FROM_ELSEWHERE = film(embed="https://example.org/film")

ON_BOTH: dict[str, Break] = {
    "summary-missing": field("search_description", ""),
    "review-missing": never_read,
    "old-name": text("Ask After Adoption."),
    "fact-expired": add("fact", ended_fact),
    "alt-missing": add("image", bare_picture),
    "heading-skip": lambda page: page.body.insert(0, ("heading", {"text": "First", "level": "h3"})),
    "video-no-captions": add("video", silent_film),
    "consent-missing": add("quote", QUOTE),
    "link-broken-internal": text('<a linktype="page" id="999999">Read on</a>.'),
    "care-card-link": add("care_card", CARD),
}
FOR_GROWN_UPS: dict[str, Break] = {
    **ON_BOTH,
    "wrong-file": add("video", a_pdf_as_film),
    "table-no-caption": add("table", {"caption": "", "table": None}),
    "pdf-only": add("download", leaflet),
}
FOR_CHILDREN: dict[str, Break] = {
    **ON_BOTH,
    "video-no-captions": signed_without_captions,
    "wrong-file": words_as_captions,
    "review-overdue": read_long_ago,
    "reading-age": lambda page: page.body.append(
        (
            "text",
            RichText("<p>" + "Considerable organisational responsibilities necessitate deliberation. " * 30 + "</p>"),
        )
    ),
    "sentence-long": text(LONG),
    "typed-phone": text("Ring 0800 1111."),
    "third-party-embed": add("video", FROM_ELSEWHERE),
    "link-external-unapproved": text('<a href="https://example.org/games">Games</a>.'),
}


def without_advocate(guide: Any) -> None:
    place = next(n for n, each in enumerate(guide.sections) if each.value["key"] == "advocate")
    del guide.sections[place]


ELSEWHERE: dict[str, tuple[str, Break]] = {
    "guide-section-missing": (GUIDE, without_advocate),
    "guide-not-approved": (GUIDE, field("approved_on", date(2025, 1, 1))),
    "statutory-expiry": (URGENT, lambda page: setattr(page, "expire_at", now() + timedelta(days=9))),
    "safeguarding-missing": (URGENT, field("what_changed", "The line has new hours.")),
}
WARNINGS: dict[str, Break] = {
    "review-overdue": read_long_ago,
    "reading-age": FOR_CHILDREN["reading-age"],
    "sentence-long": text(LONG),
    "typed-phone": text("Ring 0800 1111."),
    "third-party-embed": add("video", FROM_ELSEWHERE),
}


def codes(problems: Any, level: Level = Level.BLOCK) -> set[str]:
    return {each.code for each in problems if each.level == level}

"""Pages of every kind with every block, made for tests: the seeded site need not use each of them."""

from datetime import date
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image as Picture
from wagtail.documents.models import Document
from wagtail.images.models import Image

from home.enums import Format, GuideSection, Reader, ResourceKind, WrittenBy
from home.models import (
    AudienceHubPage,
    ChildPage,
    ChildrenHomePage,
    ChildrensGuidePage,
    Entitlement,
    EntitlementsPage,
    Faq,
    FormatVariantPage,
    GuidePage,
    HomePage,
    LetterExample,
    NewsIndexPage,
    NewsPage,
    Resource,
    Service,
    StaffProfile,
    StoryPage,
    TopicPage,
)
from home.seed import shapes as s
from home.seed.tree import plant

DAY = date(2026, 3, 2)
ADDRESSES = [
    "/adopters/every-block/",
    "/adopters/every-block/deeper/",
    "/adopters/a-guide/",
    "/adopters/a-guide/all/",
    "/adopters/a-guide/first/",
    "/adopters/a-passport/",
    "/adopters/a-story/",
    "/adopters/easy-passport/",
    "/all-news/",
    "/all-news/a-new-group/",
]
FOR_CHILDREN = [
    "/children/guide-for-tests/",
    "/children/every-block/",
    "/children/guide-in-easy-read/",
]
SECTION_WORDS = {
    key: s.section(key, label.title(), s.p("We help you."), s.h2("More")) for key, label in GuideSection.choices
}


def records() -> dict[str, Any]:
    """One record of each kind that blocks show."""
    Entitlement.objects.create(
        title="A thing to ask for",
        for_whom="Adopters.",
        summary="It helps.",
        amount="£100",
        unit="each year",
        how_to_claim="Ask us.",
        who_to_ask="Our team",
        source_name="A source",
        verified_on=DAY,
        checked=True,
    )
    Service.objects.create(
        name="A group", slug="a-group", summary="A group.", description="<p>We meet.</p>", how_to_ask="Ring."
    )
    Resource.objects.create(
        title="A book", slug="a-book", summary="A good book.", kind=ResourceKind.BOOK, url="https://example.org/book"
    )
    Faq.objects.create(question="Can I ask?", answer="<p>Yes.</p>")
    LetterExample.objects.create(
        title="A first letter",
        written_by=WrittenBy.ADOPTER,
        occasion="The first letter",
        body="Dear Ally\n\nAll is well.",
    )
    StaffProfile.objects.create(
        first_name="Sal", last_name="Moss", job="Worker", show_publicly=True, consent_recorded_on=DAY, photo=picture()
    )
    return {"picture": picture().pk, "film": document("film.mp4").pk, "captions": document("film.vtt").pk}


def picture() -> Image:
    """A plain picture, wider than any page."""
    file = BytesIO()
    Picture.new("RGB", (1600, 900), "#1f5c4a").save(file, "JPEG")
    return Image.objects.create(title="A wood", description="Tall trees", file=ContentFile(file.getvalue(), "wood.jpg"))


def document(name: str) -> Document:
    return Document.objects.create(title=name, file=ContentFile(b"words", name))


def block(kind: str, value: Any) -> s.Block:
    return {"type": kind, "value": value}


def words(made: dict[str, Any]) -> list[s.Block]:
    """Blocks that both columns have."""
    film = {
        "title": "How we meet",
        "file": made["film"],
        "embed": "",
        "captions": made["captions"],
        "transcript": "<p>Hello.</p>",
        "picture_adds_nothing": True,
        "bsl": True,
    }
    return [
        s.h2("What happens"),
        s.p("You can ask at any time."),
        s.drawing("talk", "Two people talking"),
        block("image", {"image": shown(made["picture"]), "caption": "A wood near here"}),
        block("video", film),
        s.steps(("You ask", "By phone."), ("We listen", "")),
        s.do_dont(["Wait"], ["Hurry"]),
        s.card("emergency", "Ring 999 if", ["someone is hurt"], "Say where you are."),
        s.card("urgent", "Ring today if", ["you cannot cope"], "Ring 111."),
        s.card("talk", "Ring us if", ["you wonder"], "We have time."),
        s.notice("changed", "The line opens later."),
        s.quote("It was good to be asked.", "An adopter"),
        s.fact("assessment-right"),
        s.lines("Childline"),
        s.contact("family"),
    ]


def shown(image: int) -> dict[str, Any]:
    return {"image": image, "alt_text": "Tall trees", "decorative": False}


def for_grown_ups(made: dict[str, Any]) -> list[s.Block]:
    elsewhere = {
        "title": "A film elsewhere",
        "file": None,
        "embed": "https://example.org/film",
        "captions": None,
        "poster": shown(made["picture"]),
        "transcript": "<p>Hello.</p>",
        "picture_adds_nothing": True,
        "bsl": False,
    }
    download = {"title": "Our leaflet", "document": document("leaflet.pdf").pk, "html_version": s.page_ref("adopters")}
    return [
        *words(made),
        s.h2("From our records"),
        s.h3("Smaller"),
        s.details("What if?", "Then we talk."),
        s.table("Waits", ["Where", "Weeks"], [["Here", "3"], ["There", "5"]]),
        s.entitlement("A thing to ask for"),
        s.services("a-group"),
        s.resources("a-book"),
        s.faqs("Can I ask?"),
        s.letter("A first letter"),
        block("profiles", [s.ref("profile", "Sal")]),
        block("video", elsewhere),
        block("download", download),
    ]


def for_children(made: dict[str, Any]) -> list[s.Block]:
    return [
        *words(made),
        s.trusted_adults("You can tell:", ["your teacher", "your gran"], "If one does not help, tell another."),
        s.my_rights("You have a right to be safe.", "You have a right to be heard."),
        s.who_can_help(("Childline", "They listen.", "Childline"), ("Your teacher", "They help at school.", "")),
        s.row("home", "This is your home."),
    ]


def hang(slug: str, model: type, *children: s.Draft) -> s.Draft:
    """A page that is there already, and new ones below it."""
    return s.Draft(model, slug, "", "", children=children)


def hang_all() -> None:
    """Plants the gallery in the seeded site."""
    made = records()
    sections = [s.section(key, label, s.p("We help you."), s.h2("More")) for key, label in GuideSection.choices]
    parts = {"parts": [s.part("first", "The first part", s.p("Begin.")), s.part("second", "The second", s.h2("Go"))]}
    guide = {"sections": sections}
    adopters = [
        s.Draft(
            *(TopicPage, "every-block", "Every block", "All of them.", for_grown_ups(made)),
            children=[s.Draft(TopicPage, "deeper", "Deeper", "One level more.", [s.p("Words.")])],
            related=["adopters"],
            fields={"what_changed": "The line has new hours."},
        ),
        s.Draft(GuidePage, "a-guide", "A guide", "In two parts.", late=parts),
        s.Draft(
            *(EntitlementsPage, "a-passport", "What you may ask for", "To print."),
            late={"entitlements": [s.entitlement("A thing to ask for")]},
        ),
        s.Draft(StoryPage, "a-story", "A story", "Invented.", [s.p("Once.")]),
        s.Draft(
            *(FormatVariantPage, "easy-passport", "What you may ask for, in easy read", "With pictures."),
            fields={"format": Format.EASY_READ},
            late={"rows": [s.row("talk", "You can ask us.")], "of_page": s.page_ref("adopters/a-passport")},
        ),
    ]
    young = [
        s.Draft(
            *(ChildrensGuidePage, "guide-for-tests", "A guide for you", "All we do."),
            fields={"reader": Reader.OLDER, "version": "3", "approved_by": "Service manager", "approved_on": DAY},
            late=guide,
        ),
        s.Draft(ChildPage, "every-block", "All blocks", "All of them.", for_children(made)),
        s.Draft(
            *(FormatVariantPage, "guide-in-easy-read", "The guide in easy read", "With pictures."),
            late={
                "rows": [s.row("home", "We help."), s.row("heart", "You matter.")],
                "of_page": s.page_ref("children/guide-for-tests"),
            },
            fields={"format": Format.EASY_READ},
        ),
    ]
    news = s.Draft(
        *(NewsIndexPage, "all-news", "News", "What is new."),
        children=[s.Draft(NewsPage, "a-new-group", "A new group", "It meets in May.", [s.p("Come along.")])],
    )
    below = (hang("adopters", AudienceHubPage, *adopters), hang("children", ChildrenHomePage, *young), news)
    plant(hang("ribbon", HomePage, *below))

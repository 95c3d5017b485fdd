"""The same words in other formats: signed, read aloud, in easy read."""

from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.documents.models import Document

from base.clock import today
from home import gate
from home.actions.reviewing import record_review
from home.enums import Format
from home.known import in_use
from home.models import FormatVariantPage
from home.renewing import names_for
from home.serving import facts
from home.templatetags.looks import formats_of
from tests.home.gallery import document, picture
from tests.home.gate_cases import codes
from tests.home.site import Outline, page_at

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::ResourceWarning")]

RIGHTS, FUND = "/children/my-rights/", "/adopters/fund/"


@pytest.fixture(autouse=True)
def media(settings: LazySettings, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def variant(of: str = FUND, kind: str = Format.BSL, **fields: Any) -> FormatVariantPage:
    """A page in another format, which readers see."""
    original = page_at(of)
    page = FormatVariantPage(
        title=f"The fund ({kind})", slug=f"fund-{kind}", search_description="The same words.", format=kind, live=False
    )
    page.of_page = original
    for name, value in fields.items():
        setattr(page, name, value)
    original.get_parent().add_child(instance=page)
    record_review(page, today())
    page.save_revision().publish()
    return FormatVariantPage.objects.get(pk=page.pk)


def film() -> dict[str, Document]:
    return {"media": document("fund.mp4"), "captions": document("fund.vtt")}


def tags(client: Client, address: str, *names: str) -> list[dict[str, str | None]]:
    return [attrs for tag, attrs in Outline(client.get(address).content.decode()).tags if tag in names]


def test_a_page_for_children_plays_in_sign_and_aloud_from_files_of_our_own(client: Client) -> None:
    page = page_at(RIGHTS)
    type(page).objects.filter(pk=page.pk).update(
        bsl_video=document("sign.mp4"), bsl_captions=document("sign.vtt"), bsl_poster=picture(), audio=document("a.mp3")
    )
    (signed,) = tags(client, RIGHTS, "video")
    (aloud,) = tags(client, RIGHTS, "audio")
    assert (signed["preload"], signed["width"], signed["height"]) == ("none", "800", "450")
    assert (signed["poster"] or "").endswith(".webp")
    assert signed["aria-label"] == "Watch this page in British Sign Language"
    assert (aloud["preload"], aloud["aria-label"]) == ("none", "Listen to this page")
    loaded = [each["src"] or "" for each in (*tags(client, RIGHTS, "source", "track"), aloud)]
    assert [address.split("/")[1] for address in loaded] == ["documents"] * 3
    assert [each["kind"] for each in tags(client, RIGHTS, "track")] == ["captions"]


def test_without_such_files_there_is_no_player(client: Client) -> None:
    assert tags(client, RIGHTS, "video", "audio", "track") == []


def test_a_film_without_a_still_keeps_its_room(client: Client) -> None:
    page = variant(**film())
    (player,) = tags(client, page.url, "video")
    assert (player["width"], player["height"], "poster" in player) == ("640", "360", False)


def test_a_recording_has_a_page_of_its_own_that_leads_to_its_words(client: Client) -> None:
    page = variant(kind=Format.AUDIO, media=document("fund.mp3"))
    (player,) = tags(client, page.url, "audio")
    assert (player["src"] or "").endswith("/fund.mp3")
    assert tags(client, page.url, "video") == []
    assert FUND in Outline(client.get(page.url).content.decode()).links()


def test_a_page_leads_to_the_same_words_in_other_formats(client: Client) -> None:
    assert "another way" not in client.get(FUND).content.decode()
    signed = variant(**film())
    assert signed.url in Outline(client.get(FUND).content.decode()).links()
    signed.unpublish()
    assert signed.url not in Outline(client.get(FUND).content.decode()).links()


def test_that_costs_no_query_while_a_page_is_made(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for kind in (Format.BSL, Format.AUDIO, Format.LARGE_PRINT):
        variant(
            kind=kind,
            media=document("f.mp4" if kind == Format.BSL else "f.mp3"),
            captions=document("f.vtt"),
            body=[("text", "<p>Words.</p>")],
        )
    page = page_at(FUND)
    with in_use(facts()), django_assert_num_queries(0):
        found = [each.format for each in formats_of(page)]
    assert found == ["audio", "bsl", "large_print"]
    with django_assert_num_queries(1):
        assert [each.format for each in formats_of(page)] == found


def test_the_page_is_made_anew_when_another_format_comes() -> None:
    assert f"here:{FUND}" in names_for(variant(**film()))


def refused(page: FormatVariantPage) -> set[str]:
    return codes(gate.problems(page)) - {"review-missing"}


@pytest.mark.parametrize(
    ("kind", "carries"),
    [(Format.EASY_READ, "rows"), (Format.BSL, "media"), (Format.AUDIO, "media"), (Format.LARGE_PRINT, "body")],
)
def test_a_format_is_no_empty_promise(kind: str, carries: str) -> None:
    page = FormatVariantPage(title="Fund", search_description="The same.", format=kind, of_page=page_at(FUND))
    (empty,) = [each for each in gate.problems(page) if each.code == "format-empty"]
    assert (empty.field, empty.level) == (carries, gate.Level.BLOCK)


def test_a_recording_needs_no_captions_and_a_film_does() -> None:
    words = {"title": "Fund", "search_description": "The same.", "of_page": page_at(FUND)}
    assert refused(FormatVariantPage(format=Format.AUDIO, media=document("fund.mp3"), **words)) == set()
    assert refused(FormatVariantPage(format=Format.BSL, media=document("fund.mp4"), **words)) == {"video-no-captions"}
    assert refused(FormatVariantPage(format=Format.BSL, **film(), **words)) == set()


@pytest.mark.parametrize(
    ("kind", "file", "wanted"),
    [(Format.AUDIO, "fund.pdf", ".mp3"), (Format.AUDIO, "fund.mp4", ".mp3"), (Format.BSL, "fund.mp3", ".mp4, .webm")],
)
def test_a_file_that_would_not_play_is_named_with_the_kinds_that_do(kind: str, file: str, wanted: str) -> None:
    page = FormatVariantPage(title="Fund", search_description="The same.", format=kind, of_page=page_at(FUND))
    page.media, page.captions = document(file), document("fund.vtt")
    (wrong,) = [each for each in gate.problems(page) if each.code == "wrong-file"]
    assert wrong.message == f"“{page.media.filename}” cannot be played here. Choose a file that ends in {wanted}."


def test_a_page_is_still_its_own_words_when_large_print_holds_a_stray_file() -> None:
    page = variant(kind=Format.LARGE_PRINT, body=[("text", "<p>Words.</p>")], media=document("fund.mp4"))
    assert (page.film, page.recording) == (None, None)

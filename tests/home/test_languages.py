"""Pages in other languages: a tree for each, English where there is none, and word where English has moved on."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.translation import trans_real
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Locale, Page

from base.clock import now, today
from home import gate
from home.actions.reviewing import record_review
from home.due import translations_behind, warnings_about
from home.languages import versions_of
from home.models import AudienceHubPage, HomePage, SourceVersion, UrgentHelpPage
from home.seed.french import PAGES, plant_french
from people.models import Person
from tests.home.gate_cases import codes
from tests.home.site import Outline, page_at

pytestmark = pytest.mark.django_db

FRENCH, ENGLISH = "/fr/urgent-help/", "/urgent-help/"
NEWER = "La page en anglais a changé depuis cette traduction."
STANDS_IN = "Nous n’avons pas encore cette page en français. La voici en anglais."


@pytest.fixture
def french(db: None) -> Page:
    """Urgent help in French."""
    plant_french()
    return urgent_help()


def urgent_help() -> Page:
    return UrgentHelpPage.objects.get(locale__language_code="fr")


def outline(client: Client, address: str) -> Outline:
    return Outline(client.get(address).content.decode())


def attributes(client: Client, address: str, tag: str) -> dict[str, str | None]:
    return next(attrs for name, attrs in outline(client, address).tags if name == tag)


def english_moves_on() -> None:
    page_at(ENGLISH).save_revision().publish()


def test_each_language_has_a_tree_of_its_own(client: Client, french: Page) -> None:
    assert french.url == FRENCH
    assert page_at(ENGLISH).url == ENGLISH
    html = client.get(FRENCH).content.decode()
    assert "<title>Aide urgente – Ribbon</title>" in html
    assert "Appelez le 999 si" in html
    assert client.get("/fr/").status_code == 200


def test_a_page_says_in_which_language_it_is(client: Client, french: Page) -> None:
    assert attributes(client, FRENCH, "html")["lang"] == "fr"
    assert attributes(client, ENGLISH, "html")["lang"] == "en-gb"
    assert "dir" not in attributes(client, FRENCH, "html")


def test_what_its_reader_s_browser_asks_for_changes_nothing(client: Client, french: Page) -> None:
    asked = client.get(ENGLISH, headers={"accept-language": "fr"}, HTTP_COOKIE="django_language=fr")
    assert asked.content == client.get(ENGLISH).content
    assert not asked.cookies
    assert "Accept-Language" not in asked.headers.get("Vary", "")


def test_phone_lines_are_marked_as_english(client: Client, french: Page) -> None:
    marked = [attrs for tag, attrs in outline(client, FRENCH).tags if attrs.get("lang") == "en-gb" and tag == "div"]
    assert [each["dir"] for each in marked] == ["ltr"] * len(marked)
    html = client.get(FRENCH).content.decode()
    assert html.index('lang="en-gb" dir="ltr"') < html.index("Police, ambulance or fire")
    assert 'dir="ltr"' not in client.get(ENGLISH).content.decode()


def test_none_of_our_own_words_on_a_french_page_is_left_in_english(
    client: Client, french: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get(FRENCH)
    known, asked = trans_real.translation("fr"), set()
    usual = trans_real.gettext

    def listening(message: str) -> str:
        if translation.get_language() == "fr":
            asked.add(message.replace("\r\n", "\n"))
        return str(usual(message))

    monkeypatch.setattr("django.utils.translation._trans.gettext", listening)
    for address in ("/fr/", FRENCH, "/fr/adopters/", "/fr/nowhere/"):
        client.get(address)
    assert "Skip to the main part" in asked
    assert {message for message in asked if known._catalog.get(message) is None} == set()


def switcher(client: Client, address: str) -> list[tuple[str | None, str | None]]:
    links = [attrs for tag, attrs in outline(client, address).tags if tag == "a" and "hreflang" in attrs]
    return [(attrs["hreflang"], attrs["href"]) for attrs in links]


def test_one_goes_from_one_language_to_another(client: Client, french: Page) -> None:
    assert switcher(client, ENGLISH) == [("fr", FRENCH)]
    assert switcher(client, FRENCH) == [("en-gb", ENGLISH)]
    assert [version.name for version in versions_of(french)] == ["English", "Français"]
    assert "Languages" not in client.get("/adopters/").content.decode()


def test_machines_are_told_of_the_other_languages(client: Client, french: Page) -> None:
    named = [a for tag, a in outline(client, FRENCH).tags if tag == "link" and a.get("rel") == "alternate"]
    assert [(a["hreflang"], a["href"]) for a in named] == [("en-gb", ENGLISH), ("fr", FRENCH)]
    assert f"{FRENCH}</loc>" in client.get("/sitemap.xml").content.decode()


def test_a_draft_is_no_version(client: Client, french: Page) -> None:
    french.unpublish()
    assert switcher(client, ENGLISH) == []
    assert client.get(FRENCH).content.decode().count(STANDS_IN) == 1


def test_english_stands_in_and_says_so(client: Client, french: Page) -> None:
    answer = client.get("/fr/adopters/fund/")
    html = answer.content.decode()
    assert answer.status_code == 200
    assert page_at("/adopters/fund/").title in html
    assert html.count(STANDS_IN) == 1
    assert attributes(client, "/fr/adopters/fund/", "html")["lang"] == "en-gb"
    said = next(attrs for _tag, attrs in outline(client, "/fr/adopters/fund/").tags if attrs.get("lang") == "fr")
    assert said["dir"] == "ltr"
    canonical = [a["href"] for tag, a in outline(client, "/fr/adopters/fund/").tags if a.get("rel") == "canonical"]
    assert [address.endswith(":8000/adopters/fund/") for address in canonical if address] == [True]
    assert STANDS_IN not in client.get("/adopters/fund/").content.decode()


@pytest.mark.parametrize("address", ["/fr/nowhere/", "/fr/search/", "/pl/urgent-help/", "/fr/staff/"])
def test_what_is_nowhere_is_in_no_language(client: Client, french: Page, address: str) -> None:
    assert client.get(address).status_code == 404


def test_before_a_language_is_offered_it_has_no_addresses(client: Client) -> None:
    assert client.get("/fr/").status_code == 404
    assert client.get(FRENCH).status_code == 404


def test_readers_are_told_when_english_is_newer(client: Client, french: Page) -> None:
    assert NEWER not in client.get(FRENCH).content.decode()
    english_moves_on()
    assert client.get(FRENCH).content.decode().count(NEWER) == 1
    assert NEWER not in client.get("/fr/").content.decode()
    record_review(urgent_help(), today())
    assert NEWER not in client.get(FRENCH).content.decode()


def test_a_word_mended_in_french_does_not_hide_that_english_is_newer(client: Client, french: Page) -> None:
    english_moves_on()
    french.save_revision()
    french.save(update_fields=["last_published_at"])
    Page.objects.filter(pk=french.pk).update(last_published_at=now() + timedelta(days=1))
    assert client.get(FRENCH).content.decode().count(NEWER) == 1


def test_editors_are_told_of_both_ends(french: Page) -> None:
    assert not translations_behind()
    english_moves_on()
    said = [words for words in warnings_about(french) if words.startswith("English was updated after")]
    assert len(said) == 1
    assert "“Aide urgente” (French) is older than this page. Bring it up to date." in warnings_about(page_at(ENGLISH))
    assert [noted.page_id for noted in translations_behind()] == [french.pk]


def test_an_editor_sees_which_english_words_were_translated(
    as_: Callable[..., Client], tomasz: Person, french: Page
) -> None:
    english = page_at(ENGLISH)
    html = as_(tomasz).get(reverse("wagtailadmin_pages:edit", args=[french.pk])).content.decode()
    assert "This is a translation. It says what the English page “Urgent help” said on" in html
    revision = SourceVersion.objects.get(page=french.pk).revision_id
    assert reverse("wagtailadmin_pages:revisions_compare", args=[english.pk, revision, "live"]) in html
    html = as_(tomasz).get(reverse("wagtailadmin_pages:edit", args=[english.pk])).content.decode()
    assert "This is a translation." not in html


def test_an_author_begins_a_translation_as_a_draft(as_: Callable[..., Client], amara: Person, french: Page) -> None:
    privacy = page_at("/privacy/")
    address = reverse("simple_translation:submit_page_translation", args=[privacy.pk])
    as_(amara).post(address, {"locales": [french.locale_id]})
    copy = privacy.get_translation(french.locale)
    assert (copy.live, copy.url) == (False, "/fr/privacy/")
    assert SourceVersion.objects.get(page=copy.pk).revision_id == privacy.live_revision_id
    assert client_sees(copy.url) == 200


def client_sees(address: str) -> int:
    return int(Client().get(address).status_code)


def test_the_gate_judges_a_translation_but_counts_no_french_syllables(french: Page) -> None:
    specific: Any = french.specific
    assert codes(gate.problems(specific)) == set()
    specific.search_description = "Considérablement " * 40
    assert codes(gate.problems(specific)) == {"safeguarding-missing"}
    assert "reading-age" not in codes(gate.problems(specific), gate.Level.WARN)


def test_the_english_page_must_stay_and_its_translation_may_go(french: Page) -> None:
    with pytest.raises(ValidationError), transaction.atomic():
        page_at(ENGLISH).delete()
    french.delete()
    assert not UrgentHelpPage.objects.filter(locale__language_code="fr").exists()


def test_a_section_begins_once_in_each_language(french: Page) -> None:
    hub = AudienceHubPage.objects.get(section="adopters")
    hub.copy_for_translation(french.locale).clean()
    second = AudienceHubPage(title="Again", slug="again", section="adopters", locale=hub.locale, live=False)
    with pytest.raises(ValidationError) as refused:
        second.clean()
    assert list(refused.value.message_dict) == ["section"]


def test_searches_find_english_pages_alone(client: Client, french: Page) -> None:
    assert "/fr/" not in client.get("/search/", {"q": "urgente"}).content.decode()


def test_it_is_made_for_the_demonstration_and_says_so(client: Client, french: Page) -> None:
    for draft in PAGES:
        page = draft.model.objects.get(locale=french.locale)
        assert "Cette traduction a été faite pour la démonstration." in client.get(page.url).content.decode()


def test_planting_twice_changes_nothing(french: Page) -> None:
    before = list(Page.objects.values_list("pk", "latest_revision").order_by("pk"))
    plant_french()
    assert list(Page.objects.values_list("pk", "latest_revision").order_by("pk")) == before


def test_more_translations_cost_no_more_queries(
    client: Client, french: Page, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    page = page_at(ENGLISH)
    with django_assert_num_queries(5):
        versions_of(page)
    for path in ("/privacy/", "/cookies/", "/complaints/"):
        page_at(path).copy_for_translation(french.locale)
    Page.objects.filter(locale=french.locale).update(live=True)
    with django_assert_num_queries(5):
        versions_of(page)


def test_a_language_that_is_written_from_right_to_left(client: Client, settings: LazySettings) -> None:
    settings.LANGUAGES = [*settings.LANGUAGES, ("ar", "Arabic")]
    settings.WAGTAIL_CONTENT_LANGUAGES = settings.LANGUAGES
    arabic = Locale.objects.create(language_code="ar")
    home = HomePage.objects.get().copy_for_translation(arabic)
    home.title = "مرحبا"
    record_review(home, today())
    home.save_revision().publish()
    found = attributes(client, "/ar/", "html")
    assert (found["lang"], found["dir"]) == ("ar", "rtl")
    fallback = outline(client, "/ar/adopters/")
    assert attributes(client, "/ar/adopters/", "html").get("dir") is None
    assert [attrs["dir"] for _tag, attrs in fallback.tags if attrs.get("lang") == "ar"] == ["rtl"]

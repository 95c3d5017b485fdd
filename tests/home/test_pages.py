"""Every public page: it is there, has one heading of the first level, and shows the exit where it must."""

import itertools
import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from home.enums import Subject
from home.models import AccessibilityStatementPage, BasePage, ChildrenHomePage, HomePage, UrgentHelpPage
from home.models.hubs import BELOW_HOME
from tests.home.site import ALL, CHILDREN, DRAFTS, HOME, WITH_EXIT, WITHOUT_EXIT, Outline, page_at

pytestmark = pytest.mark.django_db


def test_the_lists_of_this_file_are_whole(every_page: list[BasePage]) -> None:
    assert sorted(page.url for page in every_page) == sorted(ALL)


@pytest.mark.parametrize("address", ALL)
def test_a_page_is_there_without_a_cookie(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert not answer.cookies


@pytest.mark.parametrize("address", ALL)
def test_a_page_has_one_first_heading_and_skips_no_level(client: Client, address: str) -> None:
    levels = Outline(client.get(address).content.decode()).levels
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


@pytest.mark.parametrize("address", WITH_EXIT)
def test_where_being_seen_is_a_risk_there_is_an_exit(client: Client, address: str) -> None:
    html = client.get(address).content.decode()
    assert html.count("govuk-js-exit-this-page-button") == 1
    assert html.count("govuk-js-exit-this-page-skiplink") == 1


@pytest.mark.parametrize("address", WITHOUT_EXIT)
def test_elsewhere_there_is_no_exit(client: Client, address: str) -> None:
    assert "exit-this-page" not in client.get(address).content.decode()


def test_titles_differ_and_name_page_section_and_site(client: Client) -> None:
    titles = {address: _title(client, address) for address in ALL}
    assert len(set(titles.values())) == len(ALL)
    assert titles["/adopters/fund/"] == "The fund that pays for therapy – Adopters – Ribbon"
    assert titles["/adopters/"] == "Adopters – Ribbon"
    assert titles["/children/my-rights/"] == "My rights – My guide – Ribbon"


def _title(client: Client, address: str) -> str:
    found = re.search("<title>(.*?)</title>", client.get(address).content.decode())
    assert found
    return found[1]


@pytest.mark.parametrize("address", CHILDREN)
def test_a_childs_title_says_nothing_on_a_shared_screen(client: Client, address: str) -> None:
    assert "adopt" not in _title(client, address).lower()


def test_the_letterbox_is_called_staying_in_touch_in_its_heading(client: Client) -> None:
    html = client.get("/letterbox/").content.decode()
    assert "Staying in touch</h1>" in html
    assert "<title>Letterbox – Ribbon</title>" in html


def test_the_home_page_leads_to_each_section(client: Client) -> None:
    links = Outline(client.get(HOME).content.decode()).links()
    for address in ("/adopters/", "/birth-family/", "/adopted-adults/", "/children/", "/letterbox/", "/urgent-help/"):
        assert address in links


def test_links_inside_the_site_lead_somewhere(client: Client) -> None:
    links = {link.split("#")[0] for address in ALL for link in Outline(client.get(address).content.decode()).links()}
    inside = {link for link in links if link.startswith("/")} - {"/your-page/"}
    assert len(inside) > len(ALL) / 2
    assert {link: code for link in sorted(inside) if (code := client.get(link).status_code) != 200} == {}


@pytest.mark.parametrize(
    ("address", "queries"),
    [
        (HOME, 9),
        ("/birth-family/your-support/", 9),
        ("/children/", 9),
        ("/children/my-rights/", 10),
        ("/urgent-help/", 9),
    ],
)
def test_a_page_asks_the_database_little(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str, queries: int
) -> None:
    client.get(address)
    with django_assert_num_queries(queries):
        client.get(address)


@pytest.mark.parametrize(
    ("parent", "children"),
    [
        (HomePage, {name.removeprefix("home.") for name in BELOW_HOME}),
        (ChildrenHomePage, {"ChildrensGuidePage", "ChildPage", "PolicyPage", "FormatVariantPage"}),
        (UrgentHelpPage, set()),
        (AccessibilityStatementPage, set()),
    ],
)
def test_what_may_stand_below_what(parent: type[BasePage], children: set[str]) -> None:
    assert {model.__name__ for model in parent.creatable_subpage_models()} == children


@pytest.mark.parametrize("kind", [HomePage, UrgentHelpPage, AccessibilityStatementPage])
def test_there_is_one_of_a_kind(kind: type[BasePage]) -> None:
    page = kind.objects.get()
    assert not kind.can_create_at(page.get_parent())


def test_more_ways_cost_no_more_queries(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for address in ("/privacy/", "/cookies/", "/safe-online/"):
        page = page_at(address)
        page.show_in_menus = True
        page.save()
    client.get(HOME)
    with django_assert_num_queries(9):
        client.get(HOME)


@pytest.mark.parametrize(
    "address", ["/adopters/nothing/", "/adopters/support/more/", "/nothing/", "/adopters/urgent-help/"]
)
def test_an_address_without_a_page_is_not_there(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_page_that_is_taken_down_is_not_there_and_links_to_it_are_words(client: Client) -> None:
    page_at("/birth-family/letters/blank-page/").unpublish()
    assert client.get("/birth-family/letters/blank-page/").status_code == 404
    html = client.get("/birth-family/letters/").content.decode()
    assert "start with <a>a card or three lines</a>." in html


def test_a_page_moved_into_a_section_behaves_like_it() -> None:
    page = page_at("/about/")
    assert not page.show_exit
    page.move(page_at("/birth-family/"), pos="last-child")
    assert page_at("/birth-family/about/").show_exit


def test_pages_about_letters_lead_to_writing(client: Client) -> None:
    leading = [address for address in ALL if "Sign in and write" in client.get(address).content.decode()]
    about = [address for address, draft in DRAFTS.items() if draft.fields.get("subject") == Subject.LETTERBOX]
    assert leading == about
    assert {"/letterbox/", "/birth-family/letters/", "/adopters/letters/"} <= set(about)


def test_urgent_help_does_not_send_on_to_itself(client: Client) -> None:
    assert "If you need help now" not in client.get("/urgent-help/").content.decode()
    assert "If you need help now" in client.get("/letterbox/").content.decode()


def test_children_find_one_name_for_their_pages(client: Client) -> None:
    html = client.get("/children/").content.decode()
    assert "Children and young people</h1>" in html
    assert 'aria-current="true">Children and young people</a>' in html

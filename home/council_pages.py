"""A first draft of a council's page, from its row."""

from agency.models import LocalAuthority
from home.languages import only_english
from home.models import HomePage, KeyFact, LocalAuthorityPage, WhoToContactPage
from home.seed.council_page import RIGHT, page_of
from home.seed.tree import Ids


def make_page(council: LocalAuthority, parent: WhoToContactPage) -> LocalAuthorityPage:
    """Puts the draft below its parent. It stays a draft until an editor publishes it."""
    former = council.ends_on is not None and not council.adoption_support_contact_id
    with_right = KeyFact.objects.filter(key=RIGHT).exists()
    draft = page_of(council.slug, council.name, former=former, with_right=with_right)
    words = {"title": draft.title, "slug": draft.slug, "search_description": draft.summary}
    page: LocalAuthorityPage = parent.add_child(instance=LocalAuthorityPage(live=False, authority=council, **words))
    ids = Ids(only_english(HomePage.objects.all()).get())
    page.body = [ids.block(block) for block in draft.body]
    page.save_revision()
    return page

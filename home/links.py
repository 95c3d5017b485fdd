"""Links between pages inside text."""

from typing import Any

from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler


class LivePageLinkHandler(PageLinkHandler):
    """A link to a page that is not live stays as its words alone. One query for all links of a text."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Page | None]:
        ids = [attrs.get("id") for attrs in attrs_list]
        pages = {str(page.pk): page for page in Page.objects.live().filter(pk__in=ids)}
        return [pages.get(str(each)) for each in ids]

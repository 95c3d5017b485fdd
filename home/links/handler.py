"""Links between pages inside text."""

from typing import Any

from django.utils.html import escape
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from home.known import known


class LivePageLinkHandler(PageLinkHandler):
    """A link to a page that is not live stays as its words alone. Where live pages are known, nothing is asked."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        here = known()
        if here is None:
            found: list[str] = super().expand_db_attributes_many(attrs_list)
            return found
        pages = (here.pages.get(int(attrs.get("id") or 0)) for attrs in attrs_list)
        return [f'<a href="{escape(page.url)}">' if page else "<a>" for page in pages]

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Page | None]:
        ids = [attrs.get("id") for attrs in attrs_list]
        pages = {str(page.pk): page for page in Page.objects.live().filter(pk__in=ids)}
        return [pages.get(str(each)) for each in ids]

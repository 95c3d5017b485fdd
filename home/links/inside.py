"""Links of a page to pages of ours that no reader can open."""

from wagtail.models import Page, ReferenceIndex

from home.models.reviews import type_of


def broken(page: Page) -> list[Page]:
    """Pages that this one, as it stands in memory, names and that are not live. By what Wagtail's index would hold."""
    named = ReferenceIndex._extract_references_from_object(page)  # noqa: SLF001 - the index asks just this at each save
    pages = type_of(page).pk
    ids = {int(key) for type_id, key, _model, _content in named if type_id == pages}
    return list(Page.objects.filter(pk__in=ids - {page.pk}, live=False).order_by("title"))

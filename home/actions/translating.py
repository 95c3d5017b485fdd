"""A page in another language: made as a copy of the English one, then written, read and agreed to like any other."""

from django.conf import settings
from django.db import transaction
from wagtail.models import Page

from home.actions.workflows import write_workflows
from home.models import SourceVersion


@transaction.atomic
def begin_translation(english: Page, copy: Page) -> None:
    """The copy knows from which words it was made, and the same people look at it."""
    _note(copy, english)
    write_workflows()


def note_source(page: Page) -> SourceVersion | None:
    """Somebody read this translation whole: it says what the English page says today."""
    english = page.get_translations().filter(locale__language_code=settings.LANGUAGE_CODE).first()
    return _note(page, english) if english is not None else None


def _note(page: Page, english: Page) -> SourceVersion:
    words = {"revision_id": english.live_revision_id, "published_at": english.last_published_at}
    noted, _ = SourceVersion.objects.update_or_create(page_id=page.pk, defaults=words)
    return noted

"""Where a record is shown: by Wagtail's reference index, through other records up to the pages."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import QuerySet
from wagtail.models import Page, ReferenceIndex

from home.enums import Urgency
from home.models.facts import Helpline


def pages_showing(record: models.Model) -> QuerySet[Page]:
    """Every page, live or draft, on which a change of this record would be seen, in the order of the tree."""
    pages: QuerySet[Page] = Page.objects.filter(pk__in=_through_references(record) | _by_themselves(record))
    return pages.order_by("path")


def _through_references(record: models.Model) -> set[int]:
    found: set[int] = set()
    seen: set[tuple[type[models.Model], Any]] = {(type(record), record.pk)}
    waiting = [record]
    while waiting:
        for source in _sources(waiting.pop()):
            if isinstance(source, Page):
                found.add(source.pk)
            elif (type(source), source.pk) not in seen:
                seen.add((type(source), source.pk))
                waiting.append(source)
    return found


def _sources(record: models.Model) -> list[models.Model]:
    """The pages and records that name this one."""
    rows = ReferenceIndex.get_references_to(record).values_list("base_content_type", "object_id").distinct()
    by_type: dict[int, set[str]] = {}
    for content_type, key in rows:
        by_type.setdefault(content_type, set()).add(key)
    return [source for type_id, keys in by_type.items() for source in _of_type(type_id, keys)]


def _of_type(type_id: int, keys: set[str]) -> list[models.Model]:
    return list(ContentType.objects.get_for_id(type_id).get_all_objects_for_this_type(pk__in=keys))


def _by_themselves(record: models.Model) -> set[int]:
    """Pages that show a phone line without naming it: all of them, the most urgent, or those for children."""
    if not isinstance(record, Helpline) or not record.is_shown:
        return set()
    names = ["urgenthelppage"]
    if record.urgency == Urgency.EMERGENCY:
        names.append("homepage")
    if record.on_childrens_pages:
        names.extend(["childrenhomepage", "childrensguidepage", "childpage"])
    pages = Page.objects.filter(content_type__app_label="home", content_type__model__in=names)
    return set(pages.values_list("pk", flat=True))

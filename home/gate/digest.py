"""A digest of a page's content: the same words have the same digest, by whichever way they come."""

import json
from hashlib import sha256
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from home.walk import leaves, places

NOT_CONTENT = frozenset(
    {
        *("pk", "id", "page_ptr", "path", "depth", "numchild", "url_path", "content_type", "owner", "locale"),
        *("translation_key", "alias_of", "draft_title", "live", "has_unpublished_changes", "expired"),
        *("first_published_at", "last_published_at", "go_live_at", "expire_at", "live_revision", "latest_revision"),
        *("latest_revision_created_at", "locked", "locked_at", "locked_by", "wagtail_admin_comments"),
        *("show_in_menus", "index_entries", "postgres_index_entries"),
    }
)


def digest(page: Any) -> str:
    """Of the content alone: not of time, state, place in the tree, or the ids that blocks get when they are saved."""
    _unfold(page)
    content = {name: _bare(value) for name, value in page.serializable_data().items() if name not in NOT_CONTENT}
    return sha256(json.dumps(content, sort_keys=True, cls=DjangoJSONEncoder).encode()).hexdigest()


def _unfold(page: Any) -> None:
    """Blocks are read as late as can be; until then they stand as they were written, which has several forms."""
    for place in places(page):
        for _leaf in leaves(place.block, place.value):
            pass


def _bare(value: Any) -> Any:
    """Blocks without their ids, and related records in one order."""
    if isinstance(value, str) and value[:1] == "[":
        return _without_ids(json.loads(value)) if _is_json(value) else value
    if isinstance(value, list) and all(isinstance(each, int) for each in value):
        return sorted(value)
    return value


def _is_json(value: str) -> bool:
    try:
        json.loads(value)
    except ValueError:
        return False
    return True


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_ids(each) for name, each in value.items() if not (name == "id" and "type" in value)}
    return [_without_ids(each) for each in value] if isinstance(value, list) else value

"""What must be true of the public site's content. Asked of the database, so only when a database is named."""

from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register  # noqa: A004 - Django's own name
from django.core.exceptions import ValidationError
from django.db import DatabaseError

from home.models import AccessibilityStatementPage


@register(Tags.database)
def check_accessibility_statement(databases: Any = None, **_: Any) -> list[CheckMessage]:
    """W001: the regulations of 2018 ask for a statement that is whole and was reviewed within the year."""
    if not databases:
        return []
    try:
        statement = AccessibilityStatementPage.objects.live().first()
    except DatabaseError:  # before the first migration there is nothing to look at
        return []
    return [Warning(words, hint="Open /cms/ and mend it.", id="ribbon.W001") for words in troubles(statement)]


def troubles(statement: AccessibilityStatementPage | None) -> list[str]:
    """What is wrong with the statement, a sentence for each."""
    if statement is None:
        return ["There is no accessibility statement."]
    found = ["The accessibility statement was last reviewed more than a year ago."] if statement.is_out_of_date else []
    try:
        statement.full_clean()
    except ValidationError as missing:
        found += [f"The accessibility statement lacks: {name}." for name in missing.message_dict]
    return found

"""Every address of the resolver, an example of each, and the decision about it (tests/data/access.toml)."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from itertools import chain, repeat
from pathlib import Path
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver

from base.access import Policy

DECISIONS = Path(__file__).parent.parent / "data" / "access.toml"
NOWHERE = "0" * 32
EXAMPLES = {"int": "1", "str": "home", "slug": "home", "path": "a/b", "uuid": f"{UUID(NOWHERE)}"}
# Addresses written as expressions: something that each of them matches.
OF_EXPRESSIONS = {
    r"cms/pages/(?P<pk>\d+)/revisions/compare/(?P<revision_id_a>live|earliest|\d+)"
    r"\.\.\.(?P<revision_id_b>live|latest|\d+)/$": "cms/pages/1/revisions/compare/earliest...live/",
    "cms/.*/$": "cms/nowhere/",
    r"documents/(\d+)/(.*)$": "documents/1/a.pdf",
    r"^((?:[\w\-]+/)*answer/)$": "somewhere/answer/",
    r"^((?:[\w\-]+/)*)$": "",
}
# Every kind of record with revisions has such an address.
COMPARED = r"(cms/snippets/\w+/\w+/history/)\(.*/revisions/compare/.*"

Patterns = Iterable[URLPattern | URLResolver]


def walk(patterns: Patterns, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address below these, named as Django names it when it has found it."""
    for pattern in patterns:
        route = URLResolver._join_route(before, str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            yield from walk(pattern.url_patterns, route)
        else:
            yield route, pattern


def patterns() -> list[tuple[str, URLPattern]]:
    return list(walk(get_resolver().url_patterns))


def decisions() -> list[tuple[str, str]]:
    """Each address with the word decided for it."""
    return [door for doors in tomllib.loads(DECISIONS.read_text()).values() for door in doors.items()]


def reachable() -> dict[str, Policy]:
    """The decision about each address that somebody can ask for."""
    places = tomllib.loads(DECISIONS.read_text())
    return {
        route: Policy(*word.split(":"))
        for place, doors in places.items()
        if place != "behind"
        for route, word in doors.items()
    }


def example(route: str, ref: str = NOWHERE) -> str:
    """A path at this address; `ref` stands where our public ids belong: one for all, or one for each, "one/other"."""
    if route in OF_EXPRESSIONS:
        return "/" + OF_EXPRESSIONS[route]
    if (found := re.fullmatch(COMPARED, route)) is not None:
        return f"/{found[1]}1/revisions/compare/earliest...live/"
    refs = chain(ref.split("/"), repeat(ref.rpartition("/")[2]))
    path = re.sub(
        r"<(?:(\w+):)?\w+>", lambda found: next(refs) if found[1] == "pid" else EXAMPLES[found[1] or "str"], route
    )
    return "/" + path.replace("^", "").rstrip("$")

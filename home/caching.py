"""Public pages are the same bytes for everyone, so each is made once and kept until something on it changes.

A kept page carries the tokens that held when its making began: its own, one for every address above it, and that of
the whole site. To renew an address is to give it another token. So a page that was being made while something changed
is kept under a token that has gone, and is never shown.
"""

import hashlib
import logging
import re
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from redis.exceptions import RedisError

from base.clock import today
from home.marking import beyond_language

logger = logging.getLogger(__name__)

PUBLIC = "public, max-age=0, s-maxage=60"
"""A shared cache in front of us may keep a page for a minute: a changed crisis number is seen everywhere within it."""
PAGE_LASTS = 10 * 60
TOKEN_LASTS = 24 * 60 * 60
KNOWN = "known"
SITE = "/"
COUNCIL = re.compile(r"council=([a-z0-9-]{1,80})")


def under(address: str) -> str:
    """The token of an address and of all that lies below it."""
    return f"under:{address}"


def here(address: str) -> str:
    """The token of this one address."""
    return f"here:{address}"


@dataclass
class Place:
    """Where a page is kept: by address, chosen council and day, because notices, facts and councils end by the day."""

    address: str
    council: str
    tokens: dict[str, str] = field(default_factory=dict)
    new: frozenset[str] = frozenset()
    known: str = ""

    @property
    def key(self) -> str:
        return f"page:{today():%Y%m%d}:{self.council}:{self.address}"

    @property
    def names(self) -> list[str]:
        """The tokens that it depends on; in another language also those of the English page, which may stand in."""
        in_english = beyond_language(self.address)
        return list(dict.fromkeys(each for address in (self.address, in_english) for each in _names(address)))


def _names(address: str) -> list[str]:
    """Of an address itself, and of all above it."""
    steps = [part for part in address.split("/") if part]
    above = [f"/{'/'.join(steps[:count])}/" if count else SITE for count in range(len(steps) + 1)]
    return [here(address), *map(under, above)]


def place_of(request: HttpRequest) -> Place | None:
    """Where the answer would be kept. With any other question in the address it is not kept."""
    if request.method not in {"GET", "HEAD"}:
        return None
    query = request.META.get("QUERY_STRING", "")
    chosen = COUNCIL.fullmatch(query)
    if query and not chosen:
        return None
    return Place(request.path_info, chosen[1] if chosen else "")


def find(place: Place) -> HttpResponse | None:
    """The kept page, if it still holds. Notes the tokens of now, under which a page made anew would be kept."""
    names = place.names
    found = _try(lambda: caches["pages"].get_many([place.key, KNOWN, *names]), {})
    place.tokens = {name: found.get(name) or secrets.token_hex(8) for name in names}
    place.new = frozenset(names) - found.keys()
    place.known = found.get(KNOWN, "")
    if place.key not in found:
        return None
    tokens, headers, content = found[place.key]
    if tokens != place.tokens:
        return None
    return HttpResponse(content, headers=headers)


def keep(place: Place, response: HttpResponse) -> None:
    """Keeps what every shared cache may keep; never what sets a cookie, is private, or is an error."""
    control = response.get("Cache-Control", "")
    if response.status_code != HTTPStatus.OK or response.cookies or response.streaming or control != PUBLIC:
        return
    headers = {name: value for name, value in response.items() if name != "Vary"}
    _try(lambda: _keep(place, (place.tokens, headers, response.content)), None)


def _keep(place: Place, entry: tuple[Mapping[str, str], Mapping[str, str], bytes]) -> None:
    """A token that nobody has set yet is set now; one that was set meanwhile stays, and the entry is worth nothing."""
    pages = caches["pages"]
    for name in place.new:
        pages.add(name, place.tokens[name], TOKEN_LASTS)
    pages.set(place.key, entry, PAGE_LASTS)


def sign(response: HttpResponse) -> None:
    """Names the bytes, so that a browser that has them need not be sent them again."""
    response["ETag"] = f'"{hashlib.blake2b(response.content, digest_size=16).hexdigest()}"'


def answer(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The page, or word that the browser has it already."""
    return get_conditional_response(request, etag=response.get("ETag"), response=response) or response


def looked_up(request: HttpRequest) -> str:
    """The token of what is known, if it was found when the kept page was not."""
    place = getattr(request, "place", None)
    return place.known if isinstance(place, Place) else ""


def token(name: str) -> str:
    """The token of now; a new one that nobody has if the cache is away."""
    new = secrets.token_hex(8)
    return _try(lambda: caches["pages"].get_or_set(name, new, TOKEN_LASTS), None) or new


def forget(names: Iterable[str]) -> None:
    """Gives new tokens: from now on nothing holds that was made under the old ones."""
    new = {name: secrets.token_hex(8) for name in names}
    _try(lambda: caches["pages"].set_many(new, TOKEN_LASTS), None)


def _try(act: Callable[[], Any], otherwise: Any) -> Any:
    """Pages are there without a cache, too; what could not be renewed has gone after ten minutes."""
    try:
        return act()
    except (OSError, RedisError):
        logger.exception("The cache of pages is away")
        return otherwise

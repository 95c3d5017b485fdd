"""Addresses elsewhere: gathered from what editors wrote, and tried only when somebody asks for it."""

import html
import ipaddress
import re
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from base.clock import today
from home.models import OutsideLink

ADDRESS = re.compile(r"https?://[^\s\"'<>\\]+")
LONGEST = 500
PATIENCE = 10  # seconds
PAUSE = 1.0  # seconds between two questions to the same host
REFUSES_HEAD = frozenset({400, 403, 404, 405, 406, 501})
CALLED = "Ribbon link check"
ROOMS = ("home", "agency")


class NotOutside(OSError):
    """The address leads into our own network."""


@dataclass(frozen=True)
class Answer:
    ok: bool
    words: str


def addresses() -> set[str]:
    """Every address elsewhere in live pages and in records."""
    own = urlsplit(settings.PUBLIC_URL).netloc
    found = {each for model in _models() for thing in _shown(model) for each in _in(thing)}
    return {each for each in found if urlsplit(each).netloc != own and len(each) <= LONGEST}


def _models() -> Iterator[type[models.Model]]:
    for room in ROOMS:
        for model in apps.get_app_config(room).get_models():
            if model is not OutsideLink and any(map(_holds_addresses, model._meta.get_fields())):
                yield model


def _holds_addresses(field: Any) -> bool:
    return isinstance(field, models.URLField | RichTextField | StreamField)


def _shown(model: type[Any]) -> Any:
    rows = model.objects.all()
    return rows.filter(live=True) if issubclass(model, Page) or hasattr(model, "live") else rows


def _in(thing: models.Model) -> Iterator[str]:
    fields: list[Any] = [field for field in thing._meta.get_fields() if _holds_addresses(field)]
    for field in fields:
        value = field.get_prep_value(getattr(thing, field.name)) or ""
        for found in ADDRESS.findall(html.unescape(str(value))):
            yield found.rstrip(".,;)")


@transaction.atomic
def gather() -> int:
    """Brings the list up to date with what is written; returns how many stand in it."""
    wanted = addresses()
    known = set(OutsideLink.objects.values_list("address", flat=True))
    OutsideLink.objects.filter(address__in=known - wanted).delete()
    OutsideLink.objects.bulk_create(OutsideLink(address=each) for each in sorted(wanted - known))
    return len(wanted)


def try_links(most: int, *, inside_too: bool = False) -> int:
    """Tries those not tried for longest, each once; returns how many did not answer."""
    asked_at: dict[str, float] = {}
    opener, silent = _opener(inside_too), 0
    for link in OutsideLink.objects.order_by(models.F("last_tried_on").asc(nulls_first=True), "address")[:most]:
        _wait_for(urlsplit(link.address).netloc, asked_at)
        answer = try_address(link.address, opener)
        silent += not answer.ok
        _note(link, answer)
    return silent


def _wait_for(host: str, asked_at: dict[str, float]) -> None:
    pause = asked_at.get(host, -PAUSE) + PAUSE - time.monotonic()
    if pause > 0:
        time.sleep(pause)
    asked_at[host] = time.monotonic()


def _note(link: OutsideLink, answer: Answer) -> None:
    link.last_tried_on, link.last_answer = today(), answer.words[:60]
    if answer.ok:
        link.last_ok_on = today()
    link.save(update_fields=["last_tried_on", "last_ok_on", "last_answer"])


def try_address(address: str, opener: OpenerDirector) -> Answer:
    """Asks for the head alone, and for the whole where a server does not know that question."""
    answer = _ask(address, "HEAD", opener)
    return _ask(address, "GET", opener) if answer.words in {str(code) for code in REFUSES_HEAD} else answer


def _ask(address: str, method: str, opener: OpenerDirector) -> Answer:
    safe = quote(address, safe=":/?#[]@!$&'()*+,;=%~")
    request = Request(safe, method=method, headers={"User-Agent": CALLED})  # noqa: S310 - http alone, see ADDRESS
    try:
        with opener.open(request, timeout=PATIENCE) as response:
            return Answer(ok=True, words=str(response.status))
    except HTTPError as error:
        error.close()
        return Answer(ok=False, words=str(error.code))
    except (OSError, HTTPException, ValueError) as error:
        return Answer(ok=False, words=type(getattr(error, "reason", error)).__name__)


def _opener(inside_too: bool) -> OpenerDirector:
    return build_opener(_Guard(inside_too))


class _Guard(HTTPRedirectHandler):
    """Keeps questions, and what they are sent on to, out of our own network."""

    handler_order = 100  # before the one that opens connections

    def __init__(self, inside_too: bool) -> None:
        self.inside_too = inside_too

    def http_request(self, request: Request) -> Request:
        if not self.inside_too and not _is_outside(request.host or ""):
            raise NotOutside(request.host)
        return request

    https_request = http_request


def _is_outside(host: str) -> bool:
    name = urlsplit(f"//{host}").hostname or ""
    found = {info[4][0] for info in socket.getaddrinfo(name, None)}
    return all(ipaddress.ip_address(each).is_global for each in found)

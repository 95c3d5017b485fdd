"""Rules about where links lead."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model

from home.gate.matter import Matter, Spot
from home.models.finding import ApprovedSite

Found = Iterator[tuple[Spot, str]]
ADDRESS = re.compile(r"(?i)https?://|\bwww\.|<a\s")


def broken(matter: Matter) -> Found:
    for link in matter.links:
        if link.attributes.get("linktype") == "page" and not _is_live(link.attributes.get("id", ""), matter):
            yield link.spot, _("A link leads to a page that readers cannot see.")
    for spot, page in matter.chosen_pages:
        if page is None or page.pk not in matter.live_pages:
            yield spot, _("A page is chosen that readers cannot see.")
    yield from _documents(matter)


def _is_live(key: str, matter: Matter) -> bool:
    return key.isdigit() and int(key) in matter.live_pages


def _documents(matter: Matter) -> Found:
    named = [(link.spot, link.attributes.get("id")) for link in matter.links if _is_document(link.attributes)]
    if not named:
        return
    there = set(get_document_model().objects.filter(pk__in=[key for _s, key in named]).values_list("pk", flat=True))
    for spot, key in named:
        if int(key or 0) not in there:
            yield spot, _("A link leads to a document that is gone.")


def _is_document(attributes: dict[str, str]) -> bool:
    return attributes.get("linktype") == "document"


def unapproved(matter: Matter) -> Found:
    addresses = [(link.spot, link.attributes["href"]) for link in matter.links if "href" in link.attributes]
    hosts = [(spot, urlsplit(address).hostname) for spot, address in addresses]
    elsewhere = [(spot, host) for spot, host in hosts if host]
    if not elsewhere:
        return
    approved = {*ApprovedSite.objects.values_list("host", flat=True), urlsplit(settings.PUBLIC_URL).hostname}
    for spot, host in elsewhere:
        if host not in approved:
            message = _("%(host)s is not on the list of websites that pages for children may lead to.")
            yield spot, message % {"host": host}


def care_card(matter: Matter) -> Found:
    """Somebody in danger is not sent to read on."""
    for spot, card in matter.blocks("care_card"):
        texts = [card.get("heading"), *(card.get("items") or ()), card.get("action")]
        if any(ADDRESS.search(text or "") for text in texts):
            yield spot, _("An urgent card says what to do now. It leads nowhere else: take the address out.")

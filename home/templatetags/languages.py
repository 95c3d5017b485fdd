"""Languages on public pages: versions of a page, links that stay in the language, words that are English anyway."""

from typing import Any

from django import template
from django.template import Context, Node, NodeList
from django.template.base import Parser, Token
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from agency.models import ContactPoint
from home.languages import Version, Versions, versions_of
from home.marking import in_english, is_english, marked, start_of

register = template.Library()


@register.simple_tag
def versions(page: Any) -> Versions:
    """The languages in which readers can have this page; none while there is only one."""
    return versions_of(page)


@register.simple_tag
def newer_english(page: Any, found: Versions) -> Version | None:
    """The English page, where it has changed since this one was translated."""
    own = next((each for each in found if each.language == get_language()), None)
    return found[0] if own and own.is_behind else None


@register.filter
def kept(address: str) -> str:
    """The same address in the language of this page."""
    language = get_language()
    return address if is_english(language) else start_of(language or "") + address.removeprefix("/")


@register.filter
def hours(line: ContactPoint | None) -> str:
    """The hours of a line in words, which are English."""
    with in_english():
        return str(line.hours_in_words) if line else ""


class English(Node):
    """What is kept in English, such as phone lines, is marked so on a page in another language."""

    def __init__(self, nodes: NodeList, tag: str) -> None:
        self.nodelist, self.tag = nodes, tag

    def render(self, context: Context) -> SafeString:
        if is_english(get_language()):
            return self.nodelist.render(context)
        with in_english():
            html = self.nodelist.render(context)
        return marked(html, self.tag) if html.strip() else html


@register.tag
def english(parser: Parser, token: Token) -> English:
    """`{% english %}…{% endenglish %}`, or `{% english span %}` inside a sentence."""
    tag = token.split_contents()[1:] or ["div"]
    nodes = parser.parse(("endenglish",))
    parser.delete_first_token()
    return English(nodes, tag[0])

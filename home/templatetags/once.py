"""What is the same on many pages is made once while nothing changes."""

from collections.abc import Sequence

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString

from home import known

register = template.Library()


class Once(template.Node):
    def __init__(self, names: Sequence[FilterExpression], nodes: NodeList) -> None:
        self.names = names
        self.nodes = nodes

    def render(self, context: Context) -> SafeString:
        names = tuple(name.resolve(context) for name in self.names)
        return known.once((Once, *names), lambda: self.nodes.render(context))


@register.tag
def once(parser: Parser, token: Token) -> Once:
    """`{% once "header" section %}…{% endonce %}`: the same for every page with the same names; they must say all that
    its content depends on, but for what is known of the site. Never in what is shown to one person."""
    names = [parser.compile_filter(word) for word in token.split_contents()[1:]]
    nodes = parser.parse(("endonce",))
    parser.delete_first_token()
    return Once(names, nodes)

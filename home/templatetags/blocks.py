"""The blocks of a column, quickly: as Wagtail shows them, without a context and a template of their own for each."""

from typing import Any

from django import template
from django.template.base import FilterExpression, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.rich_text import RichText, expand_db_html

from home.marking import is_english

register = template.Library()
PARTS_OF_A_TAG = 2


class Blocks(template.Node):
    def __init__(self, stream: FilterExpression) -> None:
        self.stream = stream

    def render(self, context: Context) -> SafeString:
        stream = self.stream.resolve(context, ignore_failures=True) or ()
        around = {"request": context.get("request")}
        loops = ({"first": not number, "parentloop": context.get("forloop")} for number in range(len(stream)))
        blocks = zip(stream, loops, strict=True)
        return mark_safe("".join(_shown(child, context, {**around, "forloop": loop}) for child, loop in blocks))


def _shown(child: Any, context: Context, around: dict[str, Any]) -> str:
    """In the page's context, with the block's values on top of it. In other languages than English as Wagtail does it:
    there a block may have more to say."""
    values = child.block.get_context(child.value, around)
    name = child.block.get_template(child.value, context=values)
    if name is None or context.template is None or not is_english(get_language()):
        return str(child.render_as_block(context.flatten() | around))
    with context.push(values):
        return str(context.template.engine.get_template(name).render(context))


@register.tag
def blocks(parser: Parser, token: Token) -> Blocks:
    """`{% blocks page.body %}`: each block of the column in its order."""
    words = token.split_contents()
    if len(words) != PARTS_OF_A_TAG:
        raise template.TemplateSyntaxError("{% blocks %} shows one column")
    return Blocks(parser.compile_filter(words[1]))


@register.filter
def rich(value: RichText | str | None) -> SafeString:
    """Rich text with its links. What Wagtail's `richtext` gives."""
    source = value.source if isinstance(value, RichText) else value
    html: str = expand_db_html(source or "")
    return mark_safe(html)

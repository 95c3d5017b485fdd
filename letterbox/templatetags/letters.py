"""How a letter is drawn."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from letterbox.frozen import Piece

register = template.Library()


@register.filter
def marked(pieces: Iterable[Piece]) -> SafeString:
    """The letter as one text, with a mark around what to look at once more; eyes and ears both notice it."""
    return format_html_join("", "{}", ((_marked(piece) if piece.marked else piece.text,) for piece in pieces))


def _marked(piece: Piece) -> SafeString:
    heard = _("look again:")
    return format_html('<mark><span class="govuk-visually-hidden">{} </span>{}</mark>', heard, piece.text)

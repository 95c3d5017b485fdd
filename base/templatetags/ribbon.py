"""Small helps for templates."""

from django import forms, template

from base.forms import redress

register = template.Library()


@register.filter
def ribboned(form: forms.BaseForm) -> forms.BaseForm:
    """The sign-in library's form in Ribbon's look: `{{ form|ribboned }}`."""
    return redress(form)


@register.filter
def spoken_digits(code: str) -> str:
    """Groups a long secret in fours, so that it can be read aloud and typed."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))

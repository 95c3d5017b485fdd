"""Small helps for templates."""

from django import forms, template
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from base.forms import redress

register = template.Library()

# In this order: a browser names older ones too, and a phone names a computer.
BROWSERS = (("Edg", "Edge"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
DEVICES = ("iPhone", "iPad", "Android", "Windows", "Mac", "Linux")


@register.filter
def ribboned(form: forms.BaseForm) -> forms.BaseForm:
    """The sign-in library's form in Ribbon's look: `{{ form|ribboned }}`."""
    return redress(form)


@register.filter
def ready_to_type(form: forms.BaseForm) -> forms.BaseForm:
    """The cursor stands in the first field, unless there are errors to read first."""
    if not form.is_bound:
        form.visible_fields()[0].field.widget.attrs["autofocus"] = True
    return form


@register.filter
def beneath(error: str, label: str) -> str:
    """An error as it stands beneath its field's own label: in the summary above it begins with that label."""
    return capfirst(str(error).removeprefix(f"{label}: "))


@register.filter
def spoken_digits(code: str) -> str:
    """Groups a long secret in fours, so that it can be read aloud and typed."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


@register.filter
def device(user_agent: str) -> str:
    """A browser's long name in words that its owner knows: "Safari, iPhone"."""
    browser = next((plain for mark, plain in BROWSERS if mark in user_agent), "")
    kind = next((mark for mark in DEVICES if mark in user_agent), "")
    return ", ".join(filter(None, (browser, kind))) or _("A browser we do not know")

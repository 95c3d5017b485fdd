"""Ribbon's forms: plain Django forms that draw themselves with the project's own field templates.

The renderer is set on our base forms and, by a filter, on the sign-in library's forms. It is never set for the
whole project: Wagtail's admin keeps its own look.
"""

from typing import Any

from django import forms
from django.forms.renderers import DjangoTemplates
from django.template import loader

# The first widget that fits names the kind of field; a subclass stands before its parent.
KINDS: tuple[tuple[type[forms.Widget], str, str], ...] = (
    (forms.CheckboxSelectMultiple, "checkboxes", "govuk-checkboxes__input"),
    (forms.RadioSelect, "radios", "govuk-radios__input"),
    (forms.CheckboxInput, "checkbox", "govuk-checkboxes__input"),
    (forms.Select, "select", "govuk-select"),
    (forms.Textarea, "textarea", "govuk-textarea"),
    (forms.FileInput, "file", "govuk-file-upload"),
    (forms.PasswordInput, "password", "govuk-input govuk-password-input__input govuk-js-password-input-input"),
    (forms.Widget, "text", "govuk-input"),
)
FAULTY = {"select": "govuk-select--error", "textarea": "govuk-textarea--error", "file": "govuk-file-upload--error"}
GROUPS = ("radios", "checkboxes")
CHOICES = (*GROUPS, "checkbox")


class RibbonField(forms.BoundField):
    """A field on its way to the page: it knows its kind, its classes and where an error link leads."""

    @property
    def kind(self) -> str:
        return next(kind for widget, kind, _ in KINDS if isinstance(self.field.widget, widget))

    @property
    def anchor(self) -> str:
        """The id of the element that an error link puts the focus on: in a group, its first choice."""
        return f"{self.auto_id}_0" if self.kind in GROUPS else self.auto_id

    @property
    def longest(self) -> int | None:
        """How many characters a textarea takes; a counter below it says so."""
        return getattr(self.field, "max_length", None) if self.kind == "textarea" else None

    @property
    def aria_describedby(self) -> str | None:
        described = super().aria_describedby or ""
        return f"{described} {self.auto_id}-info".strip() if self.longest else described or None

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        attrs = super().build_widget_attrs(attrs, widget)
        attrs["class"] = " ".join(self._classes())
        if self.kind in CHOICES:
            attrs.pop("aria-invalid", None)
        if self.longest:
            attrs["maxlength"] = False  # a browser would cut a pasted letter without a word
        return attrs

    def _classes(self) -> list[str]:
        own = next(css for widget, _, css in KINDS if isinstance(self.field.widget, widget))
        found = [own, *str(self.field.widget.attrs.get("class", "")).split()]
        if self.longest:
            found.append("govuk-js-character-count")
        if self.errors and self.kind not in CHOICES:
            found.append(FAULTY.get(self.kind, "govuk-input--error"))
        return found


class Renderer(DjangoTemplates):
    """Forms and fields from `templates/components/`, single widgets from Django itself."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
    bound_field_class = RibbonField

    def get_template(self, template_name: str) -> Any:
        if template_name.startswith("components/"):
            return loader.get_template(template_name)
        return super().get_template(template_name)


RENDERER = Renderer()


class RibbonForm(forms.Form):
    """The base of every form on Ribbon's own pages."""

    default_renderer = RENDERER
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


class RibbonModelForm(forms.ModelForm):
    """The same for a form that edits one row."""

    default_renderer = RENDERER
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


def redress(form: forms.BaseForm) -> forms.BaseForm:
    """Gives another library's form our look. Words typed and errors found stay as they are."""
    form.renderer = RENDERER
    form.bound_field_class = RibbonField
    form.label_suffix = ""
    form.use_required_attribute = False
    form._bound_fields_cache = {}  # type: ignore[attr-defined]
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)  # it repeats the label, and goes when one types
        if field.widget.attrs.get("autocomplete") == "one-time-code":
            field.widget.attrs["inputmode"] = "numeric"
    return form

"""Forms of the screens that we add to Wagtail's admin."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _say
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from home.actions.retiring import way_from
from home.enums import Check
from home.models import DraftLink, ReviewState

MOST_MONTHS = 36


class CheckedForm(forms.Form):
    """Somebody has read the whole."""

    outcome = forms.ChoiceField(label=_("What did you find?"), choices=Check.choices, initial=Check.UNCHANGED)
    note = forms.CharField(
        label=_("Note"), max_length=300, required=False, help_text=_("For colleagues: what you looked at, who read it.")
    )


class ReviewForm(forms.ModelForm):
    """Who looks after it, and how often it is read whole."""

    class Meta:
        model = ReviewState
        fields = ["owner", "reviewer_role", "review_every_months", "public_dates"]

    def clean_review_every_months(self) -> int:
        months: int = self.cleaned_data["review_every_months"]
        if not 1 <= months <= MOST_MONTHS:
            raise forms.ValidationError(_("Choose from 1 to 36 months. The law asks for 12 for the Children’s Guide."))
        return months


class DraftLinkForm(forms.ModelForm):
    """Who is to read the draft."""

    class Meta:
        model = DraftLink
        fields = ["note"]


class LeadOnForm(forms.Form):
    """Where readers of a page are led when it is not there any more."""

    to = forms.ModelChoiceField(
        Page.objects.live().filter(depth__gt=1),
        label=_("Readers are led to"),
        help_text=_("The page that helps them best now. Old links and bookmarks lead there."),
        widget=AdminPageChooser,
        error_messages={"required": _("Choose a page."), "invalid_choice": _("Choose a page that readers can see.")},
    )

    def __init__(self, *args: Any, page: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.page = page

    def clean_to(self) -> Page:
        to: Page = self.cleaned_data["to"]
        if self.page.for_children and not to.specific.for_children:
            raise forms.ValidationError(_say("Children are led to a page for children."))
        if self._comes_back(to):
            raise forms.ValidationError(_say("From there readers would be led back here. Choose another page."))
        return to

    def _comes_back(self, to: Page | None) -> bool:
        seen: set[int] = set()
        while to is not None and to.pk not in seen:
            if to.pk == self.page.pk:
                return True
            seen.add(to.pk)
            to = way_from(to)
        return False

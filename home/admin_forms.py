"""Forms of the screens that we add to Wagtail's admin."""

from django import forms
from django.utils.translation import gettext_lazy as _

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

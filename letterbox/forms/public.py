"""What families type."""

from django import forms
from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm

LONGEST = 20_000


class LetterForm(RibbonForm):
    """A letter. An empty one may be saved, but not sent."""

    text = forms.CharField(
        label=_("Your letter"),
        help_text=_("Write as you would speak. First names are fine. Leave out towns, schools and places of work."),
        required=False,
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "autocomplete": "off", "class": "rb-writing"}),
        error_messages={
            "max_length": _("Your letter is longer than we can send in one piece. Please make two letters of it.")
        },
    )
    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

"""What a reader chooses."""

from django import forms
from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm
from letterbox.enums.receiving import Standing, Thanks


class StandingForm(RibbonForm):
    """What we do whenever something comes."""

    choice = forms.ChoiceField(
        label=_("When something comes for you, what would you like us to do?"),
        help_text=_("You can change this on any day. Nobody who writes to you is told what you choose."),
        choices=Standing.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of these. You can change it later.")},
    )
    any_day = forms.BooleanField(
        label=_("Any day is a good day for me, birthdays too"),
        help_text=_("Else nothing comes on a child’s birthday, or on a day before we are closed."),
        required=False,
    )


class ThanksForm(RibbonForm):
    """A few ready-made words."""

    phrase = forms.ChoiceField(
        label=_("Would you like to send a few words back?"),
        help_text=_("They are ready-made, so they need no reading here. We do not tell when you sent them."),
        choices=Thanks.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the words that you would like to send.")},
    )

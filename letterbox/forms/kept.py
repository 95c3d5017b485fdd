"""When to look again, and whom somebody asks about."""

from django import forms
from django.utils.translation import gettext_lazy as _

from base.clock import today
from base.forms import RibbonForm
from letterbox.forms.staff import LookAgainForm


class KeptForm(LookAgainForm):
    """A day to look again at what is kept."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["next_look_on"].label = _("When should somebody look at it again?")


class BornForm(RibbonForm):
    """The birth date of whoever asks."""

    born = forms.DateField(
        label=_("Their date of birth"),
        help_text=_("Ask how they are called too, and make sure that it is them before you tell them anything."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "govuk-input--width-10"}),
        error_messages={"required": _("Write their date of birth."), "invalid": _("Write the day like 2007-03-31.")},
    )

    def clean_born(self) -> object:
        day = self.cleaned_data["born"]
        if day > today():
            raise forms.ValidationError(_("That day is still to come. Write their date of birth."))
        return day

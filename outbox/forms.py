"""What a person decides about a message."""

from django import forms
from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm
from outbox.enums import Settlement


class SettleForm(RibbonForm):
    """What happens with a message that stands still."""

    decision = forms.ChoiceField(label=_("What should happen?"), choices=Settlement.choices)

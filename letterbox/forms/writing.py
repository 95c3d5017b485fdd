"""What staff fill in for somebody who writes, or who is on the phone."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm
from letterbox.enums import FOR_THE_RECORD, Tick
from letterbox.enums.writing import Dictated, Sure
from letterbox.forms.public import LONGEST
from letterbox.forms.staff import Claimed
from letterbox.models import Party


class DictationForm(RibbonForm):
    """What they say, as it is typed."""

    text = forms.CharField(
        label=_("What they say"),
        help_text=_("In their own words, as they say them. Ask; do not improve."),
        required=False,
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "autocomplete": "off", "class": "rb-writing"}),
        error_messages={"max_length": _("That is longer than goes in one letter. Make two of it.")},
    )
    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class ReadBackForm(RibbonForm):
    """It was read aloud, and they said that it is right."""

    how = forms.ChoiceField(
        label=_("How did they tell it to you?"),
        choices=Dictated.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say how they told it to you.")},
    )
    for_child = forms.BooleanField(
        label=_("They want it kept for when the child is grown up, and not passed on now."), required=False
    )
    heard = forms.BooleanField(
        label=_("I have read every word of it to them, and they said: that is right, send it."),
        error_messages={"required": _("Read it to them first. It goes only when they have said that it is right.")},
    )
    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class KeptForm(Claimed):
    """The reading of a letter that is kept for the child."""

    ticks = forms.MultipleChoiceField(
        label=_("Before it lies on the record"),
        choices=[(tick, Tick(tick).label) for tick in FOR_THE_RECORD],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick each line, or give it to the co-ordinator.")},
    )

    def clean_ticks(self) -> list[str]:
        ticks: list[str] = self.cleaned_data["ticks"]
        if not set(ticks) >= set(FOR_THE_RECORD):
            raise forms.ValidationError(_("Tick each line, or give it to the co-ordinator."))
        return ticks


class QuestionsForm(Claimed):
    """Which questions of a letter are carried to whoever writes back."""

    questions = forms.MultipleChoiceField(
        label=_("Questions to carry"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, found: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["questions"].choices = [(words, words) for words in found]  # type: ignore[attr-defined]


class CallNoteForm(RibbonForm):
    """What was said on the phone."""

    sure = forms.ChoiceField(
        label=_("Was it them?"),
        choices=Sure.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say how sure you were who it is.")},
    )
    party = forms.ChoiceField(label=_("About which letters?"), widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("What did they say, and what did you say?"),
        help_text=_("It stays with the record. They, or the adopted person, may read it one day."),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=4000,
        error_messages={"required": _("Write down in a few words what was said.")},
    )

    def __init__(self, *args: Any, parties: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["party"].choices = [(party.public_id, party.signs_as) for party in parties]  # type: ignore[attr-defined]
        self.initial.setdefault("party", parties[0].public_id)
        if len(parties) == 1:
            self.fields["party"].widget = forms.HiddenInput()

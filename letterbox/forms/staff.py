"""What readers of letters fill in."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from base.clock import add_working_days, today
from base.forms import RibbonForm
from finder.exact import found
from letterbox.enums import CHECKLIST, Call, Part, Reason, Tick

LOOK_AGAIN_IN = 2


def _ticks(part: Part) -> forms.MultipleChoiceField:
    choices = [(tick, Tick(tick).label) for tick in CHECKLIST[part]]
    return forms.MultipleChoiceField(
        label=part.label,
        choices=choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class Claimed(RibbonForm):
    """A form that belongs to one claim."""

    claim = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class _Checklist(Claimed):
    """Every line ticked, or a clear word about what is open."""

    parts: tuple[str, ...] = ()

    def ticked(self) -> set[str]:
        """The ticks as they came, whether or not the form is complete."""
        data = cast(QueryDict, self.data)
        return {tick for part in (*self.parts, "words", "care") for tick in data.getlist(part)}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for part in self.parts:
            if not set(CHECKLIST[part]) <= set(cleaned.get(part, [])):
                words = _("%(part)s: tick each line, or choose another way below.")
                self.add_error(part, words % {"part": Part(part).label})
        return cleaned


class FirstReading(_Checklist):
    """Parts one and two of the checklist."""

    parts = (Part.LINE, Part.CONTENT)
    line = _ticks(Part.LINE)
    content = _ticks(Part.CONTENT)
    words = forms.MultipleChoiceField(
        label=_("Words to look at again"),
        choices=[(Tick.WORDS_LOOKED_AT, Tick.WORDS_LOOKED_AT.label)],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, hits: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hits = list(hits)
        if not self.hits:
            del self.fields["words"]

    def clean_words(self) -> list[str]:
        """Asked for only when the letter holds words that the reader must not learn."""
        ticked: list[str] = self.cleaned_data["words"]
        if not ticked:
            raise forms.ValidationError(
                _("These words stand in the letter: %(words)s. Look at each, then tick this line or return the letter.")
                % {"words": ", ".join(self.hits)}
            )
        return ticked


class SecondReading(_Checklist):
    """Part three: the packet as it will leave."""

    parts = (Part.PACKET,)
    packet = _ticks(Part.PACKET)
    care = forms.MultipleChoiceField(
        label=_("For whoever reads it"),
        choices=[(Tick.MAY_BE_HARD, Tick.MAY_BE_HARD.label)],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class ReturnForm(Claimed):
    """A kind note. It says the kind of thing, never a word that the writer may not know."""

    reason = forms.ChoiceField(
        label=_("What needs another look?"),
        choices=Reason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what needs another look.")},
    )
    call = forms.ChoiceField(
        label=_("Have you talked with the writer?"),
        choices=Call.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether you rang the writer. They should hear from a person first.")},
    )
    note = forms.CharField(
        label=_("Your note to the writer"),
        help_text=_("Thank them, say what kind of thing to leave out, offer other words, and offer help."),
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=4000,
        error_messages={
            "required": _("Write the note. The writer needs to know what to change, and that you will help.")
        },
    )

    def __init__(self, *args: Any, not_to_tell: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.not_to_tell = list(not_to_tell)

    def clean_note(self) -> str:
        note: str = self.cleaned_data["note"]
        if found(note, self.not_to_tell):
            raise forms.ValidationError(
                _("Your note holds a word that the writer may not know. Say the kind of thing instead: “a place name”.")
            )
        return note


class SendBackForm(Claimed):
    """The second reader's word to the first."""

    note = forms.CharField(
        label=_("What should the first reader look at again?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        error_messages={"required": _("Say what to look at again, so that it is found.")},
    )


class LiftForm(RibbonForm):
    """The co-ordinator's answer, kept with the letter."""

    decision = forms.CharField(
        label=_("What do you decide, and why?"),
        help_text=_("The next reader sees it. The adopted person may read it one day."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        error_messages={"required": _("Say what you decide, so that the next reader knows.")},
    )


class LookAgainForm(RibbonForm):
    """A day to look again."""

    next_look_on = forms.DateField(
        label=_("When should we look again?"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "required": _("Choose a day. Nothing waits without one."),
            "invalid": _("Write the day like 2027-03-31."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        initial = {"next_look_on": add_working_days(today(), LOOK_AGAIN_IN), **kwargs.pop("initial", {})}
        super().__init__(*args, initial=initial, **kwargs)

    def clean_next_look_on(self) -> object:
        day = self.cleaned_data["next_look_on"]
        if day < today():
            raise forms.ValidationError(_("That day has gone by. Choose today or a later day."))
        return day


class HoldForm(LookAgainForm, Claimed):
    """To the co-ordinator: always with a reason and a day to look again."""

    why = forms.CharField(
        label=_("Why should the co-ordinator look at it?"),
        help_text=_("The adopted person may read this one day. If someone is in danger, ring 999 first."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        error_messages={"required": _("Say why, so that the co-ordinator can act.")},
    )
    field_order = ["why", "next_look_on"]

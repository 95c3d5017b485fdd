"""Fields and forms that many pages of the letterbox share."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from base.clock import add_working_days, today
from base.forms import RibbonForm
from letterbox.enums.desk import Spoken
from people.models import Person

LOOK_AGAIN_IN = 2
LONGEST = 4000
Words = Any  # words of our own, translated when they are drawn


def area(label: Words, required: Words | None, help_text: Words = "", rows: int = 4) -> forms.CharField:
    """Several lines of words; `required` says what to do when they are missing, and none if they may be."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=LONGEST,
        required=required is not None,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": required or ""},
    )


def one_of(choices: Any, label: Words, required: Words, help_text: Words = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        help_text=help_text,
        choices=choices,
        widget=forms.RadioSelect,
        error_messages={"required": required},
    )


def day(label: Words, required: Words) -> forms.DateField:
    return forms.DateField(
        label=label,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"required": required, "invalid": _("Write the day like 2027-03-31.")},
    )


class Claimed(RibbonForm):
    """A form that belongs to one claim."""

    claim = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class LookAgainForm(RibbonForm):
    """A day to look again."""

    next_look_on = day(_("When should we look again?"), _("Choose a day. Nothing waits without one."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        initial = {"next_look_on": add_working_days(today(), LOOK_AGAIN_IN), **(kwargs.pop("initial", None) or {})}
        super().__init__(*args, initial=initial, **kwargs)

    def clean_next_look_on(self) -> object:
        chosen = self.cleaned_data["next_look_on"]
        if chosen < today():
            raise forms.ValidationError(_("That day has gone by. Choose today or a later day."))
        return chosen


class SpokeForm(RibbonForm):
    """With whom somebody of the agency spoke, how, when, and what was said."""

    spoke_with = one_of((), _("Whom did you talk with?"), _("Choose whom you talked with."))
    how = one_of(Spoken.choices, _("How?"), _("Choose how you talked."))
    on = day(_("On which day?"), _("Write the day on which you talked."))
    words = area(_("What was said?"), _("Write what you said, and what they said."), rows=5)

    def __init__(self, *args: Any, people: Iterable[Person] = (), **kwargs: Any) -> None:
        initial = {"on": today(), "how": Spoken.PHONE, **(kwargs.pop("initial", None) or {})}
        super().__init__(*args, initial=initial, **kwargs)
        self.people = {person.public_id: person for person in people}
        choices = [(ref, person.called) for ref, person in self.people.items()]
        self.fields["spoke_with"].choices = choices  # type: ignore[attr-defined]
        if len(choices) == 1:
            self.fields["spoke_with"].initial = choices[0][0]

    def clean_spoke_with(self) -> Person:
        return self.people[self.cleaned_data["spoke_with"]]

    def clean_on(self) -> object:
        chosen = self.cleaned_data["on"]
        if chosen > today():
            raise forms.ValidationError(_("That day has not come yet. Write the day on which you talked."))
        return chosen

    def talk(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("spoke_with", "how", "on", "words")}

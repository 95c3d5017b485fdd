"""What one of us writes down after a call about something that has come, and before an envelope is closed."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm
from letterbox.enums.receiving import Answer, Standing
from people.models import Person

NOT_SAID = ("", _("They have not said"))


class AnswerForm(RibbonForm):
    """What they would like with this, and, if they said so, with all that comes."""

    answer = forms.ChoiceField(
        label=_("What did they say?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what they said, or go back if nobody answered.")},
    )
    standing = forms.ChoiceField(
        label=_("And whenever something comes?"),
        help_text=_("Only if they told you. They can change it on any day."),
        choices=[NOT_SAID, *Standing.choices],
        widget=forms.RadioSelect,
        required=False,
    )

    def __init__(self, *args: Any, answers: Iterable[Answer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].choices = [(answer, answer.label) for answer in answers]  # type: ignore[attr-defined]


class PostedForm(RibbonForm):
    """Two people look into the envelope and say what lies in it."""

    inside = forms.MultipleChoiceField(
        label=_("What lies in the envelope?"),
        help_text=_("Tick what you see in it, not what should be in it."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    seen_by = forms.ChoiceField(
        label=_("Who looked into it with you?"),
        error_messages={"required": _("Choose who looked into the envelope with you.")},
    )

    def __init__(self, *args: Any, enclosures: dict[str, str], colleagues: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.enclosures = enclosures
        self.fields["inside"].choices = list(enclosures.items())  # type: ignore[attr-defined]
        people = [(person.public_id, person.called) for person in colleagues]
        self.fields["seen_by"].choices = [("", _("Choose a colleague")), *people]  # type: ignore[attr-defined]

    def clean_inside(self) -> set[str]:
        inside = set(self.cleaned_data["inside"])
        if inside != self.enclosures.keys():
            raise forms.ValidationError(_("Something is not in the envelope. Put it in, look again, then tick it."))
        return inside

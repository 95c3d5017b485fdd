"""What managers fill in about colleagues."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from base.clock import today
from base.forms import RibbonForm
from people.enums import STAFF_ROLES, GlassOutcome, Role, TrainingKind
from people.forms.staff import Day, IdentityForm, one_of, reason, words
from people.staff import EVERYWHERE


class RoleForm(RibbonForm):
    """A role, and how far it reaches: said on purpose."""

    role = forms.ChoiceField(
        label=_("Role"),
        choices=[(role, role.label) for role in Role if role in STAFF_ROLES],
        error_messages={"required": _("Choose a role.")},
    )
    reach = one_of([], _("How far does it reach?"), _("Say how far it reaches."))
    why = reason()

    def __init__(self, *args: Any, teams: list[tuple[str, str]], everywhere: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        whole = [(EVERYWHERE, _("The whole agency"))] if everywhere else []
        self.fields["reach"].choices = [*teams, *whole]  # type: ignore[attr-defined]


class ColleagueForm(RoleForm, IdentityForm):
    """Somebody new at the agency."""

    called = words(_("What are they called?"), 60, _("Write what they are called."))
    full_name = words(_("Full name"), 200, _("Write the full name."))
    email = forms.EmailField(
        max_length=254, label=_("E-mail address at work"), error_messages={"required": _("Write the e-mail address.")}
    )
    phone = words(
        _("Phone"),
        40,
        _("Write a phone number: we ring it before the second step counts."),
        help_text=_("We ring it before their second step counts."),
    )
    team = forms.ChoiceField(label=_("Team"), error_messages={"required": _("Choose a team.")})
    field_order = ["called", "full_name", "email", "phone", "team", "seen", "met", "role", "reach", "why"]

    def __init__(self, *args: Any, teams: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, teams=teams, **kwargs)
        self.fields["team"].choices = teams  # type: ignore[attr-defined]


class LeaveForm(RibbonForm):
    on = Day(label=_("Their last day with us"), initial=today)

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        return max(day, today())


class TrainingForm(RibbonForm):
    kind = forms.ChoiceField(label=_("Training"), choices=TrainingKind.choices)
    passed_on = Day(label=_("Passed on"))
    valid_until = Day(label=_("Counts until"), required=False)

    def clean_passed_on(self) -> date:
        day: date = self.cleaned_data["passed_on"]
        if day > today():
            raise forms.ValidationError(_("That day has not come yet."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        passed, until = cleaned.get("passed_on"), cleaned.get("valid_until")
        if passed and until and until < passed:
            self.add_error("valid_until", _("This is before the day they passed it."))
        return cleaned


class ReviewForm(RibbonForm):
    """What a manager says about a look outside a team. Nobody closes one without a word."""

    outcome = one_of(GlassOutcome.choices, _("What did you find?"), _("Say what you found."))
    comment = words(
        _("What did you talk about?"),
        2000,
        _("Write what you found out. A look is not closed without a word."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

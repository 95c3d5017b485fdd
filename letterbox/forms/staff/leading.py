"""What those who lead fill in: answers, locks, what is kept safe, news that is not told, incidents."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm
from letterbox.enums.desk import IncidentKind, KeptWhy, LockEnd, LockWhy
from letterbox.forms.staff.fields import LookAgainForm, area, one_of
from letterbox.forms.staff.reading import WholeReading
from letterbox.models import Party
from people.models import Person

READ_ONE_DAY = _("The adopted person may read this one day.")


class LiftForm(RibbonForm):
    """The co-ordinator's answer, kept with the letter."""

    decision = area(
        _("What do you decide, and why?"),
        _("Say what you decide, so that the next reader knows."),
        _("The next reader sees it. The adopted person may read it one day."),
    )


class PassHeldForm(WholeReading):
    """The manager passes it on after all."""

    decision = area(_("Why does it go on?"), _("Say why it goes on."), READ_ONE_DAY, rows=3)
    field_order = ["line", "content", "words", "news", "wishes", "decision"]


class KeepSafeForm(LookAgainForm):
    """Not this time, and why."""

    reason = one_of(KeptWhy.choices, _("Why does it not go on this time?"), _("Choose why it does not go on."))
    why = area(_("In your words, for the record"), _("Write why. Nothing is kept back without a reason."), READ_ONE_DAY)
    say = area(
        _("What does the writer hear?"),
        _("Write what the writer hears, so that whoever rings can say it kindly."),
        _("A person says it. Offer help, and say that the letter is safe on the child’s record."),
    )
    teller = one_of((), _("Who tells them?"), _("Choose who tells them."))
    field_order = ["reason", "why", "say", "teller", "next_look_on"]

    def __init__(self, *args: Any, people: Iterable[Person] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {person.public_id: person for person in people}
        self.fields["teller"].choices = [(ref, each.called) for ref, each in self.people.items()]  # type: ignore[attr-defined]

    def clean_teller(self) -> Person:
        return self.people[self.cleaned_data["teller"]]


class OpenAgainForm(LookAgainForm):
    why = area(_("Why do we decide anew?"), _("Say why, so that whoever decides knows."))
    field_order = ["why", "next_look_on"]


class LockForm(RibbonForm):
    """At once, by anyone."""

    kind = one_of(LockWhy.choices, _("What worries you?"), _("Choose what worries you."))
    why = area(
        _("What did you see?"),
        _("Say what you saw, so that others can act."),
        _("The adopted person may read this one day."),
    )
    reference = forms.CharField(label=_("Number of the referral, if there is one"), required=False, max_length=120)


class ReferralForm(LookAgainForm):
    reference = forms.CharField(
        label=_("Number of the referral, and with whom it is"),
        max_length=120,
        error_messages={"required": _("Write the number, or with whom it is.")},
    )
    field_order = ["reference", "next_look_on"]


class WhyForm(RibbonForm):
    why = area(_("Why?"), _("Say why."), READ_ONE_DAY)


class SayForm(RibbonForm):
    say = area(
        _("What does the writer hear?"),
        _("Write what they hear."),
        _("A person says it, in these words. It tells nothing about the other side."),
    )


class UnlockForm(RibbonForm):
    """The first of two."""

    end = one_of(LockEnd.choices, _("What should become of the letter?"), _("Choose what should become of it."))
    why = area(_("Why?"), _("Say why, so that the second person can decide."), READ_ONE_DAY)


class IncidentForm(RibbonForm):
    """What is known by now."""

    kind = one_of(
        [choice for choice in IncidentKind.choices if choice[0] != IncidentKind.UNKNOWN],
        _("What happened?"),
        _("Choose what happened."),
    )
    at_risk = forms.ChoiceField(label=_("Which family may be at risk?"), required=False, widget=forms.RadioSelect)
    contact = one_of((), _("Whom can the family ring?"), _("Choose who is there for the family."))
    regulator = area(
        _("Is the regulator told?"),
        _("Write whether and when the regulator was told, or why not."),
        _("Within 72 hours of the report, if people may come to harm. Ask the data protection officer."),
        rows=3,
    )

    def __init__(self, *args: Any, parties: Iterable[Party] = (), people: Iterable[Person] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.parties = {party.public_id: party for party in parties}
        self.people = {person.public_id: person for person in people}
        nobody = [("", _("None, or not known"))]
        sides = [(ref, party.side.get_kind_display()) for ref, party in self.parties.items()]
        self.fields["at_risk"].choices = [*sides, *nobody]  # type: ignore[attr-defined]
        self.fields["contact"].choices = [(ref, each.called) for ref, each in self.people.items()]  # type: ignore[attr-defined]

    def clean_at_risk(self) -> Party | None:
        return self.parties.get(self.cleaned_data["at_risk"])

    def clean_contact(self) -> Person:
        return self.people[self.cleaned_data["contact"]]


class ReportForm(RibbonForm):
    """A possible leak, at once. Nothing need be written."""

    words = area(_("What did you see? You may leave this empty"), None, rows=3)


class LearnedForm(RibbonForm):
    learned = area(
        _("What do we do differently from now on?"), _("Write what was learned. Each one teaches something.")
    )

"""What staff record in the course of time: answers on paper, orders, rest, what both know, meetings, more time."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from base.clock import today
from base.forms import RibbonForm
from letterbox.enums.plan import Effect, EndWhy, Format, How, OccasionKind, OccasionState, OrderKind, PauseWhy
from letterbox.forms.arranging import more, optional_day
from letterbox.forms.public import WishesForm
from letterbox.forms.staff import LookAgainForm
from people.forms.staff import Day, one_of, reason, ticks
from people.forms.staff import words as short

Choices = Iterable[tuple[str, Any]]
ON_PAPER = [(how, how.label) for how in (How.SIGNATURE, How.ALOUD)]
BY_PEOPLE = [end for end in EndWhy.choices if end[0] != EndWhy.EIGHTEEN]


class OnPaperForm(WishesForm):
    """An agreement that was signed, or read aloud and agreed to."""

    agreed_how = one_of(ON_PAPER, _("How did they agree?"), _("Choose how they agreed."))
    witness = short(_("Who else was there? (needed when it was read aloud)"), 120)
    copy_as = one_of(Format.choices, _("In which form do they get their copy?"), _("Choose the form of their copy."))
    field_order = ["agreed_how", "witness", "copy_as"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("agreed_how") == How.ALOUD and not cleaned.get("witness", "").strip():
            self.add_error("witness", _("Write who else was there when it was read aloud."))
        return cleaned


class OrderForm(RibbonForm):
    """What a court said."""

    effect = one_of(Effect.choices, _("What does the order do?"), _("Choose what the order does."))
    kind = one_of(OrderKind.choices, _("Under which law?"), _("Choose the law."))
    persons = ticks((), _("Whom does it name?"), _("Choose at least one person."))
    children = ticks((), _("For which children? (none ticked: for all)"))
    court = short(_("Which court, and the number of the case"), 120, _("Write the court and the number of the case."))
    made_on = Day(label=_("When was it made?"))
    begins_on = optional_day(_("From when does it count? (if not from that day)"))
    until = optional_day(_("Until when? (if it has an end)"))
    conditions = more(_("What else does it say? (optional)"), 2000, 4)

    def __init__(self, *args: Any, people: Choices = (), children: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["persons"].choices = list(people)  # type: ignore[attr-defined]
        self.fields["children"].choices = list(children)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        begins, until = cleaned.get("begins_on") or cleaned.get("made_on"), cleaned.get("until")
        if begins and until and until < begins:
            self.add_error("until", _("The last day is before the first. Look at both again."))
        return cleaned


class WhyForm(RibbonForm):
    """A reason, for the second person."""

    why = reason()


class EndForm(WhyForm):
    """Why a line should end."""

    end = one_of(BY_PEOPLE, _("Why should it end?"), _("Choose why it should end."))
    why = reason(_("Tell the second person more"))
    field_order = ["end", "why"]


class RestForm(LookAgainForm):
    """Why something rests, and when somebody looks again."""

    why = one_of(
        [each for each in PauseWhy.choices if each[0] not in (PauseWhy.DEATH, PauseWhy.ORDER)],
        _("Why should it rest?"),
        _("Choose why it should rest."),
    )
    words = reason(_("Say more"), required=_("Say more, so that whoever looks again understands."))
    field_order = ["why", "words", "next_look_on"]


class SharingForm(RibbonForm):
    """The agreement by which two sides may know what is otherwise kept from them. The law asks for each of these."""

    one = one_of((), _("Which side?"), _("Choose a side."))
    other = one_of((), _("And which other?"), _("Choose the other side."))
    signed = short(_("Who signed, and where is the paper?"), 300, _("Write who signed and where the paper is."))
    agreed_on = Day(label=_("When was it agreed?"))
    until = optional_day(_("Until when? (if it has an end)"))
    reasons = reason(_("Why do they wish it?"), required=_("Write why they wish it. The law asks for it."))
    may_tell = reason(_("What may each know of the other?"), required=_("Write what each may know of the other."))
    limits = more(_("What stays private all the same? (optional)"), 1000, 2)
    terms = forms.CharField(
        label=_("Words that need not be hidden between them, one on each line (optional)"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    know_each_other = forms.BooleanField(
        label=_("They have met, or may meet: nobody needs to keep them apart"), required=False
    )
    why = reason(_("Tell the second person why"))

    def __init__(self, *args: Any, sides: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("one", "other"):
            self.fields[name].choices = list(sides)  # type: ignore[attr-defined]

    def clean_terms(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["terms"].splitlines() if line.strip()]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("one") and cleaned.get("one") == cleaned.get("other"):
            self.add_error("other", _("Choose two different sides."))
        return cleaned


class OccasionForm(RibbonForm):
    """Contact that is no letter."""

    kind = one_of(OccasionKind.choices, _("What is it?"), _("Choose what it is."))
    day = Day(label=_("When?"))
    parties = ticks((), _("Who takes part?"), _("Choose at least one."))
    children = ticks((), _("Which children?"), _("Choose at least one child."))
    words = reason(_("What is planned, or what happened?"), required=_("Write what is planned, or what happened."))
    support = more(_("What help was offered, and to whom? (optional)"), 1000, 2)
    look_again_on = optional_day(_("When do we ask how it is going? (optional)"))

    def __init__(self, *args: Any, parties: Choices = (), children: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parties"].choices = list(parties)  # type: ignore[attr-defined]
        self.fields["children"].choices = list(children)  # type: ignore[attr-defined]


class HowItWentForm(RibbonForm):
    """What became of a meeting or call."""

    state = one_of(
        [(each, each.label) for each in (OccasionState.HAPPENED, OccasionState.NOT_THIS_TIME)],
        _("Did it happen?"),
        _("Choose whether it happened."),
    )
    words = reason(_("How was it?"), required=_("Write how it was, or why it did not happen."))


class MoreTimeForm(RibbonForm):
    """Until when a writer has time."""

    until = Day(label=_("Until when?"), initial=lambda: today() + timedelta(days=28))
    why = short(_("Why? (optional, for staff alone)"), 500)


class NotThisTimeForm(RibbonForm):
    """Why there will be no letter this time."""

    why = reason(_("Why will there be no letter this time?"), _("For staff alone. The other side never hears it."))

"""What staff fill in to set up an arrangement: one thing a page."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from base.clock import today
from base.forms import RibbonForm
from letterbox.enums import Kind, SideKind
from letterbox.enums.plan import (
    AddressedTo,
    Channel,
    Festival,
    Format,
    LegalStatus,
    PhotoHandling,
    PhotoRule,
    Regime,
    RoleToChild,
    Source,
    StartRule,
)
from letterbox.models import Child, Party, Side
from people.forms.staff import Day, one_of, reason, ticks
from people.forms.staff import words as short

Choices = Iterable[tuple[str, Any]]
OLDEST = 25  # years


def optional_day(label: Any, help_text: Any = "") -> Day:
    return Day(label=label, help_text=help_text, required=False)


def more(label: Any, longest: int, rows: int) -> forms.CharField:
    """Room for a few sentences, for those who have them."""
    return forms.CharField(label=label, required=False, max_length=longest, widget=forms.Textarea(attrs={"rows": rows}))


class BeginForm(RibbonForm):
    """Whose it is."""

    record_holder = one_of((), _("Who keeps the adoption record?"), _("Choose who keeps the record."))
    spoke = one_of((), _("Which team looks after it?"), _("Choose a team."))

    def __init__(self, *args: Any, holders: Choices = (), teams: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("record_holder", holders), ("spoke", teams)):
            field = self.fields[name]
            field.choices = list(choices)  # type: ignore[attr-defined]


class PurposeForm(RibbonForm):
    """Why, and where it comes from."""

    purpose = reason(
        _("Why is it good for these children to stay in touch?"),
        _("The adopted person may read this one day."),
        _("Say why. It is what everything else is measured by."),
    )
    source = one_of(Source.choices, _("Where does the plan come from?"), _("Choose where the plan comes from."))
    legal_status = one_of(LegalStatus.choices, _("How firmly does it bind?"), _("Choose how firmly it binds."))


class StartForm(RibbonForm):
    """From when, and when it is looked at again."""

    start_rule = one_of(StartRule.choices, _("From when may letters go?"), _("Choose from when letters may go."))
    starts_on = optional_day(_("The day, if you set one"))
    review_on = optional_day(
        _("Look at it all again by"), _("A year after the order, then every two years, as a rule.")
    )
    review_when = more(_("What else should bring a review? (optional)"), 500, 2)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("start_rule") == StartRule.DAY and not cleaned.get("starts_on"):
            self.add_error("starts_on", _("Choose the day, or another rule."))
        return cleaned


class ChildForm(RibbonForm):
    """A child: when they were born, and which law governs."""

    born = Day(label=_("When was the child born?"))
    regime = one_of(Regime.choices, _("Which law governs contact with this child now?"), _("Choose the law."))
    ordered_on = optional_day(_("When was the adoption order made? (if it was)"))
    ends_on = optional_day(_("Does it end on another day than the 18th birthday? (optional)"))

    def clean_born(self) -> date:
        born: date = self.cleaned_data["born"]
        if not today().year - OLDEST <= born.year <= today().year or born > today():
            raise forms.ValidationError(_("Look at the year again: this arrangement is for somebody under 18."))
        return born


class WishForm(RibbonForm):
    """What a child said."""

    words = reason(
        _("What did the child say, in their own words?"),
        _("Or what you saw, if they are too young to say."),
        _("Write what the child said or what you saw."),
    )
    asked_how = reason(
        _("Who asked, where, and how?"), required=_("Say how the child was asked, so that it can be understood later.")
    )
    on = Day(label=_("When?"))


class PartyForm(RibbonForm):
    """Who joins."""

    kind = one_of(SideKind.choices, _("Which home or family is it?"), _("Choose which home or family it is."))
    role = one_of(RoleToChild.choices, _("What are they to the children?"), _("Choose what they are to the children."))
    signs_as = short(
        _("How do they sign?"),
        60,
        _("Write how they sign, such as “Keira” or “Jacob’s family”."),
        help_text=_("A first name."),
    )
    beside = forms.ChoiceField(
        label=_("Do they share a home and all they know with somebody who is here already?"),
        required=False,
        widget=forms.RadioSelect,
    )
    keep_apart = ticks((), _("Who else must not learn of them or meet them?"))

    def __init__(self, *args: Any, sides: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = list(sides)
        if not found:
            del self.fields["beside"], self.fields["keep_apart"]
            return
        beside, apart = self.fields["beside"], self.fields["keep_apart"]
        beside.choices = [("", _("No, they have a side of their own")), *found]  # type: ignore[attr-defined]
        apart.choices = found  # type: ignore[attr-defined]


class CalledForm(RibbonForm):
    """How a party is named and reached in words, and how they read best."""

    role = one_of(RoleToChild.choices, _("What are they to the children?"), _("Choose what they are to the children."))
    signs_as = short(_("How do they sign?"), 60, _("Write how they sign."))
    addressed_as = short(_("How do our own words to them begin? (if not as they sign)"), 60)
    relationship = short(_("What do they wish to be called in words, such as “first mum”? (optional)"), 60)
    language = short(_("Which language do they read best?"), 40, _("Write a language."))
    reads = one_of(Format.choices, _("How do they read best?"), _("Choose how they read best."))
    help = more(_("What helps them to read and write, and who? (optional)"), 500, 2)
    channel = one_of(Channel.choices, _("How do they write and receive?"), _("Choose how they write and receive."))


class NamesForm(RibbonForm):
    """What one side calls each child; each is asked for, so that none is left off."""

    def __init__(self, *args: Any, children: Iterable[tuple[Child, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.children = list(children)
        for child, label in self.children:
            self.fields[f"name_{child.public_id}"] = short(
                _("What do they call %(child)s?") % {"child": label}, 60, _("Write the name that this side knows.")
            )
            self.fields[f"full_{child.public_id}"] = short(
                _("The whole name, as this side knows it (for staff alone)"), 120
            )

    def named(self) -> list[tuple[Child, str, str]]:
        said = self.cleaned_data
        return [
            (child, said[f"name_{child.public_id}"], said[f"full_{child.public_id}"]) for child, _label in self.children
        ]


class TermForm(RibbonForm):
    """Words that would tell who or where a side is."""

    kind = one_of(
        [
            *(("surname", _("A surname")), ("first_name", _("A first name")), ("place", _("A place"))),
            *(("school", _("A school or nursery")), ("work", _("A place of work")), ("other", _("Something else"))),
        ],
        _("What kind of words?"),
        _("Choose what kind of words they are."),
    )
    value = short(_("The words to keep private"), 120, _("Write the words to keep private."))
    why = reason(_("Why?"))


class AvoidForm(RibbonForm):
    """Days on which nothing must reach them."""

    first = Day(label=_("The day, or the first of some days"))
    last = optional_day(_("The last day (if there are several)"))
    every_year = forms.BooleanField(label=_("Every year"), required=False)
    why = reason(_("Why?"), _("For staff alone. The adopted person may read it one day."))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and last < first:
            self.add_error("last", _("The last day is before the first. Look at both again."))
        return cleaned


class EndsForm(RibbonForm):
    """Who writes to whom, about which children, by which names."""

    writer = one_of((), _("Who writes?"), _("Choose who writes."))
    reader = one_of((), _("To whom?"), _("Choose to whom they write."))
    children = ticks((), _("About which children?"), _("Choose at least one child."))
    reader_called = short(
        _("What does the writer call the reader?"), 60, _("Write the name that the writer uses for the reader.")
    )
    writer_called = short(
        _("What does the reader call the writer?"), 60, _("Write the name that the reader uses for the writer.")
    )

    def __init__(self, *args: Any, parties: Choices = (), children: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["children"].choices = list(children)  # type: ignore[attr-defined]
        if not parties:
            del self.fields["writer"], self.fields["reader"]
            return
        for name in ("writer", "reader"):
            self.fields[name].choices = list(parties)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("writer") and cleaned.get("writer") == cleaned.get("reader"):
            self.add_error("reader", _("Nobody writes to themselves. Choose somebody else."))
        return cleaned


class WhenForm(RibbonForm):
    """In which months, and how much time there is."""

    months = ticks(
        [(f"{month}", name) for month, name in MONTHS.items()],
        _("In which months is a letter planned?"),
        _("Choose at least one month."),
        _("Leave out months of birthdays, festivals and hard days."),
    )
    window_days = forms.IntegerField(label=_("How many days are there to write?"), min_value=1, max_value=92)
    grace_days = forms.IntegerField(label=_("How many days more until it counts as late?"), min_value=0, max_value=92)
    goes_first = forms.BooleanField(label=_("This writer goes first"), required=False)

    def clean_months(self) -> tuple[int, ...]:
        return tuple(sorted(int(month) for month in self.cleaned_data["months"]))


class WhatForm(RibbonForm):
    """What may be sent, and how photographs are handled."""

    kinds = ticks(Kind.choices, _("What may be sent?"), _("Choose at least one."))
    festivals = ticks(Festival.choices, _("For which days may a card come besides?"))
    photos = one_of(PhotoRule.choices, _("Which photographs?"), _("Choose which photographs may be sent."))
    photos_are = one_of(
        PhotoHandling.choices, _("What may the reader do with them?"), _("Choose what may be done with them.")
    )
    addressed_to = one_of(
        AddressedTo.choices, _("To whom are the words spoken?"), _("Choose to whom the words are spoken.")
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        wants_photos = Kind.PHOTO in cleaned.get("kinds", [])
        if wants_photos and cleaned.get("photos") == PhotoRule.NONE:
            self.add_error("photos", _("You ticked photographs above. Choose which, or take the tick away."))
        for name in ("kinds", "festivals"):
            cleaned[name] = tuple(cleaned.get(name, ()))
        return cleaned


def party_choices(parties: Iterable[Party]) -> list[tuple[str, str]]:
    return [(party.public_id, f"{party.signs_as} ({party.get_role_display()})") for party in parties]


def side_choices(sides: Iterable[tuple[Side, str]]) -> list[tuple[str, str]]:
    return [(side.public_id, name) for side, name in sides]

"""What staff fill in about people and colleagues."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from base.clock import today
from base.forms import RibbonForm
from people import quiet_words
from people.enums import (
    RIGHTS,
    Evidence,
    Handed,
    Met,
    Role,
    Voicemail,
    Way,
)
from people.models import SafeContact
from people.staff import is_exact

FAMILY_ROLES = [role for role in Role if not RIGHTS[role]]
DAYS = [
    *((0, _("Monday")), (1, _("Tuesday")), (2, _("Wednesday")), (3, _("Thursday"))),
    *((4, _("Friday")), (5, _("Saturday")), (6, _("Sunday"))),
]
ASK_AGAIN_IN = timedelta(days=182)
OLDEST = 120
NARROW = "govuk-input--width-10"


class Day(forms.DateField):
    """A day, as a browser's calendar gives it."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.DateInput(attrs={"type": "date", "class": NARROW}, format="%Y-%m-%d"))
        words = {"invalid": _("Write the day like 2027-03-31."), "required": _("Choose a day.")}
        options["error_messages"] = words | options.get("error_messages", {})
        super().__init__(**options)


def ticks(choices: Any, label: Any, required: Any = None, help_text: Any = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=choices,
        required=required is not None,
        help_text=help_text,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": required or ""},
    )


def one_of(choices: Any, label: Any, required: Any, help_text: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=help_text,
        widget=forms.RadioSelect,
        error_messages={"required": required},
    )


def reason(label: Any = None, help_text: Any = "", required: Any = None) -> forms.CharField:
    return forms.CharField(
        label=label or _("Why?"),
        help_text=help_text,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": required or _("Say why, so that the second person can decide.")},
    )


def words(label: Any, longest: int, required: Any = None, **options: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=longest,
        required=required is not None,
        error_messages={"required": required or ""},
        **options,
    )


class FindForm(RibbonForm):
    """One field for whatever is known."""

    q = words(
        _("A name, phone number, postcode or e-mail address"),
        120,
        _("Write a name, a number or an address."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


class OutsideForm(FindForm):
    """Beyond the own teams: something exact, and why."""

    q = words(
        _("The whole name, a phone number, a postcode or an e-mail address"),
        120,
        _("Write the whole name, a phone number, a postcode or an e-mail address."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    why = reason(
        _("Why do you need to look outside your team?"),
        _("A manager reads this. Say what has happened and who asked you."),
        _("Say why. Without a reason nothing is opened."),
    )
    field_order = ["q", "why"]

    def clean_q(self) -> str:
        text: str = self.cleaned_data["q"]
        if not is_exact(text):
            raise forms.ValidationError(
                _("Write the whole name, or a phone number, postcode or e-mail address with nothing left out.")
            )
        return text


class WhyForm(RibbonForm):
    """A change that needs no more than a reason."""

    why = reason()


class IdentityForm(RibbonForm):
    """What was seen: ticks, never a number."""

    seen = ticks(
        Evidence.choices,
        _("What did you see or ask?"),
        _("Tick what you saw or asked."),
        _("Keep no copy and write down no number."),
    )
    met = one_of(Met.choices, _("How did you meet?"), _("Say how you met."))


class PersonForm(RibbonForm):
    """Somebody new from a family."""

    called = words(_("What are they called?"), 60, _("Write what they are called."))
    full_name = words(_("Full name"), 200)
    born = Day(label=_("Birth date"), required=False, help_text=_("Asked on the phone to make sure it is them."))
    phone = words(_("Phone"), 40)
    address = words(_("Address"), 500, widget=forms.Textarea(attrs={"rows": 3}))
    team = forms.ChoiceField(label=_("Team"), error_messages={"required": _("Choose a team.")})
    role = one_of(
        [(role, role.label) for role in FAMILY_ROLES], _("What are they to us?"), _("Choose what they are to us.")
    )
    ways = ticks(
        Way.choices,
        _("Which ways are safe to reach them?"),
        help_text=_("If none is ticked, a person rings, and asks."),
    )

    def __init__(self, *args: Any, teams: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].choices = teams  # type: ignore[attr-defined]

    def clean_born(self) -> date | None:
        born: date | None = self.cleaned_data["born"]
        if born and not (today().year - OLDEST < born.year and born <= today()):
            raise forms.ValidationError(_("Look at the year again."))
        return born

    def clean_ways(self) -> list[str]:
        ways: list[str] = self.cleaned_data["ways"]
        return [way.value for way in Way if way in ways] or [Way.RING.value]


class SafeContactForm(RibbonForm):
    """All that somebody said about how to reach them without harm."""

    first = forms.ChoiceField(label=_("The way they like best"), required=False)
    second = forms.ChoiceField(label=_("If that does not work"), required=False)
    third = forms.ChoiceField(label=_("And after that"), required=False)
    shared_device = forms.BooleanField(
        label=_("Others see their phone or mailbox"), required=False, help_text=_("Then we send no e-mail.")
    )
    voicemail = one_of(Voicemail.choices, _("If a machine answers"), _("Say what may be left on a machine."))
    days = ticks(DAYS, _("Safe days"), _("Tick at least one day."))
    not_before = forms.TimeField(
        label=_("Not before"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time", "class": NARROW}, format="%H:%M"),
    )
    not_after = forms.TimeField(
        label=_("Not after"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time", "class": NARROW}, format="%H:%M"),
    )
    hours = words(_("When it is safe, in their own words"), 200)
    say_from = words(_("Who should we say we are?"), 200, help_text=_("If somebody else answers, or on an envelope."))
    quiet = words(
        _("Days to send nothing"),
        1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One a line, like “24 December to 27 December” or “1 May each year”."),
    )
    ask_again_on = Day(label=_("Ask them again on"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("first", "second", "third"):
            self.fields[name].choices = [("", _("Nothing more")), *Way.choices]  # type: ignore[attr-defined]

    def clean_quiet(self) -> str:
        try:
            return quiet_words.kept(self.cleaned_data["quiet"])
        except quiet_words.NotUnderstood as line:
            raise forms.ValidationError(
                _("We cannot read “%(line)s” as days. Write it like “24 December to 27 December”.")
                % {"line": line.args[0]}
            ) from line

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        early, late = cleaned.get("not_before"), cleaned.get("not_after")
        if (early is None) != (late is None):
            self.add_error("not_after" if late is None else "not_before", _("Give both times, or neither."))
        elif early and late and late <= early:
            self.add_error("not_after", _("This is not later than “not before”."))
        return cleaned

    def said(self) -> dict[str, Any]:
        """Fields of SafeContact."""
        fields = dict(self.cleaned_data)
        wanted = [fields.pop(name) for name in ("first", "second", "third")]
        ways = list(dict.fromkeys(way for way in wanted if way))
        return {**fields, "ways": ways, "days": sorted(map(int, fields["days"]))}


def as_typed(contact: SafeContact) -> dict[str, Any]:
    """What a safe-contact form begins with."""
    ways = dict(zip(("first", "second", "third"), contact.ways, strict=False))
    plain = ("shared_device", "voicemail", "days", "not_before", "not_after", "hours", "say_from")
    return {
        **ways,
        **{name: getattr(contact, name) for name in plain},
        "quiet": quiet_words.said(contact.quiet),
        "ask_again_on": today() + ASK_AGAIN_IN,
    }


class ChangeForm(RibbonForm):
    """A name or a way that changes. What is left empty stays as it is."""

    called = words(_("What they are called now"), 60)
    full_name = words(_("Full name now"), 200)
    phone = words(_("Phone now"), 40)
    address = words(_("Address now"), 500, widget=forms.Textarea(attrs={"rows": 3}))
    email = forms.EmailField(
        max_length=254, label=_("E-mail address now"), required=False, help_text=_("The one that opens their account.")
    )
    old_ways_unsafe = forms.BooleanField(
        label=_("Their old ways are no longer safe"),
        required=False,
        help_text=_("Then we do not tell the old address or number that something changes."),
    )
    why = reason()

    def __init__(self, *args: Any, has_account: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_account:
            del self.fields["email"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        names = {"called", "full_name", "phone", "address", "email"}
        if not self.errors and not any(cleaned.get(name) for name in names):
            raise forms.ValidationError(_("Write at least one thing that changes."))
        return cleaned

    def wanted(self) -> dict[str, Any]:
        return {name: said for name, said in self.cleaned_data.items() if said and name != "why"}


class InviteForm(RibbonForm):
    """By e-mail, or by a card for somebody without one."""

    way = one_of([("email", _("By e-mail")), ("card", _("By a card with a number"))], _("How?"), _("Choose how."))
    email = forms.EmailField(
        max_length=254, label=_("E-mail address"), required=False, help_text=_("One that only they open.")
    )
    why = reason()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("way") == "email" and not cleaned.get("email") and "email" not in self.errors:
            self.add_error("email", _("Write the e-mail address."))
        return cleaned

    def wanted(self) -> dict[str, Any]:
        said = self.cleaned_data
        return {"way": "email", "email": said["email"].lower()} if said["way"] == "email" else {"way": "card"}


class CardForm(RibbonForm):
    """The number is shown next; it must be clear before how it reaches its owner."""

    handed = one_of(Handed.choices, _("How will they get it?"), _("Say how they will get it."))


class RecoverForm(RibbonForm):
    """What somebody lost."""

    lost = ticks(
        [
            *(("second_step", _("Their app or passkey")), ("card", _("Their card or PIN"))),
            *(("password", _("Their password")), ("email", _("Their e-mail address"))),
            ("shared", _("The account they shared with somebody: each needs one of their own now")),
        ],
        _("What have they lost?"),
        _("Tick what they have lost."),
    )
    email = forms.EmailField(max_length=254, label=_("Their new e-mail address"), required=False)
    old_ways_unsafe = forms.BooleanField(
        label=_("Somebody else may have what they lost"),
        required=False,
        help_text=_("Then neither their page nor a message tells of this before it is done."),
    )
    why = reason(help_text=_("How did they turn to you, and how did you make sure that it is them?"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        lost = cleaned.get("lost", [])
        if "email" in lost and not cleaned.get("email") and "email" not in self.errors:
            self.add_error("email", _("Write the new e-mail address."))
        if "email" not in lost and cleaned.get("email"):
            self.add_error("lost", _("Tick the e-mail address too, or leave the new one out."))
        return cleaned

    def wanted(self) -> dict[str, Any]:
        said = self.cleaned_data
        more = {"email": said["email"].lower()} if said["email"] else {}
        return {"lost": said["lost"], **more, **({"old_ways_unsafe": True} if said["old_ways_unsafe"] else {})}


class DeathForm(RibbonForm):
    """When, and how we know."""

    on = Day(label=_("When did they die?"), error_messages={"required": _("Write the day. If it is not known, today.")})
    why = reason(_("How do we know?"))

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day > today():
            raise forms.ValidationError(_("That day has not come yet."))
        return day


class TieForm(RibbonForm):
    """An account that somebody made without us knowing whose it is."""

    email = forms.EmailField(
        max_length=254,
        label=_("The e-mail address of their account"),
        error_messages={"required": _("Write the e-mail address.")},
    )
    why = reason()


class ApartForm(RibbonForm):
    why = words(
        _("How do you know them?"),
        300,
        help_text=_("You may leave this empty. Only managers can read it."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

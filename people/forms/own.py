"""What somebody types about themselves."""

import re
from collections.abc import Iterable
from datetime import date, time
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm
from people.enums import SupportKind, Voicemail, Way
from people.models import Person, SafeContact
from people.quiet import entries, entry

NO_HINTS = {"autocomplete": "off"}  # others may use the same device
ELSEWHERE = re.compile(r"(?:\+|00)\d{8,15}")
HERE = re.compile(r"0[1-9]\d{8,9}")
WITH_COUNTRY = re.compile(r"^(?:\+44|0044)0?")
MOST_QUIET = 40


def check_phone(typed: str) -> None:
    """Lets through every way in which people write a number here, and numbers of other countries."""
    plain = WITH_COUNTRY.sub("0", re.sub(r"[^\d+]", "", typed.replace("(0)", "")))
    if not HERE.fullmatch(plain) and not ELSEWHERE.fullmatch(plain):
        raise ValidationError(_("Write the number with its area code, such as 01632 960 123 or 07700 900 123."))


class DetailForm(RibbonForm):
    """One detail of one person; what it may be depends on how they are reached."""

    def __init__(self, *args: Any, person: Person, ways: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person, self.ways = person, list(ways)


class CalledForm(DetailForm):
    called = forms.CharField(
        label=_("What shall we call you?"),
        help_text=_("The name you like to be called by. It stands on your page, and we use it when we ring."),
        max_length=60,
        widget=forms.TextInput(NO_HINTS),
        error_messages={"required": _("Write the name you like to be called by.")},
    )


class FullNameForm(DetailForm):
    full_name = forms.CharField(
        label=_("What is your full name?"),
        help_text=_("As it stands on a letter to you. We keep the one before, so that older letters still fit."),
        max_length=200,
        widget=forms.TextInput(NO_HINTS),
        error_messages={"required": _("Write your full name.")},
    )


class PhoneForm(DetailForm):
    phone = forms.CharField(
        label=_("On which number may we ring you?"),
        help_text=_("Leave it empty if we should have none."),
        required=False,
        max_length=40,
        widget=forms.TextInput({"type": "tel", "inputmode": "tel", **NO_HINTS}),
    )

    def clean_phone(self) -> str:
        phone = str(self.cleaned_data["phone"])
        if phone:
            check_phone(phone)
        elif Way.RING in self.ways:
            raise ValidationError(_("We ring you on this number. Write another, or first change how we may reach you."))
        return phone


class AddressForm(DetailForm):
    address = forms.CharField(
        label=_("Where may we post a letter to you?"),
        help_text=_("With the postcode. Leave it empty if we should have none."),
        required=False,
        widget=forms.Textarea({"rows": 5, **NO_HINTS}),
    )

    def clean_address(self) -> str:
        address = str(self.cleaned_data["address"])
        if not address and Way.POST in self.ways:
            raise ValidationError(_("We post letters to you here. Write another, or change how we may reach you."))
        return address


class EmailForm(RibbonForm):
    email = forms.EmailField(
        max_length=254,
        label=_("What is your new e-mail address?"),
        help_text=_("We mail six numbers to it, to be sure that it is yours."),
        widget=forms.EmailInput(NO_HINTS),
        error_messages={
            "required": _("Write your new e-mail address."),
            "invalid": _("Write an e-mail address with an @ in it, such as name@example.org."),
        },
    )

    def __init__(self, *args: Any, now: str | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"]).lower()
        if email == self.now:
            raise ValidationError(_("We have this address already. Write the new one."))
        return email


class CodeForm(RibbonForm):
    code = forms.CharField(
        label=_("The six numbers from the e-mail"),
        help_text=_("They work for three minutes. You have three tries."),
        widget=forms.TextInput(
            {"inputmode": "numeric", "autocomplete": "one-time-code", "class": "govuk-input--width-10"}
        ),
        error_messages={"required": _("Type the six numbers from the e-mail.")},
    )

    def clean_code(self) -> str:
        return re.sub(r"\s", "", str(self.cleaned_data["code"]))


LIKES = [("best", _("I like this best")), ("fine", _("This is all right too")), ("no", _("No, it is not safe"))]
YES_OR_NO = [("yes", _("Yes, or I am not sure")), ("no", _("No, only I see it"))]
CHOOSE = {"required": _("Choose one answer.")}


LACKING = {
    Way.RING: _("We have no phone number of yours. Add it under “Your details” first."),
    Way.EMAIL: _("We have no e-mail address of yours. Add it under “Your details” first."),
    Way.POST: _("We have no address of yours. Add it under “Your details” first."),
}


class WaysForm(RibbonForm):
    """Which ways are safe, and which is liked best."""

    ring = forms.ChoiceField(
        label=_("May one of us ring you?"), choices=LIKES, widget=forms.RadioSelect, error_messages=CHOOSE
    )
    email = forms.ChoiceField(
        label=_("May we send you an e-mail?"),
        help_text=_("It says only that something is there. It never says what, or who we are."),
        choices=LIKES,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    post = forms.ChoiceField(
        label=_("May we write to you by post?"),
        help_text=_("In a plain envelope."),
        choices=LIKES,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    shared_device = forms.ChoiceField(
        label=_("Can somebody else see your phone, your computer or your mailbox?"),
        help_text=_("If so, we send you no e-mail: a person rings instead. Every page has a button to leave at once."),
        choices=YES_OR_NO,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )

    def __init__(self, *args: Any, person: Person, contact: SafeContact, **kwargs: Any) -> None:
        kwargs.setdefault("initial", self.said(contact))
        super().__init__(*args, **kwargs)
        has_mail = person.account is not None and bool(person.account.email)
        self.held = {Way.RING: bool(person.phone), Way.EMAIL: has_mail, Way.POST: bool(person.address)}
        if not has_mail:
            del self.fields["email"]

    @staticmethod
    def said(contact: SafeContact) -> dict[str, str]:
        likes = {way: "no" if way not in contact.ways else "fine" for way in Way.values}
        if contact.ways:
            likes[contact.ways[0]] = "best"
        return {**likes, "shared_device": "yes" if contact.shared_device else "no"}

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        likes = {way: found.get(way, "no") for way in Way.values if way in self.fields}
        for way, like in likes.items():
            if like != "no" and not self.held[Way(way)]:
                self.add_error(way, LACKING[Way(way)])
        if not self.errors and set(likes.values()) == {"no"}:
            self.add_error("ring", _("Choose at least one way. If none is safe, ring us, and we find one together."))
        if list(likes.values()).count("best") > 1:
            self.add_error("ring", _("Choose only one way that you like best."))
        return found

    def fields_said(self) -> dict[str, Any]:
        """Fields of a safe contact."""
        likes = {way: self.cleaned_data.get(way, "no") for way in ("ring", "email", "post")}
        ways = [way for like in ("best", "fine") for way, said in likes.items() if said == like]
        return {"ways": ways, "shared_device": self.cleaned_data["shared_device"] == "yes"}


WEEK = [
    (0, _("Monday")),
    (1, _("Tuesday")),
    (2, _("Wednesday")),
    (3, _("Thursday")),
    (4, _("Friday")),
    (5, _("Saturday")),
    (6, _("Sunday")),
]
HOURS = [("", _("Any time")), *((f"{hour:02}:00", f"{hour}:00") for hour in range(7, 22))]


def _hour(value: str) -> time | None:
    return time.fromisoformat(value) if value else None


class TimesForm(RibbonForm):
    """On which days and at what hours it is safe."""

    days = forms.TypedMultipleChoiceField(
        label=_("Which days are safe?"),
        choices=WEEK,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one day.")},
    )
    not_before = forms.TypedChoiceField(
        label=_("Not before"), choices=HOURS, coerce=_hour, empty_value=None, required=False
    )
    not_after = forms.TypedChoiceField(
        label=_("Not after"), choices=HOURS, coerce=_hour, empty_value=None, required=False
    )
    hours = forms.CharField(
        label=_("Anything else about when?"),
        help_text=_("In your own words, for whoever rings you. For example: only while the children are at school."),
        required=False,
        max_length=300,
        widget=forms.Textarea({"rows": 3, **NO_HINTS}),
    )

    def __init__(self, *args: Any, contact: SafeContact, **kwargs: Any) -> None:
        kwargs.setdefault(
            "initial",
            {
                "days": contact.days,
                "not_before": f"{contact.not_before:%H:%M}" if contact.not_before else "",
                "not_after": f"{contact.not_after:%H:%M}" if contact.not_after else "",
                "hours": contact.hours,
            },
        )
        super().__init__(*args, **kwargs)
        for name in ("not_before", "not_after"):
            self._offer(name, self.initial.get(name, ""))

    def _offer(self, name: str, hour: str) -> None:
        """A time between the full hours that was agreed on the phone stands among the others."""
        field = cast(forms.TypedChoiceField, self.fields[name])
        if hour not in dict(HOURS):
            field.choices = [*HOURS, (hour, hour)]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        first, last = found.get("not_before"), found.get("not_after")
        if first and last and last <= first:
            self.add_error("not_after", _("Choose a time that is later than the first one."))
        return found


class AnswersForm(RibbonForm):
    """What to do when a machine or somebody else answers."""

    voicemail = forms.ChoiceField(
        label=_("If a machine answers, what may we leave?"),
        choices=Voicemail.choices,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    say_from = forms.CharField(
        label=_("If somebody else answers, what may we say?"),
        help_text=_("For example: “It is Anna from the library”. If you leave it empty, we say sorry and hang up."),
        required=False,
        max_length=200,
        widget=forms.TextInput(NO_HINTS),
    )

    def __init__(self, *args: Any, contact: SafeContact, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"voicemail": contact.voicemail, "say_from": contact.say_from})
        super().__init__(*args, **kwargs)


class DayField(forms.DateField):
    """A day, chosen from the browser's own calendar or typed as people type it."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateInput({"type": "date", "class": "govuk-input--width-10", **NO_HINTS}, format="%Y-%m-%d")
        errors = {"required": _("Choose a day."), "invalid": _("Write the day like this: 24/12/2026.")}
        formats = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y"]
        super().__init__(widget=widget, input_formats=formats, error_messages=errors, **options)


class QuietForm(RibbonForm):
    """One more day, or some days, without a word from us."""

    first = DayField(label=_("The day, or the first of some days"))
    last = DayField(label=_("The last of them"), help_text=_("Leave it empty for one day."), required=False)
    every_year = forms.BooleanField(label=_("Every year"), required=False)

    def __init__(self, *args: Any, contact: SafeContact, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept = entries(contact.quiet)

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        first, last = found.get("first"), found.get("last")
        if first and last and last < first:
            self.add_error("last", _("Choose a day after the first one."))
        if len(self.kept) >= MOST_QUIET:
            self.add_error(None, _("There is no room for more days. Take one away first, or ring us."))
        return found

    def with_new(self) -> str:
        """All that is kept, and this."""
        first: date = self.cleaned_data["first"]
        new = entry(first, self.cleaned_data["last"], every_year=self.cleaned_data["every_year"])
        return "\n".join(dict.fromkeys([*self.kept, new]))


class AgainForm(RibbonForm):
    """When we ask again what is safe."""

    months = forms.TypedChoiceField(
        label=_("When shall we ask you again?"),
        help_text=_("What is safe can change. We then ask on your page, and nowhere else."),
        choices=[(3, _("In three months")), (6, _("In six months")), (12, _("In a year"))],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )


class HelperForm(RibbonForm):
    """Whom somebody asks to help them."""

    called = forms.CharField(
        label=_("What do you call them?"),
        max_length=60,
        widget=forms.TextInput(NO_HINTS),
        error_messages={"required": _("Write what you call them.")},
    )
    email = forms.EmailField(
        max_length=254,
        label=_("What is their e-mail address?"),
        help_text=_("The e-mail says only that they are expected. It does not say who you are, or who we are."),
        widget=forms.EmailInput(NO_HINTS),
        error_messages={
            "required": _("Write their e-mail address."),
            "invalid": _("Write an e-mail address with an @ in it, such as name@example.org."),
        },
    )
    kind = forms.ChoiceField(
        label=_("Who are they?"), choices=SupportKind.choices, widget=forms.RadioSelect, error_messages=CHOOSE
    )


class SureForm(RibbonForm):
    """A box without which nothing happens."""

    sure = forms.BooleanField(
        label=_("Yes, I am sure"), error_messages={"required": _("Tick the box if you are sure.")}
    )

"""Our own words to a family: written with that family's side alone in view."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm
from finder.exact import found
from letterbox.enums import Call, Reason
from letterbox.enums.desk import Answer, ChallengeEnd
from letterbox.forms.staff.fields import Claimed, SpokeForm, Words, area, one_of
from letterbox.forms.staff.reading import FirstReading

MAY_NOT_KNOW = _(
    "Your note holds a word that the writer may not know. Say the kind of thing instead: “a place name”. If it is an "
    "everyday word that tells nothing here, tick the line below; a second person then reads your note."
)
TEXT_LENGTH = 20_000


class OurWordsForm(Claimed):
    """A note to the writer. It says the kind of thing, never a word that they may not know."""

    note = area(
        _("Your note to the writer"), _("Write the note. The writer needs to know, and that you will help."), rows=8
    )
    about_wishes = forms.BooleanField(
        label=_("My note is about what the other family wishes"),
        required=False,
        help_text=_("A second person then reads it before it goes."),
    )
    harmless = forms.BooleanField(
        label=_("I have looked at each word. Here they tell nothing about the other side"), required=False
    )

    def __init__(self, *args: Any, not_to_tell: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.not_to_tell = list(not_to_tell)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if found(cleaned.get("note", ""), self.not_to_tell) and not cleaned.get("harmless"):
            self.add_error("note", MAY_NOT_KNOW)
        return cleaned


class ReturnForm(OurWordsForm):
    """A kind note with a letter that goes back."""

    reason = one_of(Reason.choices, _("What needs another look?"), _("Choose what needs another look."))
    call = one_of(
        Call.choices,
        _("Have you talked with the writer?"),
        _("Say whether you rang the writer. They should hear from a person first."),
    )
    field_order = ["reason", "call", "note", "about_wishes", "harmless"]


class MeanwhileForm(OurWordsForm):
    """A note while the letter stays with us."""

    field_order = ["note", "about_wishes", "harmless"]


class ChangeForm(OurWordsForm, FirstReading):
    """A small change: the exact copy that would go, read like any first reading, and a note that asks."""

    copy = forms.CharField(
        label=_("The letter, with your change"),
        help_text=_("Change as little as you can. The writer sees each change, and nothing goes unless they agree."),
        max_length=TEXT_LENGTH,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "class": "rb-writing"}),
        error_messages={"required": _("The letter is empty. To send nothing on, return it with a note instead.")},
    )
    field_order = ["copy", "note", "line", "content", "words", "news", "wishes", "about_wishes", "harmless"]

    def __init__(self, *args: Any, original: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.original = original

    def clean_copy(self) -> str:
        copy: str = self.cleaned_data["copy"].replace("\r\n", "\n")
        if copy == self.original.replace("\r\n", "\n"):
            raise forms.ValidationError(_("Nothing is changed yet. Change the words, or pass the letter on as it is."))
        return copy


class HandBackWordsForm(RibbonForm):
    note = area(_("What should change?"), _("Say what should change, so that they need not guess."))


class PhoneAnswerForm(SpokeForm):
    """What the writer said to a change, on the phone."""

    answer = one_of(Answer.choices, _("What did they say to the change?"), _("Choose what they said."))
    field_order = ["answer", "spoke_with", "how", "on", "words"]


class ChallengeForm(RibbonForm):
    """Somebody else has looked."""

    end = one_of(ChallengeEnd.choices, _("What do you decide?"), _("Choose what you decide."))
    answer = area(
        _("What do you tell the writer, and why?"),
        _("Write why. They asked, and they will read it."),
        _("They read this on their page. Thank them for asking."),
        rows=6,
    )


class ReplyForm(RibbonForm):
    """A saved kind reply."""

    title = forms.CharField(
        label=_("A name by which colleagues find it"),
        max_length=80,
        error_messages={"required": _("Give it a name.")},
    )
    text = area(
        _("The words"),
        _("Write the words."),
        _(
            "You may use {name} for the writer, {child} for the child as the writer knows them, {other} for whom they "
            "write to. Nothing else can stand in it."
        ),
        rows=8,
    )


def warn_unknown(form: RibbonForm, blanks: Iterable[str]) -> None:
    words: Words = _("Only {name}, {child} and {other} can be filled in. Take out: %(blanks)s.")
    form.add_error("text", words % {"blanks": ", ".join(f"{{{blank}}}" for blank in sorted(blanks))})

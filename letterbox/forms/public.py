"""What families type."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm
from letterbox.enums.plan import News, Wish
from letterbox.words import WISHES

LONGEST = 20_000


class LetterForm(RibbonForm):
    """A letter. An empty one may be saved, but not sent."""

    text = forms.CharField(
        label=_("Your letter"),
        help_text=_("Write as you would speak. First names are fine. Leave out towns, schools and places of work."),
        required=False,
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "autocomplete": "off", "class": "rb-writing"}),
        error_messages={
            "max_length": _("Your letter is longer than we can send in one piece. Please make two letters of it.")
        },
    )
    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


def _wish(name: str) -> forms.ChoiceField:
    words: Any = WISHES[name]
    return forms.ChoiceField(
        label=words,
        choices=Wish.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. You can change it later on any day.")},
    )


class WishesForm(RibbonForm):
    """What somebody says to different kinds of words, and what they want to hear at once."""

    accepts_titles = _wish("accepts_titles")
    accepts_strong_feelings = _wish("accepts_strong_feelings")
    accepts_letters_to_child = _wish("accepts_letters_to_child")
    news_to_be_told = forms.MultipleChoiceField(
        label=_("What would you want to hear from us at once, before any letter?"),
        choices=News.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    held_for = forms.CharField(
        label=_("If a letter comes at a bad time: where should it wait, and who may ask for it later? (optional)"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AskForm(RibbonForm):
    """What somebody would like to be different."""

    words = forms.CharField(
        label=_("What would you like to be different?"),
        help_text=_("Write it as you would say it. One of us reads it and rings you."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "required": _("Write what you would like to be different, or press “Talk to somebody” instead."),
            "max_length": _("That is longer than we can keep in one piece. Say the main thing; we will ring you."),
        },
    )

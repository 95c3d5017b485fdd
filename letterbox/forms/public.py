"""What families type."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm
from letterbox.enums.plan import News, Wish
from letterbox.enums.writing import Ask
from letterbox.frozen import CompanyView, OtherView, QuestionView, StepView
from letterbox.words import WISHES

LONGEST = 20_000
SOME_WORDS = 2_000
ME, BOTH = "me", "both"


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


class OtherwiseForm(RibbonForm):
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


class AskForm(RibbonForm):
    """Asking us to ring."""

    kind = forms.ChoiceField(
        label=_("What would help?"),
        choices=Ask.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what would help."), "invalid_choice": _("Choose what would help.")},
    )
    hours = forms.CharField(
        label=_("When can you talk?"),
        help_text=_("You can leave this empty. We ring in the hours that are safe for you."),
        required=False,
        max_length=200,
    )
    words = forms.CharField(
        label=_("Is there something we should know first?"),
        help_text=_("You can leave this empty. Only people who look after letters here read it."),
        required=False,
        max_length=SOME_WORDS,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        error_messages={"max_length": _("That is more than fits here. Please tell us the rest on the phone.")},
    )


class CompanyForm(RibbonForm):
    """Who may see a letter before it is sent."""

    sharing = forms.ChoiceField(
        label=_("Who of you may see it and write in it?"),
        choices=[(ME, _("Only me")), (BOTH, _("Both of us"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who of you may see it.")},
    )
    helpers = forms.MultipleChoiceField(
        label=_("Who may see it, and help you to write?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, company: CompanyView, **kwargs: Any) -> None:
        here = [helper.ref for helper in company.helpers if helper.is_in]
        initial = {"sharing": BOTH if company.is_shared else ME, "helpers": here}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["helpers"].choices = [(helper.ref, helper.called) for helper in company.helpers]  # type: ignore[attr-defined]
        if not company.partners:
            del self.fields["sharing"]
        if not company.helpers:
            del self.fields["helpers"]


class OthersForm(RibbonForm):
    """To whom else the words may go."""

    lines = forms.MultipleChoiceField(
        label=_("To whom else?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose whom to write to as well, or go back to your letter.")},
    )

    def __init__(self, *args: Any, others: list[OtherView], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lines"].choices = [  # type: ignore[attr-defined]
            (each.ref, _("%(name)s, about %(child)s") % {"name": each.reader_called, "child": each.child_called})
            for each in others
            if not each.is_begun
        ]


class AnsweredForm(RibbonForm):
    """Which carried questions a letter answers."""

    answered = forms.MultipleChoiceField(
        label=_("Have you answered these?"),
        help_text=_("Tick what you have answered, and we will not remind you of it again."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, questions: tuple[QuestionView, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answered"].choices = [(each.ref, each.words) for each in questions]  # type: ignore[attr-defined]


class StepForm(RibbonForm):
    """One page of the easy way."""

    pressed = forms.MultipleChoiceField(
        label=_("Press what is true for you"), required=False, widget=forms.CheckboxSelectMultiple
    )
    own = forms.CharField(
        label=_("Or say it in your own words"),
        required=False,
        max_length=SOME_WORDS,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        error_messages={"max_length": _("That is more than fits here. You can write more in the letter itself.")},
    )

    def __init__(self, *args: Any, step: StepView, **kwargs: Any) -> None:
        super().__init__(*args, initial={"pressed": step.chosen, "own": step.own}, **kwargs)
        self.fields["pressed"].choices = step.choices  # type: ignore[attr-defined]

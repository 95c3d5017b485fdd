"""What the readers of a letter fill in at the check desk."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm
from letterbox.enums import CHECKLIST, Part, Tick
from letterbox.enums.desk import FactKind, NewsKind, WishKind
from letterbox.enums.plan import Wish
from letterbox.forms.staff.fields import Claimed, LookAgainForm, SpokeForm, Words, area, one_of
from letterbox.marks import Marks
from people.models import Person

WISHED = {
    Wish.ASK: _(
        "%(kind)s: whoever reads it wants to be asked first. Ring them and note what they said, or return the letter "
        "with help. If it is no such thing, tick this line."
    ),
    Wish.NO: _(
        "%(kind)s: whoever reads it has said “please not”. Return the letter with help. If it is no such thing, tick "
        "this line."
    ),
}


def _ticks(part: Part) -> forms.MultipleChoiceField:
    choices = [(tick, Tick(tick).label) for tick in CHECKLIST[part]]
    return forms.MultipleChoiceField(
        label=part.label,
        choices=choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def _looked_at(tick: Tick, label: Words) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=[(tick, tick.label)], required=False, widget=forms.CheckboxSelectMultiple
    )


class Checklist(RibbonForm):
    """Every line ticked, or a clear word about what is open."""

    parts: tuple[str, ...] = ()

    def ticked(self) -> set[str]:
        """The ticks as they came, whether or not the form is complete."""
        data = cast(QueryDict, self.data)
        parts = (*self.parts, "words", "news", "wishes", "care")
        return {tick for part in parts for tick in data.getlist(part)}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for part in self.parts:
            if not set(CHECKLIST[part]) <= set(cleaned.get(part, [])):
                words = _("%(part)s: tick each line, or choose another way below.")
                self.add_error(part, words % {"part": Part(part).label})
        return cleaned


class WholeReading(Checklist):
    """Parts one and two of the checklist; and each mark, looked at."""

    parts = (Part.LINE, Part.CONTENT)
    line = _ticks(Part.LINE)
    content = _ticks(Part.CONTENT)
    words = _looked_at(Tick.WORDS_LOOKED_AT, _("Words to look at again"))
    news = _looked_at(Tick.NEWS_LOOKED_AT, _("Is it news?"))
    wishes = _looked_at(Tick.WISHES_LOOKED_AT, _("Is it as the reader wishes?"))

    def __init__(self, *args: Any, marks: Marks | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.marks = marks or Marks()
        for name in ("words", "news", "wishes"):
            if not getattr(self.marks, name):
                del self.fields[name]

    def clean_words(self) -> list[str]:
        """Asked for only when the letter holds words that the reader must not learn."""
        ticked: list[str] = self.cleaned_data["words"]
        if not ticked:
            raise forms.ValidationError(
                _("These words stand in the letter: %(words)s. Look at each, then tick this line or return the letter.")
                % {"words": ", ".join(self.marks.words)}
            )
        return ticked

    def clean_news(self) -> list[str]:
        """Asked for only when the letter seems to hold news, and none is noted."""
        ticked: list[str] = self.cleaned_data["news"]
        if not ticked:
            kinds = ", ".join(str(NewsKind(kind).label) for kind in sorted(self.marks.news))
            raise forms.ValidationError(
                _("It may hold news: %(kinds)s. Note it below, so that a person tells them first, or tick this line.")
                % {"kinds": kinds}
            )
        return ticked

    def clean_wishes(self) -> list[str]:
        """Asked for only when the letter seems to hold words that its reader has not said yes to."""
        ticked: list[str] = self.cleaned_data["wishes"]
        if not ticked:
            found = self.marks.wishes.items()
            raise forms.ValidationError([WISHED[says] % {"kind": WishKind(kind).label} for kind, says in found])
        return ticked


class FirstReading(WholeReading, Claimed):
    """The first reading, under a claim."""

    field_order = ["line", "content", "words", "news", "wishes"]


class SecondReading(Checklist, Claimed):
    """Part three: the packet as it will leave."""

    parts = (Part.PACKET,)
    packet = _ticks(Part.PACKET)
    care = _looked_at(Tick.MAY_BE_HARD, _("For whoever reads it"))


class SendBackForm(Claimed):
    """The second reader's word to the first."""

    note = area(_("What should the first reader look at again?"), _("Say what to look at again, so that it is found."))


class HoldForm(LookAgainForm, Claimed):
    """To the co-ordinator: always with a reason and a day to look again."""

    why = area(
        _("Why should the co-ordinator look at it?"),
        _("Say why, so that the co-ordinator can act."),
        _("The adopted person may read this one day. If someone is in danger, ring 999 first."),
    )
    field_order = ["why", "next_look_on"]


class NewsForm(Claimed):
    """News that a person tells first."""

    kind = one_of(NewsKind.choices, _("What kind of news?"), _("Choose what kind of news it is."))
    words = area(
        _("What is the news?"),
        _("Say what the news is, so that whoever rings knows it."),
        _("In your own words. Whoever rings the family sees this."),
        rows=3,
    )


class AskedForm(SpokeForm, Claimed):
    """Whoever reads it was asked about such words."""

    kind = one_of(WishKind.choices, _("What did you ask about?"), _("Choose what you asked about."))
    may_stay = one_of(
        [("yes", _("Yes, that is fine")), ("no", _("Please not"))], _("What did they say?"), _("Choose what they said.")
    )
    field_order = ["kind", "may_stay", "spoke_with", "how", "on", "words"]

    def asked(self) -> tuple[WishKind, bool]:
        """About what, and whether it may stay."""
        return WishKind(self.cleaned_data["kind"]), self.cleaned_data["may_stay"] == "yes"


class FactForm(Claimed):
    """What this letter tells, for whoever reads the next one."""

    kind = one_of(FactKind.choices, _("What does it tell?"), _("Choose what it tells."))
    words = area(_("In a few words"), _("Say it in a few words, such as “they can see the sea”."), rows=2)


class NoteForm(RibbonForm):
    words = area(_("A word to colleagues"), _("Write something first."), _("Families do not see it."), rows=3)


class HandOverForm(Claimed):
    """To a colleague, with a word."""

    to = one_of((), _("To whom?"), _("Choose a colleague."))
    note = area(_("What should they know?"), _("Write a word, so that they need not begin again."), rows=3)
    field_order = ["to", "note"]

    def __init__(self, *args: Any, people: Iterable[Person] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {person.public_id: person for person in people}
        self.fields["to"].choices = [(ref, each.called) for ref, each in self.people.items()]  # type: ignore[attr-defined]

    def clean_to(self) -> Person:
        return self.people[self.cleaned_data["to"]]

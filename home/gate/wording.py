"""Rules about the words: how hard they are, numbers typed by hand, names and sums that are no longer so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency.models import Agency, Organisation
from base.reading import Reading, read, sentences, words
from home.gate.matter import Matter, Spot
from home.marking import is_english, language_of
from home.models.facts import Helpline, KeyFact
from home.models.library import GlossaryTerm
from home.words import words_of

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Found = Iterator[tuple[Spot, str]]

ADULT_HARD = 14
ADULT_SENTENCE = 25
CHILD_SENTENCE = 20
PHONE = re.compile(
    r"(?<![\d£.,/-])(?:(?:\+44[\s-]?\d|0\d)(?:[\s-]?\d){5,9}|116[\s-]?\d{3}|\b(?:0800|0808)[\s-]?\d{4})(?![\d/])"
)


@dataclass(frozen=True)
class Old:
    """What must not stand on a page any more, and what is so today."""

    pattern: re.Pattern[str]
    today: "StrOrPromise"


def _old(pattern: str, today: "StrOrPromise") -> Old:
    return Old(re.compile(pattern), today)


OLD_NAMES = (
    _old(r"(?i)children['’]s rights director", gettext_lazy("The office is the Children’s Commissioner today.")),
    _old(r"\bAfter Adoption\b(?! (?:and|or)\b)", gettext_lazy("This charity has closed.")),
    _old(r"(?i)first4adoption", gettext_lazy("This service has closed.")),
    _old(r"(?i)\badopter hub\b", gettext_lazy("It has another name today.")),
    _old(
        r"£(?:5,?000|2,?500)(?![\d,])",
        gettext_lazy("The fund’s limit is another one today. Put it in as a fact from the list."),
    ),
    _old(r"(?i)\bmatch(?:ed)?[ -]fund(?:ing|ed|s)?\b", gettext_lazy("The fund’s match funding has ended.")),
    _old(
        r"£(?:300|1,?900|302|2,?345)(?![\d,])",
        gettext_lazy("This sum is from an old list. Put today’s in as a fact or an entitlement."),
    ),
    _old(
        r"(?i)must be ofsted[ -]registered",
        gettext_lazy("Counselling of adults has needed no registration since December 2023."),
    ),
)


def names() -> list[str]:
    """Names make a text look harder than it is; the longest are taken out first."""
    lists = (
        GlossaryTerm.objects.values_list("term", flat=True),
        Helpline.objects.values_list("name", flat=True),
        Organisation.objects.values_list("name", flat=True),
        Agency.objects.values_list("name", flat=True),
    )
    return sorted({name for each in lists for name in each if name}, key=len, reverse=True)


def reading_of(page: Any) -> Reading:
    """How hard its words are to read, names left out."""
    return read(words_of(page), names())


def reading_age(matter: Matter) -> Found:
    """The formula counts English syllables; of other languages it knows nothing."""
    if not is_english(language_of(matter.page)):
        return
    reading, wanted = reading_of(matter.page), matter.page.reading_age_wanted
    if reading.age <= wanted:
        return
    figures = {"age": reading.age, "wanted": wanted, "sentence": reading.hardest}
    if not matter.for_children and reading.age > ADULT_HARD:
        message = _("Very hard to read: reading age %(age)s, and %(wanted)s is the most. Begin with: “%(sentence)s”")
    else:
        message = _("Hard to read: reading age %(age)s, and %(wanted)s is the most. Begin with: “%(sentence)s”")
    yield Spot("body"), message % figures


def long_sentence(matter: Matter) -> Found:
    most = getattr(matter.page, "longest_sentence", CHILD_SENTENCE) if matter.for_children else ADULT_SENTENCE
    shown = [(spot, value.statement) for spot, _b, value in matter.leaves if isinstance(value, KeyFact)]
    for spot, text in (*matter.typed, *(shown if matter.for_children else ())):
        longest = max(sentences(text), key=lambda each: len(words(each)), default="")
        if len(words(longest)) > most:
            figures = {"count": len(words(longest)), "most": most, "sentence": longest}
            yield spot, _("A sentence of %(count)s words; %(most)s is the most: “%(sentence)s”") % figures


def typed_phone(matter: Matter) -> Found:
    for spot, text in matter.typed:
        for number in dict.fromkeys(PHONE.findall(text)):
            message = _("“%(number)s” is typed by hand. Choose the contact or phone line from the list instead.")
            yield spot, message % {"number": number.strip()}


def old_name(matter: Matter) -> Found:
    shown = [(spot, value.statement) for spot, _b, value in matter.leaves if isinstance(value, KeyFact)]
    for spot, text in (*matter.typed, *shown):
        for old in OLD_NAMES:
            if found := old.pattern.search(text):
                yield spot, _("“%(words)s” is out of date. %(today)s") % {"words": found[0], "today": old.today}

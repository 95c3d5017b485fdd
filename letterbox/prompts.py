"""Ideas for letters: data, in the words of people who have written some. Nothing here knows a family."""

from collections.abc import Iterable

from django.db import models
from django.utils import formats
from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from base.clock import add_months, today
from letterbox.enums import SideKind

Words = str | Promise
A_YEAR = 12


class Voice(models.TextChoices):
    """As whom somebody writes."""

    ADOPTER = "adopter", _("An adoptive parent")
    PARENT = "parent", _("A birth mother or father")
    GRANDPARENT = "grandparent", _("A grandparent")
    RELATIVE = "relative", _("An aunt, uncle or cousin")
    SIBLING = "sibling", _("A brother or sister")
    CARER = "carer", _("Somebody who cared for them")


_V = Voice
USUAL: dict[str, Voice] = {
    SideKind.ADOPTIVE: _V.ADOPTER,
    SideKind.BIRTH: _V.PARENT,
    SideKind.SIBLING_HOME: _V.SIBLING,
    SideKind.OTHER: _V.CARER,
}
BESIDE: dict[str, tuple[Voice, ...]] = {
    SideKind.ADOPTIVE: (_V.ADOPTER,),
    SideKind.SIBLING_HOME: (_V.SIBLING, _V.ADOPTER),
}

ALWAYS: dict[str, tuple[Words, ...]] = {
    _V.ADOPTER: (
        _("What always makes them laugh"),
        _("A word they say in their own way"),
        _("The bravest thing they did this year"),
        _("What they would carry out of a flooded house"),
        _("How tall they are: you could cut a ribbon to their height"),
        _("What they ask about the family they were born to"),
    ),
    _V.PARENT: (
        _("What you were like at their age"),
        _("Something you cook well, and who taught you"),
        _("One good day since you last wrote"),
        _("A song you know by heart"),
        _("Whom in your family they may take after"),
        _("Something you are proud of"),
    ),
    _V.GRANDPARENT: (
        _("What their mum or dad was like as a child"),
        _("How to make the cake that everybody asks for"),
        _("A game from when you were small"),
        _("What you see from your window, without saying where it is"),
        _("Where the family’s hair, laugh or music comes from"),
    ),
    _V.RELATIVE: (
        _("A time when the whole family laughed"),
        _("What you and their mum or dad got up to together"),
        _("What you like to do on a day off"),
        _("Something all of your family are good at"),
    ),
    _V.SIBLING: (
        _("Your favourite three things; let them guess which comes first"),
        _("A picture of something you both might like"),
        _("The funniest thing that happened to you"),
        _("What you are learning at the moment"),
    ),
    _V.CARER: (
        _("What they loved when they lived with you"),
        _("The first word you heard them say"),
        _("A day you remember well"),
        _("A song or a story you shared"),
    ),
}
# For children under the age that stands in front.
OF_THE_CHILD: dict[int, tuple[Words, ...]] = {
    5: (
        _("How they fall asleep, and with what in their arms"),
        _("What they touch, taste or listen to again and again"),
        _("A new word, a first step, a first wobbly tooth"),
    ),
    9: (
        _("What they like best in a school week; leave out the school"),
        _("What they were afraid of, and are not any more"),
        _("A friend and what they play; first names are enough"),
    ),
    13: (
        _("A joke they tell"),
        _("What they can talk about for an hour"),
        _("A question they asked you that was hard to answer"),
    ),
    18: (
        _("Ask them what they would like you to say, and what not"),
        _("What they are working for"),
        _("Music, films or books that are theirs"),
    ),
}
OF_ONESELF: dict[int, tuple[Words, ...]] = {
    5: (_("A rhyme or a lullaby from your own childhood"), _("The first toy that you remember")),
    9: (_("What you were good at when you were at school"), _("Something that frightened you once, and passed")),
    13: (_("A joke"), _("What you wished for when you were ten or twelve")),
    18: (_("What you would have liked to hear at their age"), _("Something you learned late and are glad of")),
}

EXAMPLES: dict[str, Words] = {
    _V.ADOPTER: _(
        "Dear Jo,\n\n"
        "Thank you for the story about the goat. We have read it at bedtime more than once.\n\n"
        "Finn is well. He has learned to ride without the small wheels, and he tells everybody about it, the "
        "postman too. He hates peas and loves puddles. When he thinks hard he hums. Do you hum?\n\n"
        "He knows that you write to us, and he is glad. He asks: what was your first pet?\n\n"
        "We hope that the year is being kind to you.\n\n"
        "Finn and family"
    ),
    _V.PARENT: _(
        "Hello,\n\n"
        "thank you for your letter. I read it three times, and the part about the puddles a fourth time.\n\n"
        "I have had some hard weeks, but I go to a gardening group now and I like it. We grew beans. I was a "
        "puddle child too. My gran kept a dry pair of socks for me behind the door.\n\n"
        "My first pet was a one-eyed cat called Admiral. Please tell Finn that I do hum.\n\n"
        "I am happy that he is happy.\n\n"
        "Jo"
    ),
    _V.GRANDPARENT: _(
        "Dear all,\n\n"
        "how good to hear of the swimming. When Jo was six she jumped in before she could swim, so it runs in the"
        " family.\n\n"
        "I have written the recipe for the ginger cake on the next page. The secret is to leave it alone for a "
        "day, which nobody here has ever managed.\n\n"
        "My knees are bad and my tomatoes are good.\n\n"
        "With love from Pat"
    ),
    _V.RELATIVE: _(
        "Dear all,\n\n"
        "I am Jo’s sister, and I remember her dancing in the kitchen with a colander on her head. If Finn likes "
        "to dance, now you know.\n\n"
        "I work with animals, and last week a duck followed me for a whole day.\n\n"
        "What makes him laugh?\n\n"
        "Kind wishes, Bea"
    ),
    _V.SIBLING: _(
        "Dear Finn,\n\n"
        "I am nine now. I have a rabbit called Toast. My favourite things are: drawing, chips, and one more that "
        "you must guess.\n\n"
        "I drew us on a boat. You are the one with the hat.\n\n"
        "From your brother Ned"
    ),
    _V.CARER: _(
        "Dear all,\n\n"
        "I often think of the mornings when Finn sat on the bottom stair and sorted everybody’s shoes. Does he "
        "still like things in rows?\n\n"
        "He had a song for the bath. I can write it down if you would like it.\n\n"
        "With warm wishes, Mo"
    ),
}


def usual_voice(side: str) -> Voice:
    """As whom most people of such a side write."""
    return USUAL.get(side, _V.CARER)


def voices_beside(side: str) -> tuple[Voice, ...]:
    """As whom somebody of such a side may write."""
    return BESIDE.get(side, (_V.PARENT, _V.GRANDPARENT, _V.RELATIVE, _V.SIBLING, _V.CARER))


def prompts_for(voice: Voice, ages: Iterable[int]) -> tuple[Words, ...]:
    """What one may write about: always, and to children of these ages."""
    by_age = OF_THE_CHILD if voice == _V.ADOPTER else OF_ONESELF
    bands = dict.fromkeys(next((band for band in by_age if age < band), max(by_age)) for age in sorted(ages))
    return (*ALWAYS[voice], *(words for band in bands for words in by_age[band]))


def month_by_month() -> str:
    """Twelve months, the oldest first, each with room to write."""
    first = [add_months(today().replace(day=1), back) for back in range(1 - A_YEAR, 1)]
    return "\n\n".join(_now("In %(month)s") % {"month": formats.date_format(day, "F")} + " " for day in first).rstrip()

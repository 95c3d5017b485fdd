"""Choices of the plan: who stands where, what was agreed, what a court said, and the dates that follow."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RoleToChild(models.TextChoices):
    """What a party is to the child."""

    ADOPTIVE_PARENTS = "adoptive_parents", _("Adoptive parents")
    ADOPTIVE_PARENT = "adoptive_parent", _("Adoptive parent, with a home of their own")
    BIRTH_MOTHER = "birth_mother", _("Birth mother")
    BIRTH_FATHER = "birth_father", _("Birth father")
    GRANDPARENT = "grandparent", _("Grandparent")
    RELATIVE = "relative", _("Aunt, uncle or cousin")
    GROWN_SIBLING = "grown_sibling", _("Grown-up brother or sister")
    SIBLING_HOME = "sibling_home", _("Home of a brother or sister")
    FOSTER_CARER = "foster_carer", _("Foster carer")
    ADOPTED_PERSON = "adopted_person", _("The adopted person")
    OTHER = "other", _("Someone else who matters")


class Channel(models.TextChoices):
    """How a party writes and receives."""

    PAGE = "page", _("On this site")
    POST = "post", _("By post")
    BOTH = "both", _("Either way")


class Format(models.TextChoices):
    """How somebody reads best."""

    PLAIN = "plain", _("Plain words")
    EASY_READ = "easy_read", _("Easy read")
    LARGE_PRINT = "large_print", _("Large print")
    ALOUD = "aloud", _("Read aloud")


class Source(models.TextChoices):
    """Where the plan to stay in touch comes from."""

    CARE_PLAN = "care_plan", _("The care plan")
    SUPPORT_PLAN = "support_plan", _("The adoption support plan")
    RECITAL = "recital", _("What the court wrote down, without ordering it")
    ORDER = "order", _("A court order")
    FAMILIES = "families", _("The families asked for it")


class LegalStatus(models.TextChoices):
    """How firmly it binds."""

    GOOD_FAITH = "good_faith", _("A promise in good faith")
    RECITAL = "recital", _("Written down by the court, not ordered")
    ORDER = "order", _("Ordered by a court")


class Regime(models.TextChoices):
    """Which law governs contact with this child now."""

    CARE = "care", _("In care: the council’s plan and the family court")
    PLACEMENT = "placement", _("Placement order: section 26 of the 2002 Act")
    ADOPTED = "adopted", _("Adopted: as agreed, or section 51A of the 2002 Act")


class StartRule(models.TextChoices):
    """From when letters may go."""

    AGREED = "agreed", _("As soon as both have agreed")
    ORDER = "order", _("Once the adoption order is made")
    MONTH_AFTER = "month_after", _("From the month after the adoption order")
    DAY = "day", _("From a day that we set")


class AddressedTo(models.TextChoices):
    """To whom the words are spoken."""

    ADULTS = "adults", _("To the grown-ups")
    CHILD = "child", _("To the child")


class PhotoRule(models.TextChoices):
    """Which photographs were agreed, the strictest first."""

    NONE = "none", _("No photographs")
    NO_FACE = "no_face", _("Photographs without faces")
    GROUP = "group", _("Photographs of several people together")
    FACE = "face", _("Photographs with faces")


class PhotoHandling(models.TextChoices):
    """What the reader may do with a photograph, the strictest first."""

    VIEW = "view", _("To look at with one of us")
    PRINT = "print", _("A print to keep, no file")
    KEEP = "keep", _("To keep")


class Festival(models.TextChoices):
    """For which days a card may come besides."""

    BIRTHDAY = "birthday", _("A birthday card")
    CHRISTMAS = "christmas", _("A Christmas card")
    OTHER = "other", _("A card for another festival")


class Wish(models.TextChoices):
    """What somebody said to one kind of words."""

    ACCEPT = "accept", _("Yes, that is fine")
    ASK = "ask", _("Ask me first")
    NO = "no", _("Please not")


class News(models.TextChoices):
    """What a party wants to hear from a person at once."""

    BIRTH = "birth", _("A baby is expected or born")
    DEATH = "death", _("Somebody has died")
    ILLNESS = "illness", _("Somebody is very ill")
    INHERITED = "inherited", _("An illness that may run in the family")
    PRISON = "prison", _("Somebody goes to prison, or comes home")
    MOVE = "move", _("Somebody moves near")


class How(models.TextChoices):
    """How somebody agreed."""

    PAGE = "page", _("On this site")
    SIGNATURE = "signature", _("Signed on paper")
    ALOUD = "aloud", _("Read aloud by one of us, and agreed to")


class AgreementState(models.TextChoices):
    """Where one version of a party's agreement is."""

    OFFERED = "offered", _("With them, to agree")
    ASKED = "asked", _("They asked for a change")
    AGREED = "agreed", _("Agreed")
    NOT_NOW = "not_now", _("Not for them now")
    REPLACED = "replaced", _("A later one took its place")


_G = AgreementState
AGREEMENT_MOVES: dict[str, frozenset[str]] = {
    _G.OFFERED: frozenset({_G.ASKED, _G.AGREED, _G.NOT_NOW, _G.REPLACED}),
    _G.ASKED: frozenset({_G.AGREED, _G.NOT_NOW, _G.REPLACED}),
    _G.NOT_NOW: frozenset({_G.AGREED, _G.REPLACED}),
    _G.AGREED: frozenset({_G.REPLACED}),
    _G.REPLACED: frozenset(),
}
OPEN_OFFER = frozenset({_G.OFFERED, _G.ASKED})


class Effect(models.TextChoices):
    """What a court order does."""

    REQUIRES = "requires", _("Contact must be kept up")
    FORBIDS = "forbids", _("There must be no contact")


class OrderKind(models.TextChoices):
    """Under which law an order was made."""

    S26 = "s26", _("Section 26, while a placement order stands")
    S51A = "s51a", _("Section 51A, after adoption")
    NON_MOLESTATION = "non_molestation", _("Non-molestation order")
    RESTRAINING = "restraining", _("Restraining order")
    OTHER = "other", _("Another order")


class ExchangeState(models.TextChoices):
    """Where one due occasion on a line is."""

    PLANNED = "planned", _("Planned")
    OPEN = "open", _("It is time to write")
    RECEIVED = "received", _("Something has come")
    PASSED_ON = "passed_on", _("Passed on")
    KEPT = "kept", _("Kept safe")
    LATE = "late", _("Nothing has come yet")
    EXTENDED = "extended", _("There is more time")
    CLOSED = "closed", _("Quiet this time")
    NOT_THIS_TIME = "not_this_time", _("Not this time")
    STOPPED = "stopped", _("Resting with its line")


_E = ExchangeState
WAITING_FOR_A_LETTER = frozenset({_E.OPEN, _E.LATE, _E.EXTENDED})
EXCHANGE_MOVES: dict[str, frozenset[str]] = {
    _E.PLANNED: frozenset({_E.OPEN, _E.RECEIVED, _E.NOT_THIS_TIME, _E.STOPPED}),
    _E.OPEN: frozenset({_E.RECEIVED, _E.EXTENDED, _E.LATE, _E.NOT_THIS_TIME, _E.STOPPED}),
    _E.EXTENDED: frozenset({_E.OPEN, _E.RECEIVED, _E.LATE, _E.NOT_THIS_TIME, _E.STOPPED}),
    _E.LATE: frozenset({_E.RECEIVED, _E.EXTENDED, _E.CLOSED, _E.NOT_THIS_TIME, _E.STOPPED}),
    _E.RECEIVED: frozenset({_E.PASSED_ON, _E.KEPT, _E.OPEN}),
    _E.KEPT: frozenset({_E.PASSED_ON}),
    _E.PASSED_ON: frozenset({_E.RECEIVED, _E.KEPT}),
    _E.CLOSED: frozenset({_E.RECEIVED}),
    _E.NOT_THIS_TIME: frozenset({_E.RECEIVED}),
    _E.STOPPED: frozenset({_E.PLANNED}),
}
MAY_STOP = frozenset(state for state, to in EXCHANGE_MOVES.items() if _E.STOPPED in to)
MAY_RECEIVE = frozenset(state for state, to in EXCHANGE_MOVES.items() if _E.RECEIVED in to) | {_E.RECEIVED}


class OccasionKind(models.TextChoices):
    """Contact that is no letter."""

    FIRST_MEETING = "first_meeting", _("A first meeting")
    MEET_UP = "meet_up", _("Brothers and sisters meet")
    CALL = "call", _("A call")
    FOUND_ONLINE = "found_online", _("They found each other online")
    OTHER = "other", _("Another way of being in touch")


class OccasionState(models.TextChoices):
    PLANNED = "planned", _("Planned")
    HAPPENED = "happened", _("It happened")
    NOT_THIS_TIME = "not_this_time", _("Not this time")


OCCASION_MOVES: dict[str, frozenset[str]] = {
    OccasionState.PLANNED: frozenset({OccasionState.HAPPENED, OccasionState.NOT_THIS_TIME}),
    OccasionState.HAPPENED: frozenset(),
    OccasionState.NOT_THIS_TIME: frozenset(),
}


class PauseWhy(models.TextChoices):
    """Why something rests."""

    DEATH = "death", _("Somebody has died")
    ORDER = "order", _("A court order")
    ASKED = "asked", _("Somebody asked for quiet")
    WORRY = "worry", _("We are worried about somebody")
    OTHER = "other", _("Another reason")


class EndWhy(models.TextChoices):
    """Why a line has ended."""

    EIGHTEEN = "eighteen", _("The child is 18")
    CHILD = "child", _("The child’s wish")
    FAMILY = "family", _("A family’s wish")
    ORDER = "order", _("A court order")
    DEATH = "death", _("Somebody has died")
    APART = "apart", _("No longer living together")
    NEVER_BEGAN = "never_began", _("It never began")


class ChangeKind(models.TextChoices):
    """What one worker asks for and another must agree to."""

    END_LINE = "end_line", _("End a line")
    TERM = "term", _("Add protected words")
    TERM_OFF = "term_off", _("Stop protecting words")
    SHARING = "sharing", _("Record what two sides both know")
    END_ORDER = "end_order", _("End a court order")


class ChangeState(models.TextChoices):
    WAITING = "waiting", _("Waits for a second person")
    DONE = "done", _("Agreed and done")
    TURNED_DOWN = "turned_down", _("Not agreed")
    TAKEN_BACK = "taken_back", _("Taken back")


CHANGE_MOVES: dict[str, frozenset[str]] = {
    ChangeState.WAITING: frozenset({ChangeState.DONE, ChangeState.TURNED_DOWN, ChangeState.TAKEN_BACK}),
    ChangeState.DONE: frozenset(),
    ChangeState.TURNED_DOWN: frozenset(),
    ChangeState.TAKEN_BACK: frozenset(),
}

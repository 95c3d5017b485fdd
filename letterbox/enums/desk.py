"""Choices of the check desk: our own words, locks, what is kept safe, news, incidents, and what was talked about."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Spoken(models.TextChoices):
    """How a person of the agency spoke with somebody of a family."""

    PHONE = "phone", _("By phone")
    MEETING = "meeting", _("Face to face")
    VIDEO = "video", _("By video")
    POST = "post", _("In a letter of our own")


class WordsKind(models.TextChoices):
    """Words of ours to the writer of a letter."""

    RETURN = "return", _("A note with the letter that goes back")
    CHANGE = "change", _("A small change, for the writer to agree")
    MEANWHILE = "meanwhile", _("A note while the letter stays with us")
    ANSWER = "answer", _("The answer of somebody else who looked")


class WordsState(models.TextChoices):
    WAITING = "waiting", _("Waiting for a second reader")
    SENT = "sent", _("With the writer")
    PUT_AWAY = "put_away", _("Not sent")


WORDS_MOVES: dict[str, frozenset[str]] = {
    WordsState.WAITING: frozenset({WordsState.SENT, WordsState.PUT_AWAY}),
    WordsState.SENT: frozenset({WordsState.PUT_AWAY}),
    WordsState.PUT_AWAY: frozenset(),
}


class SecondWhy(models.TextChoices):
    """Why a second person reads our own words before they leave."""

    FIRST_RETURN = "first_return", _("It is the first letter that goes back to them")
    HIT = "hit", _("A word in it is known of another side; the writer of the note says that here it tells nothing")
    WISHES = "wishes", _("It is about what the other side wishes")


class Answer(models.TextChoices):
    """What the writer said to a change."""

    AGREED = "agreed", _("They agreed")
    DECLINED = "declined", _("They would rather not")


class LockWhy(models.TextChoices):
    """Why a letter is locked."""

    THREAT = "threat", _("A threat, or a plan to find or take somebody")
    CHILD = "child", _("A child may be at risk")
    WRITER = "writer", _("The writer may be at risk")
    HARM_TOLD = "harm_told", _("It tells of harm that was done")
    GROOMING = "grooming", _("It asks the child to keep a secret")
    PRESSED = "pressed", _("Somebody may have made them write it")
    ALLEGATION = "allegation", _("It accuses a worker or a carer")
    OTHER = "other", _("Something else")


class LockEnd(models.TextChoices):
    """What two people decided about a locked letter."""

    CLEARED = "cleared", _("It may be read on, like any other")
    KEPT_SAFE = "kept_safe", _("It is kept safe, and does not go on")


class KeptWhy(models.TextChoices):
    """Why a letter does not go on this time."""

    HURT = "hurt", _("It would hurt who reads it, and could not be changed")
    SAFETY = "safety", _("It would not be safe")
    COURT = "court", _("A court’s order, or a case that is going on")
    WISH = "wish", _("The other side has said what it would rather not read")
    OTHER = "other", _("Another reason")


class NewsKind(models.TextChoices):
    """News that a person tells first."""

    BABY = "baby", _("A baby who is expected or born")
    DEATH = "death", _("Somebody has died")
    ILLNESS = "illness", _("Somebody is very ill")
    CARE = "care", _("A brother or sister has come into care, or has been adopted")
    PRISON = "prison", _("Prison, or coming home from it")
    OTHER = "other", _("Other news")


class WishKind(models.TextChoices):
    """Words about which whoever reads a letter has a wish."""

    TITLES = "title", _("A title, such as “Mum” or “Dad”")
    FEELINGS = "feelings", _("Strong feelings")


class ChallengeEnd(models.TextChoices):
    """What somebody else decided who looked at a letter again."""

    AFRESH = "afresh", _("It is read afresh")
    STAYS = "stays", _("What was said before stays")


class FactKind(models.TextChoices):
    """What a letter has told, so that a later one does not add up with it."""

    PLACE = "place", _("A place")
    TIME = "time", _("A day or time of year")
    PERSON = "person", _("A person")
    ROUTINE = "routine", _("School, work, club or habit")
    OTHER = "other", _("Something else")


class ReplyState(models.TextChoices):
    ASKED = "asked", _("Waiting for a second person")
    IN_USE = "in_use", _("In use")
    PUT_AWAY = "put_away", _("Not in use any more")


REPLY_MOVES: dict[str, frozenset[str]] = {
    ReplyState.ASKED: frozenset({ReplyState.IN_USE, ReplyState.PUT_AWAY}),
    ReplyState.IN_USE: frozenset({ReplyState.PUT_AWAY}),
    ReplyState.PUT_AWAY: frozenset(),
}


class IncidentKind(models.TextChoices):
    """What may have gone wrong."""

    UNKNOWN = "unknown", _("Not known yet")
    TOLD = "told", _("Something was told that tells who or where a family is")
    WRONG_READER = "wrong_reader", _("It reached somebody whom it was not meant for")
    LOST = "lost", _("Something was lost or opened on its way")
    ONLINE = "online", _("A photo or a letter was shared online")
    NEARLY = "nearly", _("It nearly went wrong, and was caught")


class IncidentState(models.TextChoices):
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


INCIDENT_MOVES: dict[str, frozenset[str]] = {
    IncidentState.OPEN: frozenset({IncidentState.CLOSED}),
    IncidentState.CLOSED: frozenset(),
}

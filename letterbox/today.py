"""Today: what cannot wait, by its day. One list for those who read, a longer one for those who lead."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from base.clock import LONDON, add_working_days, now, today
from letterbox.desk import LINE
from letterbox.enums import FOR_A_READER, ItemState
from letterbox.enums.desk import WordsKind, WordsState
from letterbox.firsts import call_by, first_letters
from letterbox.models import Arrangement, Challenge, Hold, Incident, Item, Lock, News, NotThisTime, OurWords
from letterbox.models.arrangement import LEADERS
from letterbox.names import children_on
from letterbox.rules import may_lead_incident
from people.models import Person
from vault.keys import preload

Words = str | Promise
NO_ANSWER = timedelta(days=14)
AT_MOST = 50


@dataclass(frozen=True)
class Due:
    """Something to do, by a day."""

    what: Words
    child: str
    href: str
    on: date
    is_late: bool


@dataclass(frozen=True)
class _Found:
    what: Words
    item: Item
    on: date


@dataclass(frozen=True)
class Today:
    """What cannot wait."""

    at_once: list[Due]
    due: list[Due]
    incidents: list[Incident]


def for_person(person: Person, leads: bool) -> Today:
    letters = Item.objects.in_reach_of(person).select_related(*LINE)
    led = Item.objects.in_reach_of(person, LEADERS) if leads else Item.objects.none()
    at_once = list(_alerting(letters))
    found = [*_promised(letters), *_first(letters), *_news(letters), *_unanswered(letters)]
    if leads:
        found += _of_those_who_lead(led)
    names = _names([each.item for each in (*at_once, *found)])
    return Today(
        at_once=[_due(each, names) for each in at_once],
        due=sorted((_due(each, names) for each in found), key=lambda each: each.on),
        incidents=incidents(person) if leads else [],
    )


def _names(items: Iterable[Item]) -> dict[int, str]:
    items = list(items)
    preload(item.line.key_owner for item in items)
    return children_on((item.line for item in items), "writer")


def _due(found: _Found, names: dict[int, str]) -> Due:
    href = reverse("letters:desk", args=[found.item.public_id])
    return Due(found.what, names.get(found.item.line_id, ""), href, found.on, found.on < today())


def _alerting(letters: QuerySet[Item]) -> Iterator[_Found]:
    """A sign of danger was found on arrival: a person opens it the same working day."""
    for item in letters.alerting().order_by("alerted_at", "pk")[:AT_MOST]:  # type: ignore[attr-defined]
        arrived = item.alerted_at.astimezone(LONDON).date()
        yield _Found(_("Please read this letter today"), item, add_working_days(arrived - timedelta(days=1), 1))


def _promised(letters: QuerySet[Item]) -> Iterator[_Found]:
    soon = add_working_days(today(), 2)
    waiting = letters.filter(state__in=FOR_A_READER, promised_on__lte=soon).order_by("promised_on", "pk")
    for item in waiting[:AT_MOST]:
        second = item.state == ItemState.SECOND_CHECK
        yield _Found(_("A second reader is needed") if second else _("Promised by"), item, item.promised_on or today())


def _first(letters: QuerySet[Item]) -> Iterator[_Found]:
    """Whoever writes for the first time hears from a person."""
    for item in first_letters(letters).order_by("received_at", "pk")[:AT_MOST]:
        yield _Found(_("A first letter: get in touch with its writer"), item, call_by(item))


def _of(rows: QuerySet[Any], letters: QuerySet[Item]) -> QuerySet[Any]:
    return rows.filter(item__in=letters.order_by()).select_related(
        "item__line__writer__side", "item__line__arrangement"
    )


def _news(letters: QuerySet[Item]) -> Iterator[_Found]:
    for news in _of(News.objects.untold(), letters).exclude(item__state=ItemState.WITHDRAWN)[:AT_MOST]:
        noted = news.noted_at.astimezone(LONDON).date()
        yield _Found(_("News to tell the family first"), news.item, add_working_days(noted, 1))


def _unanswered(letters: QuerySet[Item]) -> Iterator[_Found]:
    """The writer has our note or our question, and has not answered for two weeks: somebody rings."""
    kinds, states = [WordsKind.RETURN, WordsKind.CHANGE], [ItemState.WITH_WRITER, ItemState.CHANGE_PROPOSED]
    said = OurWords.objects.filter(kind__in=kinds, state=WordsState.SENT, answer="", item__state__in=states)
    latest: dict[int, OurWords] = {}
    for ours in _of(said, letters).order_by("sent_at"):
        latest[ours.item_id] = ours
    for ours in latest.values():
        if ours.sent_at is not None and ours.sent_at < now() - NO_ANSWER:
            day = (ours.sent_at + NO_ANSWER).astimezone(LONDON).date()
            yield _Found(_("No answer from the writer yet"), ours.item, day)


def _of_those_who_lead(letters: QuerySet[Item]) -> Iterator[_Found]:
    for hold in _of(Hold.objects.filter(lifted_at__isnull=True), letters):
        yield _Found(_("To decide"), hold.item, hold.next_look_on)
    for challenge in _of(Challenge.objects.open(), letters):
        asked = challenge.asked_at.astimezone(LONDON).date()
        yield _Found(_("The writer asks for somebody else to look"), challenge.item, add_working_days(asked, 5))
    for lock in _of(Lock.objects.open(), letters):
        yield from _about_lock(lock)
    for kept in _of(NotThisTime.objects.open(), letters).exclude(item__state=ItemState.HELD):
        if kept.told_id is None:
            decided = kept.decided_at.astimezone(LONDON).date()
            yield _Found(_("The writer is to be told, by a person"), kept.item, add_working_days(decided, 2))
        yield _Found(_("Kept safe: look again"), kept.item, kept.next_look_on)


def _about_lock(lock: Lock) -> Iterator[_Found]:
    if lock.risk_is_open:
        yield _Found(_("Tell the other family of the risk"), lock.item, lock.risk_due_on)
    if lock.said_id is None:
        what = _("A manager decides what the writer hears") if lock.say_by_id is None else _("Say it to the writer")
        yield _Found(what, lock.item, lock.say_due_on)
    what = _("A second person decides about the lock") if lock.asked_by_id else _("Locked: look again")
    yield _Found(what, lock.item, lock.next_look_on)


def incidents(person: Person) -> list[Incident]:
    """Those that are open and that this person may lead, the nearest clock first."""
    lines = Arrangement.objects.in_reach_of(person, LEADERS).values("lines")
    found = Incident.objects.open().select_related("reported_by", "lead", "line__arrangement")
    with_line = list(found.filter(line__in=lines))
    without = [each for each in found.filter(line__isnull=True) if may_lead_incident(person, each)]
    return sorted([*with_line, *without], key=lambda each: (each.clock_ends_at, each.pk))

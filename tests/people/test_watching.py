"""Each look is noted once; what a manager must hear of is raised once; nobody opens everything."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.db import transaction
from django.urls import reverse

from agency.models import Spoke
from audit.models import Entry
from base.clock import add_working_days, now, today
from outbox.models import Message
from people import staff
from people.actions import know_person, set_standing, watching
from people.contact import recipient
from people.enums import AlertKind, GlassOutcome, LookWhy, Stand
from people.models import Alert, Glass, Look, Person, Role

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
OUTSIDE, LOOKS = reverse("persons:outside"), reverse("persons:looks")
SECRETS = {"full_name": "Quilla Otterway", "phone": "07700 900123", "address": "9 Sandpiper Row ZE1 0AA"}


def page(person: Person, name: str = "person") -> str:
    return reverse(f"persons:{name}", args=[person.public_id])


def entries(person: Person) -> list[str]:
    """What the log says about a person since they were made."""
    return list(Entry.objects.filter(on=f"person:{person.public_id}").order_by("number").values_list("act", flat=True))


def people(count: int, spoke: Spoke, **more: str) -> list[Person]:
    with transaction.atomic():
        return [know_person(f"Person{number}", by="system", spoke=spoke, **more) for number in range(count)]


@pytest.fixture
def here(db) -> Spoke:
    return Spoke.objects.order_by("pk")[0]


@pytest.fixture
def elsewhere(db) -> Spoke:
    return Spoke.objects.order_by("-pk")[0]


@pytest.fixture
def snoop(sam, here) -> Person:
    """Sam works for one team alone."""
    Role.objects.filter(person=sam).update(everywhere=False, spoke=here)
    return sam


@pytest.fixture
def quilla(here) -> Person:
    return know_person("Quilla", by="system", spoke=here, **SECRETS)


@pytest.mark.shows("trust C-47")
@pytest.mark.parametrize(
    ("name", "method", "act"),
    [
        ("person", "get", "person_seen"),
        ("reach", "post", "contact_details_seen"),
        ("safe_contact", "get", "safe_contact_seen"),
    ],
)
def test_each_view_is_one_look_and_one_entry_without_a_word_of_it(as_, sam, quilla, name, method, act) -> None:
    browser, before = as_(sam), entries(quilla)
    for times in (1, 2):
        answer = getattr(browser, method)(page(quilla, name))
        assert answer.status_code == 200
        assert Look.objects.filter(worker=sam, person=quilla, why=LookWhy.TEAM).count() == times
        assert entries(quilla) == [*before, *[act] * times]
    log = "\n".join(f"{entry.act} {entry.on} {entry.by} {entry.why}" for entry in Entry.objects.all())
    assert [word for word in ("Quilla", *SECRETS.values()) if word in log] == []


def test_the_reader_is_told_how_many_people_they_have_looked_at(as_, sam, quilla, keira) -> None:
    browser = as_(sam)
    for _ in range(2):
        browser.get(page(quilla))
    assert "You have looked at 2 people today." in browser.get(page(keira)).content.decode()
    mine = browser.get(reverse("persons:my_looks"))
    assert [look.person.called for look in mine.context["looks"]] == ["Keira", "Quilla", "Quilla"]


def test_no_detail_is_shown_before_the_second_press(as_, sam, quilla) -> None:
    browser = as_(sam)
    shut, opened = browser.get(page(quilla)).content.decode(), browser.post(page(quilla, "reach")).content.decode()
    assert [secret for secret in SECRETS.values() if secret in shut] == []
    assert [secret for secret in SECRETS.values() if secret in opened] == list(SECRETS.values())
    assert browser.get(page(quilla, "reach")).status_code == 405


def test_a_canary_is_told_of_within_the_same_request(as_, sam, joan, quilla) -> None:
    Person.objects.filter(pk=quilla.pk).update(is_canary=True)
    browser = as_(sam)
    assert [row.person for row in browser.post(reverse("persons:find"), {"q": "quilla"}).context["rows"]] == [quilla]
    for _ in range(2):
        assert browser.get(page(quilla)).status_code == 200
    alert = Alert.objects.get()
    assert (alert.kind, alert.worker) == (AlertKind.CANARY, sam)
    message = Message.objects.get(purpose="staff-alert")
    assert (message.recipient, message.about) == (recipient(joan), f"alert:{alert.public_id}")


def test_a_robot_is_stopped_at_the_sixty_first_of_three_hundred_records(as_, sam, joan, here) -> None:
    known, browser = people(300, here), as_(sam)
    answers = [browser.get(page(person)).status_code for person in known]
    assert answers == [200] * 60 + [429] * 240
    assert Look.objects.filter(worker=sam).count() == 60
    assert list(Alert.objects.values_list("kind", "worker")) == [(AlertKind.MANY_LOOKS, sam.pk)]
    refused = browser.post(page(known[0], "reach"))
    assert refused.status_code == 429
    assert "You have opened very many people in a short time. Talk with your manager." in refused.content.decode()


def test_the_stop_ends_after_an_hour(sam, here) -> None:
    (person,) = people(1, here)
    with time_machine.travel(now(), tick=False) as clock:
        assert [watching.note_look(sam, person, LookWhy.TEAM) for _ in range(61)] == [True] * 60 + [False]
        clock.shift(timedelta(minutes=59))
        assert not watching.note_look(sam, person, LookWhy.TEAM)
        clock.shift(timedelta(minutes=2))
        assert watching.note_look(sam, person, LookWhy.TEAM)
    assert Alert.objects.count() == 1


def test_a_snoop_is_told_of_once_a_week(sam, joan, elsewhere) -> None:
    known = people(3, elsewhere)
    with time_machine.travel("2026-11-23T09:00Z", tick=False) as clock:  # a Monday
        for number in range(24):
            watching.note_look(sam, known[number % 3], LookWhy.GLASS)
        assert Alert.objects.count() == 0
        for _ in range(6):
            watching.note_look(sam, known[0], LookWhy.GLASS)
        clock.shift(timedelta(days=1))
        for _ in range(30):
            watching.note_look(sam, known[0], LookWhy.GLASS)
        assert list(Alert.objects.values_list("kind", flat=True)) == [AlertKind.SNOOPING]
        clock.shift(timedelta(days=6))
        for _ in range(25):
            watching.note_look(sam, known[0], LookWhy.GLASS)
    assert Alert.objects.filter(kind=AlertKind.SNOOPING).count() == 2


# Break-glass.


@pytest.mark.shows("letterbox A4.64")
def test_a_reason_opens_somebody_of_another_team_for_an_hour(as_, snoop, joan, elsewhere) -> None:
    person = know_person("Quilla", by="system", spoke=elsewhere, **SECRETS)
    with time_machine.travel(now(), tick=False) as clock:
        browser = as_(snoop)
        assert browser.get(page(person)).status_code == 404
        answer = browser.post(OUTSIDE, {"q": "Quilla Otterway", "why": "She rings from a call box."})
        assert [row.person for row in answer.context["rows"]] == [person]
        opened = browser.get(page(person))
        assert (opened.status_code, "a manager reviews it" in opened.content.decode()) == (200, True)
        assert [browser.get(page(person, name)).status_code for name in ("change", "identity", "merge")] == [404] * 3
        clock.shift(timedelta(minutes=61))
        assert as_(snoop).get(page(person)).status_code == 404
    assert Look.objects.get().why == LookWhy.GLASS
    assert list(Alert.objects.values_list("kind", "worker")) == [(AlertKind.GLASS, snoop.pk)]
    assert Message.objects.filter(purpose="staff-alert").values_list("recipient", flat=True).get() == recipient(joan)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ({"q": "Quilla Otterway", "why": ""}, "Say why. Without a reason nothing is opened."),
        ({"q": "Otterway", "why": "She rang."}, "with nothing left out."),
        ({"q": "01632", "why": "She rang."}, "with nothing left out."),
        ({"q": "", "why": "She rang."}, "Write the whole name, a phone number, a postcode or an e-mail address."),
    ],
)
def test_without_a_reason_or_with_half_a_name_nothing_opens(as_, snoop, elsewhere, data, word) -> None:
    know_person("Quilla", by="system", spoke=elsewhere, **SECRETS)
    answer = as_(snoop).post(OUTSIDE, data)
    assert (answer.status_code, word in answer.content.decode()) == (400, True)
    assert (Glass.objects.count(), Alert.objects.count()) == (0, 0)


@pytest.mark.parametrize("who", ["apart", "own"])
def test_no_reason_opens_somebody_whom_one_stands_apart_from_nor_oneself(as_, snoop, elsewhere, who) -> None:
    person = know_person("Quilla", by="system", spoke=elsewhere, **SECRETS)
    browser = as_(snoop)
    if who == "apart":
        set_standing([snoop], [person], Stand.APART, by="system")
    else:
        Person.objects.filter(pk=person.pk).update(account=snoop.account)
    answer = browser.post(OUTSIDE, {"q": "Quilla Otterway", "why": "She rang."})
    assert answer.context["rows"] == []
    assert "Nobody found" in answer.content.decode()
    Glass.objects.create(person=person, worker=snoop, why="Before.", until=now() + timedelta(hours=1))
    assert browser.get(page(person)).status_code == 404


def test_too_many_at_once_open_nothing(as_, snoop, elsewhere) -> None:
    people(6, elsewhere, full_name="Quilla Otterway")
    answer = as_(snoop).post(OUTSIDE, {"q": "Quilla Otterway", "why": "She rang."})
    assert "Too many people fit." in answer.content.decode()
    assert (Glass.objects.count(), Alert.objects.count()) == (0, 1)


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        ("Quilla Otterway", True),
        ("07700 900123", True),
        ("+44 7700 900123", True),
        ("ze1 0aa", True),
        ("quilla@example.org", True),
        ("Otterway", False),
        ("01632", False),
        ("Otterway 01632", False),
        ("01632 960", False),
        ("ZE1", False),
    ],
)
def test_what_is_looked_for_beyond_the_team_is_whole(text, is_whole) -> None:
    assert staff.is_exact(text) is is_whole


# What a manager sees.


@pytest.mark.shows("letterbox A4.64")
def test_a_manager_reviews_and_nobody_their_own(as_, snoop, joan, elsewhere) -> None:
    person = know_person("Quilla", by="system", spoke=elsewhere, **SECRETS)
    watching.open_glass(snoop, [person], "She rang from a call box.")
    watching.open_glass(joan, [person], "I wondered.")
    watching.note_look(snoop, person, LookWhy.GLASS)
    browser = as_(joan)
    answer = browser.get(LOOKS)
    assert [glass.worker for glass in answer.context["glasses"]] == [snoop]
    assert [alert.worker for alert in answer.context["alerts"]] == [snoop]
    assert [(row.worker, row.people, row.outside) for row in answer.context["lookers"]] == [(snoop, 1, 1)]
    assert answer.content.decode().count("today, and note what you agreed.") == 1
    (glass,), (alert,) = answer.context["glasses"], answer.context["alerts"]
    assert browser.post(page(glass, "review"), said(glass)).status_code == 302
    assert browser.post(page(alert, "seen")).status_code == 302
    glass.refresh_from_db()
    assert (glass.reviewed_by, glass.outcome, glass.comment) == (joan, GlassOutcome.RIGHT, "We talked it through.")
    own = Glass.objects.get(worker=joan)
    assert browser.post(page(own, "review"), said(own)).status_code == 404
    assert browser.post(page(alert, "seen")).status_code == 404


def said(glass, outcome="right", comment="We talked it through."):
    return {f"{glass.public_id}-outcome": outcome, f"{glass.public_id}-comment": comment}


@pytest.mark.shows("letterbox F9.51")
@pytest.mark.parametrize(
    ("outcome", "comment", "words"),
    [("", "It was right.", "Say what you found."), ("right", "", "A look is not closed without a word.")],
)
def test_a_review_without_an_answer_or_a_word_changes_nothing(as_, snoop, joan, quilla, outcome, comment, words):
    watching.open_glass(snoop, [quilla], "She rang.")
    glass = Glass.objects.get()
    answer = as_(joan).post(page(glass, "review"), said(glass, outcome, comment))
    assert (answer.status_code, words in answer.content.decode()) == (400, True)
    assert comment in answer.content.decode()
    assert Glass.objects.filter(reviewed_at=None).get() == glass


@pytest.mark.shows("letterbox F9.51")
def test_a_look_that_nobody_reviewed_within_a_working_day_says_so(as_, snoop, joan, quilla) -> None:
    watching.open_glass(snoop, [quilla], "She rang.")
    last = add_working_days(today(), 1)
    for day, is_late in ((last, False), (last + timedelta(days=1), True)):
        with time_machine.travel(datetime.combine(day, time(12), UTC)):
            assert [each.is_overdue for each in as_(joan).get(LOOKS).context["glasses"]] == [is_late]


def test_the_action_refuses_a_review_of_ones_own(sam, quilla) -> None:
    watching.open_glass(sam, [quilla], "She rang.")
    with pytest.raises(watching.OwnLook):
        watching.review_glass(Glass.objects.get(), GlassOutcome.RIGHT, sam, "Fine.")
    with pytest.raises(watching.OwnLook):
        watching.note_alert_seen(Alert.objects.get(), sam)


@pytest.mark.shows("letterbox F9.51")
def test_the_action_refuses_a_review_without_a_word(sam, joan, quilla) -> None:
    watching.open_glass(sam, [quilla], "She rang.")
    with pytest.raises(watching.NothingSaid):
        watching.review_glass(Glass.objects.get(), GlassOutcome.RIGHT, joan, " ")


@pytest.mark.parametrize(("name", "status"), [("looks", 403), ("my_looks", 200), ("outside", 200)])
def test_a_worker_sees_their_own_looks_and_no_more(as_, sam, name, status) -> None:
    assert as_(sam).get(reverse(f"persons:{name}")).status_code == status


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_looks_takes_as_many_queries(as_, sam, joan, here, django_assert_num_queries, count) -> None:
    for person in people(count, here):
        watching.open_glass(sam, [person], "She rang.")
        watching.note_look(sam, person, LookWhy.TEAM)
    browser = as_(joan)
    browser.get(LOOKS)
    with django_assert_num_queries(20):
        browser.get(LOOKS)

"""What somebody says is safe for them: it counts at once, and the way that was safe before hears when it is more."""

from datetime import date, time, timedelta

import pytest
import time_machine
from django.urls import reverse

from base.clock import today
from outbox.enums import State
from outbox.models import Message
from people.actions import set_safe_contact
from people.contact import reach, recipient
from people.messages import SAFE_WIDER
from people.models import Person, SafeContact

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
WAYS, TIMES, ANSWERS, QUIET, AGAIN = (
    reverse(f"own:{name}") for name in ("ways", "times", "answers", "quiet_days", "again")
)
FINE = {"ring": "fine", "email": "best", "post": "no", "shared_device": "no"}


def safe(person: Person) -> SafeContact:
    return SafeContact.objects.get(person=person)


def notices() -> list[tuple[str, str]]:
    return list(Message.objects.filter(purpose=SAFE_WIDER).order_by("pk").values_list("purpose", "state"))


def test_ways_in_the_order_they_like(alison, as_) -> None:
    alison.address = "2 Long Lane"
    alison.save()
    answers = {"ring": "fine", "email": "no", "post": "best", "shared_device": "yes"}
    assert as_(alison).post(WAYS, answers).url == reverse("own:safe")
    contact = safe(alison)
    assert (contact.ways, contact.shared_device, contact.asked_by_id) == (["post", "ring"], True, alison.pk)
    assert contact.asked_on == today()


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"ring": "no", "email": "no"}, "Choose at least one way."),
        ({"ring": "best"}, "Choose only one way that you like best."),
        ({"post": "fine"}, "We have no address of yours. Add it under “Your details” first."),
        ({"shared_device": ""}, "Choose one answer."),
    ],
)
def test_ways_that_cannot_be(alison, as_, answers, words) -> None:
    page = as_(alison).post(WAYS, FINE | answers).content.decode()
    assert page.count(words) == 2
    assert safe(alison).ways == ["email", "ring"]


def test_who_has_no_e_mail_is_not_asked_about_it(alison, as_) -> None:
    alison.account.email = None
    alison.account.save()
    assert "May we send you an e-mail?" not in as_(alison).get(WAYS).content.decode()


def test_times(alison, as_) -> None:
    typed = {"days": ["0", "2"], "not_before": "09:00", "not_after": "12:00", "hours": "At school time"}
    as_(alison).post(TIMES, typed)
    contact = safe(alison)
    assert (contact.days, contact.not_before, contact.not_after) == ([0, 2], time(9), time(12))
    assert contact.hours == "At school time"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"not_before": "12:00", "not_after": "09:00", "days": ["1"]}, "Choose a time that is later"),
        ({"hours": "only at night"}, "Choose at least one day."),
    ],
)
def test_times_that_cannot_be(alison, as_, typed, words) -> None:
    page = as_(alison).post(TIMES, typed).content.decode()
    assert page.count(words) == 2
    assert typed.get("hours", "") in page


def test_a_time_between_the_hours_is_kept(alison, as_) -> None:
    set_safe_contact(alison, by="system", not_before=time(9, 30))
    page = as_(alison).get(TIMES).content.decode()
    assert '<option value="09:30" selected>' in page


def test_what_may_be_said(alison, as_) -> None:
    as_(alison).post(ANSWERS, {"voicemail": "plain", "say_from": "Anna from the library"})
    assert (safe(alison).voicemail, safe(alison).say_from) == ("plain", "Anna from the library")


def test_quiet_days_are_added_and_taken_away(alison, as_) -> None:
    browser = as_(alison)
    browser.post(QUIET, {"first": "2026-12-24", "last": "27/12/2026"})
    browser.post(QUIET, {"first": "2026-05-01", "every_year": "on"})
    assert safe(alison).quiet == "2026-12-24/2026-12-27\n--05-01"
    page = browser.get(QUIET).content.decode()
    assert "24 December 2026 to 27 December 2026" in page
    assert safe(alison).is_quiet(date(2030, 5, 1))
    browser.post(QUIET, {"remove": "--05-01"})
    assert safe(alison).quiet == "2026-12-24/2026-12-27"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"first": ""}, "Choose a day."),
        ({"first": "soon"}, "Write the day like this"),
        ({"first": "2026-12-24", "last": "2026-12-20"}, "Choose a day after the first one."),
    ],
)
def test_days_that_cannot_be(alison, as_, typed, words) -> None:
    page = as_(alison).post(QUIET, typed).content.decode()
    assert page.count(words) == 2
    assert typed["first"] in page
    assert safe(alison).quiet == ""


@pytest.mark.parametrize(("months", "days"), [(3, 91), (6, 182), (12, 365)])
def test_we_ask_again(alison, as_, months, days) -> None:
    as_(alison).post(AGAIN, {"months": months})
    assert safe(alison).ask_again_on == today() + timedelta(days=days)


def test_when_the_day_has_come_their_page_asks(alison, as_) -> None:
    as_(alison).post(AGAIN, {"months": 3})
    words = "Please tell us again what is safe for you."
    assert words not in as_(alison).get("/your-page/").content.decode()
    with time_machine.travel(today() + timedelta(days=92), tick=False):
        assert words in as_(alison).get("/your-page/").content.decode()


def test_adding_e_mail_is_told_by_a_call_where_a_call_was_the_way(alison, as_) -> None:
    set_safe_contact(alison, by="system", ways=["ring"])
    as_(alison).post(WAYS, FINE)
    assert notices() == [(SAFE_WIDER, State.TO_RING)]
    assert reach(recipient(alison)).channel == "email"


def test_a_device_that_nobody_sees_any_more_is_told_by_a_call(alison, as_) -> None:
    set_safe_contact(alison, by="system", shared_device=True)
    as_(alison).post(WAYS, FINE)
    assert notices() == [(SAFE_WIDER, State.TO_RING)]


def test_fewer_quiet_days_are_told_by_e_mail_where_that_was_the_way(alison, as_) -> None:
    set_safe_contact(alison, by="system", quiet="--05-01")
    as_(alison).post(QUIET, {"remove": "--05-01"})
    assert notices() == [(SAFE_WIDER, State.WAITING)]


def test_less_is_told_to_nobody(alison, as_) -> None:
    browser = as_(alison)
    browser.post(WAYS, FINE | {"email": "no", "shared_device": "yes"})
    browser.post(QUIET, {"first": "2026-12-24"})
    browser.post(TIMES, {"days": ["0"]})
    assert notices() == []


def test_every_change_is_told_anew(alison, as_) -> None:
    for _ in range(2):
        set_safe_contact(alison, by="system", shared_device=True)
        as_(alison).post(WAYS, FINE)
    assert len(notices()) == 2


def test_what_they_told_us_stands_together(alison, as_) -> None:
    browser = as_(alison)
    browser.post(QUIET, {"first": "2026-12-24"})
    page = browser.get(reverse("own:safe")).content.decode()
    assert [words in page for words in ("E-mail", "Any day", "Leave nothing", "24 December 2026", "No day is set")] == [
        True
    ] * 5


def test_mail_that_others_may_see_is_not_called_a_safe_way(alison, as_) -> None:
    browser = as_(alison)
    note = "No e-mail while others may see it: a person rings instead."
    browser.post(WAYS, FINE)
    assert note not in browser.get(reverse("own:safe")).content.decode()
    browser.post(WAYS, {**FINE, "shared_device": "yes"})
    page = browser.get(reverse("own:safe")).content.decode()
    assert note in page
    assert page.count("E-mail") == 0

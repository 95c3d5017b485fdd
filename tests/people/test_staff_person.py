"""A person's page, and what one worker does at once: freeze, check, note what is safe, make a card, step back."""

from datetime import date, time

import pytest
from django.urls import reverse

from agency.models import Spoke
from audit.models import Entry
from letterbox.actions import claiming
from letterbox.models import Item
from people import quiet_words
from people.actions import agree, propose, resume, set_safe_contact, set_standing
from people.actions.cards import NoCardAgreed, make_card
from people.actions.identity import check_identity
from people.enums import Evidence, Handed, Met, ProposalKind, Stand
from people.models import Card, Conflict, IdentityCheck, Person, Role, Standing, User
from tests.cast import send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
PAGES = ["person", "identity", "safe_contact", "card", "known", "change", "invite", "recover", "merge", "death", "tie"]
POSTS = ["reach", "freeze"]


def at(person: Person, name: str = "person") -> str:
    return reverse(f"persons:{name}", args=[person.public_id])


def statuses(browser, person) -> dict[str, int]:
    """What each page about a person answers."""
    return {
        **{name: browser.get(at(person, name)).status_code for name in PAGES},
        **{name: browser.post(at(person, name)).status_code for name in POSTS},
    }


def all_of(status: int) -> dict[str, int]:
    return dict.fromkeys([*PAGES, *POSTS], status)


# Who may.


def test_a_worker_of_the_team_opens_every_page(as_, sam, keira) -> None:
    assert statuses(as_(sam), keira) == {**all_of(200), "freeze": 302}


@pytest.mark.parametrize("who", ["alison", "keira"])
def test_for_a_family_there_are_no_such_pages(request, as_, sam, marcus, who) -> None:
    assert statuses(as_(request.getfixturevalue(who)), marcus) == all_of(404)


@pytest.mark.parametrize("who", ["tomasz", "ivo", "lena"])
def test_a_colleague_without_the_right_is_told_so(request, as_, keira, who) -> None:
    assert statuses(as_(request.getfixturevalue(who)), keira) == all_of(403)


@pytest.mark.parametrize("why", ["another team", "apart", "self", "same account", "merged", "nobody"])
def test_nobody_opens_whom_they_may_not(as_, sam, keira, marcus, why) -> None:
    person = sam if why == "self" else keira
    changes = {
        "same account": {"account": sam.account},
        "merged": {"merged_into": marcus},
        "nobody": {"public_id": "0" * 32},
    }
    if why == "another team":
        Role.objects.filter(person=sam).update(everywhere=False, spoke=Spoke.objects.order_by("-pk")[0])
    if why == "apart":
        set_standing([sam], [keira], Stand.APART, by="system")
    Person.objects.filter(pk=person.pk).update(**changes.get(why, {"called": person.called}))
    assert statuses(as_(sam), person) == all_of(404)


# Freezing.


@pytest.mark.shows("trust C-34")
def test_a_freeze_ends_every_session_and_none_comes_back(as_, sam, noor, beth, keira) -> None:
    phone, computer, desk = as_(keira), as_(keira), as_(sam)
    found = desk.post(reverse("persons:find"), {"q": "keira"}).content.decode()
    assert f'action="{at(keira, "freeze")}"' in found
    answer = desk.post(at(keira, "freeze"), follow=True)
    assert "The account is frozen." in answer.content.decode()
    assert [browser.get("/your-page/").status_code for browser in (phone, computer)] == [302, 302]
    check_identity(keira, [Evidence.RUNG_BACK], Met.PHONE, by=sam)
    desk.post(at(keira, "resume"), {"why": "She rang from her number."})
    agree(keira.proposals.get(), noor)
    assert User.objects.get(pk=keira.account.pk).is_active
    assert [browser.get("/your-page/").status_code for browser in (phone, computer)] == [302, 302]
    assert as_(Person.objects.get(pk=keira.pk)).get("/your-page/").status_code == 200


@pytest.mark.parametrize("why", ["no account", "stopped already"])
def test_what_cannot_be_frozen_is_said(as_, sam, keira, why) -> None:
    browser = as_(sam)
    if why == "no account":
        Person.objects.filter(pk=keira.pk).update(account=None)
    else:
        browser.post(at(keira, "freeze"))
    before = Entry.objects.filter(act="account_stopped").count()
    answer = browser.post(at(keira, "freeze"), follow=True)
    words = {"no account": "They have no account.", "stopped already": "This account is stopped already."}
    assert words[why] in answer.content.decode()
    assert Entry.objects.filter(act="account_stopped").count() == before


# Who they are.


def test_what_was_seen_is_noted_in_ticks(as_, sam, keira) -> None:
    answer = as_(sam).post(at(keira, "identity"), {"seen": ["passport", "questions"], "met": "video"})
    assert answer.url == at(keira)
    assert "by video: passport, questions that only they can answer" in as_(sam).get(at(keira)).content.decode()
    check = IdentityCheck.objects.get(person=keira)
    assert (check.seen, check.met, check.seen_by) == (["passport", "questions"], "video", sam)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ({"met": "video"}, "Tick what you saw or asked."),
        ({"seen": ["passport"]}, "Say how you met."),
        ({"seen": ["123456789"], "met": "video"}, "Choose one from the list."),
    ],
)
def test_half_a_check_is_no_check(as_, sam, keira, data, word) -> None:
    answer = as_(sam).post(at(keira, "identity"), data)
    assert (answer.status_code, word in answer.content.decode()) == (400, True)
    assert not IdentityCheck.objects.exists()


# How to reach them.

SAFE = {
    "first": "post",
    "second": "ring",
    "third": "",
    "voicemail": "plain",
    "days": ["0", "2"],
    "not_before": "10:00",
    "not_after": "14:30",
    "hours": "When he is at work",
    "say_from": "Sam from the library",
    "quiet": "1 May each year\n24 December 2026 to 27 December 2026",
    "ask_again_on": "2027-03-31",
    "shared_device": "on",
}


def test_all_that_is_safe_is_noted(as_, sam, keira) -> None:
    assert as_(sam).post(at(keira, "safe_contact"), SAFE).url == at(keira)
    contact = Person.objects.get(pk=keira.pk).safe_contact
    assert (contact.ways, contact.days, contact.voicemail) == (["post", "ring"], [0, 2], "plain")
    assert (contact.not_before, contact.not_after) == (time(10), time(14, 30))
    assert (contact.hours, contact.say_from) == ("When he is at work", "Sam from the library")
    assert contact.quiet == "--05-01\n2026-12-24/2026-12-27"
    assert (contact.shared_device, contact.asked_by, contact.ask_again_on) == (True, sam, date(2027, 3, 31))
    shown = as_(sam).get(at(keira, "safe_contact")).content.decode()
    assert "1 May each year\n24 December 2026 to 27 December 2026" in shown


@pytest.mark.parametrize(("shared", "ways"), [(False, ["E-mail", "A person rings"]), (True, ["A person rings"])])
def test_e_mail_that_others_see_is_no_safe_way(as_, sam, keira, shared, ways) -> None:
    set_safe_contact(keira, by=sam, ways=["email", "ring"], shared_device=shared)
    answer = as_(sam).get(at(keira))
    assert [str(way) for way in answer.context["ways"]] == ways
    assert ("No e-mail: others may see" in answer.content.decode()) is shared


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"quiet": "31 February"}, "We cannot read “31 February” as days."),
        ({"not_after": "09:00"}, "This is not later than “not before”."),
        ({"not_after": ""}, "Give both times, or neither."),
        ({"days": []}, "Tick at least one day."),
    ],
)
def test_what_does_not_fit_is_said_and_kept(as_, sam, keira, change, word) -> None:
    answer = as_(sam).post(at(keira, "safe_contact"), {**SAFE, **change})
    page = answer.content.decode()
    assert (answer.status_code, word in page, "Sam from the library" in page) == (400, True, True)
    assert Person.objects.get(pk=keira.pk).safe_contact.say_from == ""


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("24 Dec – 2 Jan", "2026-12-24/2027-01-02"),
        ("1st of May every year", "--05-01"),
        ("20 December to 2 January each year", "--12-20/--01-02"),
        ("\n 3 August 2027 \n\n5 August 2027", "2027-08-03\n2027-08-05"),
    ],
)
def test_days_are_read_as_people_say_them(said, kept, time_machine) -> None:
    time_machine.move_to("2026-11-24T12:00Z")
    assert quiet_words.kept(said) == kept
    assert quiet_words.kept(quiet_words.said(kept)) == kept


@pytest.mark.parametrize("said", ["soon", "31 February", "5 May 2027 to 1 May 2027", "1 May to 2 May to 3 May", "May"])
def test_days_that_are_none_are_not_guessed(said) -> None:
    with pytest.raises(quiet_words.NotUnderstood):
        quiet_words.kept(said)


# The card.


@pytest.fixture
def agreed(sam, noor, keira) -> Person:
    """Two people agreed that Keira, who has no account, gets a card."""
    Person.objects.filter(pk=keira.pk).update(account=None)
    keira.refresh_from_db()
    check_identity(keira, [Evidence.PASSPORT], Met.IN_PERSON, sam)
    agree(propose(ProposalKind.INVITE, keira, by=sam, wanted={"way": "card"}), noor)
    return keira


def test_the_number_is_shown_once_in_fours_and_kept_nowhere(as_, sam, agreed) -> None:
    browser = as_(sam)
    answer = browser.post(at(agreed, "card"), {"handed": "in_hand"})
    number = answer.context["number"]
    shown = f"{number[:4]} {number[4:8]} {number[8:]}"
    assert (answer.status_code, answer.content.decode().count(shown)) == (200, 1)
    assert (len(number), number in str(dict(browser.session.items()))) == (12, False)
    assert Card.objects.get().handed == Handed.IN_HAND
    again = browser.post(at(agreed, "card"), {"handed": "in_hand"})
    assert (again.status_code, "No card waits to be made." in again.content.decode()) == (400, True)
    assert shown not in browser.get(at(agreed)).content.decode()


def test_without_two_people_there_is_no_card(as_, sam, keira) -> None:
    answer = as_(sam).post(at(keira, "card"), {"handed": "in_hand"})
    assert (answer.status_code, Card.objects.count()) == (400, 0)
    with pytest.raises(NoCardAgreed):
        make_card(keira, Handed.IN_HAND, sam)


# Known in private.


@pytest.mark.shows("letterbox INV-12")
@pytest.mark.shows("letterbox A4.63")
def test_who_knows_somebody_in_private_reads_neither_them_nor_their_letters(
    as_, sam, noor, jacob, alison, keira
) -> None:
    item, browser = claiming.claim(send(alison), sam), as_(sam)
    letter = reverse("letters:desk", args=[item.public_id])
    assert browser.get(letter).status_code == 200
    answer = browser.post(at(keira, "known"), {"why": "She is my neighbour."}, follow=True)
    assert "Their record and their letters are shut for you" in answer.content.decode()
    assert (Conflict.objects.get().worker, Conflict.objects.get().person) == (sam, keira)
    assert [browser.get(path).status_code for path in (letter, at(keira))] == [404, 404]
    assert not Item.objects.in_reach_of(sam).exists()
    item.refresh_from_db()
    assert (item.state, item.claimed_by) == ("waiting", None)
    assert as_(noor).get(letter).status_code == 200
    assert browser.post(at(keira, "known")).status_code == 404


def test_it_holds_for_every_place_of_both(as_, sam, keira, alison, marcus) -> None:
    Person.objects.filter(pk=alison.pk).update(account=sam.account)
    Person.objects.filter(pk=marcus.pk).update(account=keira.account)
    as_(sam).post(at(keira, "known"))
    pairs = {frozenset(pair) for pair in Standing.objects.filter(stand=Stand.APART).values_list("one", "other")}
    assert pairs == {frozenset([near.pk, far.pk]) for near in (sam, alison) for far in (keira, marcus)}


def test_an_account_that_was_opened_again_stays_signed_out(as_, keira, sam) -> None:
    browser = as_(keira)
    as_(sam).post(at(keira, "freeze"))
    resume(keira.account, by="system")
    assert browser.get("/your-page/").status_code == 302

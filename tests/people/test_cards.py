"""A card: made once when two agreed, first used by its owner, shut to staff, counted against guessing."""

from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from audit.models import Entry
from base.clock import now
from outbox.actions import note_rung
from outbox.models import Message
from people import actions
from people.actions import cards
from people.actions.identity import check_identity
from people.enums import Evidence, Handed, Met, ProposalKind, Role, Stop
from people.models import Card, Guess
from people.numbers import check_digit, is_possible, is_weak, new_number
from tests.cards import OTHER_PIN, PIN, card_for, card_with_pin, unknown_number, without_email
from tests.cast import put_in_touch

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
CARD, FIRST = "/account/card/", "/account/card/first/"
LETTERS = "/your-page/post/"


@pytest.fixture
def rosie(db):
    return without_email()


@pytest.fixture
def number(rosie, sam, noor):
    return card_with_pin(rosie, sam, noor)


def test_the_last_digit_tells_a_mistyped_number():
    number = new_number()
    assert is_possible(number)
    for place in range(12):
        other = str((int(number[place]) + 1) % 10)
        assert not is_possible(number[:place] + other + number[place + 1 :])
    assert check_digit("7992739871") == "3"


@pytest.mark.parametrize(
    "pin", ["111111", "121212", "123456", "654321", "901234", "234234", "200020", "445544", "274193"]
)
def test_a_pin_that_others_try_first_is_weak(pin):
    assert is_weak(pin)


@pytest.mark.parametrize("pin", [PIN, OTHER_PIN, "190847"])
def test_any_other_pin_is_not(pin):
    assert not is_weak(pin)


def test_a_pin_that_stands_on_the_card_is_weak():
    assert is_weak(PIN, f"12{PIN}1234")


def test_a_card_is_made_once_for_what_two_agreed(rosie, sam, noor):
    with pytest.raises(cards.NoCardAgreed):
        cards.make_card(rosie, Handed.IN_HAND, sam)
    card_for(rosie, sam, noor)
    with pytest.raises(cards.NoCardAgreed):
        cards.make_card(rosie, Handed.IN_HAND, sam)
    assert Card.objects.count() == 1


def test_a_new_card_ends_the_one_before(rosie, number, sam, noor):
    check_identity(rosie, [Evidence.QUESTIONS], Met.PHONE, by=sam)
    lost = actions.propose(ProposalKind.RECOVER, rosie, by=sam, wanted={"lost": ["card"]})
    actions.agree(lost, noor)
    with time_machine.travel(now() + timedelta(hours=25), tick=False):
        actions.carry_out_due()
        assert cards.try_card(number, PIN) is None
        newer = cards.make_card(rosie, Handed.IN_HAND, sam)
        assert cards.choose_first_pin(newer, OTHER_PIN).account == rosie.account
    assert Card.objects.filter(ended_at=None).count() == 1


def test_the_number_lies_nowhere(rosie, number):
    assert number not in str(list(Card.objects.values())) + str(list(Entry.objects.values()))
    assert PIN not in str(list(Card.objects.values()))


def test_first_use_in_the_browser(rosie, sam, noor):
    put_in_touch(sam, rosie)
    number = card_for(rosie, sam, noor)
    browser = Client()
    typed = f"{number[:4]} {number[4:8]} {number[8:]}"
    answer = browser.post(FIRST, {"number": typed, "new_pin": PIN, "again": PIN})
    assert (answer.status_code, answer.url) == (302, "/your-page/")
    assert browser.get("/your-page/").status_code == 200
    assert browser.get(LETTERS).status_code == 200


def test_a_posted_card_opens_nothing_private_before_we_have_rung(rosie, sam, noor, joan):
    number = card_for(rosie, sam, noor, Handed.POSTED)
    browser = Client()
    answer = browser.post(FIRST, {"number": number, "new_pin": PIN, "again": PIN}, follow=True)
    assert answer.redirect_chain == [(reverse("people:second_step"), 302)]
    assert "We will ring you first" in answer.text
    assert "who opened your post" in answer.text
    assert browser.get(LETTERS).url.startswith(reverse("people:second_step"))
    call = Message.objects.get(purpose="second-step")
    assert call.spoken.startswith("Ask for them by name")
    assert "card we posted" in call.spoken
    note_rung(call, joan)
    assert browser.get(LETTERS).status_code == 200


def test_a_first_pin_is_chosen_once(rosie, sam, noor):
    number = card_for(rosie, sam, noor)
    assert cards.choose_first_pin(number, PIN)
    assert cards.choose_first_pin(number, OTHER_PIN) is None
    assert cards.try_card(number, PIN)


def test_a_card_that_was_not_used_in_time_takes_no_pin(rosie, sam, noor):
    number = card_for(rosie, sam, noor)
    with time_machine.travel(now() + cards.USE_WITHIN + timedelta(minutes=1), tick=False):
        assert cards.choose_first_pin(number, PIN) is None


def test_the_way_in(rosie, number):
    browser = Client()
    answer = browser.post(CARD, {"number": number, "pin": PIN})
    assert (answer.status_code, answer.url) == (302, "/your-page/")
    assert browser.get("/your-page/").status_code == 200
    assert browser.get(LETTERS).status_code == 200
    assert UserSession.objects.get(user=rosie.account).session_key == browser.session.session_key
    on = [f"user:{rosie.account.public_id}", f"card:{Card.objects.get().public_id}"]
    acts = Entry.objects.filter(on__in=on).order_by("number").values_list("act", flat=True)
    assert list(acts)[-2:] == ["card_shown", "signed_in"]


@pytest.mark.parametrize(
    ("to", "lands"),
    [
        ("/your-page/post/", "/your-page/post/"),
        ("https://example.org/", "/your-page/"),
        ("//example.org/", "/your-page/"),
        ("javascript:alert(1)", "/your-page/"),
        ("", "/your-page/"),
    ],
)
def test_it_leads_on_to_our_own_pages_alone(number, to, lands):
    assert Client().post(CARD, {"number": number, "pin": PIN, "next": to}).url == lands
    page = Client().get(CARD, {"next": to}).text
    assert (f'name="next" value="{to}"' in page) is (lands != "/your-page/")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Type the number of your card"),
        ("12345", "A card number has 12 digits. This has 5 digits. Look at the card again"),
        ("abcdefghijkl", "A card number has only digits. Look at the card again"),
        ("123456789012", "One digit of this number is not right. Look at the card again"),
    ],
)
def test_a_mistyped_number_is_told_before_anything_is_looked_up(typed, said):
    answer = Client().post(CARD, {"number": typed, "pin": PIN})
    assert (answer.status_code, Guess.objects.count()) == (400, 0)
    assert answer.context["form"].errors == {"number": [said]}
    assert f'value="{typed}"' in answer.text or not typed


@pytest.mark.parametrize("address", [CARD, FIRST])
@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_not_known(address, method):
    assert getattr(Client(), method)(address).status_code == 405


def test_whoever_is_signed_in_is_led_on(number):
    browser = Client()
    browser.post(CARD, {"number": number, "pin": PIN})
    assert browser.get(CARD).url == "/your-page/"
    assert browser.get(FIRST).url == "/your-page/"


def test_no_card_is_made_for_staff_in_any_place(rosie, sam, noor, joan):
    identified_twice = actions.know_person("Sam", by="system", spoke=sam.spoke)
    actions.tie_account(identified_twice, sam.account, by="system")
    for person in (sam, identified_twice):
        with pytest.raises(cards.NotForStaff):
            cards.make_card(person, Handed.IN_HAND, joan)


def test_whoever_begins_to_work_here_comes_in_by_card_no_more(rosie, number, joan):
    actions.grant_role(rosie, Role.EDITOR, by=joan, everywhere=True)
    assert cards.try_card(number, PIN) is None
    assert Card.objects.get().ended_at is not None
    actions.end_role(rosie.roles.get(role=Role.EDITOR), by=joan)
    assert cards.try_card(number, PIN) is None


def test_a_card_never_opens_where_a_staff_role_stands(rosie, number, sam, noor):
    rosie.roles.create(role=Role.EDITOR, everywhere=True)
    assert cards.try_card(number, PIN) is None
    assert not cards.try_pin(rosie.account, PIN)


def test_no_first_pin_where_a_staff_role_stands(rosie, sam, noor):
    number = card_for(rosie, sam, noor)
    rosie.roles.create(role=Role.EDITOR, everywhere=True)
    assert cards.choose_first_pin(number, PIN) is None


def test_a_card_in_hand_vouches_for_nothing_that_was_set_up_before(rosie, keira, sam, noor):
    """Somebody who reads Keira's mail set up an app of their own, and waits for our call."""
    actions.ask_to_confirm(keira.account, "first")
    check_identity(keira, [Evidence.QUESTIONS], Met.PHONE, by=sam)
    lost = actions.propose(ProposalKind.RECOVER, keira, by=sam, wanted={"lost": ["card"]})
    actions.agree(lost, noor)
    with time_machine.travel(now() + timedelta(hours=25), tick=False):
        actions.carry_out_due()
        cards.choose_first_pin(cards.make_card(keira, Handed.IN_HAND, sam), PIN)
    assert not Authenticator.objects.filter(user=keira.account).exists()


def test_three_wrong_pins_and_the_next_try_waits(rosie, number):
    for _ in range(cards.FREE_TRIES):
        assert cards.try_card(number, OTHER_PIN) is None
    with pytest.raises(cards.Wait):
        cards.try_card(number, PIN)
    with time_machine.travel(now() + timedelta(seconds=61), tick=False):
        assert cards.try_card(number, PIN)


@pytest.mark.shows("trust C-35")
def test_a_success_gives_whoever_guessed_no_free_tries_back(rosie, number):
    for _ in range(cards.FREE_TRIES):
        cards.try_card(number, OTHER_PIN)
    with time_machine.travel(now() + timedelta(seconds=61), tick=False):
        assert cards.try_card(number, PIN)
        assert cards.try_card(number, OTHER_PIN) is None
        with pytest.raises(cards.Wait):
            cards.try_card(number, OTHER_PIN)


def test_wrong_pins_are_forgotten_after_a_day(rosie, number):
    for _ in range(cards.FREE_TRIES):
        cards.try_card(number, OTHER_PIN)
    with time_machine.travel(now() + timedelta(hours=25), tick=False):
        cards.try_card(number, OTHER_PIN)
    assert Guess.objects.get().wrong == 1


@pytest.mark.shows("trust C-35")
@pytest.mark.shows("trust C-32")
def test_a_hundred_thousand_tries_hit_nothing(rosie, number):
    """One try a second for a day and more. Those that come too soon are not even looked at."""
    begun, moment, counted, tries = now(), 0, 0, 0
    while tries < 100_000:
        with time_machine.travel(begun + timedelta(seconds=moment), tick=False):
            wrong = f"{700000 + counted:06d}"
            assert cards.try_card(number, wrong) is None
            counted, tries = counted + 1, tries + 1
            wait = int((Guess.objects.get().wait_until - now()).total_seconds())
        for second in {1, wait // 2, wait - 1} if wait > 1 else set():
            at = begun + timedelta(seconds=moment + second)
            with time_machine.travel(at, tick=False), pytest.raises(cards.Wait):
                cards.try_card(number, PIN)
        moment, tries = moment + max(wait, 1), tries + max(wait - 1, 0)
    assert counted <= cards.FREE_TRIES + len(cards.WAITS) + moment // 3600
    assert counted <= 40


@pytest.mark.shows("trust C-35")
def test_the_delays_let_at_most_five_tries_count_in_five_minutes(number):
    begun, counted = now(), []
    for second in range(0, 3600, 5):
        with time_machine.travel(begun + timedelta(seconds=second), tick=False):
            try:
                cards.try_card(number, OTHER_PIN)
            except cards.Wait:
                continue
        counted.append(second)
    assert max(sum(start <= other < start + 300 for other in counted) for start in counted) <= 5


@pytest.mark.shows("trust C-35")
@pytest.mark.parametrize("address", [CARD, FIRST])
def test_ten_tries_a_minute_for_one_address_whatever_it_claims_to_be(address, number):
    statuses = []
    for count in range(12):
        headers = {"X-Forwarded-For": f"203.0.113.{count}", "X-Real-IP": f"203.0.113.{count}"}
        answer = Client().post(address, {"number": "1", "pin": PIN}, headers=headers)
        statuses.append(answer.status_code)
    assert statuses == [400] * 10 + [429] * 2


@pytest.mark.shows("trust C-35")
def test_the_count_of_one_card_holds_from_all_addresses(number):
    for count in range(cards.FREE_TRIES):
        cache.clear()
        Client(REMOTE_ADDR=f"203.0.113.{count}").post(CARD, {"number": number, "pin": OTHER_PIN})
    cache.clear()
    answer = Client(REMOTE_ADDR="198.51.100.1").post(CARD, {"number": number, "pin": PIN})
    assert answer.status_code == 400
    assert "There were too many tries. The next one counts in 1 minute, at " in answer.text


def test_a_stopped_account_is_refused_with_the_words_for_all(rosie, number):
    actions.stop(rosie.account, Stop.FROZEN, by="system")
    stopped = Client().post(CARD, {"number": number, "pin": PIN})
    cache.clear()
    nobody = Client().post(CARD, {"number": unknown_number(number), "pin": PIN})
    errors = {"pin": ["This number and this PIN do not fit together. Look at both and try again"]}
    assert stopped.context["form"].errors == nobody.context["form"].errors == errors


def test_a_weak_first_pin_is_told_with_a_way_to_choose(rosie, sam, noor):
    number = card_for(rosie, sam, noor)
    answer = Client().post(FIRST, {"number": number, "new_pin": "123456", "again": "123456"})
    assert answer.status_code == 400
    assert answer.context["form"].errors["new_pin"][0].startswith("Others would try this PIN first.")
    assert "From 27, 4 and 193 you get 274193" in answer.text
    assert Card.objects.get().pin == ""


def test_two_pins_that_differ(rosie, sam, noor):
    number = card_for(rosie, sam, noor)
    answer = Client().post(FIRST, {"number": number, "new_pin": PIN, "again": OTHER_PIN})
    assert answer.context["form"].errors == {"again": ["The two PINs are not the same. Type the new PIN again"]}
    assert number in answer.text
    assert PIN not in answer.text

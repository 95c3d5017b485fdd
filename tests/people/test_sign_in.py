"""Signing in: one door for all, no word about who has an account, codes that count once."""

import re
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa import app_settings
from allauth.mfa.totp.internal import auth
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from audit.models import Entry
from base.clock import now
from outbox.actions import note_rung, sweep
from outbox.models import Message
from people import actions
from people.enums import Stop
from tests.cast import PASSWORD, SECRET, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
LOGIN, CODE, CONFIRM = (reverse(f"account_{name}") for name in ("login", "request_login_code", "confirm_login_code"))
HIDDEN = re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]+|[\w.]+@example\.org')


def digits(secret: str = SECRET) -> str:
    """The six digits of this half minute: the next half minute takes them too."""
    return auth.format_hotp_value(auth.hotp_value(secret, int(now().timestamp()) // app_settings.TOTP_PERIOD))


def masked(content: bytes) -> bytes:
    """A page without what must differ: the form's token, and the address that was typed."""
    return HIDDEN.sub(b"-", content)


def asked_for_code(browser: Client, email: str) -> bytes:
    return masked(browser.post(CODE, {"email": email}, follow=True).content)


def code_sent_to(email: str) -> str:
    sweep()
    (letter,) = [letter for letter in mail.outbox if letter.to == [email]]
    found = re.search(r"\b\d{6}\b", letter.body)
    assert found
    return found[0]


def test_password_and_second_step_open_your_page(alison) -> None:
    browser = Client()
    first = browser.post(LOGIN, {"login": "alison@example.org", "password": PASSWORD})
    assert first.url == reverse("mfa_authenticate")
    assert browser.get("/your-page/").status_code == 302
    assert browser.post(first.url, {"code": digits()}).url == "/your-page/"
    assert browser.get("/your-page/").status_code == 200


def test_a_code_by_e_mail_is_no_way_round_the_second_step(alison) -> None:
    browser = Client()
    browser.post(CODE, {"email": "alison@example.org"})
    answer = browser.post(CONFIRM, {"code": code_sent_to("alison@example.org")})
    assert answer.url == reverse("mfa_authenticate")
    assert browser.get("/your-page/").status_code == 302


@pytest.mark.parametrize("ask", ["login", "code", "reset", "signup"])
def test_nobody_learns_who_has_an_account(alison, ask) -> None:
    forms = {
        "login": (LOGIN, {"login": "{}", "password": "quite wrong indeed"}),
        "code": (CODE, {"email": "{}"}),
        "reset": (reverse("account_reset_password"), {"email": "{}"}),
        "signup": (reverse("account_signup"), {"email": "{}", "password1": PASSWORD, "password2": PASSWORD}),
    }
    address, fields = forms[ask]
    seen = []
    for email in ("alison@example.org", "nobody@example.org"):
        cache.clear()
        before = Message.objects.count()
        data = {name: value.format(email) for name, value in fields.items()}
        answer = Client().post(address, data, follow=True)
        seen.append((answer.redirect_chain, masked(answer.content), Message.objects.count() - before))
    assert seen[0] == seen[1]


def test_account_mails_have_one_subject_and_one_sender_and_no_word_of_adoption(alison) -> None:
    for email in ("alison@example.org", "nobody@example.org"):
        Client().post(CODE, {"email": email})
        Client().post(reverse("account_reset_password"), {"email": email})
    sweep()
    assert {(letter.subject, letter.from_email) for letter in mail.outbox} == {
        ("You have a message", "Messages <messages@example.org>")
    }
    for letter in mail.outbox:
        said = f"{letter.body} {letter.alternatives[0].content}".casefold()
        assert not {"adopt", "letterbox", "birth", "ribbon", "wrenbridge"} & set(re.findall(r"[a-z]+", said))


def test_a_code_counts_once(keira) -> None:
    keira.account.authenticator_set.all().delete()
    browser = Client()
    browser.post(CODE, {"email": "keira@example.org"})
    code = code_sent_to("keira@example.org")
    assert browser.post(CONFIRM, {"code": code}).url == "/your-page/"
    again = Client()
    again.post(CODE, {"email": "keira@example.org"})
    assert again.post(CONFIRM, {"code": code}).status_code == 200
    assert "_auth_user_id" not in again.session


def test_a_code_belongs_to_the_browser_that_asked(keira) -> None:
    keira.account.authenticator_set.all().delete()
    Client().post(CODE, {"email": "keira@example.org"})
    other = Client()
    other.post(CONFIRM, {"code": code_sent_to("keira@example.org")})
    assert "_auth_user_id" not in other.session


def test_after_three_wrong_codes_the_right_one_does_not_count(keira) -> None:
    keira.account.authenticator_set.all().delete()
    browser = Client()
    browser.post(CODE, {"email": "keira@example.org"})
    code = code_sent_to("keira@example.org")
    wrong = "000000" if code != "000000" else "111111"
    for _ in range(3):
        browser.post(CONFIRM, {"code": wrong})
    browser.post(CONFIRM, {"code": code})
    assert "_auth_user_id" not in browser.session


def test_a_mail_scanner_that_looks_signs_nobody_in(keira) -> None:
    keira.account.authenticator_set.all().delete()
    browser = Client()
    browser.post(CODE, {"email": "keira@example.org"})
    code = code_sent_to("keira@example.org")
    for _ in range(5):
        browser.get(CONFIRM, {"code": code})
        browser.head(CONFIRM, {"code": code})
    assert "_auth_user_id" not in browser.session
    assert browser.post(CONFIRM, {"code": code}).status_code == 302


def test_five_wrong_passwords_close_the_account_for_a_while_whatever_address_is_claimed(alison) -> None:
    for number in range(5):
        Client().post(LOGIN, {"login": "alison@example.org", "password": "wrong"}, headers=_forged(number))
    answer = Client().post(LOGIN, {"login": "alison@example.org", "password": PASSWORD}, headers=_forged(9))
    assert answer.status_code == 200
    assert "Too many" in answer.content.decode()


def test_ten_tries_a_minute_for_one_address_whoever_it_tries(db) -> None:
    answers = [
        Client().post(LOGIN, {"login": f"p{n}@example.org", "password": "wrong"}, headers=_forged(n)) for n in range(12)
    ]
    assert answers[-1].status_code == 429


def _forged(number: int) -> dict[str, str]:
    return {"X-Forwarded-For": f"203.0.113.{number}"}


@pytest.mark.parametrize("door", ["/cms/login/", "/_util/login/"])
def test_wagtails_doors_lead_to_the_one_sign_in(sam, tomasz, door) -> None:
    answer = Client().post(door, {"username": "tomasz@example.org", "password": PASSWORD})
    assert answer.status_code == 302
    assert answer.url.startswith(LOGIN)
    browser = Client()
    browser.post(door, {"username": "tomasz@example.org", "password": PASSWORD})
    assert "_auth_user_id" not in browser.session


def test_there_is_no_other_view_that_signs_in_with_a_password_alone() -> None:
    from django.contrib.auth.views import LoginView
    from django.urls import get_resolver

    def views(patterns: list[object], prefix: str = "") -> list[str]:
        found: list[str] = []
        for pattern in patterns:
            route = prefix + str(pattern.pattern)
            if hasattr(pattern, "url_patterns"):
                found += views(pattern.url_patterns, route)
            elif issubclass(getattr(pattern.callback, "view_class", object), LoginView):
                found.append(route)
        return found

    assert sorted(views(get_resolver().url_patterns)) == ["_util/login/", "cms/login/"]


def test_a_suspended_account_is_out_at_the_next_request(alison, as_) -> None:
    browser = as_(alison)
    assert browser.get("/your-page/").status_code == 200
    actions.stop(alison.account, Stop.SUSPENDED, by="system")
    assert browser.get("/your-page/").status_code == 302


def test_a_code_of_the_second_step_counts_once_for_as_long_as_it_is_taken(alison) -> None:
    typed = digits()
    for seconds, answer in ((0, 302), (35, 200)):
        with time_machine.travel(now() + timedelta(seconds=seconds), tick=False):
            browser = Client()
            browser.post(LOGIN, {"login": "alison@example.org", "password": PASSWORD})
            assert browser.post(reverse("mfa_authenticate"), {"code": typed}).status_code == answer


def test_a_first_second_step_opens_nothing_before_we_have_rung(alison, joan, as_) -> None:
    account = alison.account
    actions.ask_to_confirm(account, "first")
    assert as_(alison).get("/your-page/post/").url.startswith(reverse("people:second_step"))
    page = as_(alison).get(reverse("people:second_step")).content.decode()
    assert "We will ring you first" in page
    note_rung(Message.objects.get(purpose="second-step"), joan)
    assert as_(alison).get("/your-page/post/").status_code == 200


def test_a_spare_code_opens_no_letters(alison) -> None:
    browser = sign_in(Client(), alison, proved=False)
    session = browser.session
    session["account_authentication_methods"] += [{"method": "mfa", "type": "recovery_codes", "at": now().timestamp()}]
    session.save()
    assert browser.get("/your-page/post/").url.startswith(reverse("mfa_reauthenticate"))


@pytest.mark.shows("letterbox INV-11")
def test_signing_in_and_trying_a_shut_door_stand_in_the_log(alison, as_) -> None:
    as_(alison).get("/staff/")
    on = f"user:{alison.account.public_id}"
    assert list(Entry.objects.filter(on=on, by__in=[on, "system"]).values_list("act", flat=True).order_by("number"))[
        -2:
    ] == ["signed_in", "door_refused"]


def test_signing_out_everywhere_ends_the_other_browser(alison) -> None:
    browsers = [Client(), Client()]
    for browser in browsers:
        cache.clear()
        browser.post(LOGIN, {"login": "alison@example.org", "password": PASSWORD})
        browser.post(reverse("mfa_authenticate"), {"code": digits()})
        assert browser.get("/your-page/").status_code == 200
    page = browsers[0].get(reverse("usersessions_list"))
    assert len(page.context["sessions"]) == 2
    browsers[0].post(reverse("usersessions_list"))
    assert browsers[0].get("/your-page/").status_code == 200
    assert browsers[1].get("/your-page/").status_code == 302


def test_the_password_alone_proves_nothing_once_there_is_a_second_step(alison, as_) -> None:
    browser = as_(alison, proved=False)
    browser.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert browser.get("/your-page/post/").url.startswith(reverse("mfa_reauthenticate"))


def test_staff_without_a_second_factor_are_led_to_set_one_up(sam, as_) -> None:
    sam.account.authenticator_set.all().delete()
    assert as_(sam, proved=False).get("/staff/").url.startswith(reverse("people:second_step"))


def test_secrets_of_the_second_step_lie_sealed(alison) -> None:
    stored = str(alison.account.authenticator_set.get().data)
    assert SECRET not in stored


@pytest.mark.parametrize(
    "sent", ["", "[]", "{}", '{"id": "x"}', '{"id": "x", "rawId": "eA", "type": "public-key"}', "nonsense"]
)
def test_what_no_browser_sends_is_no_passkey(db, sent) -> None:
    browser = Client()
    browser.get(reverse("mfa_login_webauthn"), headers={"X-Requested-With": "XMLHttpRequest"})
    answer = browser.post(reverse("mfa_login_webauthn"), {"credential": sent})
    assert answer.status_code in {200, 302}
    assert "_auth_user_id" not in browser.session

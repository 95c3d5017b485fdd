"""Ways round the second proof, from outside.

Whoever tries knows the address and the password of the account, and reads its mailbox. They have an account
of their own with a second step, but neither the phone nor the passkey nor the PIN of the other.
"""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import time_machine
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY as RECORDS
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from base.clock import now
from people.enums import Role
from people.models import Person
from tests.cast import PASSWORD, make_person, sign_in
from tests.people.test_sign_in import CODE, CONFIRM, LOGIN, code_sent_to, digits

LETTERS, STAFF, STEP = "/your-page/post/", "/staff/", "/account/2fa/authenticate/"
NEW = "another word travels too"
Script = Callable[[Person], Client]
SCRIPTS: dict[str, Script] = {}


def script(function: Script) -> Script:
    SCRIPTS[function.__name__] = function
    return function


def email_of(victim: Person) -> str:
    assert victim.account is not None
    return str(victim.account.email)


def by_password(victim: Person, browser: Client | None = None, password: str = PASSWORD, **more: Any) -> Client:
    """A browser that has given the password and stands before the second step."""
    cache.clear()
    browser = browser or Client()
    browser.post(LOGIN, {"login": email_of(victim), "password": password, **more})
    return browser


def inside(victim: Person) -> Client:
    """A live session, such as on a phone that lies about, in which no second step was shown lately."""
    return sign_in(Client(), victim, proved=False)


def mallory() -> Person:
    """Whoever tries, with an account of their own."""
    return make_person("mallory", Role.ADOPTER)


def with_records(victim: Person, *records: dict[str, Any]) -> Client:
    browser = inside(victim)
    session = browser.session
    session[RECORDS] = [*session[RECORDS], *({"at": now().timestamp(), **record} for record in records)]
    session.save()
    return browser


@script
def the_password_alone(victim):
    return by_password(victim)


@script
def the_password_twice(victim):
    return by_password(victim, by_password(victim))


@script
def a_code_by_mail(victim):
    browser = Client()
    browser.post(CODE, {"email": email_of(victim)})
    browser.post(CONFIRM, {"code": code_sent_to(email_of(victim))})
    return browser


def reset(victim, browser):
    browser.post(reverse("account_reset_password"), {"email": email_of(victim)})
    browser.post(reverse("account_confirm_password_reset_code"), {"code": code_sent_to(email_of(victim))})
    browser.post(reverse("account_complete_password_reset"), {"password1": NEW, "password2": NEW})
    return browser


@script
def a_new_password_by_a_code(victim):
    return reset(victim, Client())


@script
def a_new_password_and_then_in(victim):
    return by_password(victim, reset(victim, Client()), NEW)


@script
def remember_me(victim):
    browser = by_password(victim, remember="on")
    for name in ("remember", "mfa_trusted", "mfa_trust", "trusted"):
        browser.cookies[name] = "1"
    return browser


@script
def trust_this_browser(victim):
    browser = by_password(victim)
    for address in ("/account/2fa/trust/", "/accounts/2fa/trust/"):
        assert browser.post(address, {"action": "trust"}).status_code == 404
    return by_password(victim, browser)


@script
def a_planted_session(victim):
    """The key was put into the other's browser before they signed in and showed their second step."""
    browser, other = Client(), Client()
    browser.get(LOGIN)
    session = browser.session
    session["planted"] = True
    session.save()
    for each in (browser, other):
        each.cookies["sessionid"] = session.session_key
    by_password(victim, other)
    other.post(STEP, {"code": digits()})
    assert other.get(STAFF if victim.called == "Sam" else LETTERS).status_code == 200
    return browser


@script
def a_proof_of_ones_own(victim):
    """Signed in as oneself, with everything shown, and out again; then the other's password in the same browser."""
    browser = sign_in(Client(), mallory())
    browser.post(reverse("account_logout"))
    return by_password(victim, browser)


@script
def the_own_code_at_the_others_step(victim):
    secret = generate_totp_secret()
    browser = by_password(victim)
    browser.post(STEP, {"code": digits(secret)})
    return browser


def _spare(victim):
    RecoveryCodes.activate(victim.account)
    codes = Authenticator.objects.get(user=victim.account, type="recovery_codes").wrap().get_unused_codes()
    browser = by_password(victim)
    browser.post(STEP, {"code": codes[0]})
    assert "_auth_user_id" in browser.session
    return browser, codes


@script
def a_spare_code(victim):
    return _spare(victim)[0]


@script
def a_spare_code_and_an_app_of_ones_own(victim):
    browser, codes = _spare(victim)
    browser.post(reverse("mfa_reauthenticate"), {"code": codes[1]})
    browser.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=victim.account, type="totp").exists()
    browser.get(reverse("mfa_activate_totp"))
    own = browser.session["mfa.totp.secret"]
    browser.post(reverse("mfa_activate_totp"), {"code": digits(own)})
    return browser


@script
def wagtails_doors(victim):
    browser = Client()
    for door in ("/cms/login/", "/_util/login/"):
        browser.post(door, {"username": email_of(victim), "password": PASSWORD})
    return browser


@script
def the_stock_doors(victim):
    browser = Client()
    for door in ("/login/", "/accounts/login/", "/admin/login/", "/django-admin/login/", "/api/auth/login/"):
        answer = browser.post(door, {"username": email_of(victim), "password": PASSWORD})
        assert answer.status_code == 404
    return browser


@script
def the_doors_for_programs(victim):
    browser = Client()
    data = json.dumps({"email": email_of(victim), "password": PASSWORD})
    for kind in ("browser", "app"):
        for act in ("auth/login", "auth/session", "auth/code/request", "auth/2fa/trust", "account/authenticators"):
            answer = browser.post(f"/_allauth/{kind}/v1/{act}", data, content_type="application/json")
            assert answer.status_code in (301, 404)
            assert browser.get(f"/_allauth/{kind}/v1/{act}/").status_code == 404
    return browser


@script
def an_account_by_passkey(victim):
    browser = by_password(victim)
    for address in ("/account/signup/passkey/", "/account/2fa/webauthn/signup/"):
        assert browser.post(address, {"email": email_of(victim)}).status_code == 404
    return browser


@script
def an_account_with_the_same_address(victim):
    browser = Client()
    browser.post(reverse("account_signup"), {"email": email_of(victim), "password1": NEW, "password2": NEW})
    return by_password(victim, browser, NEW)


@script
def a_made_up_passkey(victim):
    browser = Client()
    made_up = json.dumps({"id": "AA", "rawId": "AA", "type": "public-key", "response": {"userHandle": "MQ"}})
    for door in (reverse("mfa_login_webauthn"), STEP):
        by_password(victim, browser).post(door, {"credential": made_up})
    return browser


@script
def a_wish_to_go_on(victim):
    browser = by_password(victim, next=LETTERS)
    for to in (LETTERS, STAFF, "//example.org/", "https://example.org/"):
        for door in (LOGIN, STEP, "/account/second-step/", "/account/card/", "/account/pin/"):
            answer = browser.get(door, {"next": to})
            assert not answer.get("Location", "").startswith(("//", "https://"))
    return browser


@script
def names_in_headers(victim):
    browser = Client(headers={
        "Remote-User": email_of(victim), "X-Forwarded-User": email_of(victim), "X-Forwarded-For": "127.0.0.1",
        "X-Original-URL": LETTERS, "X-Rewrite-URL": STAFF, "X-Forwarded-Proto": "https", "X-Session-Token": "1",
        "Authorization": "Basic c2FtQGV4YW1wbGUub3JnOng=",
    })  # fmt: skip
    return by_password(victim, browser)


@script
def a_code_that_was_used(victim):
    typed, browsers = digits(), (Client(), Client())
    for browser in browsers:
        browser.post(LOGIN, {"login": email_of(victim), "password": PASSWORD})
        browser.post(STEP, {"code": typed})
    assert ["_auth_user_id" in browser.session for browser in browsers] == [True, False]
    return browsers[1]


@script
def codes_at_random(victim):
    browser = by_password(victim)
    for number in range(30):
        code = f"{number * 31_337 % 1_000_000:06d}"
        if code != digits():
            browser.post(STEP, {"code": code})
    return browser


@script
def two_codes_in_one_form(victim):
    browser = by_password(victim)
    browser.post(STEP, {"code": ["000000", "111111", ""]})
    browser.post(STEP, {"code": ""})
    browser.post(STEP, {})
    return browser


@script
def a_code_of_yesterday(victim):
    with time_machine.travel(now() - timedelta(days=1), tick=False):
        typed = digits()
    browser = by_password(victim)
    browser.post(STEP, {"code": typed})
    return browser


@script
def an_invitation_that_was_never_sent(victim):
    browser = Client()
    answer = browser.post("/account/invited/" + "x" * 43 + "/", {"password": NEW, "again": NEW})
    assert answer.status_code == 404
    return browser


@script
def a_first_second_step_of_ones_own(victim):
    """The other has no second step yet: one that is set up by whoever has the mailbox waits for our call."""
    Authenticator.objects.filter(user=victim.account).delete()
    victim.account.second_step_confirmed_at = None
    victim.account.save()
    browser = reset(victim, Client())
    by_password(victim, browser, NEW)
    browser.post(reverse("account_reauthenticate"), {"password": NEW})
    browser.get(reverse("mfa_activate_totp"))
    own = browser.session["mfa.totp.secret"]
    browser.post(reverse("mfa_activate_totp"), {"code": digits(own)})
    assert Authenticator.objects.filter(user=victim.account, type="totp").exists()
    return browser

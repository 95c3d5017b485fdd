"""Ways round the second proof that somebody would try: none of them opens a letter or a staff page.

Whoever tries knows the address and the password of the account, and reads its mailbox. They have an account
of their own with a second step, but neither the phone nor the passkey nor the PIN of the other.
"""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
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
from tests.cast import PASSWORD, SECRET, make_person, sign_in
from tests.people.test_sign_in import CODE, CONFIRM, LOGIN, code_sent_to, digits

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite, pytest.mark.shows("trust C-32")]
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


def _reset(victim, browser):
    browser.post(reverse("account_reset_password"), {"email": email_of(victim)})
    browser.post(reverse("account_confirm_password_reset_code"), {"code": code_sent_to(email_of(victim))})
    browser.post(reverse("account_complete_password_reset"), {"password1": NEW, "password2": NEW})
    return browser


@script
def a_new_password_by_a_code(victim):
    return _reset(victim, Client())


@script
def a_new_password_and_then_in(victim):
    return by_password(victim, _reset(victim, Client()), NEW)


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
def a_session_that_was_read_before_the_proof(victim):
    other = inside(victim)
    browser = Client()
    browser.cookies["sessionid"] = other.session.session_key
    other.post(reverse("mfa_reauthenticate"), {"code": digits()})
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


@script
def a_session_of_ones_own_given_to_the_other(victim):
    browser = sign_in(Client(), mallory())
    browser.force_login(victim.account)
    return browser


@script
def ones_own_records_under_the_others_name(victim):
    own = sign_in(Client(), mallory()).session[RECORDS]
    browser = Client()
    browser.force_login(victim.account)
    session = browser.session
    session[RECORDS] = own
    session.save()
    return browser


FORGED = {
    "no type": {"method": "mfa"},
    "a type of its own": {"method": "mfa", "type": "password"},
    "a spare code": {"method": "mfa", "type": "recovery_codes"},
    "capitals": {"method": "MFA", "type": "totp"},
    "a list": {"method": "mfa", "type": ["totp"]},
    "the factor as method": {"method": "totp", "type": "totp"},
    "a passkey as method": {"method": "webauthn"},
    "a PIN without a card": {"method": "pin"},
    "a PIN shown again": {"method": "pin", "reauthenticated": True},
    "another house": {"method": "socialaccount", "provider": "example"},
}
for _name, _record in FORGED.items():
    SCRIPTS[f"a record with {_name}"] = lambda victim, record=_record: with_records(victim, record)


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
def another_password(victim):
    browser = inside(victim)
    browser.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    return browser


@script
def a_password_set(victim):
    browser = inside(victim)
    browser.post(reverse("account_set_password"), {"password1": NEW, "password2": NEW})
    return browser


@script
def the_password_shown_again(victim):
    browser = inside(victim)
    browser.post(reverse("account_reauthenticate"), {"password": PASSWORD, "next": LETTERS})
    return browser


@script
def the_app_taken_away(victim):
    browser = inside(victim)
    browser.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    browser.post(reverse("mfa_deactivate_totp"))
    assert Authenticator.objects.filter(user=victim.account, type="totp").exists()
    return by_password(victim, browser)


@script
def an_app_added(victim):
    browser = inside(victim)
    assert browser.get(reverse("mfa_activate_totp")).status_code == 302
    browser.post(reverse("mfa_activate_totp"), {"code": digits(generate_totp_secret())})
    return browser


@script
def a_passkey_added(victim):
    browser = inside(victim)
    assert browser.get(reverse("mfa_add_webauthn")).status_code == 302
    browser.post(reverse("mfa_add_webauthn"), {"name": "Mine", "credential": "{}", "passwordless": "on"})
    assert not Authenticator.objects.filter(user=victim.account, type="webauthn").exists()
    return browser


@script
def spare_codes_made(victim):
    browser = inside(victim)
    for name in ("generate", "view", "download"):
        browser.post(reverse(f"mfa_{name}_recovery_codes"))
        assert browser.get(reverse(f"mfa_{name}_recovery_codes")).status_code in (302, 404)
    assert not Authenticator.objects.filter(user=victim.account, type="recovery_codes").exists()
    return browser


@script
def another_address(victim):
    browser = inside(victim)
    for action in ("action_add", "action_primary", "action_remove"):
        assert browser.post("/account/email/", {"email": "mallory@example.org", action: ""}).status_code == 404
    victim.account.refresh_from_db()
    assert victim.account.email != "mallory@example.org"
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
def other_spellings(victim):
    browser = inside(victim)
    for path in (
        "/your-page//post/",
        "/your-page/./post/",
        "/YOUR-PAGE/post/",
        "/your-page/post",
        "/your-page/post/;/",
        "/your-page/%70ost/",
        "//your-page/post/",
        "/staff//",
        "/%73taff/",
        "/staff/..;/staff/",
        "/STAFF/",
    ):
        assert browser.get(path).status_code != 200
    return browser


@script
def other_methods(victim):
    browser = inside(victim)
    for path in (LETTERS, STAFF):
        for method in ("HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"):
            assert browser.generic(method, path).status_code != 200
        for headers in ({"X-HTTP-Method-Override": "GET"}, {"X-Method-Override": "HEAD"}):
            assert browser.post(path, {"_method": "GET"}, headers=headers).status_code != 200
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
def a_program_that_asks(victim):
    browser = inside(victim)
    for path in (LETTERS, STAFF):
        answer = browser.get(path, headers={"Accept": "application/json", "X-Requested-With": "XMLHttpRequest"})
        assert answer.status_code in (401, 404)
    return browser


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
def the_others_place(victim):
    browser = inside(victim)
    session = browser.session
    session["place"] = make_person("joan2", Role.MANAGER).public_id
    session.save()
    return browser


@script
def a_half_way_back(victim):
    """Signed out after a proof: the button that leads back, and the cookie from before."""
    other = sign_in(Client(), victim)
    key = other.session.session_key
    other.post(reverse("account_logout"))
    other.cookies["sessionid"] = key
    return other


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
    browser = _reset(victim, Client())
    by_password(victim, browser, NEW)
    browser.post(reverse("account_reauthenticate"), {"password": NEW})
    browser.get(reverse("mfa_activate_totp"))
    own = browser.session["mfa.totp.secret"]
    browser.post(reverse("mfa_activate_totp"), {"code": digits(own)})
    assert Authenticator.objects.filter(user=victim.account, type="totp").exists()
    return browser


def test_there_are_more_than_thirty_ways():
    assert len(SCRIPTS) >= 40


@pytest.mark.usefixtures("jacob")
@pytest.mark.parametrize("victim", ["alison", "sam"])
@pytest.mark.parametrize("way", SCRIPTS)
def test_no_way_round_opens_a_letter_or_a_staff_page(way, victim, request):
    browser = SCRIPTS[way](request.getfixturevalue(victim))
    assert browser.get(LETTERS).status_code in (302, 404)
    assert browser.get(STAFF).status_code in (302, 404)


@pytest.mark.usefixtures("jacob")
@pytest.mark.parametrize(("who", "door"), [("alison", LETTERS), ("sam", STAFF)])
def test_the_true_way_opens_it(who, door, request):
    browser = by_password(request.getfixturevalue(who))
    browser.post(STEP, {"code": digits(SECRET)})
    assert browser.get(door).status_code == 200


@pytest.mark.shows("trust C-36")
def test_a_new_password_signs_out_every_other_browser(alison, as_):
    other = as_(alison)
    assert other.get("/your-page/").status_code == 200
    _reset(alison, Client())
    assert other.get("/your-page/").status_code == 302
    assert other.get(LETTERS).status_code == 302

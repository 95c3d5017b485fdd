"""Ways round the second proof, from a live session in which none was shown lately."""

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY as RECORDS
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.test import Client
from django.urls import reverse

from people.enums import Role
from tests.cast import PASSWORD, make_person, sign_in
from tests.people.test_sign_in import digits
from tests.people.ways_in import LETTERS, NEW, SCRIPTS, STAFF, by_password, inside, mallory, script, with_records


@script
def a_session_that_was_read_before_the_proof(victim):
    other = inside(victim)
    browser = Client()
    browser.cookies["sessionid"] = other.session.session_key
    other.post(reverse("mfa_reauthenticate"), {"code": digits()})
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
def a_program_that_asks(victim):
    browser = inside(victim)
    for path in (LETTERS, STAFF):
        answer = browser.get(path, headers={"Accept": "application/json", "X-Requested-With": "XMLHttpRequest"})
        assert answer.status_code in (401, 404)
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

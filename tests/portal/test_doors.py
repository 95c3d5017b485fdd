"""The list of doors: no name in it is a slip, and Wagtail's own doors stay shut."""

import pytest
from django.urls import get_resolver

from base.access import CLOSED
from portal import doors
from portal.checks import match, routes

# Addresses that other settings of allauth would bring: decided, should they come.
UNUSED = {
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_confirm_email",
    "mfa_signup_webauthn",
    "mfa_trust",
}


@pytest.fixture(scope="module")
def addresses():
    return list(routes(get_resolver().url_patterns))


def test_every_name_in_the_list_is_an_address(addresses):
    names = {pattern.name for _route, pattern in addresses}
    assert {*doors.ALLAUTH, *doors.WAGTAIL} - names - UNUSED == set()


@pytest.mark.parametrize("start", doors.CLOSED_IN_CMS)
def test_what_is_closed_in_the_cms_is_there_and_closed(addresses, start):
    behind = [(route, pattern) for route, pattern in addresses if route.startswith(start)]
    assert behind
    assert {doors.policy_of(match(*address), address[1].callback) for address in behind} == {CLOSED}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/cms/login/", "/_util/login/"])
def test_wagtails_own_sign_in_leads_to_the_one_door(client, address):
    response = client.post(address, {"username": "a@example.org", "password": "horse battery"})
    assert (response.status_code, response["Location"]) == (302, "/account/login/")

"""Headers: a strict policy everywhere but in Wagtail's admin, and nothing private is stored."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from portal.middleware import Headers

pytestmark = pytest.mark.django_db

STRICT = {"default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "form-action 'self'"}


def policy(response):
    return set(response["Content-Security-Policy"].split("; "))


@pytest.mark.parametrize("address", ["/", "/account/login/", "/nowhere/", "/your-page/", "/staff/"])
def test_the_script_policy_is_strict(client, address):
    found = policy(client.get(address))
    assert found >= STRICT
    assert [part for part in found if "unsafe" in part] == []


def test_the_cms_alone_is_looser(client):
    found = policy(client.get("/cms/"))
    assert "script-src 'self' 'unsafe-inline'" in found
    assert "default-src 'none'" in found


def test_the_cms_shows_the_preview_of_a_page_in_a_frame(client):
    assert "frame-src 'self'" in policy(client.get("/cms/"))
    page = client.get("/")
    assert "frame-ancestors 'self'" in policy(page)
    assert page["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize("address", ["/your-page/", "/staff/", "/cms/", "/account/login/", "/mailbox/"])
def test_a_private_answer_is_stored_nowhere(client, address):
    response = client.get(address)
    assert response["Cache-Control"] == "no-store, private"
    assert not {"ETag", "Last-Modified", "Expires"} & set(response.headers)


def test_a_private_answer_loses_its_fingerprint():
    marked = HttpResponse(headers={"ETag": '"1"', "Last-Modified": "today", "Expires": "tomorrow"})
    response = Headers(lambda request: marked)(RequestFactory().get("/your-page/"))
    assert not {"ETag", "Last-Modified", "Expires"} & set(response.headers)


def test_a_public_page_may_be_kept(client):
    assert "no-store" not in client.get("/").get("Cache-Control", "")


def test_a_public_page_tells_no_other_site_where_somebody_was(client):
    assert client.get("/")["Referrer-Policy"] == "no-referrer"


def test_every_answer_guards_the_way_out(client):
    response = client.get("/account/login/")
    assert response["Referrer-Policy"] == "same-origin"  # a form's own site must see where it came from
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in response["Permissions-Policy"]

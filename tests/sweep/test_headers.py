"""The rules about headers are themselves tested; and public pages are one thing for everyone."""

import pytest
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page

from tests.sweep import headers


def answer(path):
    """An answer with every header as it should be."""
    policy = "; ".join(sorted(headers.policy_for(path)))
    common = headers.EVERYWHERE | {"Referrer-Policy": "same-origin", "Content-Security-Policy": policy}
    return HttpResponse(headers=common | {"Cache-Control": "no-store, private"})


@pytest.mark.parametrize("path", ["/", "/your-page/", "/staff/", "/cms/"])
def test_an_answer_as_it_should_be_has_no_fault(path):
    assert headers.faults(path, answer(path)) == []


@pytest.mark.parametrize("name", [*headers.EVERYWHERE, "Referrer-Policy", "Content-Security-Policy", "Cache-Control"])
def test_a_missing_header_is_found(name):
    response = answer("/staff/")
    del response[name]
    assert [fault.partition(":")[0] for fault in headers.faults("/staff/", response)] == [name]


@pytest.mark.parametrize("name", ["ETag", "Last-Modified", "Expires"])
def test_a_fingerprint_on_a_private_answer_is_found(name):
    response = answer("/your-page/")
    response[name] = "1"
    assert headers.faults("/your-page/", response) == [f"{name} is there"]


@pytest.mark.parametrize("path", ["/", "/your-page/", "/staff/", "/account/login/"])
def test_wagtails_looser_policy_elsewhere_is_found(path):
    response = answer("/cms/")
    assert headers.faults(path, response)[0].startswith("Content-Security-Policy")


@pytest.mark.django_db
def test_public_pages_set_no_cookie_and_are_the_same_for_all(as_, alison, keira, joan):
    browsers = [Client(), as_(alison), as_(keira), as_(joan)]
    pages = [page.relative_url(None) for page in Page.objects.live().filter(depth__gt=1)]
    assert len(pages) > 10
    for path in pages:
        answers = [browser.get(path) for browser in browsers]
        assert {response.status_code for response in answers} == {200}
        assert len({response.content for response in answers}) == 1, path
        assert [dict(response.cookies) for response in answers] == [{}] * 4, path
        assert all("Cookie" not in response.get("Vary", "") for response in answers), path

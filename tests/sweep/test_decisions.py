"""Nobody forgot to decide: the addresses there are, those in the reviewed file, and what the code declares."""

from collections import Counter

import pytest
from django.http import HttpResponse
from django.urls import ResolverMatch, path, resolve

from base import access
from portal import urls
from portal.checks import check_wiring
from portal.doors import policy_of
from tests.sweep.addresses import decisions, example, patterns, reachable, walk

pytestmark = pytest.mark.sqlite


def as_declared(route, pattern):
    found = ResolverMatch(pattern.callback, (), {}, url_name=pattern.name, route=route)
    return str(policy_of(found, pattern.callback))


def undecided(addresses):
    return sorted((Counter(addresses) - Counter(route for route, _word in decisions())).elements())


def test_every_address_is_decided():
    assert undecided(route for route, _pattern in patterns()) == []


def test_no_decision_is_left_over():
    there = Counter(route for route, _pattern in patterns())
    assert sorted((Counter(route for route, _word in decisions()) - there).elements()) == []


def test_the_code_declares_what_was_decided():
    declared = sorted((route, as_declared(route, pattern)) for route, pattern in patterns())
    assert declared == sorted(decisions())


def test_the_words_are_known():
    known = {"public", "account", "opened", "closed"}
    words = {word for _route, word in decisions()}
    assert {word for word in words - known if not word.startswith("right:")} == set()


@pytest.mark.parametrize("route", reachable())
def test_an_example_leads_to_each_address(route):
    assert resolve(example(route)).route == route


# A view that nobody has thought about: the run turns red, and meanwhile nobody gets in.


def forgotten(request):
    """A view without a policy."""
    return HttpResponse("in")


@pytest.fixture
def with_a_forgotten_view(monkeypatch, settings):
    address = path("staff/forgotten/", forgotten, name="forgotten")
    monkeypatch.setattr(urls, "urlpatterns", [address, *urls.urlpatterns])
    settings.ROOT_URLCONF = "portal.urls"


def test_a_forgotten_view_is_undecided():
    addresses = walk([path("staff/forgotten/", forgotten), *urls.urlpatterns])
    assert undecided(route for route, _pattern in addresses) == ["staff/forgotten/"]


@pytest.mark.usefixtures("with_a_forgotten_view")
def test_a_forgotten_view_fails_the_check():
    assert [error.msg for error in check_wiring()] == ["staff/forgotten/ has no access policy"]


@pytest.mark.usefixtures("with_a_forgotten_view")
@pytest.mark.parametrize("name", ["anonymous", "adopter", "manager", "system_administrator"])
def test_a_forgotten_view_opens_to_nobody(name, knock):
    decided, response = knock(name)("GET", "/staff/forgotten/")
    assert (decided, response.status_code) == ("not there", 404)


def test_the_forgotten_view_would_have_opened(with_a_forgotten_view, knock):
    forgotten.access = access.PUBLIC
    decided, response = knock("anonymous")("GET", "/staff/forgotten/")
    del forgotten.access
    assert (decided, response.content) == ("in", b"in")

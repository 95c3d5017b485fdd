"""Each rule of portal/checks.py: what is there obeys it, and what breaks it is told."""

import pytest
from django.core.checks import run_checks
from django.db import models
from django.test.utils import isolate_apps
from django.urls import include, path

from agency.models import Spoke
from audit.models import Head
from audit.personal import FIELDS
from base import access
from base.privacy import Keep, letter, public, staff
from home.models import Helpline, HomePage
from people.models import Person, User
from portal import checks
from portal.doors import policy_of


def ids(found):
    return [error.id for error in found]


def nothing(request):
    """A view that nobody has thought about."""


def test_the_project_obeys_its_rules():
    assert run_checks() == []


def test_every_model_of_ours_is_looked_at():
    looked_at = {model for model, _declared in checks.our_models()}
    assert {Head, Spoke, Person, User, HomePage} <= looked_at
    assert all(model.__module__.split(".")[0] not in ("wagtail", "allauth", "django") for model in looked_at)


def test_a_declared_model_is_well():
    assert checks.undeclared(Head, dict(FIELDS["Head"])) == []


def test_an_undeclared_field_is_told():
    found = checks.undeclared(Head, staff(Keep.LOG, "id", "number"))
    assert ids(found) == ["ribbon.E001"]
    assert found[0].msg == "digest is not declared in personal.py"


def test_a_declaration_without_a_field_is_told():
    found = checks.undeclared(Head, staff(Keep.LOG, "id", "number", "digest", "colour"))
    assert ids(found) == ["ribbon.E002"]
    assert found[0].msg.startswith("colour ")


def test_a_declaration_without_a_model_is_told(monkeypatch):
    monkeypatch.setattr("audit.personal.FIELDS", {**FIELDS, "Gone": {}})
    assert ids(checks.check_declared_models()) == ["ribbon.E002"]


@pytest.mark.parametrize("model", [HomePage, Helpline])
def test_wagtail_content_with_a_personal_field_is_told(model):
    found = checks.personal_content(model, letter(Keep.RECORD, "body") | public(Keep.IN_USE, "heading"))
    assert ids(found) == ["ribbon.E003"]
    assert found[0].msg == "Wagtail content holds what is personal: body"


def test_public_words_in_wagtail_are_well():
    assert checks.personal_content(HomePage, public(Keep.IN_USE, "heading")) == []


def test_a_personal_field_outside_wagtail_is_well():
    assert checks.personal_content(Person, letter(Keep.PERSON, "phone")) == []


@pytest.mark.parametrize("name", ["django.contrib.admin", "django.contrib.admin.apps.AdminConfig"])
def test_an_app_without_a_place_is_told(name):
    assert ids(checks.unwanted_apps(["people", name])) == ["ribbon.E004"]


def test_wagtail_forms_are_told():
    assert ids(checks.unwanted_apps(["wagtail.contrib.forms"])) == ["ribbon.E004"]


@isolate_apps("letterbox", attr_name="apps")
def test_an_accessor_that_leaves_its_room_is_told():
    class Note(models.Model):
        about = models.ForeignKey(Person, on_delete=models.CASCADE)
        spoke = models.ForeignKey(Spoke, on_delete=models.CASCADE, related_name="+")

        class Meta:
            app_label = "letterbox"

    found = checks.leaving_accessors(Note)
    assert ids(found) == ["ribbon.E005"]
    assert found[0].msg.startswith("about ")


@pytest.mark.parametrize("model", [HomePage, User, Person])
def test_links_of_libraries_and_within_a_room_are_well(model):
    assert checks.leaving_accessors(model) == []


def test_an_address_without_a_policy_is_told():
    patterns = [path("well/", access.public(lambda request: None)), path("new/", nothing)]
    found = checks.doors_without_policy(patterns, policy_of)
    assert [error.msg for error in found] == ["new/ has no access policy"]
    assert ids(found) == ["ribbon.E006"]


def test_an_address_deep_inside_is_looked_at():
    inside = [path("<int:pk>/", include([path("new/", nothing)]))]
    found = checks.doors_without_policy([path("staff/", include(inside))], policy_of)
    assert [error.msg for error in found] == ["staff/<int:pk>/new/ has no access policy"]


@pytest.mark.parametrize("name", ["WAGTAIL_PRIVATE_PAGE_OPTIONS", "WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS"])
def test_shared_passwords_are_told(settings, name):
    setattr(settings, name, {})
    found = checks.shared_passwords()
    assert ids(found) == ["ribbon.E007"]
    assert name in found[0].msg

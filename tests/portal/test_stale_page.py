"""A form that was open for too long: what was typed is shown, never lost, and never a password."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def strict_client():
    return Client(enforce_csrf_checks=True)


def test_what_was_typed_is_shown(strict_client):
    response = strict_client.post("/account/login/", {"text": "Dear Keira, the beans <b>grew</b>."})
    assert response.status_code == 403
    assert "Dear Keira, the beans &lt;b&gt;grew&lt;/b&gt;." in response.content.decode()


def test_a_password_is_not_shown(strict_client):
    response = strict_client.post("/account/login/", {"login": "a@example.org", "password": "horse battery"})
    assert response.status_code == 403
    assert "horse battery" not in response.content.decode()

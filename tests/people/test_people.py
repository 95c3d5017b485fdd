"""Persons, accounts and roles, and what the database itself refuses."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from agency.models import Spoke
from audit.models import Entry
from people.actions import end_role, grant_role, know_person, make_account
from people.enums import Role as RoleName
from people.models import Person, Role, User

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def refused(name: str) -> pytest.RaisesExc[IntegrityError]:
    return pytest.raises(IntegrityError, match=name)


def test_many_accounts_may_have_no_e_mail_but_none_the_same() -> None:
    User.objects.create_user()
    User.objects.create_user()
    User.objects.create_user(email="Ann@Example.org")
    assert User.objects.exclude(email=None).get().email == "ann@example.org"
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user(email="ann@example.org")


def test_every_person_has_a_spoke_or_a_council() -> None:
    with refused("person_has_a_spoke_or_council"), transaction.atomic():
        Person.objects.create(called="Ann")


def test_a_person_is_told_by_id_alone(alison) -> None:
    assert str(alison) == alison.public_id


def test_granting_twice_is_one_role_and_one_entry(alison, joan) -> None:
    for _ in range(2):
        grant_role(alison, RoleName.EDITOR, by=joan)
    assert Role.objects.filter(person=alison, role=RoleName.EDITOR).count() == 1
    assert Entry.objects.filter(act="role_granted", on=f"person:{alison.public_id}", why="editor").count() == 1


def test_nobody_grants_a_role_to_themselves(alison) -> None:
    with refused("nobody_grants_a_role_to_themselves"), transaction.atomic():
        grant_role(alison, RoleName.MANAGER, by=alison)
    assert not Role.objects.filter(person=alison, role=RoleName.MANAGER).exists()


def test_two_open_rows_of_one_role_are_refused(alison) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Role.objects.create(person=alison, role=RoleName.ADOPTER)


def test_a_role_does_not_end_before_it_began(alison) -> None:
    with refused("role_ends_after"), transaction.atomic():
        Role.objects.filter(person=alison).update(until=date(2000, 1, 1))


def test_an_ended_role_is_not_current_and_may_be_granted_again(alison, joan) -> None:
    end_role(Role.objects.get(person=alison), joan)
    assert not Role.objects.current().filter(person=alison).exists()
    grant_role(alison, RoleName.ADOPTER, by=joan)
    assert Role.objects.current().filter(person=alison).count() == 1


def test_an_editors_role_opens_the_pages_and_its_end_shuts_them(alison, joan, as_) -> None:
    role, browser = grant_role(alison, RoleName.EDITOR, by=joan), as_(alison)
    assert browser.get("/cms/").status_code == 200
    end_role(role, joan)
    assert browser.get("/cms/").status_code == 404


def test_a_person_without_an_account_is_known_all_the_same() -> None:
    person = know_person("Ann", by="system", spoke=Spoke.objects.all()[0], address="1 High Street")
    assert (person.account, Person.objects.get(pk=person.pk).address) == (None, "1 High Street")


def test_a_made_account_has_a_proved_address() -> None:
    address = make_account("ann@example.org", "long enough to be safe").emailaddress_set.get()
    assert (address.email, address.verified, address.primary) == ("ann@example.org", True, True)

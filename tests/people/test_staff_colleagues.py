"""Colleagues: invited, given roles, trained, and listed; only by those who lead, and never oneself."""

from datetime import timedelta

import pytest
from django.urls import reverse

from agency.models import Spoke
from audit.models import Entry
from base.clock import today
from people.actions import agree, grant_role, know_person, set_standing
from people.actions.proposing import NotForYou
from people.actions.staffing import record_training
from people.enums import ProposalKind, Stand, TrainingKind
from people.enums import Role as RoleName
from people.models import Invitation, Person, Proposal, Role, Training

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
LIST, NEW = reverse("persons:colleagues"), reverse("persons:new_colleague")
PAGES, POSTS = ["colleague", "ask_role", "leaves", "training"], ["end_role", "suspend"]


def at(person: Person, name: str = "colleague") -> str:
    return reverse(f"persons:{name}", args=[person.public_id])


def said(answer) -> str:
    return answer.content.decode()


def statuses(browser, person) -> list[int]:
    return [
        *(browser.get(at(person, name)).status_code for name in PAGES),
        *(browser.post(at(person, name)).status_code for name in POSTS),
    ]


@pytest.fixture
def team(db) -> Spoke:
    return Spoke.objects.order_by("pk")[0]


@pytest.fixture
def elsewhere(db) -> Spoke:
    return Spoke.objects.order_by("-pk")[0]


def test_who_leads_sees_roles_sign_in_and_training(as_, joan, sam, noor, keira) -> None:
    record_training(sam, TrainingKind.READING, today(), None, joan)
    answer = as_(joan).get(LIST)
    rows = [(row.person, [role.role for role in row.roles], len(row.trainings)) for row in answer.context["rows"]]
    assert rows == [(noor, ["letterbox_worker"], 0), (sam, ["letterbox_worker"], 1)]
    assert [word in said(answer) for word in ("Letterbox worker, the whole agency", "never")] == [True, True]


def test_the_pages_open_for_who_leads_and_each_stands_in_the_log(as_, joan, sam) -> None:
    assert statuses(as_(joan), sam) == [200] * 4 + [302] * 2
    assert Entry.objects.filter(act="colleague_seen", on=f"person:{sam.public_id}").count() == 1


@pytest.mark.parametrize("who", ["sam", "beth", "ivo", "tomasz"])
def test_nobody_else_of_the_staff(request, as_, noor, who) -> None:
    browser = as_(request.getfixturevalue(who))
    assert [*statuses(browser, noor), browser.get(LIST).status_code, browser.get(NEW).status_code] == [403] * 8


@pytest.mark.parametrize("why", ["oneself", "another team", "apart", "a family"])
def test_nobody_whom_one_does_not_lead(as_, joan, sam, keira, elsewhere, why) -> None:
    person = {"oneself": joan, "a family": keira}.get(why, sam)
    if why == "another team":
        Role.objects.filter(person=joan).update(everywhere=False, spoke=elsewhere)
    if why == "apart":
        set_standing([joan], [sam], Stand.APART, by="system")
    browser = as_(joan)
    assert statuses(browser, person) == [404] * 6
    assert [row for row in browser.get(LIST).context["rows"] if row.person == person] == []


# Somebody new.


@pytest.fixture
def colleague(team) -> dict[str, object]:
    return {
        "called": "Ada",
        "full_name": "Ada Byre",
        "email": "Ada@Example.org",
        "phone": "07700 900300",
        "team": team.public_id,
        "seen": ["passport"],
        "met": "in_person",
        "role": "letterbox_worker",
        "reach": team.public_id,
        "why": "She begins on Monday.",
    }


def test_a_colleague_is_known_checked_and_asked_for(as_, joan, beth, team, colleague) -> None:
    browser = as_(joan)
    assert browser.post(NEW, colleague).url == LIST
    ada = Person.objects.get(called="Ada")
    assert [row.person for row in browser.get(LIST).context["rows"]] == [ada, beth]
    invite, role = Proposal.objects.order_by("pk")
    assert (invite.kind, invite.wanted) == (ProposalKind.INVITE, {"way": "email", "email": "ada@example.org"})
    assert (role.kind, role.wanted) == (ProposalKind.ROLE, {"role": "letterbox_worker", "spoke": team.public_id})
    assert not Role.objects.filter(person=ada).exists()
    for proposal in (invite, role):
        agree(proposal, beth)
    assert Invitation.objects.get().person == ada
    given = Role.objects.get(person=ada)
    assert (given.role, given.spoke, given.everywhere, given.granted_by) == ("letterbox_worker", team, False, beth)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"email": "joan@example.org"}, "This e-mail address cannot be used."),
        ({"reach": ""}, "Say how far it reaches."),
        ({"role": "adopter"}, "Choose one from the list."),
        ({"seen": []}, "Tick what you saw or asked."),
        ({"phone": ""}, "Write a phone number"),
    ],
)
def test_what_does_not_fit_is_said_and_nobody_is_known(as_, joan, colleague, change, word) -> None:
    answer = as_(joan).post(NEW, {**colleague, **change})
    assert (answer.status_code, word in said(answer)) == (400, True)
    assert not Person.objects.filter(called="Ada").exists()


# Roles.


@pytest.mark.parametrize("reach", ["everywhere", "spoke"])
def test_a_role_is_asked_for_with_its_reach(as_, joan, sam, team, reach) -> None:
    given = "everywhere" if reach == "everywhere" else team.public_id
    answer = as_(joan).post(at(sam, "ask_role"), {"role": "coordinator", "reach": given, "why": "Beth leaves."})
    assert answer.url == at(sam)
    wanted = {"everywhere": True} if reach == "everywhere" else {"spoke": team.public_id}
    assert Proposal.objects.get().wanted == {"role": "coordinator", **wanted}


def test_a_role_they_hold_is_not_asked_for_again(as_, joan, sam) -> None:
    data = {"role": "letterbox_worker", "reach": "everywhere", "why": "x"}
    assert "They hold this role already." in said(as_(joan).post(at(sam, "ask_role"), data))


def test_who_leads_one_team_asks_for_that_team_alone(as_, joan, sam, team, elsewhere) -> None:
    Role.objects.filter(person=joan).update(everywhere=False, spoke=team)
    browser, data = as_(joan), {"role": "coordinator", "why": "x"}
    for reach in ("everywhere", elsewhere.public_id):
        assert browser.post(at(sam, "ask_role"), {**data, "reach": reach}).status_code == 400
    assert browser.post(at(sam, "ask_role"), {**data, "reach": team.public_id}).status_code == 302


def test_a_role_that_ended_is_not_ended_again(as_, joan, sam) -> None:
    grant_role(sam, RoleName.EDITOR, by=joan, everywhere=True)
    browser = as_(joan)
    browser.post(at(sam, "end_role"), {"role": "letterbox_worker"})
    assert [role.role for role in Role.objects.current().filter(person=sam)] == ["editor"]
    answer = browser.post(at(sam, "end_role"), {"role": "letterbox_worker"}, follow=True)
    assert "They do not hold this role any more." in said(answer)


def test_a_stopped_account_is_not_stopped_again(as_, joan, sam) -> None:
    browser = as_(joan)
    browser.post(at(sam, "suspend"))
    assert "There is no open account to stop." in said(browser.post(at(sam, "suspend"), follow=True))


# Training.


def test_a_training_is_recorded_once(as_, joan, sam) -> None:
    browser, data = as_(joan), {"kind": "reading", "passed_on": "2026-01-02", "valid_until": "2028-01-02"}
    assert browser.post(at(sam, "training"), data).url == at(sam)
    assert Training.objects.values_list("person", "kind", "recorded_by").get() == (sam.pk, "reading", joan.pk)
    assert "noted already" in said(browser.post(at(sam, "training"), data))
    assert "passed on 2 January 2026, recorded by Joan" in said(browser.get(at(sam)))


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"passed_on": "2999-01-01"}, "That day has not come yet."),
        ({"valid_until": "2025-01-01"}, "This is before the day they passed it."),
    ],
)
def test_days_that_cannot_be_are_said(as_, joan, sam, change, word) -> None:
    answer = as_(joan).post(at(sam, "training"), {"kind": "reading", "passed_on": "2026-01-02", **change})
    assert (answer.status_code, word in said(answer)) == (400, True)


def test_nobody_records_their_own(joan) -> None:
    with pytest.raises(NotForYou):
        record_training(joan, TrainingKind.READING, today() - timedelta(days=1), None, joan)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_as_many_queries(as_, joan, team, django_assert_num_queries, count) -> None:
    for number in range(count):
        person = know_person(f"Worker{number}", by="system", spoke=team)
        grant_role(person, RoleName.EDITOR, by=joan, spoke=team)
        record_training(person, TrainingKind.READING, today(), None, joan)
    browser = as_(joan)
    browser.get(LIST)
    with django_assert_num_queries(10):
        assert len(browser.get(LIST).context["rows"]) == count

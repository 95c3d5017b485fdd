"""Changes that need two people: asked for, decided, stopped, hurried, put back."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from agency.models import Spoke
from base.clock import now
from people.actions import agree, carry_out_due, grant_role, know_person, make_account, propose, set_standing
from people.actions.identity import check_identity
from people.deciding import changes
from people.enums import Evidence, Met, ProposalKind, ProposalState, Stand
from people.enums import Role as RoleName
from people.models import Person, Proposal, Role

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
LIST = reverse("persons:proposals")


def at(thing, name: str = "proposal") -> str:
    return reverse(f"persons:{name}", args=[thing.public_id])


def said(answer) -> str:
    return answer.content.decode()


def decide(browser, proposal, word: str = "agree") -> str:
    """What the page says after a decision."""
    return said(browser.post(at(proposal, "decide"), {word: "yes"}, follow=True))


def state_of(proposal) -> str:
    return Proposal.objects.get(pk=proposal.pk).state


@pytest.fixture
def asked(noor, keira) -> Proposal:
    """Noor asks for another number for Keira."""
    return propose(ProposalKind.CONTACT, keira, by=noor, wanted={"phone": "07700 900200"}, why="She rang.")


# Asking.


@pytest.fixture
def without_account(keira, sam) -> Person:
    Person.objects.filter(pk=keira.pk).update(account=None)
    check_identity(keira, [Evidence.PASSPORT], Met.IN_PERSON, sam)
    return Person.objects.get(pk=keira.pk)


@pytest.mark.parametrize(
    ("name", "data", "kind", "wanted"),
    [
        ("change", {"called": "Kay", "old_ways_unsafe": "on"}, "contact", {"called": "Kay", "old_ways_unsafe": True}),
        ("change", {"email": "kay@example.org"}, "contact", {"email": "kay@example.org"}),
        ("recover", {"lost": ["card", "password"]}, "recover", {"lost": ["card", "password"]}),
        ("death", {"on": "2026-01-02"}, "death", {"on": "2026-01-02"}),
    ],
)
def test_a_change_is_asked_for_once(as_, sam, keira, name, data, kind, wanted) -> None:
    check_identity(keira, [Evidence.PASSPORT], Met.IN_PERSON, sam)
    browser, data = as_(sam), {**data, "why": "She rang."}
    assert browser.post(at(keira, name), data).url == at(keira, "person")
    proposal = Proposal.objects.get()
    assert (proposal.kind, proposal.wanted, proposal.why, proposal.made_by) == (kind, wanted, "She rang.", sam)
    again = browser.post(at(keira, name), data)
    assert (again.status_code, "Somebody has asked for this already." in said(again)) == (400, True)
    assert "asked for by Sam" in said(browser.get(at(keira, "person")))


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        ({"way": "email", "email": "Kay@Example.org"}, {"way": "email", "email": "kay@example.org"}),
        ({"way": "card"}, {"way": "card"}),
    ],
)
def test_an_invitation_is_asked_for(as_, sam, without_account, data, wanted) -> None:
    as_(sam).post(at(without_account, "invite"), {**data, "why": "She would like to write."})
    assert Proposal.objects.get().wanted == wanted


def test_an_account_is_tied_only_if_nobody_unknown_stands_behind_it(as_, sam, without_account, elsewhere) -> None:
    stranger = know_person("Abel", by="system", spoke=elsewhere)
    Person.objects.filter(pk=stranger.pk).update(account=make_account("abel@example.org", "a long enough word"))
    free = make_account("kay@example.org", "a long enough word")
    Role.objects.filter(person=sam).update(everywhere=False, spoke=without_account.spoke)
    browser, pages = as_(sam), []
    for email in ("abel@example.org", "nobody@example.org", "sam@example.org"):
        answer = browser.post(at(without_account, "tie"), {"email": email, "why": "She said so."})
        pages.append((answer.status_code, "No account with this address waits to be tied." in said(answer)))
    assert pages == [(400, True)] * 3
    browser.post(at(without_account, "tie"), {"email": "KAY@example.org", "why": "She said so."})
    assert Proposal.objects.get().account == free


@pytest.fixture
def elsewhere(db) -> Spoke:
    return Spoke.objects.order_by("-pk")[0]


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("change", {"why": "She rang."}, "Write at least one thing that changes."),
        ("change", {"called": "Kay"}, "Say why, so that the second person can decide."),
        ("change", {"email": "sam@example.org", "why": "x"}, "This e-mail address cannot be used."),
        ("recover", {"why": "x"}, "Tick what they have lost."),
        ("recover", {"lost": ["email"], "why": "x"}, "Write the new e-mail address."),
        ("recover", {"lost": ["card"], "why": "x"}, "Check who they are today, and note it."),
        ("invite", {"way": "email", "why": "x"}, "Write the e-mail address."),
        ("invite", {"way": "card", "why": "x"}, "Check who they are first, and note what you saw."),
        ("death", {"on": "2999-01-01", "why": "x"}, "That day has not come yet."),
    ],
)
def test_what_cannot_be_asked_for_is_said(as_, sam, keira, name, data, word) -> None:
    answer = as_(sam).post(at(keira, name), data)
    assert (answer.status_code, word in said(answer)) == (400, True)
    assert not Proposal.objects.exists()


def test_yesterdays_check_does_not_let_somebody_back_in(as_, sam, keira) -> None:
    with time_machine.travel(now() - timedelta(days=1)):
        check_identity(keira, [Evidence.PASSPORT], Met.IN_PERSON, sam)
    answer = as_(sam).post(at(keira, "recover"), {"lost": ["card"], "why": "She rang."})
    assert "Check who they are today" in said(answer)


# Deciding.


def test_what_waits_is_listed_for_each_in_its_place(as_, sam, noor, asked) -> None:
    for person, part in ((sam, "to_decide"), (noor, "asked")):
        lists = as_(person).get(LIST).context["lists"]
        parts = {name: [row.proposal for row in getattr(lists, name)] for name in vars(lists)}
        assert parts == {"to_decide": [], "asked": [], "agreed": [], "undoable": [], "cards": [], part: [asked]}


def test_the_page_shows_old_and_new_who_and_why(as_, sam, asked) -> None:
    page = said(as_(sam).get(at(asked)))
    assert [word in page for word in ("07700 900 077", "07700 900200", "Noor", "She rang.")] == [True] * 4


def test_a_second_person_agrees(as_, sam, asked, keira) -> None:
    assert "Agreed, and done." in decide(as_(sam), asked)
    assert (state_of(asked), Person.objects.get(pk=keira.pk).phone) == (ProposalState.DONE, "07700 900200")


def test_or_does_not(as_, sam, asked, keira) -> None:
    assert "Not agreed. Nothing was changed." in decide(as_(sam), asked, "turn_down")
    assert (state_of(asked), Person.objects.get(pk=keira.pk).phone) == (ProposalState.TURNED_DOWN, "07700 900 077")


def test_neither_pressed_is_neither_done(as_, sam, asked) -> None:
    assert "Choose whether you agree." in decide(as_(sam), asked, "perhaps")
    assert state_of(asked) == ProposalState.WAITING


@pytest.mark.parametrize("word", ["agree", "turn_down"])
def test_the_one_who_asked_decides_nothing(as_, noor, asked, word) -> None:
    assert "Somebody else decides about this" in decide(as_(noor), asked, word)
    assert state_of(asked) == ProposalState.WAITING


@pytest.mark.parametrize("word", ["agree", "turn_down"])
def test_of_two_at_once_the_second_is_told_so(as_, sam, beth, asked, word) -> None:
    first, second = as_(sam), as_(beth)
    assert [browser.get(at(asked)).status_code for browser in (first, second)] == [200, 200]
    decide(first, asked)
    assert "Somebody else was quicker" in decide(second, asked, word)
    assert Proposal.objects.get().decided_by == sam


def test_of_two_at_once_about_an_invitation_too(as_, sam, noor, beth, without_account) -> None:
    proposal = propose(ProposalKind.INVITE, without_account, by=noor, wanted={"way": "card"})
    decide(as_(sam), proposal)
    Person.objects.filter(pk=without_account.pk).update(account=make_account("k@example.org", "a long enough word"))
    assert "Somebody else was quicker" in decide(as_(beth), proposal)


@pytest.mark.parametrize("why", ["another team", "apart", "about them", "nobody"])
def test_a_change_about_somebody_else_is_not_there(as_, sam, keira, asked, elsewhere, why) -> None:
    if why == "another team":
        Role.objects.filter(person=sam).update(everywhere=False, spoke=elsewhere)
    if why == "apart":
        set_standing([sam], [keira], Stand.APART, by="system")
    if why == "about them":
        Person.objects.filter(pk=keira.pk).update(account=sam.account)
    if why == "nobody":
        Proposal.objects.filter(pk=asked.pk).delete()
    browser = as_(sam)
    found = [browser.get(at(asked)), *(browser.post(at(asked, name)) for name in ("decide", "stop", "put_back"))]
    assert [answer.status_code for answer in found] == [404] * 4
    lists = browser.get(LIST).context["lists"]
    assert (lists.to_decide, lists.agreed) == ([], [])


def test_about_a_colleague_only_who_may_agree_to_staff(as_, sam, beth, noor, mei) -> None:
    change = propose(ProposalKind.CONTACT, mei, by=noor, wanted={"phone": "07700 900200"})
    role = propose(ProposalKind.ROLE, mei, by=noor, wanted={"role": "letterbox_worker", "everywhere": True})
    assert [as_(sam).get(at(each)).status_code for each in (change, role)] == [404, 404]
    assert [as_(beth).get(at(each)).status_code for each in (change, role)] == [200, 200]
    decide(as_(beth), role)
    assert Role.objects.current().filter(person=mei, role="letterbox_worker", everywhere=True).exists()


def test_nobody_agrees_to_a_role_that_reaches_further_than_their_own(as_, beth, noor, mei, elsewhere) -> None:
    Role.objects.filter(person=beth).update(everywhere=False, spoke=mei.spoke)
    whole = propose(ProposalKind.ROLE, mei, by=noor, wanted={"role": "letterbox_worker", "everywhere": True})
    assert as_(beth).get(at(whole)).status_code == 404
    for spoke, status in ((elsewhere, 404), (mei.spoke, 200)):
        Proposal.objects.all().delete()
        near = propose(ProposalKind.ROLE, mei, by=noor, wanted={"role": "letterbox_worker", "spoke": spoke.public_id})
        assert as_(beth).get(at(near)).status_code == status


@pytest.mark.parametrize("who", ["tomasz", "ivo", "lena"])
def test_a_colleague_without_the_right_is_told_so(request, as_, asked, who) -> None:
    browser = as_(request.getfixturevalue(who))
    assert [browser.get(path).status_code for path in (LIST, at(asked))] == [403, 403]


# What waits for its time.


@pytest.fixture
def agreed(asked, jacob, sam) -> Proposal:
    """Agreed, and waiting: Keira stands in the letterbox."""
    return agree(asked, sam)


def test_an_agreed_change_waits_and_anybody_of_the_team_stops_it(as_, noor, agreed, keira) -> None:
    browser = as_(noor)
    assert [row.proposal for row in browser.get(LIST).context["lists"].agreed] == [agreed]
    answer = browser.post(at(agreed, "stop"), follow=True)
    assert "Stopped. Nothing was changed." in said(answer)
    with time_machine.travel(now() + timedelta(days=4)):
        assert carry_out_due() == 0
    assert Person.objects.get(pk=keira.pk).phone == "07700 900 077"
    assert "Somebody else was quicker" in said(browser.post(at(agreed, "stop"), follow=True))


def test_only_who_leads_does_it_now(as_, sam, beth, agreed, keira) -> None:
    assert as_(sam).post(at(agreed, "hurry")).status_code == 403
    assert "waiting is dangerous" not in said(as_(sam).get(at(agreed)))
    assert "waiting is dangerous" in said(as_(beth).get(at(agreed)))
    assert "Done now." in said(as_(beth).post(at(agreed, "hurry"), follow=True))
    assert Person.objects.get(pk=keira.pk).phone == "07700 900200"


def test_what_nobody_agreed_to_is_not_hurried(as_, beth, asked) -> None:
    assert "Somebody else was quicker" in said(as_(beth).post(at(asked, "hurry"), follow=True))
    assert state_of(asked) == ProposalState.WAITING


def test_who_asked_does_not_hurry(as_, beth, sam, jacob, keira) -> None:
    own = agree(propose(ProposalKind.CONTACT, keira, by=beth, wanted={"phone": "07700 900200"}), sam)
    assert "Somebody else decides about this" in said(as_(beth).post(at(own, "hurry"), follow=True))


# Two records.


@pytest.fixture
def twice(db) -> tuple[Person, Person]:
    spoke = Spoke.objects.order_by("pk")[0]
    private = {"full_name": "Quilla Otterway", "phone": "07700 900123", "spoke": spoke}
    kept = know_person("Quilla", by="system", born="1990-04-03", **private)
    return kept, know_person("Quill", by="system", born="1990-04-04", **private)


def test_two_records_are_compared_made_one_and_two_again(as_, sam, noor, twice) -> None:
    (kept, gone), browser = twice, as_(sam)
    found = browser.post(at(kept, "merge"), {"q": "otterway"})
    assert [row.person for row in found.context["rows"]] == [gone]
    compared = said(browser.post(at(kept, "merge"), {"other": gone.public_id}))
    assert ("07700" in compared, "1990" in compared, "not the same" in compared) == (False, False, True)
    browser.post(at(kept, "merge"), {"other": gone.public_id, "why": "She rang with two letters."})
    proposal = Proposal.objects.get()
    assert (proposal.person, proposal.other) == (kept, gone)
    decide(as_(noor), proposal)
    assert Person.objects.get(pk=gone.pk).merged_into == kept
    second = as_(noor)
    assert [row.proposal for row in second.get(LIST).context["lists"].undoable] == [proposal]
    assert "Put back, as it was before" in said(second.post(at(proposal, "put_back"), follow=True))
    assert Person.objects.get(pk=gone.pk).merged_into is None
    assert "Somebody else was quicker" in said(second.post(at(proposal, "put_back"), follow=True))


def test_after_thirty_days_they_stay_one(as_, sam, noor, twice) -> None:
    kept, gone = twice
    proposal = agree(propose(ProposalKind.MERGE, kept, by=noor, other=gone), sam)
    with time_machine.travel(now() + timedelta(days=31)):
        browser = as_(sam)
        assert browser.get(LIST).context["lists"].undoable == []
        assert "Somebody else was quicker" in said(browser.post(at(proposal, "put_back"), follow=True))


@pytest.mark.parametrize("other", ["itself", "another team", "nonsense"])
def test_only_two_records_within_reach_are_compared(as_, sam, twice, elsewhere, other) -> None:
    kept, gone = twice
    Role.objects.filter(person=sam).update(everywhere=False, spoke=kept.spoke)
    Person.objects.filter(pk=gone.pk).update(spoke=elsewhere)
    ref = {"itself": kept.public_id, "another team": gone.public_id, "nonsense": "../x"}[other]
    assert as_(sam).post(at(kept, "merge"), {"other": ref, "why": "x"}).status_code == 404


# Each kind in words, and few queries.


def test_each_kind_says_what_changes(noor, keira, twice) -> None:
    kept, gone = twice
    account = make_account("kay@example.org", "a long enough word")
    spoke = Spoke.objects.order_by("pk")[0]
    given = [
        Proposal(kind=ProposalKind.INVITE, person=kept, payload='{"way": "card"}'),
        Proposal(kind=ProposalKind.RECOVER, person=keira, payload='{"lost": ["card"]}'),
        Proposal(kind=ProposalKind.ROLE, person=kept, payload=f'{{"role": "editor", "spoke": "{spoke.public_id}"}}'),
        Proposal(kind=ProposalKind.TIE, person=kept, account=account),
        Proposal(kind=ProposalKind.DEATH, person=kept, payload='{"on": "2026-01-02"}'),
        Proposal(kind=ProposalKind.RESUME, person=keira),
        Proposal(kind=ProposalKind.MERGE, person=kept, other=gone),
        Proposal(kind=ProposalKind.ERASE, person=kept),
    ]
    assert [[str(change.after) for change in changes(each)] for each in given] == [
        ["A card with a number"],
        ["The card ends; they get another"],
        ["Editor", spoke.name],
        ["kay@example.org"],
        ["2 January 2026"],
        ["opens again"],
        ["is closed", "the same", "not the same", "the same", "not known for both"],
        [],
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_as_many_queries(as_, sam, noor, django_assert_num_queries, count) -> None:
    for number in range(count):
        person = know_person(f"P{number}", by="system", spoke=sam.spoke, full_name="Quilla Otterway")
        grant_role(person, RoleName.ADOPTER, by=noor)
        propose(ProposalKind.CONTACT, person, by=noor, wanted={"phone": "07700 900200"})
    browser = as_(sam)
    browser.get(LIST)
    with django_assert_num_queries(14):
        assert len(browser.get(LIST).context["lists"].to_decide) == count


def test_an_agreed_card_waits_to_be_made_on_the_home_page_and_in_the_list(as_, without_account, sam, noor) -> None:
    asked = propose(ProposalKind.INVITE, without_account, by=sam, wanted={"way": "card"})
    assert "in person, by Sam: passport" in said(as_(noor).get(at(asked)))
    agree(asked, noor)
    desk = as_(sam)
    assert desk.get(reverse("desk:staff")).context["cards"] == 1
    assert at(without_account, "card") in said(desk.get(LIST))
    desk.post(at(without_account, "card"), {"handed": "in_hand"})
    assert desk.get(reverse("desk:staff")).context["cards"] == 0

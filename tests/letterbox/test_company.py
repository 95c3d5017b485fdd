"""Who may see a letter before it is sent: the writer alone, both of a couple, somebody who helps."""

import pytest

from audit.models import Entry
from letterbox.actions import company, writing
from letterbox.enums import ItemState
from letterbox.models import Draft, Item, Member
from people.actions.supporting import end_support
from tests.cast import give_back, line_of, make_person, put_in_touch, send, write
from tests.letterbox.pages import JSON, at, helps, seen

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def couple(jacob, alison, priya):
    """Alison and Priya are one party: two accounts, one voice."""
    Member.objects.create(party=line_of(alison).writer, person=priya)
    return alison, priya


@pytest.fixture
def jo(db):
    return make_person("jo", None)


def share(item, author, *, both=True, helpers=()):
    return company.open_to(item, author, both=both, helpers=helpers)


def test_as_installed_a_draft_is_the_writers_alone(couple, as_):
    alison, priya = couple
    item = write(alison, "Mine.")
    assert as_(priya).get(at("write", item.public_id)).status_code == 404
    assert "Mine." not in seen(as_(priya).get(at("letters")))


def test_the_writer_lets_the_other_in_and_out_again(couple, as_):
    alison, priya = couple
    item, browser = write(alison, "Ours."), as_(alison)
    assert "Both of us" in seen(browser.get(at("company", item.public_id)))
    browser.post(at("company", item.public_id), {"sharing": "both"})
    page = seen(as_(priya).get(at("write", item.public_id)))
    assert "Alison began this letter." in page
    assert "Ours." in page
    browser.post(at("company", item.public_id), {"sharing": "me"})
    assert as_(priya).get(at("write", item.public_id)).status_code == 404
    acts = Entry.objects.filter(act__in=["letter_shared", "letter_not_shared"]).order_by("number")
    assert list(acts.values_list("act", flat=True)) == ["letter_shared", "letter_not_shared"]


def test_two_accounts_lose_no_word(couple, as_):
    alison, priya = couple
    item = share(write(alison, "From Alison."), alison)
    path = at("write", item.public_id)
    stale = {"text": "From Priya.", "revision": 1}
    assert as_(priya).post(path, stale, headers=JSON).status_code == 409
    page = as_(priya).post(path, stale)
    assert page.status_code == 409
    assert "From Alison." in seen(page)
    assert "From Priya." in seen(page)
    assert "or by somebody who writes with you" in seen(page)
    assert Draft.objects.get().text == "From Alison."
    together = {"text": "From Alison. From Priya.", "revision": 2}
    assert as_(priya).post(path, together, headers=JSON).json()["revision"] == 3
    assert as_(alison).post(path, {"text": "Late.", "revision": 2}, headers=JSON).status_code == 409
    assert Draft.objects.get().text == "From Alison. From Priya."


def test_beginning_finds_the_letter_that_the_other_shares(couple, as_):
    alison, priya = couple
    item = share(write(alison, "Ours."), alison)
    assert as_(priya).post(at("begin", item.line.writer_ref)).url == at("write", item.public_id)
    assert Item.objects.count() == 1


def test_ones_own_letter_goes_before_the_shared_one_and_both_are_there(couple, as_):
    alison, priya = couple
    own = write(priya, "My own.")
    shared = share(write(alison, "Ours."), alison)
    (line,) = as_(priya).get(at("letters")).context["lines"]
    assert (line.draft_ref, line.shared_ref) == (own.public_id, shared.public_id)
    (line,) = as_(alison).get(at("letters")).context["lines"]
    assert (line.draft_ref, line.shared_ref) == (shared.public_id, "")


def test_either_sends_it_and_either_takes_it_back(couple, as_):
    alison, priya = couple
    item = share(write(alison, "Ours."), alison)
    as_(priya).post(at("check", item.public_id))
    assert Item.objects.get().state == ItemState.WAITING
    as_(priya).post(at("take_back", item.public_id))
    assert Draft.objects.get().text == "Ours."
    assert as_(alison).get(at("write", item.public_id)).status_code == 200


def test_only_whoever_began_it_shares_it_or_throws_it_away(couple, as_):
    alison, priya = couple
    item = share(write(alison, "Ours."), alison)
    assert as_(priya).get(at("company", item.public_id)).status_code == 404
    assert as_(priya).post(at("company", item.public_id), {"sharing": "me"}).status_code == 404
    assert as_(priya).post(at("discard", item.public_id)).status_code == 404
    assert Item.objects.get().is_shared


@pytest.mark.shows("letterbox F9.11")
def test_a_shared_draft_is_still_hidden_from_every_member_of_staff(couple, cast, as_):
    alison, _priya = couple
    item = share(write(alison, "Only ours."), alison)
    for name in ("sam", "beth", "joan", "ivo"):
        browser = as_(cast[name])
        assert browser.get(at("write", item.public_id)).status_code == 404
        assert browser.get(f"/staff/letters/{item.public_id}/").status_code in {403, 404}
    assert not Item.objects.in_reach_of(cast["joan"]).exists()


def test_a_helper_sees_and_writes_and_does_not_send(jacob, keira, jo, as_):
    item = write(keira, "Dear Alison")
    support, browser = helps(jo, keira), as_(jo)
    assert browser.get(at("write", item.public_id)).status_code == 404
    as_(keira).post(at("company", item.public_id), {"helpers": [support.public_id]})
    assert "Keira’s letter to Alison" in seen(browser.get(at("letters")))
    saved = browser.post(at("write", item.public_id), {"text": "Dear Alison,", "revision": 2}, headers=JSON)
    assert saved.json()["revision"] == 3
    page = seen(browser.get(at("write", item.public_id)))
    assert "Keira sends it when it is ready." in page
    assert "Read it through" not in page
    shut = ("check", "for_child", "company", "discard", "others", "sent")
    assert {browser.get(at(name, item.public_id)).status_code for name in shut} == {404}
    assert {browser.post(at(name, item.public_id)).status_code for name in shut[:4]} == {404}
    assert Draft.objects.get().text == "Dear Alison,"


def test_the_writer_reads_who_sees_it(jacob, keira, jo, as_):
    item = write(keira, "Dear Alison")
    support = helps(jo, keira)
    share(item, keira, both=False, helpers=[support.public_id])
    assert "You and these people can see it before it is sent: Jo." in seen(as_(keira).get(at("write", item.public_id)))


def test_the_help_ends_and_the_page_is_shut_at_once(jacob, keira, jo, as_):
    item = write(keira, "Dear Alison")
    support, browser = helps(jo, keira, item), as_(jo)
    assert browser.get(at("write", item.public_id)).status_code == 200
    path, said = at("write", item.public_id), {"text": "Late.", "revision": 2}
    support.ended_at = support.accepted_at
    support.save()
    assert browser.get(path).status_code == 404
    assert browser.post(path, said).status_code == 404
    assert Draft.objects.get().text == "Dear Alison"


def test_ending_it_by_the_action_ends_the_sight_of_letters(jacob, keira, jo, as_):
    item = write(keira, "Dear Alison")
    end_support(helps(jo, keira, item), by=keira)
    assert not Item.objects.helped_by(jo).exists()


def test_once_sent_the_helper_sees_it_no_more(jacob, keira, jo, as_):
    item = write(keira, "Dear Alison")
    helps(jo, keira, item)
    writing.submit(item, keira)
    assert as_(jo).get(at("write", item.public_id)).status_code == 404
    assert item.helpers.count() == 0


def test_who_has_not_said_yes_cannot_be_let_in(jacob, keira, jo, as_):
    item = write(keira, "Dear Alison")
    support = helps(jo, keira)
    support.accepted_at = None
    support.save()
    page = as_(keira).post(at("company", item.public_id), {"helpers": [support.public_id]})
    assert page.status_code in {302, 400}
    assert item.helpers.count() == 0


def test_nobody_of_the_same_arrangement_helps_with_its_letters(jacob, alison, keira, as_):
    """However it came that they help: what one side writes stays there."""
    item = write(keira, "Only for Alison, later.")
    helps(alison, keira, item)
    assert as_(alison).get(at("write", item.public_id)).status_code == 404


def test_a_letter_that_came_back_may_be_shown_to_a_helper(jacob, keira, jo, sam, as_):
    item = give_back(send(keira), sam)
    writing.write_again(item, keira)
    support = helps(jo, keira)
    share(item, keira, both=False, helpers=[support.public_id])
    assert "Please leave out the name of the town." in seen(as_(jo).get(at("write", item.public_id)))


def test_without_anybody_the_page_says_so(jacob, keira, as_):
    item = write(keira)
    assert "Only you can see it." in seen(as_(keira).get(at("company", item.public_id)))


@pytest.mark.parametrize("count", [1, 3])
def test_the_helpers_list_needs_the_same_queries_for_one_and_for_three(
    alison, keira, dean, priya, jo, as_, count, django_assert_num_queries
):
    for person in [keira, dean, priya][:count]:
        put_in_touch(alison, person)
        helps(jo, person, write(person, "Words."))
    browser = as_(jo)
    browser.get(at("letters"))
    with django_assert_num_queries(11):
        assert len(browser.get(at("letters")).context["helped"]) == count

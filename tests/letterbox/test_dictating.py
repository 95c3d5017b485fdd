"""A letter told to one of us: typed, read back, sent on their word. It needs no account."""

from datetime import timedelta

import pytest
import time_machine

from agency.models import Spoke
from audit.models import Entry
from base.clock import now
from letterbox.actions import dictating, receiving, writing
from letterbox.actions.writing import LineShut, NothingWritten
from letterbox.enums import ItemState, LineState, Via
from letterbox.enums.writing import Dictated
from letterbox.models import Dictation, Draft, Item, Line, Version
from people.actions import grant_role, know_person
from people.enums import Role, Way
from tests.cast import claim, copy_of, give_back, line_of, put_in_touch, read_first, read_second, send, write
from tests.letterbox.pages import JSON, at, desk, seen

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
TOLD = "Dear family. I am well. I like football."


@pytest.fixture
def ryan(alison):
    """Ryan has no account and does not write: he rings. Alison and he are in touch."""
    spoke = Spoke.objects.order_by("pk")[0]
    person = know_person("Ryan", by="system", spoke=spoke, way=Way.RING, full_name="Ryan Coates", phone="07700 900 311")
    grant_role(person, Role.BIRTH_RELATIVE, by=None)
    put_in_touch(alison, person)
    return person


def typed(person, worker, text=TOLD) -> Dictation:
    dictation = dictating.begin_dictation(line_of(person), person, worker)
    return dictating.save_dictation(dictation, worker, text, dictation.revision)


def confirmed(person, worker, text=TOLD, **how) -> Item:
    dictation = typed(person, worker, text)
    return dictating.confirm(dictation, worker, Dictated.PHONE, dictation.revision, **how)


@pytest.mark.shows("letterbox F9.10")
@pytest.mark.shows("letterbox INV-16")
def test_typed_read_back_and_sent_for_somebody_without_an_account(ryan, sam, noor, as_):
    browser, line = as_(sam), line_of(ryan)
    begun = browser.post(desk("dictate", ryan.public_id, line.writer_ref))
    saved = browser.post(begun.url, {"text": TOLD, "revision": 1}, headers=JSON)
    assert saved.json()["revision"] == 2
    read = browser.post(begun.url, {"text": TOLD, "revision": 2, "read": "yes"})
    page = browser.get(read.url)
    assert TOLD in seen(page)
    revision = page.context["form"].initial["revision"]
    done = browser.post(read.url, {"how": "phone", "heard": "on", "revision": revision})
    assert done.url == desk("caller", ryan.public_id)
    version = Version.objects.get()
    assert (version.made_by, version.typed_by, version.dictated, version.text) == (ryan, sam, Dictated.PHONE, TOLD)
    assert version.read_back_at is not None
    item = Item.objects.get()
    assert (item.state, item.via) == (ItemState.WAITING, Via.DICTATED)
    assert not Dictation.objects.exists()
    claim(item, noor)
    told = "Written for Ryan by Sam, on the phone. It was read back on"
    assert told in seen(as_(noor).get(desk("desk", item.public_id)))


@pytest.mark.shows("letterbox INV-16")
def test_what_comes_back_is_changed_by_telling_it_again(ryan, sam):
    item = give_back(confirmed(ryan, sam, "I live in Leeds."), sam)
    dictation = dictating.begin_dictation(line_of(ryan), ryan, sam)
    assert (dictation.item, dictation.text) == (item, "I live in Leeds.")
    dictation = dictating.save_dictation(dictation, sam, "I live in a town.", dictation.revision)
    again = dictating.confirm(dictation, sam, Dictated.BESIDE, dictation.revision)
    assert again == item
    assert [version.text for version in item.versions.all()] == ["I live in Leeds.", "I live in a town."]
    assert Item.objects.get().state == ItemState.WAITING


@pytest.mark.shows("letterbox INV-16")
def test_it_is_taken_back_on_their_word(ryan, sam, as_):
    item = confirmed(ryan, sam)
    as_(sam).post(desk("take_back_for", ryan.public_id, item.public_id))
    assert Item.objects.get().state == ItemState.WITHDRAWN
    entry = Entry.objects.get(act="letter_taken_back")
    assert entry.by == f"person:{sam.public_id}"


@pytest.mark.shows("letterbox INV-16")
def test_they_may_keep_it_for_the_grown_up_child(ryan, sam, as_):
    dictation = typed(ryan, sam)
    said = {"how": "beside", "heard": "on", "for_child": "on", "revision": dictation.revision}
    as_(sam).post(desk("read_back", dictation.public_id), said)
    assert Item.objects.get().for_child


def test_it_travels_like_any_other_letter(ryan, alison, sam, noor, as_):
    item = read_second(read_first(confirmed(ryan, sam), sam), noor)
    receiving.mark_told(copy_of(item))
    receiving.open_letter(copy_of(item), alison)
    page = seen(as_(alison).get(at("read", copy_of(item).public_id)))
    assert TOLD in page
    assert "read back" not in page


def test_nothing_goes_that_they_have_not_heard(ryan, sam, as_):
    dictation, browser = typed(ryan, sam), as_(sam)
    page = browser.post(desk("read_back", dictation.public_id), {"how": "phone", "revision": dictation.revision})
    assert page.status_code == 400
    assert "It goes only when they have said that it is right." in seen(page)
    assert not Item.objects.exists()


def test_words_that_changed_after_the_reading_are_read_again(ryan, sam, as_):
    dictation, browser = typed(ryan, sam), as_(sam)
    dictating.save_dictation(dictation, sam, f"{TOLD} And one thing more.", dictation.revision)
    said = {"how": "phone", "heard": "on", "revision": dictation.revision}
    page = browser.post(desk("read_back", dictation.public_id), said, follow=True)
    assert "The words have changed since you read them." in seen(page)
    assert not Item.objects.exists()


def test_two_who_type_lose_no_word(ryan, sam, noor):
    first = dictating.begin_dictation(line_of(ryan), ryan, sam)
    second = dictating.begin_dictation(line_of(ryan), ryan, noor)
    assert first == second
    dictating.save_dictation(first, sam, "From Sam.", 1)
    assert dictating.save_dictation(second, noor, "From Noor.", 1).text == "From Sam.\n\nFrom Noor."
    assert Dictation.objects.get().worker == noor


def test_with_nothing_typed_nothing_goes(ryan, sam):
    dictation = dictating.begin_dictation(line_of(ryan), ryan, sam)
    with pytest.raises(NothingWritten):
        dictating.confirm(dictation, sam, Dictated.PHONE, dictation.revision)


def test_on_a_quiet_line_nothing_goes_and_the_words_stay(ryan, sam, as_):
    dictation = typed(ryan, sam)
    Line.objects.filter(pk=dictation.line_id).update(state=LineState.QUIET)
    with pytest.raises(LineShut):
        dictating.confirm(dictation, sam, Dictated.PHONE, dictation.revision)
    said = {"how": "phone", "heard": "on", "revision": dictation.revision}
    page = as_(sam).post(desk("read_back", dictation.public_id), said, follow=True)
    assert "Letters do not travel on this line now." in seen(page)
    assert Dictation.objects.get().text == TOLD


def test_it_can_be_thrown_away_on_their_word(ryan, sam, as_):
    dictation = typed(ryan, sam)
    as_(sam).post(desk("discard_dictation", dictation.public_id))
    assert not Dictation.objects.exists()
    assert Entry.objects.filter(act="dictation_discarded").count() == 1


def test_somebody_with_an_account_sees_who_typed_it(jacob, keira, sam, as_):
    item = confirmed(keira, sam)
    page = seen(as_(keira).get(at("sent", item.public_id)))
    assert "Sam typed it for you, and read it to you on" in page


def test_their_own_open_draft_is_left_alone(jacob, keira, sam):
    write(keira, "My own.")
    confirmed(keira, sam)
    assert Draft.objects.get().text == "My own."


def test_a_letter_that_they_change_themselves_is_not_told_again(jacob, keira, sam):
    item = give_back(send(keira), sam)
    writing.write_again(item, keira)
    assert dictating.begin_dictation(line_of(keira), keira, sam).item is None


def test_the_worker_reads_what_the_last_letter_asked(ryan, sam, as_):
    dictation = typed(ryan, sam)
    assert as_(sam).get(desk("dictation", dictation.public_id)).context["questions"] == []


def test_words_typed_while_the_door_shut_are_kept(ryan, sam, as_):
    dictation, browser = typed(ryan, sam, "Begun."), as_(sam)
    browser.get(desk("dictation", dictation.public_id))
    with time_machine.travel(now() + timedelta(minutes=16)):
        browser.post(desk("dictation", dictation.public_id), {"text": "Begun. And more.", "revision": 2})
    assert Dictation.objects.get().text == "Begun. And more."


def test_too_long_keeps_what_was_typed(ryan, sam, as_):
    page = as_(sam).post(desk("dictation", typed(ryan, sam).public_id), {"text": "a" * 20_001, "revision": 2})
    assert page.status_code == 400
    assert "a" * 20_001 in seen(page)


@pytest.mark.parametrize("name", ["dictation", "read_back"])
def test_out_of_reach_it_is_not_there(ryan, sam, noor, as_, name):
    dictation = typed(ryan, sam)
    noor.roles.update(everywhere=False, spoke=None)
    assert as_(noor).get(desk(name, dictation.public_id)).status_code == 404


def test_for_a_line_that_is_not_theirs_nothing_is_typed(ryan, alison, sam, as_):
    assert as_(sam).post(desk("dictate", ryan.public_id, line_of(alison).writer_ref)).status_code == 404
    assert not Dictation.objects.exists()


def test_a_worker_who_is_part_of_it_types_nothing(ryan, sam, as_):
    sam.account.persons.add(know_person("Sam", by="system", spoke=sam.spoke or Spoke.objects.order_by("pk")[0]))
    own = sam.account.persons.exclude(pk=sam.pk).get()
    line_of(ryan).reader.members.create(person=own)
    assert as_(sam).post(desk("dictate", ryan.public_id, line_of(ryan).writer_ref)).status_code == 404

"""Asking us to ring: a call for staff, with the right words, in hours that are safe."""

import pytest

from audit.models import Entry
from letterbox.enums.writing import Ask
from letterbox.models import HelpAsked
from outbox.actions import note_rung
from outbox.enums import State
from outbox.models import Message
from people.contact import recipient
from people.enums import Way
from people.models import SafeContact
from tests.cast import give_back, put_in_touch, send, write
from tests.letterbox.pages import at, desk, helps, seen

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
NEWS = {"kind": "news", "hours": "after three", "words": "My mum has died."}


@pytest.fixture
def ask(as_):
    def post(person, **said):
        return as_(person).post(at("ask"), {"kind": "ring", **said}, follow=True)

    return post


@pytest.fixture
def may_ring(keira):
    """Calls are safe for Keira."""
    SafeContact.objects.update_or_create(person=keira, defaults={"ways": [Way.RING]})


def test_it_becomes_a_call_with_what_to_say_and_what_was_told_beforehand(jacob, keira, may_ring, ask):
    assert "Thank you. One of us rings you." in seen(ask(keira, **NEWS))
    message, asked = Message.objects.get(), HelpAsked.objects.get()
    assert (message.state, message.by_voice, message.recipient) == (State.TO_RING, True, recipient(keira))
    assert message.about == f"help:{asked.public_id}"
    assert "They have news that cannot wait." in message.spoken
    assert "Tell the co-ordinator today." in message.spoken
    assert message.spoken.endswith("They can talk: after three\n\nThey wrote to us: My mum has died.")
    assert list(Entry.objects.filter(act="help_asked").values_list("why", flat=True)) == ["news"]


@pytest.mark.parametrize("kind", Ask)
def test_each_kind_has_words_of_its_own(jacob, keira, may_ring, ask, kind):
    ask(keira, kind=kind)
    spoken = Message.objects.get().spoken
    assert spoken.startswith("They asked us to ring. Ask for them by name, make sure it is them")
    assert spoken.endswith("Leave no message with anyone else or on a machine.")


def test_asked_twice_there_is_one_call_and_with_more_words_none_is_lost(jacob, keira, may_ring, ask):
    ask(keira, **NEWS)
    ask(keira, **NEWS)
    assert Message.objects.count() == 1
    ask(keira, **{**NEWS, "words": "And there is a funeral on Friday."})
    assert [asked.words for asked in HelpAsked.objects.order_by("pk")] == [
        "My mum has died.",
        "And there is a funeral on Friday.",
    ]
    assert Message.objects.count() == 2


def test_once_somebody_has_rung_the_page_says_so_and_the_list_is_empty(jacob, keira, sam, may_ring, ask, as_):
    ask(keira)
    assert "One of us rings you on a working day" in seen(as_(keira).get(at("ask")))
    note_rung(Message.objects.get(), sam)
    assert "We rang on" in seen(as_(keira).get(at("ask")))
    assert "Nobody waits for a call." in seen(as_(sam).get(desk("asked")))


def test_where_a_call_is_not_safe_nobody_rings_and_both_are_told(jacob, keira, sam, ask, as_):
    SafeContact.objects.update_or_create(person=keira, defaults={"ways": [Way.POST]})
    assert "You have told us that a call is not safe for you" in seen(as_(keira).get(at("ask")))
    ask(keira, **NEWS)
    assert Message.objects.get().state == State.NO_WAY
    page = seen(as_(sam).get(desk("asked")))
    assert "A call is not safe for them." in page
    assert "outbox:ring" not in page


def test_news_that_cannot_wait_stands_first(jacob, alison, keira, sam, may_ring, ask, as_):
    SafeContact.objects.update_or_create(person=alison, defaults={"ways": [Way.RING]})
    ask(alison, kind="write")
    ask(keira, kind="news")
    rows = as_(sam).get(desk("asked")).context["rows"]
    assert [row.asked.person for row in rows] == [keira, alison]
    assert "2 families asked us to ring" in seen(as_(sam).get(desk("queue")))


def test_a_worker_of_another_team_sees_nobody(jacob, keira, sam, may_ring, ask, as_):
    ask(keira)
    sam.roles.update(everywhere=False, spoke=None)
    sam.roles.update(council=None)
    assert as_(sam).get(desk("asked")).context["rows"] == []


def test_without_a_choice_it_says_what_to_do_and_keeps_the_words(jacob, keira, as_):
    page = as_(keira).post(at("ask"), {"kind": "", "words": "Please."})
    assert page.status_code == 400
    assert "Choose what would help." in seen(page)
    assert "Please." in seen(page)
    assert not HelpAsked.objects.exists()


def test_whoever_writes_no_letters_finds_our_number(marcus, as_):
    page = seen(as_(marcus).get(at("ask")))
    assert "You do not write letters through us, so please ring us." in page
    assert as_(marcus).post(at("ask"), {"kind": "ring"}).status_code == 200
    assert not HelpAsked.objects.exists()


@pytest.mark.parametrize("name", ["letters", "write", "check", "company", "for_child", "easy", "sent"])
def test_every_step_offers_a_person_and_says_who_is_there_tonight(jacob, keira, sam, as_, name):
    item = give_back(send(keira), sam) if name == "sent" else write(keira)
    refs = {"letters": [], "easy": [item.public_id, 1]}.get(name, [item.public_id])
    page = seen(as_(keira).get(at(name, *refs)))
    for kind in Ask:
        assert f'href="{at("ask")}?for={kind}"' in page
    assert "Nobody reads them at night or at weekends." in page
    assert 'href="tel:116123"' in page
    assert 'href="tel:999"' in page


def test_a_link_to_it_has_chosen_already(jacob, keira, as_):
    page = as_(keira).get(at("ask") + "?for=news")
    assert page.context["form"].initial == {"kind": "news"}


def test_what_one_family_asked_is_not_on_anothers_page(jacob, alison, keira, may_ring, ask, as_):
    ask(keira, **NEWS)
    assert as_(alison).get(at("ask")).context["asked"] == []


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_needs_the_same_queries_for_one_and_for_three(
    alison, keira, dean, priya, sam, ask, as_, count, django_assert_num_queries
):
    for person in [keira, dean, priya][:count]:
        put_in_touch(alison, person)
        ask(person)
    browser = as_(sam)
    browser.get(desk("asked"))
    with django_assert_num_queries(6):
        assert len(browser.get(desk("asked")).context["rows"]) == count


def test_a_helper_has_no_letters_of_their_own_to_ask_about(jacob, keira, marcus, as_):
    helps(marcus, keira, write(keira))
    assert as_(marcus).post(at("ask"), {"kind": "ring"}).context["form"] is None

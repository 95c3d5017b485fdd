"""What comes is the reader's own: when and how they open it, what they keep, and what they say back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from time_machine import travel

from base.clock import now, today
from base.moves import NotAllowed
from letterbox.actions import announcing, bringing, receiving, safekeeping
from letterbox.enums import ItemState
from letterbox.enums.receiving import Standing, Thanks
from letterbox.gateway.receiving import parts_of
from letterbox.models import Arrangement, Item, Keeping, Party, ReleaseCopy, StandingChoice, Thank
from outbox.enums import State
from outbox.models import Message
from people.models import Person
from tests.cast import copy_of, line_of, read_first, read_second, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

AsPerson = Callable[[Person], Client]
LETTER = "Dear Keira,\n\nThe beans grew.\n\nHe swims."


def at(name: str, ref: str) -> str:
    return reverse(f"letterbox:{name}", args=[ref])


@pytest.fixture
def told(jacob: Arrangement, alison: Person, keira: Person, sam: Person, noor: Person) -> ReleaseCopy:
    """Keira knows that something has come."""
    copy = copy_of(read_second(read_first(send(alison, LETTER), sam), noor))
    receiving.mark_told(copy)
    return copy_of(copy.packet.item)


def state_of(copy: ReleaseCopy) -> str:
    return Item.objects.get(pk=copy.packet.item_id).state


def party_of(person: Person) -> Party:
    return Party.objects.get(members__person=person)


@pytest.mark.shows("letterbox F9.38")
def test_nothing_is_there_before_it_is_opened(told: ReleaseCopy, keira: Person, as_: AsPerson) -> None:
    html = as_(keira).get(at("read", told.public_id)).content.decode()
    assert "The beans grew" not in html
    for words in (
        "Open it now",
        "Open it a little at a time",
        "keep it safe for me",
        "Ring me and read",
        "Post it to me",
    ):
        assert words in html


@pytest.mark.shows("letterbox F9.38")
def test_a_little_at_a_time_shows_one_paragraph_and_counts_nothing(
    told: ReleaseCopy, keira: Person, as_: AsPerson
) -> None:
    browser, page = as_(keira), at("read", told.public_id)
    first = browser.post(page, {"slowly": "yes"}, follow=True).content.decode()
    assert ("Dear Keira" in first, "The beans grew" in first) == (True, False)
    second = browser.get(f"{page}?part=2").content.decode()
    assert ("The beans grew" in second, "He swims" in second, "of 3" in second) == (True, False, False)
    last = browser.get(f"{page}?part=3").content.decode()
    assert ("He swims" in last, "The next part" in last, "That was the last part." in last) == (True, False, True)


@pytest.mark.parametrize("part", ["0", "99", "-1", "two", "²", "1; DROP"])
def test_a_part_that_is_none_shows_the_nearest(told: ReleaseCopy, keira: Person, as_: AsPerson, part: str) -> None:
    browser, page = as_(keira), at("read", told.public_id)
    browser.post(page, {"open": "yes"})
    html = browser.get(page, {"part": part}).content.decode()
    assert ("He swims" if part == "99" else "Dear Keira") in html


def test_a_post_without_a_choice_opens_nothing(told: ReleaseCopy, keira: Person, as_: AsPerson) -> None:
    as_(keira).post(at("read", told.public_id), {})
    assert state_of(told) == ItemState.TOLD


@pytest.mark.parametrize(
    ("text", "parts"),
    [("One.\r\n\r\nTwo.", ["One.", "Two."]), ("One.\nTwo.", ["One.", "Two."]), ("One.", ["One."]), (" \n ", [])],
)
def test_a_letter_falls_into_its_paragraphs(text: str, parts: list[str]) -> None:
    assert parts_of(text) == parts


@pytest.mark.shows("letterbox F9.38")
@pytest.mark.parametrize(("button", "words"), [("ring", "I can read it to you now"), ("post", "post what has come")])
def test_a_person_brings_it_when_asked(
    told: ReleaseCopy, keira: Person, as_: AsPerson, button: str, words: str
) -> None:
    browser = as_(keira)
    for _ in range(2):  # pressed twice, one task
        browser.post(at("read", told.public_id), {button: "yes"})
    task = Message.objects.get(purpose="letter-brought")
    assert (task.state, words in task.spoken) == (State.TO_RING, True)
    assert state_of(told) == ItemState.TOLD


@pytest.mark.shows("letterbox F9.39")
@pytest.mark.shows("letterbox INV-17")
def test_what_is_kept_has_an_owner_and_a_day(told: ReleaseCopy, keira: Person, noor: Person, as_: AsPerson) -> None:
    as_(keira).post(at("read", told.public_id), {"keep": "yes"})
    kept = Keeping.objects.get()
    assert (state_of(told), kept.owner, kept.next_look_on) == (ItemState.KEPT, noor, today() + timedelta(days=365))
    as_(keira).post(at("read", told.public_id), {"open": "yes"})
    assert (state_of(told), Keeping.objects.get().ended_at is not None) == (ItemState.PASSED_ON, True)


def test_nothing_is_kept_twice_at_once(told: ReleaseCopy, keira: Person, noor: Person) -> None:
    safekeeping.keep_for_later(told, keira)
    with pytest.raises(IntegrityError, match="kept_once_at_a_time"), transaction.atomic():
        Keeping.objects.create(item=told.packet.item, owner=noor, next_look_on=today())


@pytest.fixture
def for_alison(jacob: Arrangement, alison: Person, keira: Person, sam: Person, noor: Person) -> ReleaseCopy:
    """Something has come from Keira for the child's home."""
    copy = copy_of(read_second(read_first(send(keira, "Dear Alison, I am well."), sam), noor))
    receiving.mark_told(copy)
    return copy_of(copy.packet.item)


@pytest.mark.shows("letterbox F9.39")
def test_a_childs_home_may_keep_it_for_the_child_and_ask_for_it_later(
    for_alison: ReleaseCopy, alison: Person, as_: AsPerson
) -> None:
    browser, page = as_(alison), at("read", for_alison.public_id)
    browser.post(page, {"child": "yes"})
    assert (state_of(for_alison), Keeping.objects.get().for_child) == (ItemState.KEPT_FOR_CHILD, True)
    assert "Kept for your child" in browser.get(reverse("letterbox:letters")).content.decode()
    browser.post(page, {"open": "yes"})
    assert (state_of(for_alison), Keeping.objects.get().ended_at is not None) == (ItemState.PASSED_ON, True)


def test_nobody_else_keeps_it_for_the_child(told: ReleaseCopy, keira: Person, as_: AsPerson) -> None:
    browser, page = as_(keira), at("read", told.public_id)
    assert "Keep it for our child" not in browser.get(page).content.decode()
    browser.post(page, {"child": "yes"})
    assert state_of(told) == ItemState.TOLD
    with pytest.raises(NotAllowed):
        safekeeping.keep_for_child(told, keira)


def test_once_opened_it_stays_with_them(for_alison: ReleaseCopy, alison: Person, as_: AsPerson) -> None:
    browser, page = as_(alison), at("read", for_alison.public_id)
    browser.post(page, {"open": "yes"})
    assert "it stays with you" in browser.post(page, {"child": "yes"}, follow=True).content.decode()
    assert state_of(for_alison) == ItemState.PASSED_ON


@pytest.mark.shows("letterbox F9.41")
def test_ready_made_words_reach_the_writer_without_a_time(
    told: ReleaseCopy, alison: Person, keira: Person, as_: AsPerson
) -> None:
    ref = told.packet.item.public_id
    with travel(date(2026, 12, 2)):  # a Wednesday
        browser = as_(keira)
        browser.post(at("read", told.public_id), {"open": "yes"})
        browser.post(at("thank", told.public_id), {"phrase": Thanks.GLAD})
        before = as_(alison).get(at("sent", ref)).content.decode()
    with travel(date(2026, 12, 7)):
        after = as_(alison).get(at("sent", ref)).content.decode()
    assert ("I am glad that you wrote." in before, "I am glad that you wrote." in after) == (False, True)
    assert [word for word in ("2 December", "7 December", "December 2026") if word in after] == []
    assert Message.objects.exclude(purpose="letter-ready").count() == 0


def test_words_are_said_once_and_only_after_opening(told: ReleaseCopy, keira: Person, as_: AsPerson) -> None:
    browser = as_(keira)
    browser.post(at("thank", told.public_id), {"phrase": Thanks.GLAD})
    assert Thank.objects.count() == 0
    browser.post(at("read", told.public_id), {"open": "yes"})
    for phrase in (Thanks.GLAD, Thanks.IT_CAME):
        browser.post(at("thank", told.public_id), {"phrase": phrase})
    assert Thank.objects.get().phrase == Thanks.GLAD
    assert "You let them know: “I am glad that you wrote.”" in browser.get(at("read", told.public_id)).content.decode()


@pytest.mark.parametrize("phrase", ["", "I live at 1 High Street."])
def test_words_of_ones_own_are_not_taken(told: ReleaseCopy, keira: Person, as_: AsPerson, phrase: str) -> None:
    browser = as_(keira)
    browser.post(at("read", told.public_id), {"open": "yes"})
    answer = browser.post(at("thank", told.public_id), {"phrase": phrase})
    assert (answer.status_code, Thank.objects.count()) == (400, 0)
    assert "The beans grew" in answer.content.decode()


def test_the_standing_choice_is_asked_shown_and_changed(told: ReleaseCopy, keira: Person, as_: AsPerson) -> None:
    browser, page = as_(keira), at("standing", party_of(keira).public_id)
    assert "You have not said yet" in browser.get(reverse("letterbox:letters")).content.decode()
    browser.post(page, {"choice": Standing.PAGE})
    assert "Tell me, and put it on my page" in browser.get(reverse("letterbox:letters")).content.decode()
    assert "With somebody, by phone, or by post" in browser.get(at("read", told.public_id)).content.decode()
    assert browser.post(page, {"choice": "fax"}).status_code == 400
    assert StandingChoice.objects.get().choice == Standing.PAGE


def test_a_choice_of_others_is_not_there(jacob: Arrangement, alison: Person, keira: Person, as_: AsPerson) -> None:
    page = at("standing", party_of(keira).public_id)
    assert [as_(alison).get(page).status_code, as_(alison).post(page, {"choice": "keep"}).status_code] == [404, 404]
    assert StandingChoice.objects.count() == 0


CHOSEN = [
    (Standing.ASK, ItemState.READY, State.WAITING, ""),
    (Standing.PAGE, ItemState.READY, State.WAITING, ""),
    (Standing.RING, ItemState.READY, State.TO_RING, "I can read it to you now"),
    (Standing.POST, ItemState.READY, State.TO_RING, "post what has come"),
]


@pytest.mark.parametrize(("choice", "state", "message", "words"), CHOSEN)
def test_each_choice_does_what_it_says(
    jacob: Arrangement,
    alison: Person,
    keira: Person,
    sam: Person,
    noor: Person,
    choice: Standing,
    state: ItemState,
    message: State,
    words: str,
) -> None:
    announcing.choose_standing(party_of(keira), choice, keira)
    copy = copy_of(read_second(read_first(send(alison), sam), noor))
    told = Message.objects.get()
    assert (state_of(copy), told.state, words in told.spoken) == (state, message, True)


def test_who_wants_to_ask_hears_nothing_and_finds_it(
    jacob: Arrangement, alison: Person, keira: Person, sam: Person, noor: Person, as_: AsPerson
) -> None:
    announcing.choose_standing(party_of(keira), Standing.KEEP, keira)
    copy = copy_of(read_second(read_first(send(alison), sam), noor))
    assert (state_of(copy), Message.objects.count(), Keeping.objects.get().owner) == (ItemState.KEPT, 0, noor)
    assert "Kept for you" in as_(keira).get(reverse("letterbox:letters")).content.decode()


@pytest.mark.parametrize("choice", [Standing.ASK, Standing.PAGE, Standing.POST])
def test_the_first_notice_ever_is_rung(
    jacob: Arrangement, alison: Person, keira: Person, sam: Person, noor: Person, choice: Standing
) -> None:
    Party.objects.update(first_told_at=None)
    announcing.choose_standing(party_of(keira), choice, keira)
    read_second(read_first(send(alison), sam), noor)
    told = Message.objects.get()
    assert (told.state, "we can keep it until you ask" in told.spoken) == (State.TO_RING, True)


def acts(copy: ReleaseCopy, reader: Person) -> dict[str, Callable[[], Any]]:
    """Everything that a reader can do about a letter, in the order of doing more."""
    return {
        "nothing": lambda: None,
        "asked for a call": lambda: bringing.ask_a_person(copy, reader, Standing.RING),
        "asked for post": lambda: bringing.ask_a_person(copy, reader, Standing.POST),
        "chose to be rung": lambda: announcing.choose_standing(copy.line.reader, Standing.RING, reader),
        "chose to be told nothing": lambda: announcing.choose_standing(copy.line.reader, Standing.KEEP, reader),
        "kept it": lambda: safekeeping.keep_for_later(copy, reader),
        "kept it for the child": lambda: safekeeping.keep_for_child(copy, reader),
        "asked for it again": lambda: safekeeping.ask_for_it(copy, reader),
        "opened it": lambda: receiving.open_letter(copy, reader),
        "read it again": lambda: receiving.note_reading(copy, reader),
        "said thanks this week": lambda: receiving.say_thanks(copy, reader, Thanks.GLAD),
    }


@pytest.mark.shows("letterbox INV-15")
@pytest.mark.shows("letterbox F9.39")
def test_the_writer_sees_the_same_bytes_whatever_the_reader_does(
    for_alison: ReleaseCopy, alison: Person, keira: Person, as_: AsPerson
) -> None:
    with travel(now().replace(hour=12), tick=False):
        browser, ref = as_(keira), for_alison.packet.item.public_id
        pages = [reverse("letterbox:letters"), at("sent", ref), reverse("your_page:home")]
        seen = {}
        for name, act in acts(for_alison, alison).items():
            act()
            seen[name] = [_without_token(browser.get(page).content) for page in pages]
        assert [name for name, bytes_ in seen.items() if bytes_ != seen["nothing"]] == []
        assert Message.objects.filter(recipient=f"person:{keira.public_id}").count() == 0


def _without_token(html: bytes) -> list[bytes]:
    """A form's token is another one each time, and tells nothing."""
    return [line for line in html.splitlines() if b"csrfmiddlewaretoken" not in line]


def test_lists_cost_the_same_for_one_and_for_three(
    told: ReleaseCopy,
    alison: Person,
    keira: Person,
    sam: Person,
    noor: Person,
    as_: AsPerson,
    django_assert_num_queries: Any,
) -> None:
    browser, page = as_(keira), reverse("letterbox:letters")
    browser.get(page)
    with django_assert_num_queries(QUERIES):
        browser.get(page)
    for _ in range(2):
        receiving.mark_told(copy_of(read_second(read_first(send(alison), sam), noor)))
    with django_assert_num_queries(QUERIES):
        browser.get(page)


QUERIES = 19


def test_each_end_has_its_own_line_of_a_choice(jacob: Arrangement, keira: Person, as_: AsPerson) -> None:
    html = as_(keira).get(at("standing", party_of(keira).public_id)).content.decode()
    assert line_of(keira).reader_called in html

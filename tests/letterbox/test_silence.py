"""Whatever a reader chose and did, the writer's pages, mails, ids, order and counts are the same to the byte."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.test import Client, TestCase
from django.urls import reverse
from time_machine import travel

from base.moves import NotAllowed
from letterbox.actions import announcing, bringing, calendar, deciding, receiving, safekeeping
from letterbox.enums import SECOND_READING, ItemState
from letterbox.enums.receiving import Answer, Delivered, Standing, Thanks
from letterbox.models import Item, Party, ReleaseCopy
from outbox.actions import sweep
from outbox.models import Message
from people.contact import recipient
from people.models import Person
from tests.cast import claim, copy_of, read_first, send, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

TUESDAY = datetime(2026, 11, 24, 12, tzinfo=UTC)
NEXT_TUESDAY = datetime(2026, 12, 1, 12, tzinfo=UTC)
Act = Callable[[ReleaseCopy, Person, Person], object]


def _answered(answer: Answer) -> Act:
    def act(copy: ReleaseCopy, reader: Person, worker: Person) -> None:
        bringing.ask_a_person(copy, reader, Standing.RING)
        call = Message.objects.get(about=f"copy:{copy.public_id}", purpose="letter-brought", by_voice=True)
        bringing.note_answer(call, copy, answer, worker)

    return act


def _twice(copy: ReleaseCopy, reader: Person, worker: Person) -> None:
    safekeeping.keep_for_later(copy, reader)
    receiving.open_letter(copy, reader)
    receiving.say_thanks(copy, reader, Thanks.GLAD)


ACTS: dict[str, Act] = {
    "nothing": lambda copy, reader, worker: None,
    "asked to be rung": lambda copy, reader, worker: bringing.ask_a_person(copy, reader, Standing.RING),
    "asked for post": lambda copy, reader, worker: bringing.ask_a_person(copy, reader, Standing.POST),
    "asked for company": lambda copy, reader, worker: bringing.ask_for_company(copy, reader),
    "had it read": _answered(Answer.READ),
    "was rung, and keeps it": _answered(Answer.KEEP),
    "had it posted": lambda copy, reader, worker: receiving.deliver(copy, Delivered.POST, worker, seen_by=reader),
    "kept it": lambda copy, reader, worker: safekeeping.keep_for_later(copy, reader),
    "kept it for the child": lambda copy, reader, worker: safekeeping.keep_for_child(copy, reader),
    "opened it": lambda copy, reader, worker: receiving.open_letter(copy, reader),
    "kept it, opened it, said so": _twice,
    "changed the choice": lambda copy, reader, worker: announcing.choose_standing(
        copy.line.reader, Standing.KEEP, reader
    ),
}


@pytest.fixture
def nearly(jacob, alison, keira, sam, noor) -> Iterator[Item]:
    """Keira's letter for the child's home, one reading away from it; another of hers is on its way before."""
    with travel(TUESDAY, tick=False):
        calendar.keep()
        send(keira, "An earlier one.")
        yield claim(read_first(send(keira, "Dear Alison, I am well."), sam), noor)


@contextmanager
def another_database() -> Iterator[None]:
    """What happens inside is undone: each of these worlds differs from the others in nothing else."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def arrive(item: Item, noor: Person) -> ReleaseCopy:

    with TestCase.captureOnCommitCallbacks(execute=False):
        deciding.approve(item, noor, item.claim_number, set(SECOND_READING))
    sweep()
    return copy_of(item)


def all_that_the_writer_gets(writer: Person, item: Item) -> list[Any]:
    browser = sign_in(Client(), writer)
    pages = [
        *(reverse("letterbox:letters"), reverse("letterbox:sent", args=[item.public_id]), reverse("your_page:home")),
        *(reverse("your_page:messages"), reverse("your_page:data"), reverse("your_page:copy")),
    ]
    own = Message.objects.filter(recipient=recipient(writer)).values_list("reason", "state").order_by("pk")
    mails = [letter.message().as_bytes() for letter in mail.outbox if letter.to == [writer.account.email]]
    return [*(_without_token(browser.get(page)) for page in pages), list(own), mails]


def _without_token(answer: Any) -> tuple[int, list[bytes]]:
    """A form's token is another one each time, and tells nothing."""
    return answer.status_code, [line for line in answer.content.splitlines() if b"csrfmiddlewaretoken" not in line]


def written(
    item: Item, people: dict[str, Person], standing: Standing, act: Act, *, at: datetime = TUESDAY
) -> list[Any]:
    with another_database(), travel(TUESDAY, tick=False):
        party = Party.objects.get(members__person=people["reader"])
        announcing.choose_standing(party, standing, people["reader"])
        copy = arrive(item, people["second"])
        with suppress(NotAllowed), transaction.atomic():
            act(copy, people["reader"], people["worker"])
        calendar.keep()
        with travel(at, tick=False):
            return all_that_the_writer_gets(people["writer"], item)


@pytest.fixture
def people(alison, keira, sam, noor) -> dict[str, Person]:
    return {"reader": alison, "writer": keira, "worker": sam, "second": noor}


@pytest.mark.shows("letterbox INV-15")
@pytest.mark.shows("letterbox F9.39")
@pytest.mark.parametrize("standing", Standing)
def test_the_writer_is_given_the_same_bytes(standing, nearly, people) -> None:
    usual = written(nearly, people, Standing.ASK, ACTS["nothing"])
    assert b"It is with them, or safe here for the day they choose." in b"".join(usual[1][1])
    told = [name for name, act in ACTS.items() if written(nearly, people, standing, act) != usual]
    assert told == []


@pytest.mark.shows("letterbox INV-15")
def test_the_differing_worlds_do_differ(nearly, people) -> None:
    """Else the silence above would mean nothing: each act leaves its trace where the writer cannot look."""
    ends = {}
    for name, act in ACTS.items():
        with another_database():
            copy = arrive(nearly, people["second"])
            act(copy, people["reader"], people["worker"])
            ends[name] = Item.objects.get(pk=nearly.pk).state
    assert set(ends.values()) == {ItemState.TOLD, ItemState.KEPT, ItemState.KEPT_FOR_CHILD, ItemState.PASSED_ON}


def _let_them_know(copy: ReleaseCopy, reader: Person, worker: Person) -> None:
    safekeeping.keep_for_later(copy, reader)
    safekeeping.let_writer_know(copy, reader)


def _and_open(copy: ReleaseCopy, reader: Person, worker: Person) -> None:
    _let_them_know(copy, reader, worker)
    receiving.open_letter(copy, reader)


@pytest.mark.shows("letterbox F9.39")
def test_safely_on_file_only_if_the_reader_allows_it_from_a_monday_and_for_good(nearly, people) -> None:
    usual = written(nearly, people, Standing.ASK, ACTS["nothing"])
    assert written(nearly, people, Standing.ASK, _let_them_know) == usual
    later = written(nearly, people, Standing.ASK, _let_them_know, at=NEXT_TUESDAY)
    assert b"Safely on file" in b"".join(later[1][1])
    assert written(nearly, people, Standing.ASK, _and_open, at=NEXT_TUESDAY) == later


@pytest.mark.shows("letterbox F9.41")
def test_ready_made_words_come_undated_in_the_same_place(nearly, people) -> None:
    later = written(nearly, people, Standing.ASK, _twice, at=NEXT_TUESDAY)
    usual = written(nearly, people, Standing.ASK, ACTS["nothing"], at=NEXT_TUESDAY)
    new = {line.strip() for line in later[0][1]} - {line.strip() for line in usual[0][1]}
    assert new == {b'<div class="govuk-task-list__hint">They have let us know that it came.</div>'}
    assert later[-2:] == usual[-2:]

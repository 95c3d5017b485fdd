"""What a person's own pages gather: what waits, what we wrote, and a copy of what is theirs."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.core import mail
from django.urls import reverse

from base.privacy import Class, Field, Keep
from desk import copying, mine
from outbox.actions import note_rung, queue, ring_later, sweep
from outbox.enums import State
from people.actions import propose, set_safe_contact
from people.actions.supporting import ask_to_help
from people.contact import recipient
from people.enums import LookWhy, ProposalKind, SupportKind, TrainingKind
from people.models import FormerName, IdentityCheck, KnownDevice, Look, Person, Training
from people.personal import FIELDS
from tests.cast import send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
MESSAGES, DATA, COPY = (reverse(f"your_page:{name}") for name in ("messages", "data", "copy"))


def text(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined]


def rows(person: Person) -> list[tuple[str, str, str]]:
    return [(str(sent.why), str(sent.way), str(sent.state)) for sent in mine.all_messages_to(person, person.account)]


def test_nothing_written_is_said_so(alison, as_) -> None:
    assert "We have not written to you yet." in text(as_(alison).get(MESSAGES))


@time_machine.travel("2026-11-23 11:00Z", tick=False)
def test_each_way_of_a_message_in_plain_words(alison, sam) -> None:
    queue(recipient(alison), "letter-ready", "copy:1")
    sweep()
    rung = queue(recipient(alison), "second-step", "account:1", by_voice=True)
    ring_later(rung, by=sam)
    note_rung(rung, by=sam)
    queue(recipient(alison), "something-new", "copy:2", by_voice=True)
    assert len(mail.outbox) == 1
    assert rows(alison) == [
        ("There was something for you", "A person, by phone or post", "we will ring you, or write by post"),
        ("A second step was set up", "A person, by phone or post", "sent"),
        ("Something waited for you", "E-mail", "sent"),
    ]


def test_every_state_has_its_words() -> None:
    assert mine.STATES.keys() == set(State.values)


def test_the_list_shows_no_content_and_nobody_elses(alison, keira, as_) -> None:
    queue(recipient(alison), "letter-ready", "copy:1", spoken="Say plumtree to her.", by_voice=True)
    queue(recipient(keira), "letter-note", "copy:2", by_voice=True)
    page = text(as_(alison).get(MESSAGES))
    assert ("plumtree" in page, "Something waited for you" in page, "a note from us" in page) == (False, True, False)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_needs_the_same_queries_for_one_and_three(alison, as_, django_assert_num_queries, count) -> None:
    for number in range(count):
        queue(recipient(alison), "letter-ready", f"copy:{number}", by_voice=True)
    browser = as_(alison)
    browser.get(MESSAGES)
    with django_assert_num_queries(9):
        browser.get(MESSAGES)


def test_twenty_stand_on_a_page(alison, as_) -> None:
    for number in range(21):
        queue(recipient(alison), "letter-ready", f"copy:{number}", by_voice=True)
    browser = as_(alison)
    assert text(browser.get(MESSAGES)).count("Something waited for you") == 20
    assert text(browser.get(MESSAGES, {"page": "2"})).count("Something waited for you") == 1


@pytest.fixture
def full(alison: Person, sam: Person) -> Person:
    """Alison, of whom we hold one thing of every kind."""
    alison.full_name, alison.address, alison.born = "Alison Fullname", "2 Long Lane", "1980-01-02"
    alison.save()
    said = {"hours": "After school", "say_from": "Anna from the library", "quiet": "--05-01"}
    set_safe_contact(alison, by=alison, **said)
    FormerName.objects.create(person=alison, called="Ally", full_name="Alison Oldname")
    IdentityCheck.objects.create(person=alison, seen=["passport"], met="in_person", seen_by=sam)
    Training.objects.create(person=alison, kind=TrainingKind.SAFE_CONTACT, recorded_by=sam)
    propose(ProposalKind.CONTACT, alison, by=alison, wanted={"called": "Alis"})
    ask_to_help(alison, "Ian", "ian@example.org", SupportKind.ADVOCATE)
    queue(recipient(alison), "letter-ready", "copy:1", by_voice=True)
    KnownDevice.objects.create(account=alison.account, digest="x" * 64)
    Look.objects.create(person=alison, worker=sam, why=LookWhy.TEAM)
    return alison


WORDS = [
    "Alison Fullname",
    "2 Long Lane",
    "1980-01-02",
    "07700 900 077",
    "alison@example.org",
    "Ally, Alison Oldname",
    "After school",
    "Anna from the library",
    "1 May each year",
    "Adopter",
    "In person, by one of us: passport",
    "Safe contact and domestic abuse",
    "What we call you: Alis",
    "Ian",
    "An advocate or support worker, asked on",
    "Something waited for you; A person, by phone or post",
    "A phone or computer",
    "once: ",
    "A second step, set up on",
]


@pytest.mark.parametrize("address", [DATA, COPY])
def test_the_copy_holds_what_is_theirs_and_names_nobody_of_the_staff(full, as_, address) -> None:
    page = text(as_(full).get(address))
    assert [words for words in WORDS if words not in page] == []
    assert "Sam" not in page


def test_all_that_is_declared_is_in_a_part_that_there_is(full) -> None:
    assert set(copying.PARTS.values()) <= copying.MAKERS.keys()
    titles = {str(part.title) for part in copying.copy_of(full, full.account)}
    without = {"invitations"}  # an invitation goes to somebody who has no account yet
    assert titles == {str(title) for name, (title, _pairs) in copying.MAKERS.items() if name not in without}


def test_an_invitation_is_in_the_copy_of_who_got_it(keira) -> None:
    support = ask_to_help(keira, "Ian", "ian@example.org", SupportKind.ADVOCATE)
    parts = {str(part.title): part.pairs for part in copying.copy_of(support.supporter, keira.account)}
    assert [address for _day, address in parts["Where we sent an invitation"]] == ["ian@example.org"]


def test_every_field_about_somebody_has_a_part_or_a_reason() -> None:
    assert copying.undecided(FIELDS) == []


def test_a_new_field_without_either_is_found() -> None:
    more = {**FIELDS, "Person": {**FIELDS["Person"], "shoe_size": Field(Class.PERSON, Keep.PERSON)}}
    assert copying.undecided(more) == ["Person.shoe_size"]


def test_the_file_is_whole_and_tells_nothing_by_its_name(full, as_) -> None:
    answer = as_(full).get(COPY)
    assert answer["Content-Disposition"] == 'attachment; filename="your-copy.html"'
    assert answer["Cache-Control"] == "no-store, private"
    page = text(answer)
    assert [mark for mark in ("<link", "<script", "src=", "href=", "csrf") if mark in page] == []
    assert "<title>Your copy</title>" in page


def test_letters_are_counted_and_not_copied(jacob, alison, as_) -> None:
    send(alison, "Dear Keira, plumtree.")
    page = text(as_(alison).get(DATA))
    assert ("1 from you and 0 for you" in page, "plumtree" in page, "Keira" in page) == (True, False, False)
    assert "subject access request" in page


def test_looks_are_counted_by_month(alison, sam) -> None:
    for day in (datetime(2026, 10, 3, 9, tzinfo=UTC), datetime(2026, 10, 3, 10, tzinfo=UTC)):
        Look.objects.create(person=alison, worker=sam, why=LookWhy.TEAM, at=day)
    (looks,) = [part.pairs for part in copying.copy_of(alison, alison.account) if "looked" in str(part.title)]
    assert looks == [("October 2026", "2 times: 3 October 2026")]


@pytest.mark.parametrize("address", [MESSAGES, DATA, COPY])
def test_without_a_second_proof_none_of_it_opens(alison, as_, address) -> None:
    assert as_(alison, proved=False).get(address).status_code == 302
    assert as_(alison).post(address).status_code == 405


def test_what_waits_says_nothing_of_what_it_is(jacob, alison, as_) -> None:
    propose(ProposalKind.CONTACT, alison, by=alison, wanted={"phone": "01632 960 124"})
    page = text(as_(alison).get("/your-page/"))
    assert ("A change of your details" in page, "960 124" in page) == (True, False)


def test_your_page_needs_few_queries(jacob, alison, as_, django_assert_num_queries) -> None:
    browser = as_(alison)
    browser.get("/your-page/")
    with django_assert_num_queries(10):
        browser.get("/your-page/")

"""A small change: the writer sees the exact copy, and nothing goes unless they agree."""

import pytest
from django.urls import reverse

from base.clock import today
from base.moves import NotAllowed
from letterbox.actions import answering, claiming, incidents, safeguarding, ticking, wording
from letterbox.actions.talking import NotOfThem, Spoke
from letterbox.comparing import are_alike, changes
from letterbox.enums import CHECKLIST, FIRST_READING, ItemState, Outcome, Part
from letterbox.enums.desk import Answer, IncidentKind, LockWhy, Spoken, WordsState
from letterbox.models import Check, Incident, Item, OurWords, Packet, ReleaseCopy, Talk
from tests.cast import LOOKED_AT, claim, propose, read_second, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
BEFORE, AFTER = "Dear Keira, we live in Ludlow.\n\nIt rains.", "Dear Keira, we live by a river.\n\nIt rains."


def page_of(item):
    return reverse("letterbox:sent", args=[item.public_id])


def text(answer):
    return answer.content.decode()


@pytest.fixture
def proposed(jacob, alison, sam):
    return propose(send(alison, BEFORE), sam, AFTER)


def spoke(person, words="She says yes.", **more):
    return Spoke(person, Spoken.PHONE, today(), words, **more)


@pytest.mark.shows("letterbox INV-4")
def test_the_writer_sees_the_exact_copy_with_each_change_marked(proposed, alison, as_) -> None:
    page = text(as_(alison).get(page_of(proposed)))
    assert "Please look at this version" in page
    assert "(taken out: </span>in Ludlow" in page
    assert "(put in: </span>by a river" in page
    assert "Dear Keira, we live by a river." in page


@pytest.mark.shows("letterbox F9.17")
def test_agreed_exactly_that_copy_goes_to_a_second_reader(proposed, alison, noor, as_) -> None:
    ours = OurWords.objects.get()
    answer = as_(alison).post(
        reverse("letterbox:answer", args=[proposed.public_id]), {"change": ours.public_id, "yes": 1}
    )
    assert answer.url == page_of(proposed)
    item = Item.objects.get()
    assert (item.state, item.latest().text, item.versions.count()) == (ItemState.SECOND_CHECK, AFTER, 2)
    assert item.versions.first().text == BEFORE
    read_second(item, noor)
    assert ReleaseCopy.objects.get().text == AFTER
    assert AFTER.splitlines()[0] in text(as_(alison).get(page_of(proposed)))


def test_declined_it_is_with_the_writer_and_nothing_goes(proposed, alison, as_) -> None:
    ours = OurWords.objects.get()
    as_(alison).post(reverse("letterbox:answer", args=[proposed.public_id]), {"change": ours.public_id, "no": 1})
    item = Item.objects.get()
    assert (item.state, item.latest().text, Packet.objects.count()) == (ItemState.WITH_WRITER, BEFORE, 0)
    assert OurWords.objects.get().answer == Answer.DECLINED


def test_an_answer_counts_once(proposed, alison) -> None:
    ours = OurWords.objects.get()
    answering.answer(ours, Answer.AGREED, alison)
    with pytest.raises(NotAllowed):
        answering.answer(ours, Answer.DECLINED, alison)
    assert Item.objects.get().state == ItemState.SECOND_CHECK


def test_an_old_page_answers_nothing(proposed, alison, sam, as_) -> None:
    ours = OurWords.objects.get()
    safeguarding.lock(proposed, sam, LockWhy.OTHER, "She rang.")
    page = as_(alison).post(
        reverse("letterbox:answer", args=[proposed.public_id]), {"change": ours.public_id, "yes": 1}, follow=True
    )
    assert "This has moved on since you opened the page." in text(page)
    assert (OurWords.objects.get().state, Item.objects.get().state) == (WordsState.PUT_AWAY, ItemState.SAFEGUARDING)


@pytest.mark.shows("letterbox INV-16")
def test_a_worker_notes_a_call_with_who_said_what_and_when(proposed, alison, noor, as_) -> None:
    said = {
        "answer": "agreed",
        "spoke_with": alison.public_id,
        "how": "phone",
        "on": today().isoformat(),
        "words": "Yes.",
    }
    as_(noor).post(reverse("letters:answered", args=[proposed.public_id]), said)
    ours, talk = OurWords.objects.get(), Talk.objects.get()
    assert (ours.answer, ours.answered_by, ours.talk) == (Answer.AGREED, alison, talk)
    assert (talk.by, talk.spoke_with, talk.words) == (noor, alison, "Yes.")
    assert Item.objects.get().state == ItemState.SECOND_CHECK


def test_nobody_of_the_other_side_answers_for_the_writer(proposed, keira, noor) -> None:
    with pytest.raises(NotOfThem):
        answering.note_answer(OurWords.objects.get(), Answer.AGREED, noor, spoke(keira))
    assert Item.objects.get().state == ItemState.CHANGE_PROPOSED


def test_whoever_proposed_it_is_not_the_second_reader(proposed, alison, sam) -> None:
    answering.answer(OurWords.objects.get(), Answer.AGREED, alison)
    with pytest.raises(claiming.NotForYou):
        claiming.claim(Item.objects.get(), sam)


def test_a_change_is_a_first_reading_with_every_tick(jacob, alison, sam) -> None:
    item = claim(send(alison, BEFORE), sam)
    with pytest.raises(ticking.NotAllTicked):
        wording.propose_change(item, sam, 1, AFTER, FIRST_READING - {"no_trace"}, wording.Said("May we?"))
    with pytest.raises(ticking.WordsToLookAt) as known:
        wording.propose_change(item, sam, 1, f"{AFTER} Ludlow", FIRST_READING, wording.Said("May we?"))
    assert known.value.words == ["Ludlow"]
    wording.propose_change(item, sam, 1, AFTER, FIRST_READING, wording.Said("May we?"))
    check = Check.objects.get()
    assert (check.outcome, set(check.ticks)) == (Outcome.PROPOSED, set(FIRST_READING))


@pytest.mark.shows("letterbox INV-5")
def test_what_we_put_in_tells_the_writer_nothing_of_the_other_side(jacob, alison, sam) -> None:
    """A true guess that stands in her own letter may stay in the copy; one that we add may not."""
    item = claim(send(alison, "Is it nice in Blyth? We like Ludlow."), sam)
    kept = "Is it nice in Blyth? We like our town."
    assert wording.propose_change(item, sam, 1, kept, LOOKED_AT, wording.Said("May we?")).state == WordsState.SENT
    item = claim(send(alison, "Is it nice there? We like Ludlow."), sam)
    with pytest.raises(ticking.WordsToLookAt):
        wording.propose_change(item, sam, 1, "Is it nice in Blyth?", LOOKED_AT, wording.Said("May we?"))


def ticked(item):
    return {part: [str(tick) for tick in CHECKLIST[part]] for part in (Part.LINE, Part.CONTENT)} | {
        "claim": item.claim_number
    }


def test_on_the_page_nothing_typed_is_lost_and_an_unchanged_letter_is_no_change(jacob, alison, sam, as_) -> None:
    item, browser = claim(send(alison, BEFORE), sam), as_(sam)
    path = reverse("letters:propose", args=[item.public_id])
    assert BEFORE in text(browser.get(path))
    same = browser.post(path, {**ticked(item), "copy": BEFORE, "note": "May we?", "words": ["words_looked_at"]})
    assert (same.status_code, "Nothing is changed yet." in text(same), "May we?" in text(same)) == (400, True, True)
    assert (
        browser.post(path, {**ticked(item), "copy": AFTER, "note": "May we?", "words": ["words_looked_at"]}).status_code
        == 302
    )
    assert Item.objects.get().state == ItemState.CHANGE_PROPOSED


def test_somebody_elses_change_is_not_there(proposed, keira, as_) -> None:
    answer = as_(keira).post(
        reverse("letterbox:answer", args=[proposed.public_id]), {"change": OurWords.objects.get().public_id, "yes": 1}
    )
    assert answer.status_code == 404
    assert OurWords.objects.get().answer == ""


def test_agreed_while_the_line_rests_it_waits_and_goes_on_later(proposed, alison, noor, joan, as_) -> None:
    incident = incidents.report(noor, proposed)
    answering.answer(OurWords.objects.get(), Answer.AGREED, alison)
    assert (Item.objects.get().state, Packet.objects.count()) == (ItemState.PASSED, 0)
    path = reverse("letters:pack", args=[proposed.public_id])
    assert as_(noor).post(path).status_code == 409
    incidents.describe(incident, joan, IncidentKind.NEARLY, at_risk=None, contact=joan, regulator="Not needed.")
    incidents.close(Incident.objects.get(), joan, "Look twice.")
    as_(noor).post(path)
    assert (Item.objects.get().state, Packet.objects.get().made_by) == (ItemState.SECOND_CHECK, noor)


def test_changes_are_told_apart_word_by_word() -> None:
    first, second = changes(BEFORE, AFTER)
    assert [(change.text, change.kind) for change in first if change.kind != "same"] == [
        ("in Ludlow", "gone"),
        ("by a river", "new"),
    ]
    assert [(change.text, change.kind) for change in second] == [("It rains.", "same")]


@pytest.mark.parametrize(("other", "alike"), [(BEFORE.upper(), True), ("Something else altogether.", False)])
def test_nearly_the_same_letter_is_seen(other, alike) -> None:
    assert are_alike(BEFORE, other) is alike

"""Two at once: one wins, the other is told, and nothing is decided, sent or lost twice."""

import pytest

from audit.log import faults
from audit.models import Entry
from base.moves import NotAllowed
from letterbox.actions import claiming, deciding, wording, writing
from letterbox.enums import FIRST_READING, SECOND_READING, Call, ItemState, Reason
from letterbox.models import Check, Draft, Item, OurWords, Packet, Version
from outbox.models import Message
from tests.cast import claim, give_back, line_of, read_first, send, write
from tests.races.at_once import at_once, slowly

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("jacob")]


def row(item):
    return Item.objects.get(pk=item.pk)


def kinds(outcomes):
    return [type(one) for one in outcomes]


def acts(name):
    return Entry.objects.filter(act=name).count()


@pytest.mark.shows("trust C-50")
def test_two_workers_claim_one_letter_and_one_gets_it(alison, sam, noor, monkeypatch):
    item = send(alison)
    slowly(monkeypatch, claiming, "may_claim")
    outcomes = at_once(lambda: claiming.claim(item, sam), lambda: claiming.claim(item, noor))
    [winner] = [one for one in outcomes if isinstance(one, Item)]
    [loser] = [one for one in outcomes if isinstance(one, claiming.Taken)]
    assert (loser.item.claimed_by, row(item).claimed_by) == (winner.claimed_by, winner.claimed_by)
    assert (row(item).claim_number, acts("letter_claimed"), list(faults())) == (1, 1, [])


def test_without_the_lock_both_would_have_it(alison, sam, noor, monkeypatch):
    """The control: the race is there, and it is the lock that ends it."""
    item = send(alison)
    unlocked = Item.objects.select_related("line__arrangement")
    monkeypatch.setattr(claiming, "locked", lambda item: unlocked.get(pk=item.pk))
    slowly(monkeypatch, claiming, "may_claim")
    outcomes = at_once(lambda: claiming.claim(item, sam), lambda: claiming.claim(item, noor))
    assert kinds(outcomes) == [Item, Item]
    assert acts("letter_claimed") == 2


def test_one_worker_who_claims_twice_at_once_has_it_once(alison, sam, monkeypatch):
    item = send(alison)
    slowly(monkeypatch, claiming, "may_claim")
    assert kinds(at_once(*[lambda: claiming.claim(item, sam)] * 3)) == [Item] * 3
    assert (row(item).claim_number, acts("letter_claimed")) == (1, 1)


@pytest.mark.shows("letterbox F9.14")
@pytest.mark.shows("trust C-50")
def test_two_decisions_about_one_letter_and_one_counts(alison, sam, monkeypatch):
    give_back(send(alison), sam)  # the first that goes back to her, so that the next needs no second reader
    item = claim(send(alison), sam)
    slowly(monkeypatch, claiming, "holding")
    outcomes = at_once(
        lambda: deciding.pass_first(item, sam, item.claim_number, set(FIRST_READING)),
        lambda: wording.return_to_writer(item, sam, item.claim_number, Reason.PLACES, Call.SPOKE, "Thank you."),
    )
    told = Message.objects.filter(about=f"item:{item.public_id}").count()
    if isinstance(outcomes[0], Packet):
        assert (kinds(outcomes), row(item).state, told) == ([Packet, claiming.Taken], ItemState.SECOND_CHECK, 0)
    else:
        assert (kinds(outcomes), row(item).state, told) == ([claiming.Taken, OurWords], ItemState.WITH_WRITER, 1)
        assert not Packet.objects.exists()
    assert Check.objects.filter(item=item).count() == 1


def test_two_decisions_of_the_second_reader_and_one_counts(alison, sam, noor, monkeypatch):
    item = claim(read_first(send(alison), sam), noor)
    slowly(monkeypatch, deciding, "holding")
    outcomes = at_once(
        lambda: deciding.approve(item, noor, item.claim_number, set(SECOND_READING)),
        lambda: deciding.send_back(item, noor, item.claim_number, "Read it again, please."),
    )
    if isinstance(outcomes[0], Packet):
        assert (kinds(outcomes), row(item).state) == ([Packet, claiming.Taken], ItemState.READY)
        assert Message.objects.count() == 1
    else:
        assert (kinds(outcomes), row(item).state) == ([claiming.Taken, type(None)], ItemState.WAITING)
        assert Message.objects.count() == 0
    assert Check.objects.filter(part="packet").count() == 1


@pytest.mark.parametrize("slow", [(deciding, "holding"), (writing, "locked")], ids=["approving", "taking back"])
def test_approved_while_the_writer_takes_it_back(alison, sam, noor, monkeypatch, slow):
    item = claim(read_first(send(alison), sam), noor)
    slowly(monkeypatch, *slow)
    outcomes = at_once(
        lambda: deciding.approve(item, noor, item.claim_number, set(SECOND_READING)),
        lambda: writing.take_back(item, alison),
    )
    if isinstance(outcomes[0], Packet):
        assert (kinds(outcomes), row(item).state) == ([Packet, NotAllowed], ItemState.READY)
        assert Message.objects.count() == 1
    else:
        assert (kinds(outcomes), row(item).state) == ([claiming.Taken, Item], ItemState.WITHDRAWN)
        assert Message.objects.count() == 0


@pytest.mark.parametrize("slow", [(claiming, "may_claim"), (writing, "locked")], ids=["claiming", "taking back"])
def test_claimed_while_the_writer_takes_it_back(alison, sam, monkeypatch, slow):
    item = send(alison)
    slowly(monkeypatch, *slow)
    outcomes = at_once(lambda: claiming.claim(item, sam), lambda: writing.take_back(item, alison))
    if isinstance(outcomes[0], Item):
        assert (row(item).state, row(item).was_read, row(item).claimed_by) == (ItemState.WITHDRAWN, True, None)
    else:
        assert (kinds(outcomes), row(item).state) == ([NotAllowed, Item], ItemState.DRAFT)
        assert (row(item).was_read, row(item).draft.text) == (False, "Dear Keira, the beans grew.")


@pytest.mark.parametrize("is_second", [False, True])
def test_a_decision_of_the_other_reading_is_refused(alison, sam, noor, is_second):
    """As from a page that was left open while the letter moved on and came back."""
    item = claim(read_first(send(alison), sam) if is_second else send(alison), noor)
    first = [
        lambda: deciding.pass_first(item, noor, item.claim_number, set(FIRST_READING)),
        lambda: wording.return_to_writer(item, noor, item.claim_number, Reason.PLACES, Call.SPOKE, "Thank you."),
    ]
    second = [
        lambda: deciding.approve(item, noor, item.claim_number, set(SECOND_READING)),
        lambda: deciding.send_back(item, noor, item.claim_number, "Again, please."),
    ]
    before = Item.objects.values().get()
    for act in first if is_second else second:
        with pytest.raises(NotAllowed):
            act()
    assert Item.objects.values().get() == before


def test_sent_twice_at_once_it_is_received_once(alison, monkeypatch):
    item = write(alison)
    slowly(monkeypatch, writing, "locked")
    outcomes = at_once(*[lambda: writing.submit(item, alison)] * 4)
    assert kinds(outcomes) == [Item] * 4
    assert (Item.objects.count(), Version.objects.count(), acts("letter_received")) == (1, 1, 1)


def test_begun_many_times_at_once_it_is_one_draft(alison):
    line = line_of(alison)
    outcomes = at_once(*[lambda: writing.begin(line, alison)] * 6)
    assert kinds(outcomes) == [Item] * 6
    assert (Item.objects.count(), Draft.objects.count(), acts("letter_begun")) == (1, 1, 1)


@pytest.mark.shows("trust C-44")
def test_two_windows_that_save_at_once_lose_no_word(alison, monkeypatch):
    item = write(alison, "Dear Keira,")
    slowly(monkeypatch, writing, "_locked_draft")
    revision = Draft.objects.get().revision
    texts = ["From the phone.", "From the laptop."]
    outcomes = at_once(*[lambda text=text: writing.save_draft(item, text, revision) for text in texts])
    assert sorted(kind.__name__ for kind in kinds(outcomes)) == ["Draft", "Stale"]
    won = next(place for place, one in enumerate(outcomes) if isinstance(one, Draft))
    assert Draft.objects.get().text == outcomes[1 - won].draft.text == texts[won]


def test_two_old_pages_that_keep_their_words_at_once_keep_both(alison, monkeypatch):
    item = write(alison, "Dear Keira,")
    slowly(monkeypatch, writing, "_locked_draft")
    texts = ["From the phone.", "From the laptop."]
    at_once(*[lambda text=text: writing.keep_words(item, text, 0) for text in texts])
    words = Draft.objects.get().text
    assert [words.count(part) for part in ("Dear Keira,", *texts)] == [1, 1, 1]


@pytest.mark.shows("trust C-44")
@pytest.mark.parametrize("slow", ["locked", "_locked_draft", "_keep_version"])
def test_saved_and_sent_at_once_the_saved_words_are_in_the_letter(alison, monkeypatch, slow):
    item = write(alison, "Old words.")
    revision = Draft.objects.get().revision
    slowly(monkeypatch, writing, slow)
    saved, sent = at_once(
        lambda: writing.save_draft(item, "New words.", revision), lambda: writing.submit(item, alison)
    )
    assert isinstance(sent, Item)
    text = Version.objects.get().text
    assert (text, type(saved)) in [("New words.", Draft), ("Old words.", Draft.DoesNotExist)]


@pytest.mark.shows("trust C-50")
def test_many_workers_at_many_letters_decide_each_once(alison, sam, noor):
    def work(reader):
        for item in Item.objects.order_by("pk"):
            try:
                held = claim(item, reader)
                deciding.pass_first(held, reader, held.claim_number, set(FIRST_READING))
            except (claiming.Taken, claiming.NotForYou, NotAllowed):
                continue

    for number in range(10):
        send(alison, f"Letter {number}")
    assert at_once(*[lambda reader=reader: work(reader) for reader in (sam, noor, sam, noor)]) == [None] * 4
    assert set(Item.objects.values_list("state", flat=True)) == {ItemState.SECOND_CHECK}
    assert (Check.objects.count(), Packet.objects.count()) == (10, 10)
    assert list(faults()) == []

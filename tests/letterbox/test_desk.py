"""The check desk: read first, then look; already told; who may come to it; how often it asks the database."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from agency.models import Spoke
from audit.models import Entry
from base.clock import now
from letterbox.actions import arriving, claiming, noting
from letterbox.enums import CHECKLIST, ItemState, Part
from letterbox.enums.desk import FactKind
from letterbox.models import DeskNote, Item, ToldFact
from people.actions import watching
from people.actions.identity import know_in_private
from people.enums import GlassOutcome
from people.models import Conflict, Glass, Role, Standing
from tests.cast import claim, read_first, read_second, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
QUEUE = reverse("letters:queue")


def at(name, thing):
    return reverse(f"letters:{name}", args=[thing.public_id])


def text(answer):
    return answer.content.decode()


def looking(item, reader, as_):
    """The desk of somebody who has said that they read it all."""
    browser = as_(reader)
    browser.post(at("read_whole", item), {"claim": Item.objects.get(pk=item.pk).claim_number})
    return browser.get(at("desk", item))


def test_nothing_is_marked_before_the_reader_has_read_all_of_it(jacob, alison, sam, as_) -> None:
    item = claim(send(alison, "We live in Ludlow. Love, Mummy"), sam)
    before = text(as_(sam).get(at("desk", item)))
    assert "I have read it all" in before
    assert "<mark" not in before
    assert "What the reader must not learn" not in before
    after = text(looking(item, sam, as_))
    assert '<mark class="rb-mark" id="mark-1">Ludlow' in after
    assert "We know this word from another side" in after
    assert "It may be signed with a title" in after


def test_where_nothing_is_found_the_reader_decides(jacob, alison, sam, as_) -> None:
    assert "The helper found nothing; you decide." in text(looking(claim(send(alison), sam), sam, as_))


def test_a_new_reader_reads_all_of_it_first_too(jacob, alison, sam, noor, as_) -> None:
    item = claim(send(alison, "We live in Ludlow."), sam)
    looking(item, sam, as_)
    claiming.hand_back(item, sam, item.claim_number)
    claim(item, noor)
    assert "look" not in as_(noor).get(at("desk", item)).context


def test_marked_or_not_each_word_is_there_in_its_order(jacob, alison, sam, as_) -> None:
    words = "Dear Keira,\n\nwe live in Ludlow <b>& near\nit</b>.\n\nAlison"
    page = looking(claim(send(alison, words), sam), sam, as_)
    shown = "\n\n".join("".join(piece.text for piece in part) for part in page.context["look"].letter)
    assert shown == words
    assert "<b>" not in text(page)


def test_already_told_the_last_three_letters_and_what_readers_noted(jacob, alison, keira, sam, noor, as_) -> None:
    for number in range(4):
        item = claim(send(alison, f"Letter {number}."), sam)
        noting.note_fact(item, sam, item.claim_number, FactKind.PLACE, f"fact {number}")
        claiming.hand_back(item, sam, item.claim_number)
        read_second(read_first(item, sam), noor)
    look = looking(claim(send(alison, "The fifth."), sam), sam, as_).context["look"]
    assert [copy.text for copy in look.told] == ["Letter 3.", "Letter 2.", "Letter 1."]
    assert [fact.words for fact in look.facts] == [f"fact {number}" for number in range(4)]
    other = looking(claim(send(keira, "Hello."), sam), sam, as_).context["look"]
    assert (other.told, other.facts) == ([], [])


def test_a_fact_and_a_note_are_kept_for_whoever_reads_next(jacob, alison, sam, noor, as_) -> None:
    item = claim(send(alison), sam)
    as_(sam).post(at("fact", item), {"claim": 1, "kind": "place", "words": "They can see the sea."})
    as_(sam).post(at("note", item), {"words": "She sounds tired."})
    assert (ToldFact.objects.get().words, DeskNote.objects.get().words) == (
        "They can see the sea.",
        "She sounds tired.",
    )
    claiming.hand_back(item, sam, 1)
    page = text(looking(claim(item, noor), noor, as_))
    assert "They can see the sea." in page
    assert "She sounds tired." in page


@pytest.mark.shows("letterbox F9.12")
def test_the_same_letter_by_two_ways_is_suggested_and_one_goes_on(jacob, alison, sam, as_) -> None:
    first = send(alison, "Dear Keira, the beans grew, and there was a cake with nine candles.")
    again = claim(send(alison, "Dear Keira, the beans grew and there was a cake with nine candles."), sam)
    assert list(looking(again, sam, as_).context["look"].doubles) == [first]
    as_(sam).post(at("double", again), {"of": first.public_id})
    again = Item.objects.get(pk=again.pk)
    assert (again.state, again.same_as, Item.objects.get(pk=first.pk).state) == (
        ItemState.DUPLICATE,
        first,
        ItemState.WAITING,
    )
    assert "We have it twice" in text(as_(alison).get(reverse("letterbox:sent", args=[again.public_id])))
    as_(sam).post(at("not_double", again))
    assert (Item.objects.get(pk=again.pk).state, Item.objects.get(pk=again.pk).same_as) == (ItemState.WAITING, None)


def test_a_letter_of_another_line_is_no_double(jacob, alison, keira, sam) -> None:
    with pytest.raises(claiming.NotForYou):
        arriving.note_double(send(alison), send(keira), sam)


def test_handed_over_a_colleague_finds_it_with_a_word(jacob, alison, sam, noor, as_) -> None:
    item = claim(send(alison), sam)
    as_(sam).post(at("hand_over", item), {"claim": 1, "to": noor.public_id, "note": "You know her better."})
    item = Item.objects.get()
    assert (item.state, item.meant_for, item.claimed_by) == (ItemState.WAITING, noor, None)
    (row,) = as_(noor).get(QUEUE, {"view": "mine"}).context["rows"]
    assert row.item == item
    assert "You know her better." in text(as_(noor).get(at("desk", item)))
    assert claim(item, noor).meant_for is None


@pytest.mark.shows("letterbox F9.14")
def test_a_lease_that_ended_is_anybodys_and_an_old_page_decides_nothing(jacob, alison, sam, noor, as_) -> None:
    item, browser = claim(send(alison), sam), as_(sam)
    with time_machine.travel(now() + timedelta(minutes=21)):
        assert text(as_(noor).post(at("claim", item), follow=True))
    ticks = {part: [str(tick) for tick in CHECKLIST[part]] for part in (Part.LINE, Part.CONTENT)}
    answer = browser.post(at("pass", item), {"claim": 1, **ticks})
    assert (answer.status_code, "Noor took this letter at" in text(answer)) == (409, True)


# A relief checker reads packets and nothing else.


def test_a_relief_checker_sees_packets_alone(jacob, alison, sam, iris, as_) -> None:
    first, packet = send(alison, "The first."), read_first(send(alison, "The second."), sam)
    browser = as_(iris)
    assert [name for name, *_rest in browser.get(QUEUE).context["tabs"]] == ["second", "mine"]
    assert [row.item for row in browser.get(QUEUE).context["rows"]] == [packet]
    assert browser.get(at("desk", first)).status_code == 404
    assert browser.post(at("claim", first)).status_code == 404


def test_a_relief_checker_approves_a_packet(jacob, alison, sam, iris, as_) -> None:
    packet, browser = read_first(send(alison), sam), as_(iris)
    browser.post(at("claim", packet), follow=True)
    ticks = [str(tick) for tick in CHECKLIST[Part.PACKET]]
    browser.post(at("approve", packet), {"claim": 2, "packet": ticks})
    assert Item.objects.get().state == ItemState.READY
    assert browser.get(at("desk", packet)).status_code == 404


# Whoever knows somebody steps back.


@pytest.mark.shows("letterbox F9.15")
@pytest.mark.shows("letterbox A4.63")
def test_on_the_spot_a_reader_steps_back_and_sees_nothing_of_it_any_more(jacob, alison, keira, sam, noor, as_) -> None:
    item, browser = claim(send(alison), sam), as_(sam)
    browser.post(at("known", item), {"who": "reader", "why": "We sing together."})
    assert (Item.objects.get().state, Item.objects.get().claimed_by) == (ItemState.WAITING, None)
    assert (Conflict.objects.get().person, Conflict.objects.get().worker) == (keira, sam)
    page = browser.get(QUEUE)
    assert (page.context["rows"], "Jacob" in text(page)) == ([], False)
    for name in ("desk", "lock", "known", "return"):
        assert browser.get(at(name, item)).status_code == 404
    assert len(as_(noor).get(QUEUE).context["rows"]) == 1


def test_not_sure_which_it_is_both_sides(jacob, alison, keira, sam, as_) -> None:
    item = claim(send(alison), sam)
    assert as_(sam).post(at("known", item), {"who": ""}).status_code == 400
    as_(sam).post(at("known", item), {"who": "unsure"})
    assert {conflict.person for conflict in Conflict.objects.all()} == {alison, keira}
    assert Standing.objects.filter(one__in=[sam, alison], other__in=[sam, alison]).exists()


# Beyond the own team, with a reason.


@pytest.fixture
def elsewhere(jacob, alison, sam):
    """Sam works for another team than Alison's."""
    item = send(alison, "The beans grew.")
    Role.objects.filter(person=sam).update(everywhere=False, spoke=Spoke.objects.order_by("-pk")[0])
    return item


@pytest.mark.shows("letterbox F9.51")
@pytest.mark.shows("letterbox INV-12")
def test_with_a_reason_a_letter_of_another_team_opens_to_be_read_and_a_manager_reviews_it(
    elsewhere, alison, sam, joan, as_
):
    browser = as_(sam)
    assert browser.get(at("outside_letter", elsewhere)).status_code == 404
    watching.open_glass(sam, [alison], "She rang from the hospital.")
    assert f'href="{at("outside_letter", elsewhere)}"' in text(browser.get(reverse("letters:outside")))
    assert "The beans grew." in text(browser.get(at("outside_letter", elsewhere)))
    assert Entry.objects.filter(act="letter_read_outside", on=f"item:{elsewhere.public_id}").count() == 1
    assert browser.post(at("claim", elsewhere)).status_code == 404
    assert "She rang from the hospital." in text(as_(joan).get(reverse("persons:looks")))
    watching.review_glass(Glass.objects.get(), GlassOutcome.RIGHT, joan, "It was right.")
    with time_machine.travel(now() + timedelta(hours=2)):
        assert as_(sam).get(at("outside_letter", elsewhere)).status_code == 404


def test_no_reason_opens_a_letter_of_somebody_whom_one_stands_apart_from(elsewhere, alison, keira, sam, as_) -> None:
    watching.open_glass(sam, [alison], "She rang.")
    know_in_private(sam, keira, "We sing together.")
    assert as_(sam).get(at("outside_letter", elsewhere)).status_code == 404


# How often it asks the database: two of the queries only open and close the log's savepoint.


@pytest.mark.parametrize("count", [1, 3])
def test_to_read_a_letter_the_desk_asks_twelve_times(jacob, alison, sam, as_, count, django_assert_num_queries):
    items = [claim(send(alison, f"Letter {number}."), sam) for number in range(count)]
    browser = as_(sam)
    browser.get(at("desk", items[-1]))
    with django_assert_num_queries(14):
        browser.get(at("desk", items[-1]))


@pytest.mark.parametrize("count", [1, 3])
def test_to_look_again_it_asks_as_often_for_three_as_for_one(
    jacob, alison, sam, noor, as_, count, django_assert_num_queries
):
    for number in range(count):
        item = claim(send(alison, f"We live in Ludlow. {number}"), sam)
        noting.note_fact(item, sam, item.claim_number, FactKind.PLACE, f"fact {number}")
        claiming.hand_back(item, sam, item.claim_number)
        read_second(read_first(item, sam), noor)
    item = claim(send(alison, "We live in Ludlow."), sam)
    looking(item, sam, as_)
    browser = as_(sam)
    with django_assert_num_queries(31):
        browser.get(at("desk", item))

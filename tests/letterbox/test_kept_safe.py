"""Not this time, and why: a manager decides, a person tells the writer, and it is looked at again."""

from datetime import timedelta

import pytest
from django.urls import reverse

from base.clock import today
from base.moves import NotAllowed
from letterbox.actions import claiming, holding
from letterbox.actions.holding import Kept
from letterbox.enums import CHECKLIST, ItemState, Outcome, Part
from letterbox.enums.desk import KeptWhy
from letterbox.models import Check, Hold, Item, NotThisTime, Packet
from tests.cast import claim, keep_safe, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def at(name, item):
    return reverse(f"letters:{name}", args=[item.public_id])


def text(answer):
    return answer.content.decode()


@pytest.fixture
def held(jacob, alison, sam):
    item = claim(send(alison, "It is all your fault."), sam)
    holding.hold(item, sam, item.claim_number, "She blames her.", today())
    return Item.objects.get()


def said(teller, **more):
    start = {"reason": "hurt", "why": "It blames her.", "say": "We keep it safe, and we would like to help."}
    return {**start, "teller": teller.public_id, "next_look_on": today().isoformat(), **more}


def test_a_manager_decides_with_reason_day_and_teller(held, sam, joan, as_) -> None:
    as_(joan).post(at("keep_safe", held), said(sam))
    kept = NotThisTime.objects.get()
    assert (kept.reason, kept.why, kept.decided_by, kept.teller) == (KeptWhy.HURT, "It blames her.", joan, sam)
    assert (Item.objects.get().state, Hold.objects.get().lifted_by) == (ItemState.KEPT_SAFE, joan)
    assert Check.objects.get().outcome == Outcome.KEPT_SAFE


@pytest.mark.parametrize("missing", ["reason", "why", "say", "teller", "next_look_on"])
def test_without_any_of_these_nothing_is_kept_back(held, sam, joan, as_, missing) -> None:
    answer = as_(joan).post(at("keep_safe", held), said(sam) | {missing: ""})
    assert (answer.status_code, Item.objects.get().state) == (400, ItemState.HELD)
    assert missing == "why" or "It blames her." in text(answer)


@pytest.mark.parametrize("who", ["sam", "beth"])
def test_nobody_but_a_manager(held, sam, beth, as_, who, request) -> None:
    person = request.getfixturevalue(who)
    assert as_(person).post(at("keep_safe", held), said(sam)).status_code == 403
    with pytest.raises(claiming.NotForYou):
        holding.keep_safe(held, person, Kept(KeptWhy.HURT, "w", "s", sam, today()))


def test_only_one_that_is_held(jacob, alison, sam, joan) -> None:
    with pytest.raises(NotAllowed):
        keep_safe(send(alison), joan)
    assert not NotThisTime.objects.exists()


@pytest.mark.shows("letterbox INV-15")
def test_its_writer_reads_where_it_is_once_a_person_has_told_them(held, alison, sam, joan, as_) -> None:
    keep_safe(held, joan)
    page = reverse("letterbox:sent", args=[held.public_id])
    before = text(as_(alison).get(page))
    assert ("It is with us" in before, "Kept safe" in before) == (True, False)
    talk = {
        "spoke_with": alison.public_id,
        "how": "phone",
        "on": today().isoformat(),
        "words": "She cried. I stayed on.",
    }
    as_(sam).post(at("told", held), talk)
    after = text(as_(alison).get(page))
    assert "Kept safe" in after
    assert "Ask someone else to look" in after
    assert NotThisTime.objects.get().told.words == "She cried. I stayed on."


@pytest.mark.shows("letterbox INV-17")
def test_it_is_looked_at_again_and_stays_or_is_decided_anew(held, sam, joan, as_) -> None:
    keep_safe(held, joan)
    later = today() + timedelta(days=90)
    as_(joan).post(at("keep_on", held), {"next_look_on": later.isoformat()})
    assert NotThisTime.objects.get().next_look_on == later
    as_(joan).post(at("open_again", held), {"why": "She asks again.", "next_look_on": later.isoformat()})
    assert (Item.objects.get().state, NotThisTime.objects.get().lifted_by) == (ItemState.HELD, joan)
    assert Hold.objects.get(lifted_at=None).why == "She asks again."


def test_what_the_writer_hears_tells_nothing_of_the_other_side(held, sam, joan, as_) -> None:
    answer = as_(joan).post(at("keep_safe", held), said(sam, say="They moved to Blyth."))
    assert (answer.status_code, "They moved to Blyth." in text(answer)) == (400, True)
    assert (Item.objects.get().state, Hold.objects.get().lifted_at) == (ItemState.HELD, None)


def test_a_manager_passes_it_on_after_all_to_a_second_person(held, noor, joan, as_) -> None:
    ticks = {part: [str(tick) for tick in CHECKLIST[part]] for part in (Part.LINE, Part.CONTENT)}
    assert as_(joan).post(at("pass_held", held), {"decision": "It is honest."}).status_code == 400
    as_(joan).post(at("pass_held", held), {**ticks, "decision": "It is honest."})
    item = Item.objects.get()
    assert (item.state, Packet.objects.get().made_by) == (ItemState.SECOND_CHECK, joan)
    with pytest.raises(claiming.NotForYou):
        claiming.claim(item, joan)
    assert claiming.claim(item, noor).claimed_by == noor


def test_nothing_of_it_is_deleted(held, sam, joan) -> None:
    keep_safe(held, joan)
    assert held.latest().text == "It is all your fault."


def test_kept_safe_it_is_in_no_readers_queue(held, noor, joan, as_) -> None:
    keep_safe(held, joan)
    for view in ("first", "second", "words", "mine", "held"):
        assert as_(noor).get(reverse("letters:queue"), {"view": view}).context["rows"] == []

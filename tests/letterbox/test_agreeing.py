"""Agreements: offered to each party from its own side's data, answered by each, judged by the version of the day."""

import pytest

from audit.models import Entry
from base.moves import NotAllowed
from letterbox import terms
from letterbox.actions import agreeing, lining, writing
from letterbox.actions.agreeing import NoWitness, OnPaper, Wishes
from letterbox.enums import ArrangementState, LineState
from letterbox.enums.plan import AgreementState, Format, How
from letterbox.models import Agreement, Line, Party
from letterbox.offer import NothingToOffer, NotNamed
from outbox.models import Message
from people.contact import recipient
from tests.letterbox import together
from tests.letterbox.together import ADOPTIVE, BIRTH, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def us(sam, alison, keira):
    """Alison and Keira, with a prepared line each way."""
    us = together.begin(sam)
    us.join("Alison", ADOPTIVE, alison)
    us.join("Keira", BIRTH, keira)
    us.out, us.back = us.both_ways("Alison", "Keira")
    return us


def test_nothing_travels_until_both_ends_have_agreed(us):
    assert us.arrangement.state == ArrangementState.DRAFT
    us.agree("Alison")
    assert fresh(us.arrangement).state == ArrangementState.WITH_PARTIES
    assert {fresh(line).state for line in (us.out, us.back)} == {LineState.PREPARED}
    us.agree("Keira")
    assert fresh(us.arrangement).state == ArrangementState.ACTIVE
    assert {fresh(line).state for line in (us.out, us.back)} == {LineState.ACTIVE}


def test_an_offer_tells_of_its_own_side_alone(us):
    mine = us.offer("Alison").offered
    assert [line["ref"] for line in mine["out"] + mine["in"]] == [us.out.writer_ref, us.back.reader_ref]
    assert {line["children"] for line in mine["out"]} == {"Jacob and Mia"}
    theirs = us.offer("Keira").offered
    assert {line["children"] for line in theirs["out"] + theirs["in"]} == {"Jamie and Mia"}
    assert {line["ref"] for line in theirs["out"] + theirs["in"]} == {us.back.writer_ref, us.out.reader_ref}


def test_an_offer_is_told_in_words_that_say_nothing(us, keira):
    offer = us.offer("Keira")
    told = Message.objects.get(purpose="agreement-offered")
    assert (told.recipient, told.about, told.text) == (recipient(keira), f"agreement:{offer.public_id}", "")
    assert not {"letter", "adopt", "birth"} & set(told.spoken.casefold().split())


def test_one_party_that_says_not_now_stops_no_other_line(us, dean):
    us.join("Dean", BIRTH, dean)
    us.both_ways("Alison", "Dean")
    agreeing.not_now(us.offer("Dean"), by=dean)
    us.agree("Alison", "Keira")
    states = dict(Line.objects.values_list("reader__role", "state"))
    assert [line.state for line in Line.objects.order_by("pk")] == [
        *[LineState.ACTIVE] * 2,
        *[LineState.PREPARED] * 2,
    ], states


def test_a_line_may_be_open_one_way_alone(us):
    Line.objects.filter(pk=us.back.pk).delete()
    us.agree("Alison", "Keira")
    assert [line.state for line in Line.objects.all()] == [LineState.ACTIVE]


def test_a_party_that_is_not_found_yet_is_waited_for_and_letters_to_it_are_kept(us, sam):
    us.join("Ryan", BIRTH, role="birth_father", fields={"is_awaited": True})
    line = us.line("Alison", "Ryan")
    us.agree("Alison")
    assert fresh(line).state == LineState.ACTIVE
    assert Party.objects.get(is_awaited=True).members.count() == 0


def test_a_new_version_counts_once_it_is_agreed_and_the_one_before_until_then(us):
    us.agree("Alison", "Keira")
    second = us.offer("Alison")
    first = Agreement.objects.get(party=us.parties["Alison"], version=1)
    assert (second.version, first.state) == (2, AgreementState.AGREED)
    agreeing.agree(second, Wishes())
    assert (fresh(first).state, fresh(second).state) == (AgreementState.REPLACED, AgreementState.AGREED)


def test_a_newer_offer_takes_the_place_of_one_that_waits(us):
    first, second = us.offer("Alison"), us.offer("Alison")
    assert (fresh(first).state, second.version) == (AgreementState.REPLACED, 2)
    with pytest.raises(NotAllowed):
        agreeing.agree(first, Wishes())
    assert Agreement.objects.in_force().count() == 0


def test_agreed_twice_it_counts_once(us):
    offer = us.offer("Alison")
    agreeing.agree(offer, Wishes(accepts_titles="accept"))
    agreeing.agree(offer, Wishes(accepts_titles="no"))
    assert fresh(offer).accepts_titles == "accept"
    assert Entry.objects.filter(act="agreement_agreed").count() == 1


def test_wishes_are_kept_with_the_version_and_shown_again_with_the_next(us):
    said = Wishes("accept", "no", "ask", ("birth", "death"), "In the blue box, for Mia.")
    agreeing.agree(us.offer("Alison"), said)
    first, second = Agreement.objects.get(state="agreed"), us.offer("Alison")
    for agreement in (first, second):
        assert (agreement.accepts_titles, agreement.accepts_strong_feelings) == ("accept", "no")
        assert (agreement.news_to_be_told, agreement.held_for) == (["birth", "death"], "In the blue box, for Mia.")


def test_somebody_may_ask_for_a_change_and_still_agree(us, alison):
    offer = us.offer("Alison")
    agreeing.ask_for_a_change(offer, "Could it be May?", by=alison)
    agreeing.ask_for_a_change(offer, "Or June.", by=alison)
    assert (fresh(offer).state, fresh(offer).asked_for) == (AgreementState.ASKED, "Could it be May?\n\nOr June.")
    agreeing.agree(offer, Wishes(), person=alison)
    assert fresh(offer).state == AgreementState.AGREED


def test_to_ask_for_a_change_of_what_is_agreed_changes_nothing_by_itself(us, alison):
    us.agree("Alison")
    agreeing.ask_for_a_change(Agreement.objects.get(), "Could it be May?", by=alison)
    assert Agreement.objects.get().state == AgreementState.AGREED


def test_to_talk_means_a_call_once_a_day(us, keira):
    offer = us.offer("Keira")
    for _ in range(2):
        agreeing.ask_to_talk(offer, keira)
    assert list(Message.objects.filter(purpose="agreement-talk").values_list("state", "by_voice")) == [
        ("to_ring", True)
    ]


def test_without_a_line_there_is_nothing_to_offer(us, dean):
    us.join("Dean", BIRTH, dean)
    with pytest.raises(NothingToOffer):
        us.offer("Dean")


def test_no_child_is_left_off(us):
    us.parties["Keira"].side.childname_set.filter(child=us.mia).delete()
    with pytest.raises(NotNamed):
        us.offer("Keira")
    assert Agreement.objects.count() == 0


# How it was agreed.


@pytest.mark.shows("letterbox F9.5")
def test_agreed_on_paper_it_says_how_and_who_was_there_and_a_copy_is_due(us, sam, as_):
    agreeing.agree(us.offer("Keira"), Wishes(), paper=OnPaper(How.ALOUD, sam, "Jo, her sister", Format.EASY_READ))
    done = Agreement.objects.get(party=us.parties["Keira"])
    assert (done.agreed_how, done.recorded_by, done.witness) == (How.ALOUD, sam, "Jo, her sister")
    assert (done.copy_as, done.copy_given_on) == (Format.EASY_READ, None)
    page = as_(sam).get(f"/staff/arrangements/agreements/{done.public_id}/copy/").content.decode()
    assert "rb-easy__words" in page
    assert "You can write to Alison about Jamie and Mia." in page
    as_(sam).post(f"/staff/arrangements/agreements/{done.public_id}/copy/")
    assert fresh(done).copy_given_on is not None


def test_read_aloud_it_needs_a_witness(us, sam):
    offer = us.offer("Keira")
    with pytest.raises(NoWitness):
        agreeing.agree(offer, Wishes(), paper=OnPaper(How.ALOUD, sam, " "))
    assert fresh(offer).state == AgreementState.OFFERED


# By which version a letter is judged.


def rule_of(item):
    return terms.judged(fresh(item)).photos


@pytest.fixture
def with_photos(us, alison):
    """Photographs without faces are agreed; a letter was sent under it."""
    for line in (us.out, us.back):
        lining.change_line(line, together.terms(photos="no_face", kinds=("letter", "photo")), by=us.by)
    us.agree("Alison", "Keira")
    return us


def send(line, person):
    item = writing.begin(line, person)
    writing.save_draft(item, "Dear you, the beans grew.", item.draft.revision)
    return writing.submit(item, person)


@pytest.mark.shows("letterbox F9.4")
def test_a_letter_is_judged_by_the_version_under_which_it_was_sent(with_photos, alison):
    us = with_photos
    item = send(us.out, alison)
    lining.change_line(us.out, together.terms(photos="face", kinds=("letter", "card", "photo")), by=us.by)
    us.agree("Alison", "Keira")
    assert fresh(us.out).photos == "face"
    assert (rule_of(item), terms.judged(fresh(item)).kinds) == ("no_face", ("letter", "photo"))
    assert rule_of(send(us.out, alison)) == "face"


@pytest.mark.shows("letterbox F9.4")
def test_unless_the_later_one_is_safer(with_photos, alison):
    us = with_photos
    item = send(us.out, alison)
    lining.change_line(us.out, together.terms(photos="none", kinds=("card",)), by=us.by)
    assert rule_of(item) == "none"
    assert terms.judged(fresh(item)).kinds == ("letter",)


def test_wider_terms_count_once_both_ends_have_agreed(with_photos):
    us = with_photos
    wider = together.terms(photos="face", months=(3, 9), kinds=("letter", "photo"))
    lining.change_line(us.out, wider, by=us.by)
    assert (fresh(us.out).photos, fresh(us.out).months) == ("no_face", [3])
    us.agree("Alison")
    assert (fresh(us.out).photos, fresh(us.out).months) == ("no_face", [3])
    us.agree("Keira")
    assert (fresh(us.out).photos, fresh(us.out).months, fresh(us.out).proposed) == ("face", [3, 9], None)


def test_safer_terms_count_at_once_and_the_rest_waits(with_photos):
    us = with_photos
    lining.change_line(us.out, together.terms(photos="none", months=(9,), kinds=("letter",)), by=us.by)
    line = fresh(us.out)
    assert (line.photos, line.kinds, line.months) == ("none", ["letter"], [3])
    assert line.proposed["months"] == [9]


def test_a_letter_on_a_line_without_an_agreement_is_judged_by_the_line(jacob, alison):
    item = send(Line.objects.get(writer__members__person=alison), alison)
    assert fresh(item).agreement is None
    assert terms.judged(item) == terms.of(item.line)
